import Foundation
import Rapport
import Testing

/// Extracts have the sections that they name, and nothing of the others.
@Suite struct ExtractSelectionTests {
    private func texts(_ log: String) -> [String] {
        log.split(separator: "\n").filter {
            $0.contains("  text ") && !$0.contains("<header>") && !$0.contains("<footer>")
        }
        .map(String.init)
    }

    @Test func aSectionStandsUnderItsChapterAlone() throws {
        let (log, faults) = try ExtractProject(edition: "sections: [qui]").log()
        #expect(faults.map(\.summary) == [])
        let printed = texts(log).joined()
        for words in ["Premier", "Qui", "La note de qui.", "La série manque."] {
            #expect(printed.contains(words))
        }
        for words in ["Une entrée", "Suites", "Second", "Comptes", "Sommaire"] {
            #expect(!printed.contains(words))
        }
    }

    @Test func linksToWhatIsLeftOutAreWordsAlone() throws {
        let alone = try ExtractProject(edition: "sections: [qui]").log().text
        #expect(alone.contains("ailleurs") && !alone.contains("#suites"))
        #expect(try ExtractProject(edition: "sections: [qui, suites]").log().text.contains("#suites"))
    }

    @Test func aSubsectionBringsTheHeadingsAboveIt() throws {
        let printed = texts(try ExtractProject(edition: "sections: [detail]").log().text).joined()
        for words in ["Premier", "Suites", "Détail", "Un détail."] { #expect(printed.contains(words)) }
        #expect(!printed.contains("Qui") && !printed.contains(ExtractProject.sentence.prefix(20)))
    }

    @Test func aChapterBringsAllOfItInTheReportsOrder() throws {
        let printed = texts(try ExtractProject(edition: "sections: [comptes, premier]").log().text).joined()
        let places = ["Une entrée", "Qui", "Suites", "Comptes"].map { printed.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func coverAndContentsAreAskedForByTheirNames() throws {
        let without = try ExtractProject(edition: "sections: [qui]").log().text
        let with = try ExtractProject(edition: "sections: [cover, contents, qui]").log().text
        #expect(!without.contains("page 1 cover") && !texts(without).joined().contains("Sommaire"))
        #expect(texts(with).joined().contains("Sommaire"))
        #expect(!texts(with).joined().contains("Comptes"))
        let pages = [without, with].map { $0.split(separator: "\n").count { $0.hasPrefix("page ") } }
        #expect(pages[1] == pages[0] + 2)
    }

    @Test func aReferenceToWhatIsLeftOutTellsTheSectionThatWouldBringIt() throws {
        let more = "## Renvois {#renvois}\n\nVoir [](#detail \"full\").\n"
        let faults = try ExtractProject(edition: "sections: [renvois]", more: more).log().faults
        #expect(faults.map(\.code) == ["left-out-reference"])
        #expect(faults.first?.hint?.contains("“detail” to “sections”") == true)
        guard case .file(let path, _) = faults.first?.origin.place else {
            Issue.record("it has no place")
            return
        }
        #expect(path == "content/fr/01.md")
        let sound = try ExtractProject(edition: "sections: [renvois, detail]", more: more).log().faults
        #expect(sound.map(\.summary) == [])
    }

    @Test func aSectionThatIsNotThereIsTold() throws {
        let faults = try ExtractProject(edition: "sections: [quy]").log().faults
        #expect(faults.map(\.code) == ["unknown-section"])
        #expect(faults.first?.hint == "Did you mean “qui”?")
        #expect(
            try ExtractProject(edition: "sections: [cover]").log().faults.map(\.code) == ["empty-extract"])
    }
}

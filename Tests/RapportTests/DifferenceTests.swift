import Foundation
import Rapport
import ReportModel
import Testing

/// Two states of one small project.
@Suite struct DifferenceTests {
    private static let manifest = """
        title: Rapport
        period: "2021"
        date: 2021-12-31
        layout: plain
        editions: { fr-BE: {} }
        datasets: { figures: data/figures.csv }
        facts: { m: { data: figures, key: id } }

        """
    private static let data = "id,value,unit\ntotal,4034,\nshare,76,%\nold,1,\n"
    private static let text = """
        # Un

        Les {{ m.total }} jeunes.

        Une phrase qui reste.

        ---

        ## Deux

        La part est de {{ m.share }}.

        """

    private func difference(
        data: String = data, text: String = text, manifest: String = manifest, pictures: Int? = nil
    ) throws -> EditionDifference {
        func project(_ manifest: String, _ data: String, _ text: String) throws -> TestFolder {
            let folder = try TestFolder()
            try folder.write(manifest, to: "report.yaml")
            try folder.write(data, to: "data/figures.csv")
            try folder.write(text, to: "content/fr/01.md")
            return folder
        }
        let old = try project(Self.manifest, Self.data, Self.text), new = try project(manifest, data, text)
        return Renderer().difference(
            from: ReportProject(folder: old.path("")), to: ReportProject(folder: new.path("")),
            edition: "fr-BE",
            pictures: pictures)
    }

    @Test func nothingDiffersFromItself() throws {
        let difference = try difference(pictures: 36)
        #expect(difference.isEmpty)
        #expect(difference.diagnostics == [])
        // A cover stands before them.
        #expect(difference.pageCounts == (3, 3))
    }

    @Test func factsAreTold() throws {
        let changes = try difference(
            data: "id,value,unit\ntotal,4312,\nshare,74,%\nnew,5,\n",
            text: Self.text
        ).facts
        #expect(changes.map(\.name) == ["m.new", "m.old", "m.share", "m.total"])
        #expect(changes.map { $0.old == nil } == [true, false, false, false])
        #expect(changes.map { $0.new == nil } == [false, true, false, false])
        #expect(changes[3].change == 278)
        #expect(changes[2].change == -2)
        #expect(abs((changes[3].relativeChange ?? 0) - 278.0 / 4034) < 1e-12)
    }

    @Test func passagesThatAreWordedOtherwiseAreOneChange() throws {
        let text = Self.text.replacing("Une phrase qui reste.", with: "Une phrase.\n\nUne autre.")
        let changes = try difference(text: text).texts
        #expect(
            changes == [
                TextChange(section: "Un", old: "Une phrase qui reste.", new: "Une phrase."),
                TextChange(section: "Un", old: nil, new: "Une autre."),
            ])
    }

    @Test func pagesAreFoundWhereverTheyStand() throws {
        let text = Self.text.replacing("---\n", with: "---\n\nUne page de plus.\n\n---\n")
        let difference = try difference(text: text, pictures: 36)
        #expect(difference.pageCounts == (3, 4))
        // The last page bears another number, and is the same page.
        #expect(difference.pages.map(\.old) == [nil])
        #expect(difference.pages.map(\.new) == [3])
        #expect(difference.pages.allSatisfy { $0.picture?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true })
    }

    @Test func aPageWithTheSameWordsMayLookOtherwise() throws {
        let text = Self.text.replacing("Une phrase qui reste.", with: "Une **phrase** qui reste.")
        let pages = try difference(text: text, pictures: 36).pages
        #expect(pages.map(\.new) == [2])
        #expect(pages.map(\.isLookAlone) == [true])
        // Another year in the running head is no change of a page.
        let next = Self.manifest.replacing("\"2021\"", with: "\"2022\"")
        #expect(try difference(manifest: next).pages.map(\.new) == [1])
    }

    @Test func whatCannotBeReadIsNotCompared() throws {
        let difference = try difference(text: "# Un\n\n{{ m.none }}\n")
        #expect(difference.new.contains { $0.code == "unbound-fact" })
        #expect(difference.old.isEmpty && difference.failures.isEmpty, "only the new one is wrong")
        #expect(difference.isEmpty)
    }
}

import Foundation
import Rapport
import Testing

/// Reports that are asked to fill pages, and editions that turn their pages together.
@Suite struct CopyfitTests {
    private static let sentence = "Le programme accompagne des jeunes vers un emploi qui leur ressemble. "

    private func project(
        _ manifest: String, fr: [Int], nl: [Int] = [], heading: String = ""
    ) throws -> (folder: TestFolder, report: ReportProject) {
        let folder = try TestFolder()
        try folder.write("title: T\ndate: 2022-01-31\nlayout: fitting\n\(manifest)\n", to: "report.yaml")
        for (language, chapters) in [("fr", fr), ("nl", nl)] where !chapters.isEmpty {
            let text = chapters.enumerated().map { index, count in
                let words = (0..<count).map { _ in String(repeating: Self.sentence, count: 6) }
                return "# Chapitre \(index + 1)\(index == 0 ? heading : "")\n\n"
                    + words.joined(separator: "\n\n")
            }
            try folder.write(text.joined(separator: "\n\n") + "\n", to: "content/\(language)/01.md")
        }
        let shipped = try String(
            contentsOfFile: Renderer().layouts + "/plain/layout.yaml", encoding: .utf8)
        try folder.write(
            shipped.replacing("name: plain", with: "name: fitting").replacing(
                "covers: true", with: "covers: false"), to: "layouts/fitting/layout.yaml")
        return (folder, ReportProject(folder: folder.path("")))
    }

    private func log(
        _ project: (folder: TestFolder, report: ReportProject), _ edition: String
    ) -> (text: String, faults: [Diagnostic]) {
        let rendering = withExtendedLifetime(project.folder) {
            Renderer().render(project.report, edition: edition, as: .log)
        }
        return (String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self), rendering.diagnostics)
    }

    private func pages(_ log: String) -> Int {
        log.split(separator: "\n").count { $0.hasPrefix("page ") }
    }

    /// Pages on which the chapters begin.
    private func chapters(_ log: String) -> [Int] {
        var page = 0, found: [Substring: Int] = [:]
        for line in log.split(separator: "\n") {
            if line.hasPrefix("page ") { page += 1 }
            guard line.contains("  text "), let name = line.firstRange(of: "\"Chapitre ") else { continue }
            let number = line[name.upperBound...].prefix(while: \.isNumber)
            found[number] = found[number] ?? page
        }
        return found.values.sorted()
    }

    @Test func aReportFillsMorePagesThanItTakes() throws {
        let natural = try project("editions: { fr: {} }", fr: [9, 5])
        let count = pages(log(natural, "fr").text)
        let asked = try project("editions: { fr: { pages: \(count + 2) } }", fr: [9, 5])
        let (text, faults) = log(asked, "fr")
        #expect(faults.map(\.summary) == [])
        #expect(pages(text) == count + 2)
    }

    @Test func aReportShrinksIntoFewerPagesAndSaysHowFar() throws {
        // As many paragraphs as just do not fit one page.
        let paragraphs = try (4...16).first { count in
            pages(log(try project("editions: { fr: {} }", fr: [count]), "fr").text) == 2
        }
        let asked = try project("editions: { fr: { pages: 1 } }", fr: [try #require(paragraphs)])
        let (text, faults) = log(asked, "fr")
        #expect(faults.map(\.code) == ["copyfitted"])
        #expect(faults.first?.severity == .note)
        #expect(faults.first?.summary.contains("type at 9") == true)
        #expect(pages(text) == 1)
    }

    @Test func whatDoesNotFitIsTold() throws {
        let asked = try project("editions: { fr: { pages: 1 } }", fr: [20])
        let faults = log(asked, "fr").faults
        #expect(faults.map(\.code) == ["pages-too-few"])
        #expect(faults.first?.summary.contains("mm of text too much") == true)
        let much = try project("editions: { fr: { pages: 40 } }", fr: [3])
        #expect(log(much, "fr").faults.map(\.code) == ["pages-too-many"])
    }

    @Test func aChapterFillsThePagesThatItsHeadingAsksFor() throws {
        let asked = try project("editions: { fr: {} }", fr: [6, 3], heading: " {pages=3}")
        let (text, faults) = log(asked, "fr")
        #expect(faults.map(\.summary) == [])
        #expect(chapters(text) == [1, 4])
    }

    @Test func pagesAskedOfWhatBeginsNoneAreTold() throws {
        let folder = try TestFolder()
        try folder.write(
            "title: T\ndate: 2022-01-31\nlayout: plain\neditions: { fr: {} }\n", to: "report.yaml")
        try folder.write("# C\n\nTexte.\n\n## S {pages=2}\n\nTexte.\n", to: "content/fr/01.md")
        let faults = log((folder, ReportProject(folder: folder.path(""))), "fr").faults
        #expect(faults.map(\.code) == ["pages-without-page"])
    }

    @Test func parallelEditionsBeginTheirChaptersOnTheSamePages() throws {
        let alone = try project("editions: { fr: {}, nl: {} }", fr: [4, 9, 2], nl: [9, 5, 2])
        #expect(chapters(log(alone, "fr").text) != chapters(log(alone, "nl").text))
        let together = try project(
            "editions: { fr: {}, nl: {} }\nparallel: [fr, nl]", fr: [4, 9, 2], nl: [9, 5, 2])
        let french = log(together, "fr"), dutch = log(together, "nl")
        #expect((french.faults + dutch.faults).map(\.summary) == [])
        #expect(chapters(french.text) == chapters(dutch.text))
        #expect(chapters(french.text).count == 3)
    }

    @Test func parallelEditionsWithOtherChaptersAreTold() throws {
        let together = try project("editions: { fr: {}, nl: {} }\nparallel: [fr, nl]", fr: [1, 1], nl: [1])
        #expect(log(together, "fr").faults.map(\.code) == ["parallel-chapters-differ"])
        let unknown = try project("editions: { fr: {} }\nparallel: [fr, nl-BE]", fr: [1])
        #expect(log(unknown, "fr").faults.map(\.code) == ["unknown-edition"])
    }
}

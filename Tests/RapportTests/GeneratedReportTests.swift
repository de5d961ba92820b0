import Foundation
import Layouts
import PDFReading
import PageLayout
import Rapport
import ReportModel
import TestSupport
import Testing
import Typography

/// The laws of the design, on hundreds of reports that nobody wrote. `RAPPORT_GENERATED=100000` makes as many: a report has
/// ten pages or so. What fails names its seed; `RAPPORT_SEED=17` makes that report alone.
@Suite struct GeneratedReportTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["RAPPORT_GENERATED"].flatMap { Int($0) } ?? 200
    private static let shares = 4

    private static func seeds(ofShare share: Int) -> [Int] {
        if let seed = environment["RAPPORT_SEED"].flatMap({ Int($0) }) { return share == 0 ? [seed] : [] }
        return Array(stride(from: share, to: count, by: shares))
    }

    /// One renderer's fonts serve many reports.
    @Test(arguments: 0..<shares) func pagesKeepTheLaws(share: Int) throws {
        let fonts = try FontBook(
            .standard(families: OddLayouts.shipped.flatMap { $0.leadingFamilies + $0.furtherFamilies }))
        for seed in Self.seeds(ofShare: share) {
            var generator = ReportGenerator(seed: seed)
            let report = generator.report(layout: "plain")
            try expectLaws(of: report, generator, seed: seed, fonts)
        }
    }

    /// An eighth of them as authors write them.
    @Test func pagesOfProjectsKeepTheLaws() throws {
        let fonts = try FontBook(
            .standard(families: OddLayouts.shipped.flatMap { $0.leadingFamilies + $0.furtherFamilies }))
        for seed in 0..<Self.count / 8 {
            var generator = ReportGenerator(seed: seed, isNarrative: true)
            let written = generator.report(layout: "plain"), folder = try TestFolder()
            for file in MarkdownWriter.project(written) { try folder.write(file.text, to: file.name) }
            let (report, diagnostics) = ReportProject(folder: folder.path("")).report(edition: "fr")
            #expect(diagnostics.map(\.summary) == [], "project \(seed)")
            try expectLaws(of: #require(report), generator, seed: seed, fonts)
        }
    }

    private func expectLaws(
        of report: Report, _ generator: ReportGenerator, seed: Int, _ fonts: FontBook
    ) throws {
        var dice = Dice(seed ^ 0x5EED)
        let spec = try #require(OddLayouts.layout(&dice))
        let result = Compositor.pages(
            of: report, in: spec, typesetter: Typesetter(fonts: fonts), pictures: [:])
        let laws = PageLaws(generator.pieces, spec, result)
        #expect(laws.violations.prefix(4) == [], "seed \(seed), \(spec.name)")
    }

    /// Whole files, two at a time: the same bytes, and the text that went in.
    @Test(arguments: [3, 14, 15], ["plain", "annual"])
    func filesAreTheSameAndKeepTheirText(seed: Int, layout: String) async throws {
        var generator = ReportGenerator(seed: seed)
        let report = generator.report(layout: layout)
        let files = await withTaskGroup(of: [RenderedFile].self) { group in
            for _ in 0..<2 { group.addTask { Renderer().render(report).files } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(files.map(\.bytes)).count == 1)
        let folder = try TestFolder()
        try folder.write(Array(files.prefix(1)))
        let text = try Tool.text("pdftotext", ["-raw", folder.path("fr.pdf"), "-"])
        let missing = WordsOf.missing(
            words(generator.pieces.map(\.text).joined(separator: " ")), in: words(text))
        #expect(missing == [])
    }

    /// Words without the number of a note that is called at their end; a line may end after a slash.
    private func words(_ text: String) -> [String] {
        WordsOf.text(text).flatMap { $0.split(separator: "/") }
            .map { $0.filter { !$0.isNumber } }.filter { !$0.isEmpty }
    }
}

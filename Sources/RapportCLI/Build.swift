import ArgumentParser
import Foundation
import Publishing
import Rapport

/// `rapport build`
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Render the editions of a report.",
        discussion: """
            Each edition becomes <edition>.pdf in the output folder, or what `file:` in report.yaml names it; PNG and \
            SVG become one file a page. An edition appears whole or not at all: when something in it must be mended \
            first, what was there stays as it was, and the other editions are made all the same. Pages of an earlier \
            build that a report no longer has (en-007.png) are removed when all its pages are made; with --pages \
            they stay.

            Examples:
              rapport build my-report
              rapport build my-report --edition fr-BE --edition nl-BE --output public
              rapport build my-report --edition en --format png --dpi 200 --pages 1-3
              rapport build my-report --jobs 8 --shard 2/10
            """)

    @OptionGroup var arguments: ProjectArguments
    @OptionGroup var share: RunArguments

    @Option(name: .shortAndLong, help: "The folder that the files go to.", completion: .directory)
    var output = "Output"

    @Option(
        name: .shortAndLong, help: "What to make: the finished PDF, pictures of pages, or a readable log.")
    var format = Format.pdf

    @Option(
        help: ArgumentHelp(
            "The resolution of a PNG, in pixels an inch: 36 to 1200. (default: 144)", valueName: "n"))
    var dpi: Int?

    @Option(help: ArgumentHelp("Only these pages, as 3 or as 1-3; not for a PDF.", valueName: "range"))
    var pages: PageRange?

    @Flag(
        help: ArgumentHelp(
            "Draw over each page how it came about: grid, areas, blocks, baselines, the cost of its break, what runs over.",
            discussion: "The files are named <edition>-debug, and made even where the layout has errors."))
    var debug = false

    func validate() throws {
        guard dpi == nil || format == .png else {
            throw ValidationError("‘--dpi’ is the resolution of a PNG: add ‘--format png’.")
        }
        guard (36...1200).contains(dpi ?? 144) else { throw ValidationError("‘--dpi’ is from 36 to 1200.") }
        guard !output.isEmpty else {
            throw ValidationError("‘--output’ names no folder; without it the files go to ‘Output’.")
        }
        guard pages == nil || format != .pdf else {
            throw ValidationError("A PDF is finished as a whole: ‘--pages’ is for png, svg and log.")
        }
    }

    var order: Order {
        Order(
            format: format.output(dpi: dpi ?? 144), isDraft: arguments.draft, pages: pages?.pages,
            showsConstruction: debug)
    }

    func run() async throws {
        let run = try Run(
            arguments, share, shop: Pipeline(project: arguments.project, fileDate: try SourceDate.read()))
        let order = order, folder = OutputFolder(path: output), keepsFaulty = debug
        var findings = run.findings(), made: [Int: MadeEdition] = [:]
        await run.each(progress: ProgressLine(on: .errors)) { printer, edition in
            MadeEdition(printer.render(edition: edition, as: order), in: folder, keepsFaulty: keepsFaulty)
        } then: { index, edition in
            findings.add(edition.diagnostics, of: run.editions[index], at: index)
            made[index] = edition.withoutDiagnostics
            return edition.isRefused ? .refused : .made
        }
        let editions = run.editions.indices.compactMap { made[$0] }
        if pages == nil, format == .png || format == .svg {
            for (id, edition) in zip(run.editions, editions) where !edition.isRefused {
                let name = run.shop.fileName(of: id) + (debug ? "-debug" : "")
                folder.removeStalePages(of: name, besides: edition.files, suffix: format.rawValue)
            }
        }
        Terminal.errors.tell(findings.text(for: .errors, editionCount: run.editions.count))
        Terminal.errors.tell(Self.summary(of: editions, run.editions))
        try Terminal.output.write(
            editions.flatMap(\.files).map { folder.path + "/" + $0 + "\n" }.joined())
        try findings.endOnErrors()
        if editions.allSatisfy(\.files.isEmpty), !run.editions.isEmpty {
            throw ValidationError("No edition has one of these pages.")
        }
    }

    /// Which of several editions were refused, in one line at the end; empty where all were made.
    static func summary(of editions: [MadeEdition], _ names: [String]) -> String {
        let refused = zip(names, editions).filter(\.1.isRefused).map(\.0)
        guard names.count > 1, !refused.isEmpty else { return "" }
        return
            "\(refused.count) of \(names.count) editions were refused: \(DiagnosticPrinter.list(refused))\n"
    }
}

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
            Each edition becomes <edition>.pdf in the output folder; PNG and SVG become one file a page. The files \
            appear whole or not at all: when something must be mended first, what was there stays as it was. Pages \
            of an earlier build that a report no longer has (en-007.png) are removed when all its pages are made; \
            with --pages they stay.

            Examples:
              rapport build my-report
              rapport build my-report --edition fr-BE --edition nl-BE --output public
              rapport build my-report --edition en --format png --dpi 200 --pages 1-3
            """)

    @OptionGroup var arguments: ProjectArguments

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
        let run = try Run(arguments, shop: Pipeline(project: arguments.project))
        let order = order
        let results = await run.each(progress: ProgressLine(on: .errors)) { shop, edition in
            shop.render(edition: edition, as: order)
        }
        let findings = run.findings(of: results.map { ($0.edition, $0.result.diagnostics) })
        Terminal.errors.tell(findings.text(for: .errors, editionCount: run.editions.count))
        let files = results.flatMap(\.result.files)
        // Pages that show what is wrong with them are written all the same.
        if !debug || files.isEmpty { try findings.endOnErrors() }
        guard !files.isEmpty else { throw ValidationError("No edition has one of these pages.") }
        do {
            let folder = OutputFolder(path: output), paths = try folder.write(files)
            if pages == nil, format == .png || format == .svg {
                folder.removeStalePages(
                    of: run.editions.map { debug ? $0 + "-debug" : $0 }, besides: files,
                    suffix: format.rawValue)
            }
            try Terminal.output.write(paths.map { $0 + "\n" }.joined())
            try findings.endOnErrors()
        } catch let fault as FileWriter.Failure {
            let found = run.findings(of: [("", [fault.diagnostic])])
            Terminal.errors.tell(found.text(for: .errors, editionCount: run.editions.count))
            try found.endOnErrors()
        }
    }
}

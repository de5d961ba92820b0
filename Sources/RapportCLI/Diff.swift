import ArgumentParser
import Publishing
import Rapport

/// `rapport diff`
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what differs between two years of a report, or two states of one.",
        discussion: """
            Facts that changed, with by how much; passages that are new, gone or worded otherwise; pages that look \
            otherwise. With --pictures each of these pages becomes a picture of both states side by side, what \
            differs tinted: orange in the old one, blue in the new.

            Examples:
              rapport diff ../report-2021 ../report-2022
              rapport diff before after --edition nl-BE --pictures Output/diff
              rapport diff ../2021 ../2022 --format json | jq '.facts[].name'

            It ends with 0 whether or not anything differs, and with 1 where one of the two has errors.
            """)

    @Argument(help: "The folder of the older report.", completion: .directory)
    var old: String

    @Argument(help: "The folder of the newer report.", completion: .directory)
    var new: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The edition that is compared. (default: the first that both have)", valueName: "id"))
    var edition: String?

    @Flag(name: .shortAndLong, help: "Compare drafts, which may have gaps.")
    var draft = false

    @Option(name: .shortAndLong, help: "How to tell it: to people, or as JSON to programs.")
    var format = OutputForm.human

    @Option(
        help: ArgumentHelp("The folder that pictures of changed pages go to.", valueName: "dir"),
        completion: .directory)
    var pictures: String?

    @Option(
        help: ArgumentHelp("The resolution of the pictures, in pixels an inch: 36 to 300.", valueName: "n"))
    var dpi = 96

    func validate() throws {
        guard (36...300).contains(dpi) else { throw ValidationError("‘--dpi’ is from 36 to 300.") }
        for folder in [old, new] { try ExistingFolder.check(folder) }
    }

    func run() async throws {
        let before = ReportProject(folder: old), after = ReportProject(folder: new)
        let edition = try chosen(of: before, after)
        let difference = Renderer().difference(
            from: before, to: after, edition: edition, draft: draft, pictures: pictures == nil ? nil : dpi)
        try tell(difference, edition)
        let files = try write(difference.pages, edition)
        switch format {
        case .json: try Terminal.output.write(DifferenceJSON.text(difference, edition, files))
        case .human:
            let printer = DifferencePrinter(ink: Ink(isOn: Terminal.output.hasColour))
            try Terminal.output.write(printer.text(for: difference, edition: edition, pictures: files))
        }
    }

    /// The edition that was asked for, or the first of the new report's that the old one has too.
    private func chosen(of before: ReportProject, _ after: ReportProject) throws -> String {
        let known = before.editions().ids, common = after.editions().ids.filter(known.contains)
        if let edition {
            return try EditionChoice.choose([edition], of: common.isEmpty ? [edition] : common)[0]
        }
        if let first = common.first { return first }
        throw ValidationError("The two reports have no edition of the same name; ‘rapport check’ tells why.")
    }

    /// What is wrong with either report, each told with its own files, and what kept both from being compared.
    private func tell(_ difference: EditionDifference, _ edition: String) throws {
        for (folder, found) in [(old, difference.old), (new, difference.new + difference.failures)]
        where !found.isEmpty {
            var findings = Findings(in: SourceFiles(folder: folder))
            findings.add(found, of: edition)
            Terminal.errors.tell(findings.text(for: .errors, editionCount: 1))
        }
        if difference.diagnostics.hasErrors { throw ExitCode(1) }
    }

    /// - Returns: by the number of the page in the new report, or in the old one where it is gone: `-` before it.
    private func write(_ pages: [PageChange], _ edition: String) throws -> [String] {
        guard let pictures else { return [] }
        let files = pages.compactMap { page in
            page.picture.map {
                RenderedFile(name: "\(edition)-\(DifferencePrinter.fileMark(of: page)).png", bytes: $0)
            }
        }
        guard !files.isEmpty else { return [] }
        do {
            return try OutputFolder(path: pictures).write(files)
        } catch {
            try Findings.tell([error.diagnostic], in: new)
            return []
        }
    }
}

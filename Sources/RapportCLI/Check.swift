import ArgumentParser
import Rapport

/// `rapport check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell what is to be mended in a report; write nothing.",
        discussion: """
            Everything is read, bound and laid out as for a build, and all that is found is told in one run.

            Examples:
              rapport check my-report
              rapport check my-report --edition nl-BE --draft
              rapport check my-report --format json | jq '.[].code'
            """)

    @OptionGroup var arguments: ProjectArguments
    @OptionGroup var share: RunArguments

    @Option(name: .shortAndLong, help: "How to tell it: to people, or as JSON to programs.")
    var format = OutputForm.human

    func run() async throws {
        let isDraft = arguments.draft
        let run = try Run(arguments, share, shop: Pipeline(project: arguments.project))
        var findings = run.findings()
        await run.each(progress: ProgressLine(on: .errors)) { printer, edition in
            printer.check(edition: edition, isDraft: isDraft)
        } then: { index, found in
            findings.add(found, of: run.editions[index], at: index)
            return found.hasErrors ? .refused : .made
        }
        switch format {
        case .json: try Terminal.output.write(findings.json())
        case .human where findings.isEmpty:
            try Terminal.output.write(Self.nothing(in: run.editions))
        case .human: try Terminal.output.write(findings.text(for: .output, editionCount: run.editions.count))
        }
        try findings.endOnErrors()
    }

    /// What is told where nothing was found.
    static func nothing(in editions: [String]) -> String {
        editions.isEmpty
            ? "This share has no editions: nothing was checked.\n"
            : "Nothing to mend in \(DiagnosticPrinter.list(editions)).\n"
    }
}

import ArgumentParser

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

    /// For whom the findings are written.
    enum Form: String, CaseIterable, ExpressibleByArgument { case human, json }

    @OptionGroup var arguments: ProjectArguments

    @Option(name: .shortAndLong, help: "How to tell it: to people, or as JSON to programs.")
    var format = Form.human

    func run() async throws {
        let isDraft = arguments.draft
        let run = try Run(arguments, shop: Pipeline(project: arguments.project))
        let results = await run.each(progress: ProgressLine(on: .errors)) { shop, edition in
            shop.check(edition: edition, isDraft: isDraft)
        }
        let findings = run.findings(of: results.map { ($0.edition, $0.result) })
        switch format {
        case .json: try Terminal.output.write(findings.json())
        case .human where findings.isEmpty:
            try Terminal.output.write("Nothing to mend in \(run.editions.joined(separator: ", ")).\n")
        case .human: try Terminal.output.write(findings.text(for: .output, editionCount: run.editions.count))
        }
        try findings.endOnErrors()
    }
}

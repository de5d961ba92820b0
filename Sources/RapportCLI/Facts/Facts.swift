import ArgumentParser
import Rapport

/// `rapport facts`
struct Facts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "List every number that a report prints: what it is, where it comes from, where it stands.",
        discussion: """
            The list has a line for each place where a number is printed, in text, charts and tables, and tells which \
            facts are declared and not printed.

            Examples:
              rapport facts my-report --edition fr-BE
              rapport facts my-report --format csv > figures.csv
              rapport facts my-report --format json | jq '.[].figures[] | select(.source == "")'
            """)

    /// For whom the list is written.
    enum Form: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

    @OptionGroup var arguments: ProjectArguments

    @Option(
        name: .shortAndLong, help: "How to list them: to people, to spreadsheets (RFC 4180), to programs.")
    var format = Form.table

    func run() async throws {
        let project = ReportProject(folder: arguments.project), (known, faults) = project.editions()
        var files = SourceFiles(folder: arguments.project)
        var findings = Findings(in: files), listed: [ListedFacts] = []
        if known.isEmpty { findings.add(faults, of: "") }
        let editions = known.isEmpty ? [] : try EditionChoice.choose(arguments.edition, of: known)
        let renderer = Renderer().withFonts()
        for (index, edition) in editions.enumerated() {
            let (ledger, found) = renderer.ledger(of: project, edition: edition, draft: arguments.draft)
            // Warnings are for `check`: here they would only hide what stops the list.
            findings.add(found.filter { $0.severity == .error }, of: edition, at: index)
            if let ledger {
                listed.append(ListedFacts(edition, ledger, project: arguments.project, &files))
            }
        }
        Terminal.errors.tell(findings.text(for: .errors, editionCount: editions.count))
        let text =
            switch format {
            case .table: FactsTable.text(listed)
            case .csv: FactsCSV.text(listed)
            case .json: try FactsJSON.text(listed)
            }
        try Terminal.output.write(text)
        try findings.endOnErrors()
    }
}

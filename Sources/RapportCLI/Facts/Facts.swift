import ArgumentParser
import Foundation
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
        var files = SourceFiles(project: arguments.project) {
            FileManager.default.contents(atPath: $0).map { [UInt8]($0) }
        }
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

/// The numbers of one edition, as they are listed.
struct ListedFacts: Encodable {
    struct Figure: Encodable, Equatable {
        var kind: String
        var name: String
        var value: Exact
        var of: Exact
        var more: Bool
        var printed: String
        var unit: String
        var base: String
        var n: Exact
        var source: String
        var date: String
        /// Decimals that it is rounded to; nil: it is not.
        var rounding: Int?
        var page: String
        var block: String
        var id: String
        var title: String
        /// Where it is written: `content/fr/01.md:12:5`.
        var place: String
        /// Its row or cell: `data/figures.csv:3:14`.
        var data: String
        var query: String
    }

    var edition: String
    var figures: [Figure]
    /// Facts that are declared and not printed.
    var unprinted: [Figure]

    init(_ edition: String, _ ledger: Ledger, project: String, _ files: inout SourceFiles) {
        self.edition = edition
        var copy = files
        let folder = (project.hasSuffix("/") ? String(project.dropLast()) : project) + "/"
        func place(_ origin: Origin) -> String {
            guard let place = copy.place(of: origin)?.description else { return "" }
            return place.hasPrefix(folder) ? String(place.dropFirst(folder.count)) : place
        }
        figures = ledger.entries.map { Self.figure($0, place) }
        unprinted = ledger.unprinted.map { Self.figure($0, place) }
        files = copy
    }

    private static func figure(_ entry: Ledger.Entry, _ place: (Origin) -> String) -> Figure {
        Figure(
            kind: entry.kind.rawValue, name: entry.name, value: Exact(entry.value), of: Exact(entry.of),
            more: entry.isMore, printed: entry.text, unit: entry.unit, base: entry.base, n: Exact(entry.n),
            source: entry.source, date: entry.date, rounding: entry.decimals, page: entry.place.page,
            block: entry.place.block, id: entry.place.id ?? "", title: entry.place.title,
            place: place(entry.place.origin), data: place(entry.origin), query: entry.query)
    }

    /// A number with all its digits: a number to programs, too, unless it would lose some.
    struct Exact: Encodable, Equatable {
        var text: String
        init(_ text: String) { self.text = text }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if text.isEmpty {
                try container.encodeNil()
            } else if let whole = Int64(text) {
                try container.encode(whole)
            } else if let number = Double(text) {
                try container.encode(number)
            } else {
                try container.encode(text)
            }
        }
    }
}

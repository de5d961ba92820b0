import Foundation
internal import Publishing

/// What an extract is and how it keeps its funder's rules: what a grants officer files with it.
///
/// Nothing in it depends on the clock or the machine.
struct Receipt {
    var report: Report
    var profile: FundingProfile
    /// With its ending.
    var fileName: String
    var bytes: Int
    var sha256: String
    var survey: PageSurvey
    var findings: [RuleFinding]
    /// Titles of chapters and sections, in order.
    var sections: [OutlineEntry]
    var annexes: [CheckedAnnex]
    /// Pixels an inch that pictures were lowered to.
    var resolution: Int?
    /// That the file conforms to, by their names.
    var standards: [String]

    /// Numbers of the text that are bound to data, each once, and how many of them name their source.
    var facts: (printed: Int, sourced: Int) {
        let texts = report.blocks.flatMap(\.texts) + report.notes.values
        let names = Set(texts.flatMap(\.factNames))
        return (names.count, names.count { fact($0).map { !$0.source.isEmpty } ?? false })
    }

    /// The fact that a text names, itself or one part of it: `mentees.family`, `mentees.family.of`.
    private func fact(_ name: String) -> Fact? {
        report.facts[name] ?? name.lastIndex(of: ".").flatMap { report.facts[String(name[..<$0])] }
    }

    /// Charts and tables, and how many of them name their source.
    var figures: (printed: Int, sourced: Int) {
        let sources = report.blocks.compactMap { block -> Bool? in
            switch block.content {
            case .chart(let chart): chart.gap != nil && !report.isDraft ? nil : !chart.source.isEmpty
            case .table(let table): !table.source.isEmpty
            default: nil
            }
        }
        return (sources.count, sources.count { $0 })
    }

    var date: Date { Date(timeIntervalSince1970: TimeInterval(report.date)) }
}

extension [Inline] {
    /// Names of the facts that it prints.
    fileprivate var factNames: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .fact(let fact): [fact.name]
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.factNames
            default: []
            }
        }
    }
}

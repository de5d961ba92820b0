/// The data of a chart as a table: a line for each category, every number with all its digits.
struct ChartTable {
    private static let head = [
        "key", "label", "detail", "value", "of", "more", "printed", "unit", "base", "n", "source", "date",
    ]

    let chart: Chart
    /// What the ledger knows of its categories, by key; empty for a report that was written in Swift.
    let entries: [String: Ledger.Entry]

    /// - Parameter ledger: of the edition.
    init(_ chart: Chart, of block: Block, in ledger: Ledger?) {
        self.chart = chart
        // By where it starts: origins themselves are always equal.
        let own = (ledger?.entries ?? []).filter {
            $0.kind == .chart && $0.place.blockOrigin.start == block.origin.start
        }
        entries = Dictionary(own.map { (Self.key($0), $0) }) { first, _ in first }
    }

    /// Of a category, behind the name of its chart: `education/none`.
    private static func key(_ entry: Ledger.Entry) -> String {
        String(entry.name.drop { $0 != "/" }.dropFirst())
    }

    var csv: String { CSVText.text([Self.head] + chart.data.map(cells)) }

    private func cells(_ datum: Chart.Datum) -> [String] {
        let entry = entries[datum.path]
        let value = datum.ratio.map { String($0.part) } ?? datum.value.map(Self.number) ?? ""
        let whole = datum.ratio.map { String($0.whole) } ?? chart.whole.map(Self.number) ?? ""
        return [
            datum.key, label(datum), datum.detail ?? "", entry?.value ?? value,
            entry.map(\.of).flatMap { $0.isEmpty ? nil : $0 } ?? whole,
            datum.ratio?.isMore ?? false ? "true" : "", datum.text, entry?.unit ?? "", entry?.base ?? "",
            entry?.n ?? "", entry?.source ?? chart.source.plainText, entry?.date ?? "",
        ]
    }

    /// Nothing where the source gives no name.
    private func label(_ datum: Chart.Datum) -> String {
        if case .text(let text) = datum.label { text } else { "" }
    }

    /// The shortest digits that give the number again, without an exponent where that can be had.
    private static func number(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}

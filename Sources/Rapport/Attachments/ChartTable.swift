/// The data of a chart as a table: a line for each observation, every number with all its digits.
///
/// Columns that only some charts have, of series, panels and places, stand behind those that all have.
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

    var csv: String {
        let more = Self.channels.filter { channel in
            chart.data.contains { !(channel.cell($0, chart) ?? "").isEmpty }
        }
        return CSVText.text(
            [Self.head + more.map(\.head)]
                + chart.data.map { datum in
                    cells(datum) + more.map { $0.cell(datum, chart) ?? "" }
                })
    }

    /// What a datum may have beside its value, and what of it a cell says.
    private struct Channel {
        let head: String
        let cell: @Sendable (Chart.Datum, Chart) -> String?
    }

    private static let channels = [
        Channel(head: "series") { datum, _ in datum.series },
        Channel(head: "facet") { datum, _ in datum.facet },
        Channel(head: "x") { datum, chart in datum.x.map { place($0, chart) } },
        Channel(head: "end") { datum, chart in datum.end.map { place($0, chart) } },
        Channel(head: "size") { datum, _ in datum.size.map { number($0.value) } },
        Channel(head: "low") { datum, _ in datum.low.map { number($0.value) } },
        Channel(head: "high") { datum, _ in datum.high.map { number($0.value) } },
        Channel(head: "target") { datum, _ in datum.target.map { number($0.value) } },
    ]

    /// A number; of a time its year, or its day as ISO 8601 writes it.
    private static func place(_ place: Chart.Measured, _ chart: Chart) -> String {
        guard chart.x.scale == .time, abs(place.value) < 1e7 else { return number(place.value) }
        let date = CalendarDate(secondsSince1970: Int(place.value) * 86_400)
        return chart.x.format.isYear ? String(date.year) : date.iso
    }

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

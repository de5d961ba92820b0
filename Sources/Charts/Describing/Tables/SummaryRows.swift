import ReportModel

/// A row for each series of each panel, or one for all: how many values, the least, the largest, the first, the last.
struct SummaryRows {
    let table: ChartDataTable

    init(_ reading: ChartReading, bySeries: Bool) {
        let words = reading.grammar.words
        var keys: [[String]] = [], groups: [[String]: [ChartReading.Item]] = [:]
        for item in reading.items {
            let key = bySeries ? [item.datum.facet ?? "", item.datum.series ?? ""] : []
            if groups[key] == nil { keys.append(key) }
            groups[key, default: []].append(item)
        }
        let rows = keys.compactMap { groups[$0] }.map { items -> ChartDataTable.Row in
            let names = items.first.map { bySeries ? [$0.facet, $0.series] : [] } ?? []
            let name = reading.grammar.commas(names)
            return .init(
                heads: [name.isEmpty ? words[.chartAll] : name], cells: Self.cells(items, reading))
        }
        let numbers: [WordKey] = [.chartNumber, .chartSmallest, .chartLargest, .chartFirst, .chartLast]
        table = ChartDataTable(
            heads: ([.chartSeries] + numbers).map { words[$0] }, rows: rows, isSummary: true)
    }

    private static func cells(_ items: [ChartReading.Item], _ reading: ChartReading) -> [String] {
        let words = reading.grammar.words, signs = reading.grammar.signs
        if reading.chart.kind == .timeline {
            let places = items.compactMap(\.datum.x).sorted { $0.value < $1.value }
            let ends = [places.first, places.last].map { $0.map(reading.text) ?? "" }
            return [signs.text(Double(items.count))] + ends + ends
        }
        let known = items.filter { $0.value != nil }, ordered = reading.inPlace(known)
        let extremes = Extremes(known)
        return [signs.text(Double(known.count))]
            + [extremes?.smallest, extremes?.largest, ordered.first, ordered.last].map {
                $0.map(reading.plain) ?? words[.chartValueMissing]
            }
    }
}

import ReportModel

/// A row for each observation.
struct ObservationRows {
    let table: ChartDataTable

    init(_ reading: ChartReading) {
        let words = reading.grammar.words, chart = reading.chart
        let items = chart.kind == .timeline ? reading.events : reading.items
        let isNamed = items.contains { !$0.category.isEmpty }
        var columns: [(head: String, cell: (ChartReading.Item) -> String)] = []
        func measured(_ head: String, _ path: KeyPath<Chart.Datum, Chart.Measured?>) {
            guard items.contains(where: { $0.datum[keyPath: path] != nil }) else { return }
            columns.append((head, { $0.datum[keyPath: path].map(reading.text) ?? "" }))
        }
        if items.contains(where: { !$0.series.isEmpty }) { columns.append((words[.chartSeries], \.series)) }
        measured(chart.kind == .timeline ? words[.chartStart] : reading.placeHead, \.x)
        measured(words[.chartEnd], \.end)
        if chart.kind != .timeline { columns.append((reading.valueHead, reading.plain)) }
        measured(chart.size.title.isEmpty ? words[.chartSize] : chart.size.title, \.size)
        measured(words[.chartLow], \.low)
        measured(words[.chartHigh], \.high)
        measured(words[.chartTargetHead], \.target)
        let hasPanels = !chart.facets.isEmpty
        let rows = items.enumerated().map { index, item in
            let name = isNamed ? item.category : reading.grammar.signs.text(Double(index + 1))
            return ChartDataTable.Row(
                heads: hasPanels ? [item.facet, name] : [name], cells: columns.map { $0.cell(item) })
        }
        table = ChartDataTable(
            heads: (hasPanels ? [words[.chartPanel]] : [])
                + [words[isNamed ? .chartCategory : .chartObservation]] + columns.map(\.head), rows: rows)
    }
}

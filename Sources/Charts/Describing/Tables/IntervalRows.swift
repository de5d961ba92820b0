import ReportModel

/// A row for each interval of a histogram, with how many values lie in it.
struct IntervalRows {
    let table: ChartDataTable

    init?(_ reading: ChartReading) {
        guard reading.chart.facets.isEmpty, let bins = HistogramBins(reading.chart)?.bins else { return nil }
        let words = reading.grammar.words
        table = ChartDataTable(
            heads: [words[.chartIntervalHead], words[.chartNumber]],
            rows: bins.map {
                .init(
                    heads: [reading.interval($0)], cells: [reading.grammar.signs.text(Double($0.count))])
            })
    }
}

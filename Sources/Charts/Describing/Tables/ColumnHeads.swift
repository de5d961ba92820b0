import ReportModel

extension ChartReading {
    /// Over the values: what is measured.
    var valueHead: String { chart.y.title.isEmpty ? grammar.words[.chartValue] : chart.y.title }

    /// Over the places along the chart.
    var placeHead: String {
        if !chart.x.title.isEmpty { return chart.x.title }
        return grammar.words[chart.x.scale == .time ? .chartTime : .chartAxisX]
    }
}

import ReportModel
import Statistics

/// The data of a chart as a table with heads, for those who hear it.
///
/// Categories by series where that is what the chart shows; else a row for each observation, with a column for each of
/// what it has. A histogram's rows are its intervals and a box plot's its boxes: what is drawn. Where there are more rows
/// than are listened to, a row for each series sums them up.
public struct ChartDataTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// Of the row: its panel where there are several, and its category.
        public var heads: [String]
        public var cells: [String]
    }

    /// Of the columns, those of the rows' heads first.
    public internal(set) var heads: [String] = []
    public internal(set) var rows: [Row] = []
    /// Whether it sums up observations that are too many to be listed.
    public internal(set) var isSummary = false

    /// More are summed up.
    public static let mostRows = 300, mostCells = 1500

    /// nil for a chart of one value, and of none.
    init?(_ reading: ChartReading) {
        guard reading.chart.gap == nil, reading.items.count > 1 else { return nil }
        var table: ChartDataTable
        switch reading.chart.kind {
        case .histogram: table = IntervalRows(reading)?.table ?? ObservationRows(reading).table
        case .box: table = BoxRows(reading).table
        case .scatter, .bubble, .timeline: table = ObservationRows(reading).table
        default: table = GridRows(reading)?.table ?? ObservationRows(reading).table
        }
        if table.isTooLong { table = SummaryRows(reading, bySeries: true).table }
        if table.isTooLong { table = SummaryRows(reading, bySeries: false).table }
        self = table
    }

    private var isTooLong: Bool {
        rows.count > Self.mostRows || rows.count * heads.count > Self.mostCells
    }

    init(heads: [String], rows: [Row], isSummary: Bool = false) {
        (self.heads, self.rows, self.isSummary) = (heads, rows, isSummary)
    }
}

/// A row for each category or place, a column for each series.
private struct GridRows {
    let table: ChartDataTable

    /// nil where a cell would hold two values, or most would hold none.
    init?(_ reading: ChartReading) {
        let words = reading.grammar.words, chart = reading.chart
        let hasPanels = !chart.facets.isEmpty, hasPlaces = reading.items.contains { $0.datum.x != nil }
        var columns: [String: Int] = [:], heads: [String] = []
        var places: [[String]: Int] = [:], rows: [ChartDataTable.Row] = []
        // Values of one series have their intervals and targets in columns of their own: that is a list.
        let isSingle = chart.series.isEmpty
        if isSingle, reading.items.contains(where: { $0.datum.low != nil || $0.datum.target != nil }) {
            return nil
        }
        var order: [(place: Double, row: Int)] = []
        for (index, item) in reading.items.enumerated() {
            let series = item.datum.series ?? ""
            let column = columns[series] ?? heads.count
            if columns[series] == nil {
                columns[series] = column
                heads.append(isSingle ? reading.valueHead : item.series)
            }
            // Two parts without a name are two rows.
            let key = hasPlaces ? "\(item.datum.x?.value ?? 0)" : item.category
            let path = [item.datum.facet ?? "", key, isSingle && item.category.isEmpty ? "\(index)" : ""]
            let name = hasPlaces ? item.place : item.category
            let row = places[path] ?? rows.count
            if places[path] == nil {
                places[path] = row
                rows.append(.init(heads: hasPanels ? [item.facet, name] : [name], cells: []))
                order.append((item.datum.x?.value ?? 0, row))
            }
            while rows[row].cells.count <= column { rows[row].cells.append("") }
            guard rows[row].cells[column].isEmpty else { return nil }
            rows[row].cells[column] = reading.value(item)
        }
        for row in rows.indices {
            while rows[row].cells.count < heads.count { rows[row].cells.append("") }
        }
        guard reading.items.count * 2 >= rows.count * heads.count else { return nil }
        if hasPlaces, !hasPanels {
            rows = order.sorted { ($0.place, $0.row) < ($1.place, $1.row) }.map { rows[$0.row] }
        }
        let first = hasPlaces ? reading.placeHead : words[.chartCategory]
        table = ChartDataTable(heads: (hasPanels ? [words[.chartPanel]] : []) + [first] + heads, rows: rows)
    }
}

/// A row for each observation.
private struct ObservationRows {
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
        measured(words[.chartSize], \.size)
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

/// A row for each interval of a histogram, with how many values lie in it.
private struct IntervalRows {
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

/// A row for each box: how many values, the five numbers.
private struct BoxRows {
    let table: ChartDataTable

    init(_ reading: ChartReading) {
        let words = reading.grammar.words
        let rows = reading.boxes.map { box -> ChartDataTable.Row in
            let count = reading.grammar.signs.text(Double(box.values.count))
            guard let quartiles = box.quartiles, let least = box.values.min(), let most = box.values.max()
            else {
                return .init(
                    heads: [box.name], cells: [count] + Array(repeating: words[.chartValueMissing], count: 5))
            }
            let numbers = [least, quartiles.lower, quartiles.median, quartiles.upper, most]
            return .init(heads: [box.name], cells: [count] + numbers.map(reading.computed))
        }
        let keys: [WordKey] = [
            .chartCategory, .chartNumber, .chartSmallest, .chartLowerQuartile, .chartMedian,
            .chartUpperQuartile, .chartLargest,
        ]
        table = ChartDataTable(heads: keys.map { words[$0] }, rows: rows)
    }
}

/// A row for each series of each panel, or one for all: how many values, the least, the largest, the first, the last.
private struct SummaryRows {
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

extension ChartReading {
    /// Over the values: what is measured.
    fileprivate var valueHead: String { chart.y.title.isEmpty ? grammar.words[.chartValue] : chart.y.title }

    /// Over the places along the chart.
    fileprivate var placeHead: String {
        if !chart.x.title.isEmpty { return chart.x.title }
        return grammar.words[chart.x.scale == .time ? .chartTime : .chartAxisX]
    }
}

import ReportModel

/// A row for each category or place, a column for each series.
struct GridRows {
    private let reading: ChartReading
    private let hasPanels: Bool
    private let hasPlaces: Bool
    private let isSingle: Bool
    private var columns: [String: Int] = [:]
    private var heads: [String] = []
    private var places: [[String]: Int] = [:]
    private var rows: [ChartDataTable.Row] = []
    /// Along the chart, of each row.
    private var order: [Double] = []

    /// nil where a cell would hold two values, or most would hold none.
    init?(_ reading: ChartReading) {
        self.reading = reading
        hasPanels = !reading.chart.facets.isEmpty
        hasPlaces = reading.items.contains { $0.datum.x != nil }
        isSingle = reading.chart.series.isEmpty
        // Values of one series have their intervals and targets in columns of their own: that is a list.
        let hasLimits = reading.items.contains { $0.datum.low != nil || $0.datum.target != nil }
        if isSingle, hasLimits { return nil }
        for (index, item) in reading.items.enumerated() {
            let column = column(of: item), row = row(of: item, index)
            rows[row].reach(column)
            guard rows[row].cells[column].isEmpty else { return nil }
            rows[row].cells[column] = reading.value(item)
        }
        guard reading.items.count * 2 >= rows.count * heads.count else { return nil }
        for row in rows.indices { rows[row].reach(heads.count - 1) }
        if hasPlaces, !hasPanels {
            rows = rows.indices.sorted { (order[$0], $0) < (order[$1], $1) }.map { rows[$0] }
        }
    }

    var table: ChartDataTable {
        let words = reading.grammar.words
        let first = hasPlaces ? reading.placeHead : words[.chartCategory]
        return ChartDataTable(heads: (hasPanels ? [words[.chartPanel]] : []) + [first] + heads, rows: rows)
    }

    private mutating func column(of item: ChartReading.Item) -> Int {
        let series = item.datum.series ?? ""
        if let known = columns[series] { return known }
        columns[series] = heads.count
        heads.append(isSingle ? reading.valueHead : item.series)
        return heads.count - 1
    }

    private mutating func row(of item: ChartReading.Item, _ index: Int) -> Int {
        let place = item.datum.x?.value ?? 0
        let key = hasPlaces ? "\(place)" : item.datum.key
        // Two parts without a name are two rows.
        let path = [item.datum.facet ?? "", key, isSingle && item.category.isEmpty ? "\(index)" : ""]
        if let known = places[path] { return known }
        places[path] = rows.count
        let name = hasPlaces ? item.place : item.category
        rows.append(ChartDataTable.Row(heads: hasPanels ? [item.facet, name] : [name], cells: []))
        order.append(place)
        return rows.count - 1
    }
}

extension ChartDataTable.Row {
    /// Makes empty cells up to a column.
    fileprivate mutating func reach(_ column: Int) {
        while cells.count <= column { cells.append("") }
    }
}

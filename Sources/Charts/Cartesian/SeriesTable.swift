import ReportModel

/// A chart's data as categories by series: a cell for each, which may be missing.
struct SeriesTable {
    struct Category {
        var key: String
        var label: Chart.Label
        var detail: String?
        var isFocus: Bool
        var isRest = false
    }

    private(set) var categories: [Category] = []
    /// At least one: a nameless one, where the chart tells none apart.
    let series: [Chart.Name]
    private(set) var cells: [[Chart.Datum?]] = []
    private(set) var problems: [ChartProblem] = []

    init(_ chart: Chart) {
        series = chart.series.isEmpty ? [Chart.Name(key: "", label: .text(""))] : chart.series
        let columns = Dictionary(series.enumerated().map { ($1.key, $0) }) { first, _ in first }
        var rows: [String: Int] = [:]
        for datum in chart.data {
            guard let column = columns[datum.series ?? ""] ?? (chart.series.isEmpty ? 0 : nil) else {
                continue
            }
            let row: Int
            if let known = rows[datum.key] {
                row = known
            } else {
                row = categories.count
                rows[datum.key] = row
                categories.append(
                    Category(
                        key: datum.key, label: datum.label, detail: datum.detail,
                        isFocus: datum.key == chart.focus, isRest: datum.isRest))
                cells.append(Array(repeating: nil, count: series.count))
            }
            if cells[row][column] != nil { problems.append(.repeatedKey(datum.key)) }
            cells[row][column] = datum
        }
        if chart.order == .value { sort() }
        problems += unknownKeys(chart)
    }

    func value(_ category: Int, _ series: Int) -> Double? { cells[category][series]?.value }

    private func unknownKeys(_ chart: Chart) -> [ChartProblem] {
        let keys = Set(categories.map(\.key)), names = Set(series.map(\.key))
        var found: [ChartProblem] = []
        if let focus = chart.focus, !keys.contains(focus), !names.contains(focus) {
            found.append(.unknownFocus(focus))
        }
        for key in chart.annotations.flatMap(\.categories) where !keys.contains(key) {
            found.append(.unknownAnnotation(category: key))
        }
        return found
    }

    /// By the sum of each category's values, largest first, what is missing last; equals as they came.
    private mutating func sort() {
        func sum(_ row: Int) -> Double? {
            let known = cells[row].compactMap { $0?.value }
            return known.isEmpty ? nil : known.reduce(0, +)
        }
        let order = categories.indices.sorted { a, b in
            if categories[a].isRest != categories[b].isRest { return categories[b].isRest }
            guard let x = sum(a), let y = sum(b), x != y else {
                let missing = (sum(a) == nil, sum(b) == nil)
                return missing.0 == missing.1 ? a < b : missing.1
            }
            return x > y
        }
        categories = order.map { categories[$0] }
        cells = order.map { cells[$0] }
    }
}

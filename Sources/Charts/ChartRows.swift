import ReportModel

/// A chart's data as they may be drawn: in their order, each value a number that its kind can show, or none.
struct ChartRows {
    struct Row {
        var datum: Chart.Datum
        /// nil is drawn as missing.
        var value: Double?
        var isFocus: Bool
    }

    private(set) var rows: [Row]
    private(set) var problems: [ChartProblem] = []

    init(_ chart: Chart) {
        rows = []
        var seen: Set<String> = []
        for datum in chart.data {
            if datum.label.isNamed, !seen.insert(datum.key).inserted {
                problems.append(.repeatedKey(datum.key))
            }
            rows.append(
                Row(
                    datum: datum, value: Self.checked(datum, chart.kind, &problems),
                    isFocus: datum.key == chart.focus))
        }
        if chart.order == .value { sort() }
        if rows.isEmpty, chart.gap == nil { problems.append(.noData) }
        if let focus = chart.focus, !rows.contains(where: \.isFocus) { problems.append(.unknownFocus(focus)) }
        for annotation in chart.annotations
        where !rows.contains(where: { $0.datum.key == annotation.category }) {
            problems.append(.unknownAnnotation(category: annotation.category))
        }
    }

    private static func checked(
        _ datum: Chart.Datum, _ kind: Chart.Kind, _ problems: inout [ChartProblem]
    ) -> Double? {
        guard let value = datum.value else { return nil }
        if !value.isFinite {
            problems.append(.valueNotFinite(key: datum.key))
            return nil
        }
        if value < 0, kind != .bar {
            problems.append(.negativePart(key: datum.key))
            return nil
        }
        return value
    }

    /// Largest first, what is missing last; equals as they came.
    private mutating func sort() {
        rows = rows.enumerated().sorted { a, b in
            guard let x = a.element.value, let y = b.element.value, x != y else {
                let missing = (a.element.value == nil, b.element.value == nil)
                return missing.0 == missing.1 ? a.offset < b.offset : missing.1
            }
            return x > y
        }.map(\.element)
    }
}

/// What parts are parts of.
struct PartWhole {
    /// Positive.
    let whole: Double
    let problem: ChartProblem?

    /// The whole as it is stated; the parts' sum without it, or where the parts are more than it.
    init(of rows: [ChartRows.Row], stated: Double?) {
        let sum = rows.reduce(0) { $0 + ($1.value ?? 0) }
        let fallback = sum > 0 ? sum : 1
        guard let stated else { (whole, problem) = (fallback, nil); return }
        guard stated.isFinite, stated > 0 else {
            (whole, problem) = (fallback, .wholeNotPositive(stated))
            return
        }
        // Rounded shares may add up to a little more than 100.
        if sum > stated * 1.02 {
            (whole, problem) = (sum, .partsExceedWhole(sum: sum, whole: stated))
        } else {
            (whole, problem) = (max(sum, stated), nil)
        }
    }
}

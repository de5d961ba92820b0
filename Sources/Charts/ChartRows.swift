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
        for key in chart.annotations.flatMap(\.categories)
        where !rows.contains(where: { $0.datum.key == key }) {
            problems.append(.unknownAnnotation(category: key))
        }
    }

    private static func checked(
        _ datum: Chart.Datum, _ kind: Chart.Kind, _ problems: inout [ChartProblem]
    ) -> Double? {
        guard let value = datum.value else { return nil }
        if kind != .pictogram, let problem = datum.ratio?.problem(datum.key, kind) {
            problems.append(problem)
            return nil
        }
        if value < 0, kind == .symbols {
            problems.append(.negativeSize(key: datum.key))
            return nil
        }
        if value < 0, kind.showsShares || kind == .pictogram || kind == .treemap {
            problems.append(.negativePart(key: datum.key))
            return nil
        }
        return value
    }

    /// Largest first, then what is missing, and the rest at last; equals as they came.
    private mutating func sort() {
        rows = rows.enumerated().sorted { a, b in
            if a.element.datum.isRest != b.element.datum.isRest { return b.element.datum.isRest }
            guard let x = a.element.value, let y = b.element.value, x != y else {
                let missing = (a.element.value == nil, b.element.value == nil)
                return missing.0 == missing.1 ? a.offset < b.offset : missing.1
            }
            return x > y
        }.map(\.element)
    }
}

extension Chart.Ratio {
    /// Why a length cannot show it; people have counts of their own. A bar with nothing after it may be longer: its
    /// label says so.
    fileprivate func problem(_ key: String, _ kind: Chart.Kind) -> ChartProblem? {
        if whole < 1 || !(0...whole).contains(part) {
            return .ratioNotAShare(key: key, part: part, whole: whole)
        }
        return isMore && kind != .bar ? .openRatio(key: key) : nil
    }
}

extension Chart.Annotation {
    /// Keys of the categories that it names.
    var categories: [String] { [category] + (to.map { [$0] } ?? []) }
}

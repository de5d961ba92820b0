import ReportModel

extension Chart {
    /// The largest number, above zero and below, that a mark and the words of an axis can show: beyond it, binary
    /// fractions no longer tell whole numbers and their tenths apart.
    static let mostDrawn = 1e15

    static func isDrawable(_ number: Double) -> Bool { abs(number) <= mostDrawn }

    /// The chart with numbers that can be drawn alone, and what was left out as missing.
    func drawable() -> (chart: Chart, problems: [ChartProblem]) {
        var chart = self, problems: [ChartProblem] = []
        for index in data.indices {
            let name = data[index].key
            if let value = data[index].value, !Self.isDrawable(value) {
                chart.data[index].value = nil
                problems.append(.valueNotFinite(key: name))
            }
            for path in [\Datum.x, \.end, \.size, \.low, \.high, \.target] {
                guard let number = data[index][keyPath: path], !Self.isDrawable(number.value) else {
                    continue
                }
                chart.data[index][keyPath: path] = nil
                problems.append(.valueNotFinite(key: name))
            }
        }
        chart.references.removeAll { reference in
            if Self.isDrawable(reference.from), reference.to.map(Self.isDrawable) ?? true { return false }
            problems.append(.valueNotFinite(key: reference.text))
            return true
        }
        for path in [\Chart.x, \.y] {
            chart[keyPath: path].from = chart[keyPath: path].from.flatMap { Self.isDrawable($0) ? $0 : nil }
            chart[keyPath: path].to = chart[keyPath: path].to.flatMap { Self.isDrawable($0) ? $0 : nil }
        }
        return (chart, problems)
    }
}

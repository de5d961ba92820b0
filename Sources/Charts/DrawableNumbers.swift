import ReportModel

extension Chart {
    /// The largest number, above zero and below, that a mark and the words of an axis can show: beyond it, binary
    /// fractions no longer tell whole numbers and their tenths apart.
    static let mostDrawn = 1e15

    static func isDrawable(_ number: Double) -> Bool { abs(number) <= mostDrawn }

    /// The chart with numbers that can be drawn alone, and what was left out as missing.
    func drawable() -> (chart: Chart, problems: [ChartProblem]) {
        var chart = self, problems: [ChartProblem] = []
        for index in data.indices where !data[index].isDrawable {
            let count = chart.data[index].leaveOutWhatIsNotDrawable()
            problems += Array(repeating: .valueNotFinite(key: data[index].key), count: count)
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

extension Chart.Datum {
    /// Whether all of its numbers can be drawn. (Asked of each point of a long line: key paths would take most of its time.)
    fileprivate var isDrawable: Bool {
        (value.map(Chart.isDrawable) ?? true) && Self.isDrawable(x) && Self.isDrawable(end)
            && Self.isDrawable(size) && Self.isDrawable(low) && Self.isDrawable(high)
            && Self.isDrawable(target)
    }

    private static func isDrawable(_ measured: Chart.Measured?) -> Bool {
        measured.map { Chart.isDrawable($0.value) } ?? true
    }

    /// How many of its numbers these were.
    fileprivate mutating func leaveOutWhatIsNotDrawable() -> Int {
        var count = 0
        if let value, !Chart.isDrawable(value) {
            self.value = nil
            count += 1
        }
        for path in [\Self.x, \.end, \.size, \.low, \.high, \.target]
        where !Self.isDrawable(self[keyPath: path]) {
            self[keyPath: path] = nil
            count += 1
        }
        return count
    }
}

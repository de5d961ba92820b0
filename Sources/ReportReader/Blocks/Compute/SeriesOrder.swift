import ReportModel

/// The rows of a series in the order of their periods.
struct SeriesOrder {
    /// Positions among the rows, the earliest first.
    let rows: [Int]
    let periods: [Period]

    /// A fault of a series, with the row (its position) that shows it.
    enum Fault: Error {
        case noPeriod(row: Int)
        /// Years among months.
        case otherKind(row: Int)
        case repeated(row: Int, earlier: Int)
        /// Between this row and the one before it a period is missing.
        case hole(row: Int, earlier: Int)
    }

    /// - Parameters:
    ///   - rows: positions of the rows that make one series.
    ///   - key: what stands in a row's column of periods.
    init(_ rows: [Int], key: (Int) -> String?) throws(Fault) {
        var known: [(row: Int, period: Period)] = []
        for row in rows {
            guard let period = key(row).flatMap(Period.init) else { throw .noPeriod(row: row) }
            if let first = known.first, first.period.kind != period.kind { throw .otherKind(row: row) }
            known.append((row, period))
        }
        known.sort { $0.period == $1.period ? $0.row < $1.row : $0.period < $1.period }
        for (one, next) in zip(known, known.dropFirst()) where one.period == next.period {
            throw .repeated(row: next.row, earlier: one.row)
        }
        (self.rows, periods) = (known.map(\.row), known.map(\.period))
    }

    /// Throws where a period is missing between two: every step must be one, or for days as long as the first.
    func checkHoles(isUniform: Bool) throws(Fault) {
        let steps = zip(periods, periods.dropFirst()).map { $1.number - $0.number }
        let expected = isUniform || periods.first?.kind == .day ? steps.first ?? 1 : 1
        for (index, step) in steps.enumerated() where step != expected {
            throw .hole(row: rows[index + 1], earlier: rows[index])
        }
    }

    /// Throws where a period has a later one, and not that of a year before, though the series had begun by then.
    func checkYears() throws(Fault) {
        guard let first = periods.first else { return }
        let numbers = Set(periods.map(\.number))
        for (index, period) in periods.enumerated() {
            guard let before = period.yearBefore, before >= first.number, !numbers.contains(before) else {
                continue
            }
            throw .hole(row: rows[index], earlier: rows[max(0, index - 1)])
        }
    }

    /// The position among the rows of the period a year before each, in the order of the periods.
    var yearsBefore: [Int?] {
        let known = Dictionary(zip(periods.map(\.number), rows)) { first, _ in first }
        return periods.map { $0.yearBefore.flatMap { known[$0] } }
    }
}

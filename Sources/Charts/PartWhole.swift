import ReportModel

/// What parts are parts of.
struct PartWhole {
    /// Positive.
    let whole: Double
    let problem: ChartProblem?
    /// A part is missing and no whole is stated: what share the others are of it cannot be known.
    let isUnknown: Bool

    /// The whole as it is stated; the parts' sum without it, or where the parts are more than it.
    init(of rows: [ChartRows.Row], stated: Double?) {
        isUnknown = stated == nil && rows.contains { $0.value == nil }
        let sum = rows.reduce(0) { $0 + ($1.value ?? 0) }
        let fallback = sum > 0 ? sum : 1
        guard let stated else { (whole, problem) = (fallback, nil); return }
        guard stated.isFinite, stated > 0 else {
            (whole, problem) = (fallback, .wholeNotPositive(stated))
            return
        }
        if sum > stated + Self.roundingError(of: rows, in: stated) {
            (whole, problem) = (sum, .partsExceedWhole(sum: sum, whole: stated))
        } else {
            (whole, problem) = (max(sum, stated), nil)
        }
    }

    /// By how much rounded parts may exceed their whole: half a unit of the last decimal of each, and a fiftieth of the
    /// whole at most. Ratios are exact, but for their division.
    private static func roundingError(of rows: [ChartRows.Row], in whole: Double) -> Double {
        let halves = rows.reduce(whole * 1e-9) { sum, row in
            guard let value = row.value, row.datum.ratio == nil else { return sum }
            return sum + lastUnit(of: value) / 2
        }
        return min(halves, whole / 50)
    }

    /// 1 for 48, 0.1 for 48.3; not below a millionth.
    private static func lastUnit(of value: Double) -> Double {
        var unit = 1.0
        for _ in 0..<6 where abs((value / unit).rounded() * unit - value) > 1e-9 * max(1, abs(value)) {
            unit /= 10
        }
        return unit
    }
}

extension Chart {
    /// What its marks are parts of: the whole as it is stated, or 1 where every value is its ratio's share of one.
    var knownWhole: Double? {
        if let whole { return whole }
        let known = data.filter { $0.value != nil }
        let areShares = known.allSatisfy { datum in
            guard let value = datum.value, let ratio = datum.ratio, ratio.whole > 0 else { return false }
            return abs(value - Double(ratio.part) / Double(ratio.whole)) < 1e-9
        }
        return areShares && !known.isEmpty ? 1 : nil
    }
}

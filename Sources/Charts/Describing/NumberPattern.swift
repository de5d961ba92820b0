import ReportModel

/// Sums and differences of values, in the words in which these are printed.
struct NumberPattern {
    private let before: String
    private let after: String
    let decimals: Int
    let isPercent: Bool
    private let signs: NumberSigns
    private let unit: Double

    /// nil where one of the values is not printed exactly.
    init?(_ items: [ChartReading.Item], _ signs: NumberSigns) {
        var numbers: [PrintedNumber] = []
        for item in items {
            guard let value = item.value, item.datum.ratio == nil,
                let number = PrintedNumber(value, in: item.datum.text, signs)
            else { return nil }
            numbers.append(number)
        }
        guard let first = numbers.first else { return nil }
        let isAlike = numbers.allSatisfy { $0.before == first.before && $0.after == first.after }
        (before, after) = isAlike ? (String(first.before), String(first.after)) : ("", "")
        decimals = numbers.map(\.decimals).max() ?? 0
        isPercent = numbers.contains(where: \.isPercent)
        self.signs = signs
        unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
    }

    /// Without binary drift; nil where it is too large to be exact.
    func sum(_ values: [Double]) -> Double? {
        let sum = values.reduce(0.0) { $0 + ($1 * unit).rounded() }
        return abs(sum) < 9e15 ? sum / unit : nil
    }

    func text(_ number: Double) -> String { before + bare(number) + after }
    /// Without a unit.
    func bare(_ number: Double) -> String { signs.text(number, decimals: decimals) }
}

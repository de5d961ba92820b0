import Frames
import ReportModel

/// Ticks of one axis, with their words.
struct AxisTicks {
    struct Tick {
        var value: Double
        var text: String
        var under: String?
    }

    var ticks: [Tick] = []
    /// The domain that the axis shows.
    var low: Double
    var high: Double

    /// - Parameters:
    ///   - isNice: whether the domain reaches out to ticks.
    ///   - count: about how many.
    init(
        _ axis: Chart.Axis, _ low: Double, _ high: Double, about count: Int, isNice: Bool,
        ignoresSign: Bool = false,
        words: Words, signs: NumberSigns
    ) {
        (self.low, self.high) = (low, high)
        switch axis.scale {
        case .log:
            let made = LogTicks(within: low, high, about: count)
            ticks = made.values.map { value in
                let decimals = value >= 1 ? 0 : min(9, Int((-value.decimalLogarithm).rounded(.up)))
                return Tick(value: value, text: axis.format.text(value, decimals, words, signs))
            }
        case .time:
            let made = TimeTicks(
                within: Int(low.rounded(.up)), Int(high.rounded(.down)), about: count,
                isYears: axis.format.isYear)
            ticks = zip(made.values, made.words(words)).map {
                Tick(value: Double($0), text: $1.text, under: $1.under)
            }
        case .linear:
            let fixed = axis.from != nil || axis.to != nil
            let made =
                isNice && !fixed
                ? NiceTicks(enclosing: low, high, about: count) : NiceTicks(within: low, high, about: count)
            let values = made.values
            if isNice, !fixed, let first = values.first, let last = values.last {
                (self.low, self.high) = (first, last)
            }
            ticks = values.map {
                Tick(
                    value: $0,
                    text: axis.format.text(ignoresSign ? abs($0) : $0, made.decimals, words, signs))
            }
        }
    }
}

extension Chart.NumberFormat {
    /// A number of an axis: « 1 200 », « 1,2 M », « 20 % », « 2019 », « 15 € ».
    func text(_ value: Double, _ decimals: Int, _ words: Words, _ signs: NumberSigns) -> String {
        if isYear { return signs.text(value, decimals: decimals, isGrouped: false) }
        let number =
            isCompact ? compact(value, decimals, words, signs) : signs.text(value, decimals: decimals)
        switch unit {
        case nil, "": return number
        case "%": return signs.percentBefore + number + signs.percentAfter
        case let unit?: return number + "\u{A0}" + unit
        }
    }

    /// In thousands, millions or billions, with the digits that tell it from its neighbours.
    private func compact(_ value: Double, _ decimals: Int, _ words: Words, _ signs: NumberSigns) -> String {
        let scales: [(Double, WordKey)] = [(1e9, .billions), (1e6, .millions), (1e3, .thousands)]
        guard let (unit, key) = scales.first(where: { abs(value) >= $0.0 }) else {
            return signs.text(value, decimals: decimals)
        }
        let scaled = value / unit
        let digits = (0...3).first { places in
            let power = (0..<places).reduce(1.0) { product, _ in product * 10 }
            return abs(scaled * power - (scaled * power).rounded()) < 1e-6
        }
        return words.filled(key, ["number": signs.text(scaled, decimals: digits ?? 3)])
    }
}

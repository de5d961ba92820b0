/// A number that an author typed.
struct TypedNumber: Equatable {
    /// What words before it make of it: « plus de 4 000 », « près de 4 000 ».
    enum Reserve { case none, more, less, about }

    /// Of its characters in the passage, with its percent sign or its whole.
    var range: Range<Int>
    /// Of its digits alone.
    var digits: Range<Int>
    var value: Double
    /// Digits after the decimal sign.
    var decimals = 0
    /// 1,000,000 for « 1,2 million ».
    var factor = 1.0
    /// Of how many: « 7 sur 10 », « 1/3 ».
    var whole: Double?
    /// The words between the part and the whole: « 7 jeunes sur 10 ».
    var counted: Range<Int>?
    var isPercent = false
    var isGrouped = false
    var reserve = Reserve.none
    /// One of two that are joined: « 18-25 ».
    var isRange = false

    /// As a share of one; nil for a count.
    var share: Double? {
        if let whole { return value / whole }
        return isPercent ? value / 100 : nil
    }
    var count: Double { value * factor }
    var isWhole: Bool { decimals == 0 && factor == 1 }
    var isPlain: Bool { !isPercent && whole == nil && factor == 1 }

    /// Whether it says the same as a measure, as exactly as it says it.
    func agrees(with measure: Measure) -> Bool {
        let number = ClaimNumber(measure)
        guard let typed = share ?? (measure.isPercent ? nil : count) else { return false }
        let step = unit * factor * (isPercent ? 0.01 : 1)
        switch reserve {
        case .more: return number.high > typed
        case .less: return number.low < typed
        case .about: return abs(number.low - typed) <= max(0.1 * abs(typed), step)
        case .none:
            if measure.isMore { return false }
            if whole != nil { return abs(number.low - typed) <= 0.005 }
            return abs(number.low - typed) <= step / 2 * (1 + 1e-9)
        }
    }

    /// Of its last digit.
    var unit: Double { (0..<decimals).reduce(1) { unit, _ in unit / 10 } }
}

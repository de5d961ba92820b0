import Foundation
import Synchronization

/// How a language writes the numbers of an axis: its digits, its signs and where they stand.
///
/// From the locale's data. Every third digit is grouped, as the axis of a chart has it in all languages that ship.
public struct NumberSigns: Hashable, Sendable {
    public var zero: Unicode.Scalar = "0"
    public var group = "\u{202F}"
    public var decimal = ","
    /// In languages that are read from right to left, with the mark (U+200E) that keeps it before its number.
    public var minus = "\u{2212}"
    /// Digits from which a whole part is grouped: four, or five (« 1234 », « 12 345 »).
    public var leastGrouped = 4
    public var percentBefore = ""
    public var percentAfter = "\u{202F}%"

    public init() {}

    /// Those of a BCP 47 tag, each found once.
    public static func forLanguage(_ tag: String) -> NumberSigns {
        cache.withLock { known in
            if let found = known[tag] { return found }
            let signs = NumberSigns(locale: Locale(identifier: tag))
            known[tag] = signs
            return signs
        }
    }

    private static let cache = Mutex<[String: NumberSigns]>([:])

    private init(locale: Locale) {
        let whole = IntegerFormatStyle<Int>(locale: locale)
        zero = whole.format(0).unicodeScalars.first ?? "0"
        group = locale.groupingSeparator ?? group
        decimal = locale.decimalSeparator ?? decimal
        if locale.language.characterDirection == .rightToLeft { minus = "\u{200E}\u{2212}" }
        leastGrouped = whole.format(1234).contains(group) ? 4 : 5
        let percent = FloatingPointFormatStyle<Double>.Percent(locale: locale).format(0.01)
        guard let digits = percent.range(of: whole.format(1)) else { return }
        percentBefore = String(percent[..<digits.lowerBound])
        percentAfter = String(percent[digits.upperBound...])
    }

    /// A number with so many digits after its sign, halves rounded away from zero. What rounds to zero has no minus.
    ///
    /// - Parameter isGrouped: whether thousands are set apart.
    public func text(_ number: Double, decimals: Int = 0, isGrouped: Bool = true) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return String(number) }
        let power = (0..<max(0, decimals)).reduce(1.0) { product, _ in product * 10 }
        let scaled = (abs(number) * power).rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e18 else { return String(number) }
        let all = String(UInt64(scaled))
        let digits = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
        let whole = digits.prefix(digits.count - decimals), fraction = digits.suffix(decimals)
        var text = grouped(whole, isGrouped) + (decimals > 0 ? decimal + own(fraction) : "")
        if number < 0, scaled > 0 { text = minus + text }
        return text
    }

    private func grouped(_ digits: Substring, _ isGrouped: Bool) -> String {
        guard isGrouped, digits.count >= leastGrouped else { return own(digits) }
        var text = "", left = digits.count
        for digit in digits {
            text += own(Substring(String(digit)))
            left -= 1
            if left > 0, left.isMultiple(of: 3) { text += group }
        }
        return text
    }

    /// In the locale's digits.
    private func own(_ digits: Substring) -> String {
        if zero == "0" { return String(digits) }
        return String(
            String.UnicodeScalarView(
                digits.unicodeScalars.map { Unicode.Scalar(zero.value + $0.value - 0x30) ?? $0 }))
    }
}

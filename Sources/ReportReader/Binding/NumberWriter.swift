import Foundation
import ReportModel
import Statistics

/// Writes numbers as the edition's language does. Rounds here, last of all, and halves away from zero.
final class NumberWriter {
    private let locale: Locale
    private let words: Words
    /// What stands before and after the number of a percentage.
    private lazy var signs = NumberSigns.forLanguage(locale.identifier)
    private let pattern: DigitPattern?

    /// - Parameter words: of the edition; nil: those that ship for the language.
    init(language: String, words: Words? = nil) {
        locale = Locale(identifier: language)
        self.words = words ?? .forLanguage(language)
        pattern = DigitPattern(locale)
    }

    /// With the digits that it has in the data, unless decimals are given. A negative number has the minus sign.
    func number(_ quantity: Quantity, decimals: Int? = nil, isGrouped: Bool = true) -> String {
        plainNumber(quantity, decimals, isGrouped)
            ?? foundationNumber(quantity, decimals: decimals, isGrouped: isGrouped)
    }

    /// By the locale's pattern: as Foundation writes it, but for the minus sign.
    private func plainNumber(_ quantity: Quantity, _ decimals: Int?, _ isGrouped: Bool) -> String? {
        guard let pattern else { return nil }
        let digits: String?, isNegative: Bool
        switch quantity {
        case .whole(let whole):
            isNegative = whole < 0
            digits = pattern.digits(of: whole.magnitude, decimals: decimals ?? 0, isGrouped: isGrouped)
        case .real(let real):
            isNegative = real < 0
            digits = pattern.digits(
                of: real, decimals: decimals, isGrouped: isGrouped, reliable: Self.reliableDigits)
        }
        guard let digits, isNegative else { return digits }
        // What rounds to zero has no sign.
        let isZero = digits.utf8.allSatisfy { !$0.isDigit || $0 == UInt8(ascii: "0") }
        return isZero ? digits : "\u{2212}" + digits
    }

    /// What Foundation writes. For what follows no pattern, and for tests to compare.
    func foundationNumber(_ quantity: Quantity, decimals: Int? = nil, isGrouped: Bool = true) -> String {
        let text =
            switch quantity {
            case .whole(let whole): digits(of: whole, decimals, isGrouped)
            case .real(let real): digits(of: real, decimals, isGrouped)
            }
        return Self.withMinus(text)
    }

    /// A number with the minus sign in place of a hyphen.
    static func withMinus(_ text: String) -> String { text.replacing("-", with: "\u{2212}") }

    private func digits(of whole: Int64, _ decimals: Int?, _ isGrouped: Bool) -> String {
        IntegerFormatStyle<Int64>(locale: locale)
            .precision(.fractionLength(decimals ?? 0))
            .grouping(isGrouped ? .automatic : .never)
            .format(whole)
    }

    private func digits(of real: Double, _ decimals: Int?, _ isGrouped: Bool) -> String {
        let style = FloatingPointFormatStyle<Double>(locale: locale)
            .precision(decimals.map { .fractionLength($0) } ?? .significantDigits(1...Self.reliableDigits))
            .rounded(rule: .toNearestOrAwayFromZero)
            .grouping(isGrouped ? .automatic : .never)
        // What rounds to zero has no sign.
        let half = decimals.map { 0.5 * (0..<$0).reduce(1) { unit, _ in unit / 10 } } ?? 0
        return style.format(abs(real) < half || real == 0 ? 0 : real)
    }

    /// Decimal digits that a `Double` keeps, whatever the number: `DBL_DIG` of C.
    private static let reliableDigits = 15

    func percent(_ quantity: Quantity, decimals: Int? = nil) -> String {
        signs.percentBefore + number(quantity, decimals: decimals) + signs.percentAfter
    }

    /// « 7 sur 10 », « plus de 7 sur 10 », in its parts.
    func ratio(part: Double, whole: Double, isMore: Bool) -> Chart.Ratio? {
        guard let part = Int(exactly: part), let whole = Int(exactly: whole) else { return nil }
        return Chart.Ratio(
            part: part, whole: whole, isMore: isMore, before: isMore ? words.moreThan : "",
            after: words.of + " " + number(.whole(Int64(whole))))
    }

    /// « 3 points »: a difference between percentages, which is none itself.
    func points(_ quantity: Quantity, decimals: Int? = nil) -> String {
        let digits = number(quantity, decimals: decimals)
        let places = decimals ?? ExactDecimal(quantity)?.scale ?? 0
        guard let rounded = ExactDecimal(quantity)?.rounded(to: places) else {
            return words.counted(.points, 0, digits: digits)
        }
        return words.counted(.points, rounded.description, places: places, digits: digits)
    }

    /// « points », as a unit.
    var pointsWord: String {
        let words = self.words[.points, .other] ?? ""
        return words.replacing("{number}", with: "").trimmingCharacters(in: .whitespaces)
    }

    /// With a plus sign before what is above zero as it is printed.
    static func signed(_ text: String, _ quantity: Quantity) -> String {
        let isZero = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.numericType == nil || scalar.properties.numericValue == 0
        }
        return quantity.double > 0 && !isZero ? "+" + text : text
    }

    /// In the place of a number that cannot be reckoned, and what that means.
    var undefinedMark: String { words[.undefined] }
    var undefinedNote: String { words.filled(.undefinedNote, ["mark": undefinedMark]) }

    /// What is printed in the place of a count that is suppressed: « < 5 », « x ».
    func mark(_ mark: WithheldMark) -> String {
        switch mark {
        case .below(let threshold):
            words.filled(.suppressedBelow, ["number": number(.whole(Int64(threshold)))])
        case .other, .alike: words[.suppressedOther]
        }
    }

    /// What marks mean, one sentence each; empty for none.
    func note(on marks: some Sequence<WithheldMark>) -> String {
        let sentences = Set(marks).map { mark -> (order: Int, text: String) in
            let values = ["mark": self.mark(mark), "number": number(.whole(Int64(mark.threshold)))]
            return switch mark {
            case .below: (0, words.filled(.suppressedBelowNote, values))
            case .other: (1, words.filled(.suppressedOtherNote, values))
            case .alike: (2, words.filled(.suppressedAlikeNote, values))
            }
        }
        return sentences.sorted { ($0.order, $0.text) < ($1.order, $1.text) }.map(\.text).joined(
            separator: " ")
    }

    func moreThan(_ text: String) -> String { words.moreThan + " " + text }
    func ratio(_ part: String, of whole: String) -> String { "\(part) \(words.of) \(whole)" }
}

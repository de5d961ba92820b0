import Foundation
import ReportModel

/// Writes numbers as the edition's language does. Rounds here, last of all, and halves away from zero.
final class NumberWriter {
    private let locale: Locale
    private let words: Words
    /// What stands before and after the number of a percentage, from the locale's data.
    private lazy var percentSigns = findPercentSigns()

    init(language: String) {
        locale = Locale(identifier: language)
        words = .forLanguage(language)
    }

    /// With as many decimals as the value has, two at most, unless they are given.
    func number(_ value: Double, decimals: Int? = nil, isGrouped: Bool = true) -> String {
        let style = FloatingPointFormatStyle<Double>(locale: locale)
            .precision(decimals.map { .fractionLength($0) } ?? .fractionLength(0...2))
            .rounded(rule: .toNearestOrAwayFromZero)
            .grouping(isGrouped ? .automatic : .never)
        // What rounds to zero has no sign.
        let half = 0.5 * (0..<(decimals ?? 2)).reduce(1) { unit, _ in unit / 10 }
        return style.format(abs(value) < half ? 0 : value)
    }

    func percent(_ value: Double, decimals: Int? = nil) -> String {
        percentSigns.before + number(value, decimals: decimals) + percentSigns.after
    }

    private func findPercentSigns() -> (before: String, after: String) {
        let one = number(1)
        let percent = FloatingPointFormatStyle<Double>.Percent(locale: locale).format(0.01)
        guard let digits = percent.range(of: one) else { return ("", "\u{A0}%") }
        return (String(percent[..<digits.lowerBound]), String(percent[digits.upperBound...]))
    }

    /// « 7 sur 10 », « plus de 7 sur 10 », in its parts.
    func ratio(part: Double, whole: Double, isMore: Bool) -> Chart.Ratio? {
        guard let part = Int(exactly: part), let whole = Int(exactly: whole) else { return nil }
        return Chart.Ratio(
            part: part, whole: whole, isMore: isMore, before: isMore ? words.moreThan : "",
            after: words.of + " " + number(Double(whole)))
    }

    func moreThan(_ text: String) -> String { words.moreThan + " " + text }
    func ratio(_ part: String, of whole: String) -> String { "\(part) \(words.of) \(whole)" }
}

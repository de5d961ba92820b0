import Foundation

/// How a locale writes plain numbers, learnt from a few that Foundation wrote: a long table has a million numbers, and
/// Foundation takes some microseconds for each.
///
/// What does not follow the pattern is left to Foundation: other digits, groups that are not of three, exponents.
struct DigitPattern {
    private let groupSign: String
    private let decimalSign: String
    /// Digits from which a whole part is grouped: four, or five (« 1234 », « 12 345 »).
    private let leastGrouped: Int

    /// nil where the locale's numbers have another pattern.
    init?(_ locale: Locale) {
        func written(_ number: Int) -> String { IntegerFormatStyle<Int>(locale: locale).format(number) }
        let tenth = FloatingPointFormatStyle<Double>(locale: locale).precision(.fractionLength(2)).format(
            0.25)
        guard let group = locale.groupingSeparator, let sign = locale.decimalSeparator,
            tenth == "0\(sign)25", written(98_765) == "98\(group)765",
            written(1_234_567) == "1\(group)234\(group)567", written(-98) == "-98"
        else { return nil }
        switch written(1234) {
        case "1\(group)234": leastGrouped = 4
        case "1234": leastGrouped = 5
        default: return nil
        }
        (groupSign, decimalSign) = (group, sign)
    }

    /// A whole number's digits, without a sign.
    func digits(of whole: UInt64, decimals: Int, isGrouped: Bool) -> String {
        written(String(whole).utf8, String(repeating: "0", count: decimals).utf8, isGrouped: isGrouped)
    }

    /// A number's digits, without a sign; nil for one that is written with an exponent, or has more digits than are kept.
    ///
    /// - Parameter decimals: rounded to, halves away from zero; nil for all that there are.
    func digits(of number: Double, decimals: Int?, isGrouped: Bool, reliable: Int) -> String? {
        let text = Array("\(number.magnitude)".utf8)
        guard let point = text.firstIndex(of: UInt8(ascii: ".")), text.allSatisfy({ $0 < UInt8(ascii: "e") })
        else { return nil }
        var digits = text
        digits.remove(at: point)
        var whole = point
        if let decimals {
            Self.round(&digits, to: &whole, decimals: decimals)
        } else {
            while digits.count > whole, digits.last == UInt8(ascii: "0") { digits.removeLast() }
            guard digits.count <= reliable else { return nil }
        }
        return written(digits[..<whole], digits[whole...], isGrouped: isGrouped)
    }

    /// Cuts or fills digits after the whole part, which a carry may make one longer.
    private static func round(_ digits: inout [UInt8], to whole: inout Int, decimals: Int) {
        let kept = whole + decimals
        while digits.count < kept { digits.append(UInt8(ascii: "0")) }
        let goesUp = digits.count > kept && digits[kept] >= UInt8(ascii: "5")
        digits.removeLast(digits.count - kept)
        guard goesUp else { return }
        for index in digits.indices.reversed() {
            if digits[index] < UInt8(ascii: "9") {
                digits[index] += 1
                return
            }
            digits[index] = UInt8(ascii: "0")
        }
        digits.insert(UInt8(ascii: "1"), at: 0)
        whole += 1
    }

    private func written(
        _ whole: some Collection<UInt8>, _ fraction: some Collection<UInt8>, isGrouped: Bool
    ) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(whole.count + fraction.count + 8)
        var left = whole.count
        let groups = isGrouped && left >= leastGrouped
        for digit in whole {
            text.append(digit)
            left -= 1
            if groups, left > 0, left.isMultiple(of: 3) { text.append(contentsOf: groupSign.utf8) }
        }
        if !fraction.isEmpty {
            text.append(contentsOf: decimalSign.utf8)
            text.append(contentsOf: fraction)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

import ReportModel
import Statistics

/// The number in a value's words: with how many decimals it is printed, and what stands around it.
///
/// There is one only where the words give the value exactly and name no other number: what is computed of values is said
/// where a listener who has the words could work it out.
struct PrintedNumber: Hashable {
    var before: Substring
    var after: Substring
    var decimals: Int

    private static let mostDecimals = 6

    init?(_ value: Double, in text: String, _ signs: NumberSigns) {
        guard let exact = ExactDecimal(of: value), exact.scale <= Self.mostDecimals,
            let range = Self.onlyNumber(in: text, signs)
        else { return nil }
        let printed = text[range], isNegative = Self.minus.contains(printed.first ?? " ")
        let digits = String(isNegative ? printed.dropFirst() : printed)
        let match = (exact.scale...Self.mostDecimals).first { decimals in
            [true, false].contains {
                signs.text(abs(value), decimals: decimals, isGrouped: $0) == digits
            }
        }
        guard let match, isNegative == (value < 0) else { return nil }
        (before, after, decimals) = (text[..<range.lowerBound], text[range.upperBound...], match)
    }

    /// Whether it is a percentage: what lies between two of them are points.
    var isPercent: Bool { (before + after).contains { "%٪".contains($0) } }

    /// A number with as many decimals as it needs, up to `mostDecimals`. What lies beyond nine is binary drift.
    static func text(_ number: Double, mostDecimals: Int, _ signs: NumberSigns) -> String {
        let most = min(max(mostDecimals, 0), 9), unit = (0..<most).reduce(1.0) { unit, _ in unit * 10 }
        guard abs(number) < 9e15 / unit else { return signs.text(number) }
        let rounded = (number * unit).rounded() / unit
        return signs.text(rounded, decimals: min(ExactDecimal(of: rounded)?.scale ?? 0, most))
    }

    /// With how many decimals words print their only number; nil where they have none or several.
    static func decimals(in text: String, _ signs: NumberSigns) -> Int? {
        guard let range = onlyNumber(in: text, signs) else { return nil }
        let halves = text[range].split(separator: signs.decimal)
        return halves.count == 2 ? halves[1].count : 0
    }

    private static let minus = "\u{2212}-"

    /// Digits with the signs between them, and a minus before them.
    private static func onlyNumber(in text: String, _ signs: NumberSigns) -> Range<String.Index>? {
        let inner = signs.group + signs.decimal
        var found: Range<String.Index>?, index = text.startIndex
        while index < text.endIndex {
            guard isDigit(text[index]) else {
                index = text.index(after: index)
                continue
            }
            if found != nil { return nil }
            var end = index
            while end < text.endIndex {
                let next = text.index(after: end)
                let isSign = inner.contains(text[end]) && next < text.endIndex && isDigit(text[next])
                guard isDigit(text[end]) || isSign else { break }
                end = next
            }
            var start = index
            if start > text.startIndex, minus.contains(text[text.index(before: start)]) {
                start = text.index(before: start)
            }
            found = start..<end
            index = end
        }
        return found
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
    }
}

/// Where numbers are written with letters or signs that are set in forms of their own.
enum NumberForms {
    /// The endings of ordinals: `1er`, `2e`, `XXe`, `Ier` in French; `1st`, `2nd` in English.
    static func ordinals(in range: Range<Int>, of scalars: [UInt32], language: String) -> [Range<Int>] {
        guard let endings = Endings.of(language) else { return [] }
        var found: [Range<Int>] = [], index = range.lowerBound
        while index < range.upperBound {
            guard isNumeral(scalars[index]), index == 0 || !isWord(scalars[index - 1]) else {
                index += 1
                continue
            }
            let end = endings.ending(ofNumeralAt: index, scalars)
            if let end { found.append(end.clamped(to: range)) }
            index = end?.upperBound ?? index + 1
        }
        return found.filter { !$0.isEmpty }
    }

    /// `1/2`, `3/4`: a smaller number over a larger one, of up to three figures each, with nothing around them that
    /// makes a date, an address or a measure of them.
    static func fractions(in range: Range<Int>, of scalars: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = [], index = range.lowerBound
        while index < range.upperBound {
            guard isDigit(scalars[index]), index == 0 || !joins(scalars[index - 1]) else {
                index += 1
                continue
            }
            let slash = endOfDigits(index, range.upperBound, scalars)
            let end = slash < range.upperBound ? endOfDigits(slash + 1, range.upperBound, scalars) : slash
            let isFree = end == scalars.count || !joins(scalars[end])
            if slash < range.upperBound, isSlash(scalars[slash]), isFree, (1...3).contains(slash - index),
                (2...4).contains(end - slash),
                value(index..<slash, scalars) < value(slash + 1..<end, scalars)
            {
                found.append(index..<end)
            }
            index = max(end, index + 1)
        }
        return found
    }

    private static func endOfDigits(_ start: Int, _ limit: Int, _ scalars: [UInt32]) -> Int {
        var end = start
        while end < limit, isDigit(scalars[end]) { end += 1 }
        return end
    }

    private static func value(_ digits: Range<Int>, _ scalars: [UInt32]) -> Int {
        digits.reduce(0) { $0 * 10 + Int(scalars[$1]) - 0x30 }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
    private static func isSlash(_ scalar: UInt32) -> Bool { scalar == 0x2F || scalar == 0x2044 }
    private static func isRoman(_ scalar: UInt32) -> Bool {
        scalar == 0x49 || scalar == 0x56 || scalar == 0x58
    }
    private static func isNumeral(_ scalar: UInt32) -> Bool { isDigit(scalar) || isRoman(scalar) }
    private static func isWord(_ scalar: UInt32) -> Bool {
        TextRewriter.isWord(scalar) || scalar == 0x2E || scalar == 0x2C
    }
    private static func joins(_ scalar: UInt32) -> Bool {
        isWord(scalar) || isSlash(scalar) || scalar == 0x2D
    }

    /// What may follow a numeral in a language.
    private struct Endings {
        /// After 1 and I; after any other.
        var first: Set<String>
        var other: Set<String>
        /// Whether numerals of I, V and X have endings: those with L, C, D and M make words (« Ce », « Le »).
        var hasRoman: Bool

        static func of(_ language: String) -> Endings? {
            switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
            case "fr":
                Endings(
                    first: ["er", "re", "ers", "res", "ère", "ères"],
                    other: ["e", "es", "d", "de", "ds", "des", "ème", "èmes"], hasRoman: true)
            case "en": Endings(first: ["st"], other: ["st", "nd", "rd", "th"], hasRoman: false)
            default: nil
            }
        }

        func ending(ofNumeralAt start: Int, _ scalars: [UInt32]) -> Range<Int>? {
            let isArabic = isDigit(scalars[start])
            guard isArabic || hasRoman else { return nil }
            var end = start
            while end < scalars.count, isArabic ? isDigit(scalars[end]) : isRoman(scalars[end]) { end += 1 }
            var stop = end
            while stop < scalars.count, Scalars.isHyphenable(scalars[stop]) { stop += 1 }
            guard stop > end, stop - end < 5, stop == scalars.count || !isDigit(scalars[stop]) else {
                return nil
            }
            var letters = String.UnicodeScalarView()
            letters.append(contentsOf: scalars[end..<stop].compactMap(Unicode.Scalar.init))
            let isOne = end == start + 1 && (scalars[start] == 0x31 || scalars[start] == 0x49)
            let isTwo = end == start + 1 && scalars[start] == 0x32
            let word = String(letters)
            // « 2d », but not « 3d »; « IIe », but not « Ie ».
            if word.hasPrefix("d"), hasRoman, !isTwo { return nil }
            if !isArabic, word.hasPrefix("d") || isOne && !first.contains(word) { return nil }
            return (isOne ? first.contains(word) || isArabic && other.contains(word) : other.contains(word))
                ? end..<stop : nil
        }
    }
}

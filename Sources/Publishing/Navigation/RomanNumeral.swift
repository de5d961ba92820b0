/// Roman numerals, as front matter is numbered with.
enum RomanNumeral {
    private static let signs: [(sign: String, value: Int)] = [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
        ("X", 10),
        ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ]

    /// The value of a numeral in capitals; nil if it is none, or is not written in the one canonical way.
    static func value(of numeral: String) -> Int? {
        var rest = numeral[...], value = 0
        for sign in signs {
            while rest.hasPrefix(sign.sign) {
                rest = rest.dropFirst(sign.sign.count)
                value += sign.value
            }
        }
        return rest.isEmpty && value > 0 && self.numeral(for: value) == numeral ? value : nil
    }

    /// In capitals; decimal where it would be absurdly long.
    static func numeral(for value: Int) -> String {
        guard 1..<100_000 ~= value else { return String(value) }
        var rest = value, numeral = ""
        for sign in signs {
            while rest >= sign.value {
                rest -= sign.value
                numeral += sign.sign
            }
        }
        return numeral
    }
}

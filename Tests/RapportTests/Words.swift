import Foundation

/// A text as a reader of words sees it: spaces, quotes and hyphens of any kind alike.
enum WordsOf {
    /// Words and numbers in order; a number's groups are one word.
    static func text(_ text: String) -> [String] {
        var plain = text.replacing("\u{AD}\n", with: "").replacing("\u{AD}", with: "").replacing(
            "-\n", with: "-")
        for (from, to) in [("’", "'"), ("“", "\""), ("”", "\""), ("«", "\""), ("»", "\""), ("…", " ")] {
            plain = plain.replacing(from, with: to)
        }
        plain = joinedNumbers(plain.lowercased())
        return plain.split { !($0.isLetter || $0.isNumber || "·'-/<>&".contains($0)) }.map(String.init)
    }

    /// `4 034` with any space is 4034.
    private static func joinedNumbers(_ text: String) -> String {
        var result = "", rest = Substring(text)
        while let match = rest.firstMatch(of: /(\d)[\u{202F}\u{A0} ](\d{3})(?!\d)/) {
            result += rest[..<match.range.lowerBound] + match.1 + match.2
            rest = rest[match.range.upperBound...]
        }
        return result + rest
    }

    /// Words of the first that the second has too few of.
    static func missing(_ wanted: [String], in found: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for word in found { counts[word, default: 0] += 1 }
        return wanted.filter { word in
            counts[word, default: 0] -= 1
            return counts[word, default: 0] < 0
        }
    }
}

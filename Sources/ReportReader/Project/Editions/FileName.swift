import Foundation

/// Texts as names of files.
enum FileName {
    /// In bytes, so that an ending and the number of a page still fit a file system's 255.
    static let longest = 200

    /// Without diacritics, and in Latin letters: « Rapport annuel, Liège » is `Rapport-annuel-Liege`.
    static func ascii(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        let latin = isPlain ? text : text.applyingTransform(toASCII, reverse: false) ?? text
        return joined(latin) { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    }

    /// With the letters of every alphabet.
    static func plain(_ text: String) -> String {
        joined(text.precomposedStringWithCanonicalMapping) {
            $0.isLetter || $0.isNumber || "-_.".contains($0)
        }
    }

    /// ICU's: romanised, then without accents.
    private static let toASCII = StringTransform("Any-Latin; Latin-ASCII")

    /// Signs that do not belong become one hyphen, apostrophes nothing; none stands at an end, and no point at the
    /// beginning.
    private static func joined(_ text: String, _ belongs: (Character) -> Bool) -> String {
        var name = ""
        for character in text where !"'’ʼʹʾʿ`".contains(character) {
            if belongs(character), character != "-" {
                name.append(character)
            } else if !name.hasSuffix("-") {
                name.append("-")
            }
            if name.utf8.count >= longest { break }
        }
        let start = name.drop { "-.".contains($0) }
        return String(start.reversed().drop { "-.".contains($0) }.reversed())
    }
}

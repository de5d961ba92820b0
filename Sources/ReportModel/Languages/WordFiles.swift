import Foundation
import Resources
import Synchronization

/// Finds and reads the language files that ship, each once.
extension Words {
    /// For a BCP 47 tag: its language's words, with what its region has of its own; English where the language has no file.
    public static func forLanguage(_ tag: String) -> Words {
        var words = shipped(tag) ?? shipped("en") ?? Words()
        words.zero = zero(of: tag)
        return words
    }

    /// nil for a language without a file.
    public static func shipped(_ tag: String) -> Words? {
        cache.withLock { known in
            if let found = known[tag] { return found }
            let read = names(tag).reduce(into: Words?.none) { words, name in
                guard let file = file(name) else { return }
                words = words.map(file.completed) ?? file
            }
            known[tag] = .some(read)
            return read
        }
    }

    /// The locale's digits, of which most have the plain ones.
    private static func zero(of tag: String) -> Unicode.Scalar {
        let locale = Locale(identifier: tag)
        if locale.numberingSystem.identifier == "latn" { return "0" }
        return IntegerFormatStyle<Int>(locale: locale).format(0).unicodeScalars.first ?? "0"
    }

    private static let cache = Mutex<[String: Words?]>([:])

    /// The folder of the files that ship.
    public static let folder = ResourceFolder.path(of: "Assets") + "/Languages"

    /// The names of a tag's files, the language's first: `pt`, `pt-BR`. What a tag says of digits and spaces has none.
    public static func names(_ tag: String) -> [String] {
        let subtags: [Substring] = tag.split { $0 == "-" || $0 == "_" }
        let parts = subtags.prefix { $0.count > 1 }.prefix(3).enumerated().map { index, text in
            switch (index, text.count) {
            case (0, _): text.lowercased()
            case (_, 2), (_, 3): text.uppercased()
            default: text.capitalized
            }
        }
        return parts.indices.map { parts[...$0].joined(separator: "-") }
    }

    /// Of a region nobody wrote for there is none; a name is no path.
    private static func file(_ name: String) -> Words? {
        guard name.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || isLetterOrDigit($0) }),
            let data = FileManager.default.contents(atPath: "\(folder)/\(name).json"),
            let entries = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return nil }
        var words = Words()
        for (name, value) in entries {
            if let kind = WordKey.Forms(rawValue: name), let rules = value as? [String: String] {
                words[kind] = (try? PluralRules(rules)) ?? PluralRules()
            } else if let key = WordKey(rawValue: name) {
                if let text = value as? String { words[key] = text }
                for (category, text) in value as? [String: String] ?? [:] {
                    if let category = PluralRules.Category(rawValue: category) { words[key, category] = text }
                }
            }
        }
        return words
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

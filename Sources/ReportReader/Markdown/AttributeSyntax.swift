import ReportModel

/// What stands in braces after a block: `{#id .class key=value key="two words"}`.
struct Attributes {
    var id: String?
    var classes: Set<String> = []
    /// Other values, by key.
    var values: [String: String] = [:]
    /// Where each of these values stands, without its quotes.
    var places: [String: Origin] = [:]
    var origin: Origin = .unknown

    var isEmpty: Bool { id == nil && classes.isEmpty && values.isEmpty }

    static let knownClasses = [
        "lead", "large", "ruled", "note", "drop", "chapter", "appendix", "story", "wide", "figure",
    ]

    /// These with what others add; theirs count where both say something.
    func merged(with other: Attributes) -> Attributes {
        Attributes(
            id: other.id ?? id, classes: classes.union(other.classes),
            values: values.merging(other.values) { $1 }, places: places.merging(other.places) { $1 },
            origin: other.isEmpty ? origin : other.origin)
    }
}

enum AttributeSyntax {
    /// Cuts attributes from the end of a text: the text before them, and what stands in the braces; nil where there are
    /// none. Double braces are a binding, not attributes.
    static func cut(_ text: String) -> (before: String, inner: String)? {
        let bytes = Array(text.utf8)
        let open = UInt8(ascii: "{"), close = UInt8(ascii: "}")
        guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") }), bytes[last] == close else {
            return nil
        }
        var isQuoted = false
        for index in (0..<last).reversed() {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if bytes[index] == close { return nil }
            guard bytes[index] == open else { continue }
            if index > 0, bytes[index - 1] == open { return nil }
            let before = String(decoding: bytes[..<index], as: UTF8.self)
            return (before, String(decoding: bytes[(index + 1)..<last], as: UTF8.self))
        }
        return nil
    }

    /// Reads what stands between the braces, which lie at the ends of the origin.
    static func read(_ inner: String, at origin: Origin, _ log: DiagnosticLog) -> Attributes {
        var attributes = Attributes(origin: origin)
        for (word, offset) in words(inner) {
            if word.hasPrefix("#"), BlockID.isValid(String(word.dropFirst())) {
                attributes.id = String(word.dropFirst())
            } else if word.hasPrefix(".") {
                let name = String(word.dropFirst())
                if Attributes.knownClasses.contains(name) {
                    attributes.classes.insert(name)
                } else {
                    log.add(.unknownClass(name, valid: Attributes.knownClasses, at: origin))
                }
            } else if let sign = word.firstIndex(of: "="), sign > word.startIndex {
                let key = String(word[..<sign]), written = String(word[word.index(after: sign)...])
                let value = unquoted(written)
                attributes.values[key] = value
                let start = offset + key.utf8.count + (value == written ? 1 : 2)
                attributes.places[key] = origin.part(from: start + 1, count: value.utf8.count)
            } else {
                log.add(.badAttribute(word, at: origin))
            }
        }
        return attributes
    }

    /// Parts between spaces, and the byte at which each begins; a space in quotes does not part.
    private static func words(_ text: String) -> [(word: String, offset: Int)] {
        var words: [(word: String, offset: Int)] = []
        var word = "", offset = 0
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character.isWhitespace, !isQuoted {
                if !word.isEmpty { words.append((word, offset - word.utf8.count)) }
                word = ""
            } else {
                word.append(character)
            }
            offset += String(character).utf8.count
        }
        return word.isEmpty ? words : words + [(word, offset - word.utf8.count)]
    }

    private static func unquoted(_ text: String) -> String {
        text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
            ? String(text.dropFirst().dropLast()) : text
    }
}

/// Names of blocks that links lead to.
enum BlockID {
    /// Letters, digits, `-`, `_`, `.`, beginning with a letter or digit.
    static func isValid(_ id: String) -> Bool {
        guard let first = id.first, first.isLetter || first.isNumber else { return false }
        return id.count <= 100 && id.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }
}

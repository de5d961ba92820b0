/// Braces in a line of text that read like attributes, and are none where they stand.
enum StrayBraces {
    private static let keys = [
        "span", "place", "columns", "credit", "title", "note", "source", "summary", "claim", "consent",
        "literal",
    ]

    /// Each with its braces.
    static func find(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        var found: [String] = []
        var opening: String.Index?
        for index in text.indices {
            if text[index] == "{" { opening = index }
            guard text[index] == "}", let start = opening else { continue }
            opening = nil
            if isAttributes(text[text.index(after: start)..<index]) {
                found.append(String(text[start...index]))
            }
        }
        return found
    }

    private static func isAttributes(_ inner: Substring) -> Bool {
        let word = inner.drop { $0 == " " }
        guard let first = word.first else { return false }
        if first == "#" || first == "." { return word.dropFirst().first?.isLetter ?? false }
        return keys.contains { word.hasPrefix($0 + "=") }
    }
}

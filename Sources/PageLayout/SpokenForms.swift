/// Words that are read aloud in another form than they are written in.
struct SpokenForms {
    /// A part of a text, and what is said for it; nil: as it is written.
    struct Part: Equatable {
        var text: Substring
        var spoken: String?
    }

    private let spoken: [String: String]
    /// The longest first: « accompagné·e·s » before « accompagné ».
    private let written: [String]

    init(_ spoken: [String: String]) {
        self.spoken = spoken
        written = spoken.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// The text cut at whole words that are said in another form; all of it where none is.
    func parts(of text: String) -> [Part] {
        guard !written.isEmpty else { return [Part(text: text[...])] }
        var parts: [Part] = [], start = text.startIndex, index = text.startIndex
        while index < text.endIndex {
            guard Self.isEdge(text, before: index),
                let word = written.first(where: { text[index...].hasPrefix($0) }),
                case let end = text.index(index, offsetBy: word.count), Self.isEdge(text, after: end)
            else {
                index = text.index(after: index)
                continue
            }
            if start < index { parts.append(Part(text: text[start..<index])) }
            parts.append(Part(text: text[index..<end], spoken: spoken[word]))
            (start, index) = (end, end)
        }
        if start < text.endIndex || parts.isEmpty { parts.append(Part(text: text[start...])) }
        return parts
    }

    private static func isEdge(_ text: String, before index: String.Index) -> Bool {
        index == text.startIndex || !isInner(text[text.index(before: index)])
    }

    private static func isEdge(_ text: String, after index: String.Index) -> Bool {
        index == text.endIndex || !isInner(text[index])
    }

    /// Whether a word goes on with it: letters, figures, and the points of inclusive forms.
    private static func isInner(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "·"
    }
}

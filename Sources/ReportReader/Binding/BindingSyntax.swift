/// Splits text at `{{ name }}`.
enum BindingSyntax {
    enum Piece: Equatable {
        case text(String)
        /// The name without its braces and spaces, and all of it as it is written.
        case binding(name: String, written: String)
        /// `{{` that no `}}` closes, and what follows it.
        case open(String)
    }

    static func split(_ text: String) -> [Piece] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.text(text)] }
        var pieces: [Piece] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            if start.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<start.lowerBound]))) }
            guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
                pieces.append(.open(String(rest[start.lowerBound...])))
                return pieces
            }
            let name = rest[start.upperBound..<end.lowerBound]
            // The next binding opens before this one is closed.
            if let next = name.firstRange(of: "{{") {
                pieces.append(.open(String(rest[start.lowerBound..<next.lowerBound])))
                rest = rest[next.lowerBound...]
                continue
            }
            pieces.append(
                .binding(name: trimmed(name), written: String(rest[start.lowerBound..<end.upperBound])))
            rest = rest[end.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// Letters, digits, hyphens, underscores, in parts joined by points.
    static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}

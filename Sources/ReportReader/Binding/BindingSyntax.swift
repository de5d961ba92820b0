/// Splits text at `{{ name }}`.
enum BindingSyntax {
    enum Piece: Equatable {
        case text(String)
        /// The name without its braces and spaces, and all of it as it is written.
        case binding(name: String, written: String)
        /// `{{` that no `}}` closes before the next one opens, and what follows it.
        case open(String)
    }

    static func split(_ text: String) -> [Piece] {
        guard text.utf8.contains(open) else { return text.isEmpty ? [] : [.text(text)] }
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var textStart = 0
        var opening: Int?
        var index = 0
        func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        while index + 1 < bytes.count {
            guard bytes[index] == bytes[index + 1], bytes[index] == open || bytes[index] == close else {
                index += 1
                continue
            }
            if bytes[index] == open {
                if let opening {
                    pieces.append(.open(string(opening..<index)))
                } else if textStart < index {
                    pieces.append(.text(string(textStart..<index)))
                }
                (opening, textStart) = (index, index)
            } else if let start = opening {
                let name = trimmed(string((start + 2)..<index))
                pieces.append(.binding(name: name, written: string(start..<(index + 2))))
                (opening, textStart) = (nil, index + 2)
            }
            index += 2
        }
        if textStart < bytes.count {
            let rest = string(textStart..<bytes.count)
            pieces.append(opening == nil ? .text(rest) : .open(rest))
        }
        return pieces
    }

    private static let open = UInt8(ascii: "{"), close = UInt8(ascii: "}")

    /// Letters, digits, hyphens, underscores, in parts joined by points.
    static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// Texts written again from their pieces.
extension InlinePiece {
    /// Spaces and line ends of a file that was laid out by a program as single spaces, none at the ends. No-break spaces are
    /// the author's.
    static func normalised(_ pieces: [InlinePiece]) -> [InlinePiece] {
        var pieces = joined(pieces).map { piece -> InlinePiece in
            guard case .text(let text) = piece else { return piece }
            return .text(collapsed(text))
        }
        if case .text(let text) = pieces.first {
            pieces[0] = .text(String(text.drop { $0 == " " }))
        }
        if case .text(let text) = pieces.last {
            pieces[pieces.count - 1] = .text(String(text.reversed().drop { $0 == " " }.reversed()))
        }
        return pieces.filter { $0 != .text("") }
    }

    private static func collapsed(_ text: String) -> String {
        var result = "", wasSpace = false
        for scalar in text.unicodeScalars {
            let isSpace = [" ", "\t", "\n", "\r"].contains(scalar)
            if !isSpace { result.unicodeScalars.append(scalar) } else if !wasSpace { result += " " }
            wasSpace = isSpace
        }
        return result
    }

    /// A text that reads as these pieces; nil where none does. What Markdown would take for its own is escaped, if need be.
    ///
    static func text(of pieces: [InlinePiece], _ syntax: TranslationUnit.Syntax)
        -> String?
    {
        let wanted = normalised(pieces)
        let plain = written(wanted) { $0 }
        let read = lineRead(plain, syntax)
        if let read, read.spelling == wanted.spelling { return plain }
        let escaped = written(wanted, escaped)
        if syntax == .markdown, lineRead(escaped, syntax)?.spelling == wanted.spelling { return escaped }
        // Typed instead of inserted: the caller compares facts and links.
        return read.map { $0.essences != wanted.essences } ?? false ? plain : nil
    }

    /// nil where Markdown would read something else than a line of text.
    private static func lineRead(_ text: String, _ syntax: TranslationUnit.Syntax) -> [InlinePiece]? {
        syntax == .words || isLine(text) ? normalised(pieces(of: text, syntax)) : nil
    }

    private static func written(_ pieces: [InlinePiece], _ text: (String) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let words): text(words)
            case .single(let code), .open(let code): code.start
            case .close(let code): code.end
            }
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = text.map { "\\`*_[]<>&#+-!|~".contains($0) ? "\\\($0)" : String($0) }.joined()
        // A number and a point at the beginning of a line would be a list's.
        if let point = result.firstIndex(of: "."), !result[..<point].isEmpty,
            result[..<point].allSatisfy(\.isNumber)
        {
            result.insert("\\", at: point)
        }
        return result
    }
}

extension [InlinePiece] {
    /// What is written, however codes are called.
    var spelling: [String] {
        map { piece in
            switch piece {
            case .text(let text): "t" + text
            case .single(let code), .open(let code): "c" + code.start
            case .close(let code): "c" + code.end
            }
        }
    }

    /// Facts, references, calls of footnotes and links, each once, sorted.
    var essences: [String] {
        let all = compactMap { piece -> String? in
            switch piece {
            case .single(let code), .open(let code): code.essence
            case .text, .close: nil
            }
        }
        return Set(all).sorted()
    }
}

extension InlineCode {
    /// The code that is written so.
    static func written(_ start: String, _ end: String) -> InlineCode {
        let pieces = InlinePiece.pieces(of: end.isEmpty ? start : start + "x" + end, .markdown)
        let code = pieces.lazy.compactMap { piece -> InlineCode? in
            switch piece {
            case .single(let code), .open(let code): code
            case .text, .close: nil
            }
        }.first
        guard let code, code.start == start, code.end == end else { return InlineCode(.code, start, end) }
        return code
    }
}

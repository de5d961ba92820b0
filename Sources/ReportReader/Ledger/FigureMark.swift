import ReportModel

/// What a link that leads nowhere says of the words in it: `[more than 7 of 10](claim "mentees.positive > 0.7")`,
/// `[12](literal "house number")`.
///
/// CommonMark has no attributes for a stretch of text; a link keeps its words readable in every viewer, and its title
/// shows the condition to whoever points at them.
enum FigureMark: String, CaseIterable {
    /// The words depend on numbers: the title is the condition, or the name of a claim of report.yaml.
    case claim
    /// The numbers in the words are no figures of the report; the title may say what they are.
    case literal

    init?(_ target: String) { self.init(rawValue: target) }

    /// Keeps a mark for the ledger.
    ///
    /// - Parameter locator: behind `](claim`: the condition is sought from there on.
    func note(
        _ title: String, words: String, at origin: Origin, _ locator: inout Locator, _ ledger: LedgerBook,
        _ log: DiagnosticLog
    ) {
        guard self == .claim else { return }
        guard title.contains(where: { !$0.isWhitespace }) else {
            log.add(.emptyClaim(at: origin))
            return
        }
        let range = locator.range(of: title)
        let place = range.map(locator.file.origin) ?? origin
        ledger.add(ClaimText(title, origin: place, isVerbatim: range != nil), words: words)
    }
}

extension ProseContext {
    mutating func add(_ mark: FigureMark) {
        switch mark {
        case .claim: isClaim = true
        case .literal: isLiteral = true
        }
    }
}

extension ClaimText {
    /// A condition that stands somewhere in a place of a file.
    init(_ text: String, within place: Origin, _ file: SourceFile) {
        guard case .file(_, let bytes) = place.place else {
            self.init(text, origin: place)
            return
        }
        let locator = Locator(file, bytes), range = locator.range(of: text)
        self.init(text, origin: range.map(file.origin) ?? place, isVerbatim: range != nil)
    }
}

// MARK: In texts that are not read as Markdown

extension FigureMark {
    struct Piece: Equatable {
        var text: String
        var mark: FigureMark?
        var title = ""
    }

    /// A text cut at its marks.
    static func split(_ text: String) -> [Piece] {
        guard text.contains("](") else { return text.isEmpty ? [] : [Piece(text: text)] }
        var pieces: [Piece] = [], rest = text[...], searched = text[...]
        while let joint = searched.firstRange(of: "](") {
            searched = searched[joint.upperBound...]
            guard let (mark, title, end) = target(in: searched),
                let opening = opening(before: joint.lowerBound, in: rest)
            else { continue }
            if opening > rest.startIndex { pieces.append(Piece(text: String(rest[..<opening]))) }
            let words = rest[rest.index(after: opening)..<joint.lowerBound]
            pieces.append(Piece(text: String(words), mark: mark, title: title))
            (rest, searched) = (text[end...], text[end...])
        }
        return rest.isEmpty ? pieces : pieces + [Piece(text: String(rest))]
    }

    /// `claim "…")` or `literal)`, and where the text goes on.
    private static func target(in text: Substring) -> (FigureMark, title: String, end: String.Index)? {
        let word = text.prefix { $0.isLetter }
        guard let mark = FigureMark(String(word)) else { return nil }
        var rest = text[word.endIndex...].drop(while: \.isWhitespace), title = ""
        if let quote = rest.first, quote == "\"" || quote == "'" {
            let inner = rest.dropFirst().prefix { $0 != quote }
            guard inner.endIndex < rest.endIndex else { return nil }
            title = String(inner)
            rest = rest[rest.index(after: inner.endIndex)...].drop(while: \.isWhitespace)
        }
        guard rest.first == ")" else { return nil }
        return (mark, title, rest.index(after: rest.startIndex))
    }

    /// The bracket that the one at a joint closes.
    private static func opening(before joint: String.Index, in text: Substring) -> String.Index? {
        var depth = 0
        for index in text[..<joint].indices.reversed() {
            if text[index] == "]" { depth += 1 }
            guard text[index] == "[" else { continue }
            if depth == 0 { return index }
            depth -= 1
        }
        return nil
    }
}

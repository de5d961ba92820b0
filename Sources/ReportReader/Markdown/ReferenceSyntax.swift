import ReportModel

/// Cross references: `[](#id)`, `[](#id "page")`.
enum ReferenceSyntax {
    enum Piece: Equatable {
        case text(String)
        case reference(id: String, title: String)
    }

    /// A text that is not read as Markdown, cut at its references.
    static func split(_ text: String) -> [Piece] {
        var pieces: [Piece] = [], rest = text[...]
        while let opening = rest.firstRange(of: "[](#") {
            guard let (reference, end) = reference(in: rest[opening.upperBound...]) else {
                pieces.append(.text(String(rest[..<opening.upperBound])))
                rest = rest[opening.upperBound...]
                continue
            }
            if opening.lowerBound > rest.startIndex {
                pieces.append(.text(String(rest[..<opening.lowerBound])))
            }
            pieces.append(reference)
            rest = rest[end...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    /// What stands between `[](#` and the closing parenthesis, and where the text goes on.
    private static func reference(in text: Substring) -> (Piece, String.Index)? {
        let id = text.prefix { $0 != ")" && !$0.isWhitespace }
        guard BlockID.isValid(String(id)) else { return nil }
        var rest = text[id.endIndex...].drop(while: \.isWhitespace), title = ""
        if let quote = rest.first, quote == "\"" || quote == "'" {
            let inner = rest.dropFirst().prefix { $0 != quote }
            guard inner.endIndex < rest.endIndex else { return nil }
            title = String(inner)
            rest = rest[rest.index(after: inner.endIndex)...].drop(while: \.isWhitespace)
        }
        guard rest.first == ")" else { return nil }
        return (.reference(id: String(id), title: title), rest.index(after: rest.startIndex))
    }

    /// The reference, its form in the link's title; a form that there is not is a diagnostic.
    static func reference(
        to id: String, title: String, at origin: Origin, _ references: ReferenceBook, _ log: DiagnosticLog
    ) -> Inline {
        references.refer(to: id, at: origin)
        let form = CrossReference.Form(rawValue: title)
        if form == nil, !title.isEmpty { log.add(.unknownReferenceForm(title, at: origin)) }
        return .reference(CrossReference(id, as: form ?? .number, origin: origin))
    }
}

/// Reads a text that is words with facts and cross references in them: a title, a caption, a note.
struct BoundText {
    let context: EditionContext

    func read(_ text: String, _ locator: inout Locator) -> [Inline] {
        marked(text, &locator) { text, locator in references(text, &locator) }
    }

    /// The same without references: of texts that are words alone.
    func words(_ text: String, _ locator: inout Locator) -> [Inline] {
        marked(text, &locator) { text, locator in context.binder.bind(text, &locator) }
    }

    /// Takes the words of claims and literals out of their marks.
    private func marked(
        _ text: String, _ locator: inout Locator, _ read: (String, inout Locator) -> [Inline]
    ) -> [Inline] {
        let inlines = FigureMark.split(text).flatMap { piece -> [Inline] in
            guard let mark = piece.mark else { return read(piece.text, &locator) }
            let inner = context.ledger.with({ $0.add(mark) }) { read(piece.text, &locator) }
            let origin = locator.find("](" + mark.rawValue)
            mark.note(
                piece.title, words: inner.plainText, at: origin, &locator, context.ledger, context.log)
            return inner
        }
        return InlineReader.joined(inlines)
    }

    private func references(_ text: String, _ locator: inout Locator) -> [Inline] {
        let inlines = ReferenceSyntax.split(text).flatMap { piece -> [Inline] in
            switch piece {
            case .text(let text): return context.binder.bind(text, &locator)
            case .reference(let id, let title):
                let origin = locator.find("#" + id)
                return [
                    ReferenceSyntax.reference(
                        to: id, title: title, at: origin, context.references, context.log)
                ]
            }
        }
        return InlineReader.joined(inlines)
    }
}

/// A stretch of a unit's text: words, or what stands between them and is not for translating.
enum InlinePiece: Hashable, Sendable {
    case text(String)
    /// A fact, a footnote's call, a reference, a line break.
    case single(InlineCode)
    /// Emphasis or a link around words.
    case open(InlineCode)
    case close(InlineCode)

    static func pieces(of text: String, _ syntax: TranslationUnit.Syntax) -> [InlinePiece] {
        let pieces = syntax == .markdown ? markdown(text) : nil
        return joined(pieces ?? words(text))
    }

    /// Whether Markdown reads a text as a paragraph and nothing else.
    static func isLine(_ text: String) -> Bool {
        let blocks = CommonMark.parse(text).children
        return blocks.count == 1 && blocks[0].kind == .paragraph
    }

    /// nil where it is not one line of Markdown.
    private static func markdown(_ text: String) -> [InlinePiece]? {
        let document = CommonMark.parse(text)
        guard document.children.count == 1, let paragraph = document.children.first,
            paragraph.kind == .paragraph
        else { return nil }
        return pieces(of: paragraph.children)
    }

    private static func pieces(of nodes: [MarkdownNode]) -> [InlinePiece] {
        var pieces: [InlinePiece] = [], text = ""
        for node in nodes {
            if node.isText {
                text += node.plainText
                continue
            }
            pieces += bound(text) + self.pieces(of: node)
            text = ""
        }
        return pieces + bound(text)
    }

    private static func pieces(of node: MarkdownNode) -> [InlinePiece] {
        switch node.kind {
        case .lineBreak: return [.single(InlineCode(.lineBreak, "\\\n"))]
        case .emphasis: return around(node, InlineCode(.emphasis, "*", "*"))
        case .strong: return around(node, InlineCode(.strong, "**", "**"))
        case .link(let target, let title): return link(node, target, title)
        case .codeSpan(let text):
            let fence = text.contains("`") ? "`` " : "`"
            return [.single(InlineCode(.code, fence + text + String(fence.reversed())))]
        case .htmlInline(let html): return [.single(InlineCode(.comment, html))]
        case .image(let path, let title):
            return [.single(InlineCode(.picture, "![\(node.plainText)](\(destination(path, title)))"))]
        default: return [.text(node.plainText)]
        }
    }

    private static func around(_ node: MarkdownNode, _ code: InlineCode) -> [InlinePiece] {
        [.open(code)] + pieces(of: node.children) + [.close(code)]
    }

    private static func link(_ node: MarkdownNode, _ target: String, _ title: String) -> [InlinePiece] {
        if let mark = FigureMark(target) {
            return around(node, InlineCode(mark, title, quote: "\""))
        }
        let kind: InlineCode.Kind = target.hasPrefix("#") ? .reference : .link
        if node.children.isEmpty {
            return [.single(InlineCode(kind, "[](\(destination(target, title)))", name: target))]
        }
        if title.isEmpty, [target, target.replacing("mailto:", with: "")].contains(node.plainText) {
            return [.single(InlineCode(.link, "<\(node.plainText)>", name: target))]
        }
        return around(node, InlineCode(kind, "[", "](\(destination(target, title)))", name: target))
    }

    private static func destination(_ target: String, _ title: String) -> String {
        let needsBrackets = target.isEmpty || target.contains { $0.isWhitespace || "()<>".contains($0) }
        let path = needsBrackets ? "<" + target.replacing(">", with: "\\>") + ">" : target
        return title.isEmpty ? path : "\(path) \"\(title.replacing("\"", with: "\\\""))\""
    }

    /// Text with its facts and its calls of footnotes.
    private static func bound(_ text: String) -> [InlinePiece] {
        BindingSyntax.split(text).flatMap { piece -> [InlinePiece] in
            switch piece {
            case .binding(let name, let written): [.single(InlineCode(.fact, written, name: name))]
            case .open(let text): [.text(text)]
            case .text(let text):
                FootnoteSyntax.split(text).map { piece in
                    switch piece {
                    case .text(let text): .text(text)
                    case .call(let label): .single(InlineCode(.note, "[^\(label)]", name: label))
                    }
                }
            }
        }
    }

    /// Text that is not read as Markdown.
    private static func words(_ text: String) -> [InlinePiece] {
        FigureMark.split(text).flatMap { piece -> [InlinePiece] in
            guard let mark = piece.mark else { return references(piece.text) }
            let code = InlineCode(mark, piece.title, quote: "'")
            return [.open(code)] + references(piece.text) + [.close(code)]
        }
    }

    private static func references(_ text: String) -> [InlinePiece] {
        ReferenceSyntax.split(text).flatMap { piece -> [InlinePiece] in
            switch piece {
            case .reference(let id, let title):
                [.single(InlineCode(.reference, "[](\(destination("#" + id, title)))", name: "#" + id))]
            case .text(let text):
                BindingSyntax.split(text).map { piece in
                    switch piece {
                    case .binding(let name, let written): .single(InlineCode(.fact, written, name: name))
                    case .open(let text), .text(let text): .text(text)
                    }
                }
            }
        }
    }

    /// Neighbouring texts in one piece.
    static func joined(_ pieces: [InlinePiece]) -> [InlinePiece] {
        pieces.reduce(into: []) { result, piece in
            guard case .text(let text) = piece else { return result.append(piece) }
            if case .text(let before) = result.last {
                result[result.count - 1] = .text(before + text)
            } else if !text.isEmpty {
                result.append(piece)
            }
        }
    }
}

/// What stands in a text and is not for translating, as it is written.
struct InlineCode: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case fact, claim, literal, note, reference, link, emphasis, strong, code, comment, picture, lineBreak
    }

    var kind: Kind
    var start: String
    /// Behind the words that it surrounds; empty for what stands alone.
    var end: String
    /// The fact, the footnote's label, the link's target.
    var name: String

    init(_ kind: Kind, _ start: String, _ end: String = "", name: String = "") {
        (self.kind, self.start, self.end, self.name) = (kind, start, end, name)
    }

    /// The mark of words that depend on numbers, or of a number that is none of the report's.
    init(_ mark: FigureMark, _ title: String, quote: String) {
        let quote = title.contains(quote) ? (quote == "'" ? "\"" : "'") : quote
        let condition = title.isEmpty ? "" : " \(quote)\(title)\(quote)"
        self.init(
            mark == .claim ? .claim : .literal, "[", "](\(mark.rawValue)\(condition))", name: title)
    }

    /// What a translation must have as its source has it, and how that is named in a message. Addresses on the web
    /// differ with the language: they are counted, not compared.
    var essence: String? {
        switch kind {
        case .fact: "{{ \(name) }}"
        case .claim: "the claim “\(name)”"
        case .note: "[^\(name)]"
        case .reference: "the link to \(name)"
        case .link: "a link"
        default: nil
        }
    }
}

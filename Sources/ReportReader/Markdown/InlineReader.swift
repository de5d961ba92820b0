import ReportModel

/// Reads what stands in a line of text, its bindings included.
struct InlineReader {
    let binder: Binder
    let references: ReferenceBook
    let log: DiagnosticLog
    let footnotes: FootnoteKeys

    func read(_ nodes: [MarkdownNode], _ locator: inout Locator) -> [Inline] {
        var inlines: [Inline] = []
        var text = ""
        for node in nodes {
            if node.isText {
                text += node.plainText
                continue
            }
            inlines += bound(text, &locator)
            text = ""
            inlines += read(node, &locator)
        }
        return Self.joined(inlines + bound(text, &locator))
    }

    private func bound(_ text: String, _ locator: inout Locator) -> [Inline] {
        for braces in StrayBraces.find(in: text) {
            // Braces behind a backslash are meant to be printed.
            guard let range = locator.range(of: braces),
                range.lowerBound == 0 || locator.file.bytes[range.lowerBound - 1] != UInt8(ascii: "\\")
            else { continue }
            log.add(.strayBraces(braces, at: locator.file.origin(range)))
        }
        return binder.bind(text, &locator).flatMap { inline in
            if case .text(let text) = inline { return calls(in: text, &locator) }
            return [inline]
        }
    }

    private func read(_ node: MarkdownNode, _ locator: inout Locator) -> [Inline] {
        switch node.kind {
        case .lineBreak: return [.lineBreak]
        case .emphasis: return [.emphasis(read(node.children, &locator))]
        case .strong: return [.strong(read(node.children, &locator))]
        case .codeSpan(let text): return [.code(text)]
        case .link(let target, let title): return link(node, to: target, title: title, &locator)
        case .footnoteCall(let number):
            return footnotes.key(number: number).map { [.note($0)] } ?? []
        case .htmlInline(let html):
            if !Self.isComment(html) { log.add(.rawHTML(html, at: locator.find(html))) }
            return []
        case .image(let path, _):
            log.add(.pictureInText(path, at: locator.find("](" + path)))
            return []
        case .tooDeep:
            log.add(.markdownTooDeep(CommonMark.deepest, at: locator.origin))
            return []
        default:
            log.add(.unsupportedMarkdown("this", at: locator.origin))
            return []
        }
    }

    private func link(
        _ node: MarkdownNode, to target: String, title: String, _ locator: inout Locator
    ) -> [Inline] {
        if let mark = FigureMark(target) { return marked(node, mark, title, &locator) }
        let inner = read(node.children, &locator)
        let origin = locator.find(target)
        if target.hasPrefix("#"), BlockID.isValid(String(target.dropFirst())) {
            return reference(to: String(target.dropFirst()), inner, title: title, at: origin)
        }
        let schemes = ["https:", "http:", "mailto:"]
        guard schemes.contains(where: target.lowercased().hasPrefix) else {
            log.add(.linkTarget(target, at: origin))
            return inner
        }
        return [.link(inner.isEmpty ? [.text(target)] : inner, target: target)]
    }

    /// `[words](claim "condition")`, `[12](literal)`: the words alone.
    private func marked(
        _ node: MarkdownNode, _ mark: FigureMark, _ title: String, _ locator: inout Locator
    ) -> [Inline] {
        let inner = binder.ledger.with({ $0.add(mark) }) { read(node.children, &locator) }
        let origin = locator.find("](" + mark.rawValue)
        mark.note(title, words: inner.plainText, at: origin, &locator, binder.ledger, log)
        return inner
    }

    /// Without words of its own a link to a block is a cross reference; with them it may print its page.
    private func reference(to id: String, _ words: [Inline], title: String, at origin: Origin) -> [Inline] {
        if words.isEmpty {
            return [ReferenceSyntax.reference(to: id, title: title, at: origin, references, log)]
        }
        references.refer(to: id, at: origin)
        let link = Inline.link(words, target: "#" + id)
        switch CrossReference.Form(rawValue: title) {
        case nil: return [link]
        case .page:
            let page = CrossReference(id, as: .page, origin: origin)
            return [link, .text(", \(binder.words.page)\u{A0}"), .reference(page)]
        case let form?:
            log.add(.referenceWithWords(form.rawValue, at: origin))
            return [link]
        }
    }

    /// Footnote calls that cmark left as text: in a table's cell, which is read apart from its notes, and those without a
    /// note at all.
    private func calls(in text: String, _ locator: inout Locator) -> [Inline] {
        FootnoteSyntax.split(text).compactMap { piece in
            switch piece {
            case .text(let text): return .text(text)
            case .call(let label):
                let origin = locator.find("[^\(label)]")
                if let key = footnotes.key(label: label) { return .note(key) }
                log.add(.undefinedFootnote(label, valid: footnotes.labels + footnotes.unused, at: origin))
                return nil
            }
        }
    }

    /// Runs of text in one piece.
    static func joined(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        var words = ""
        for inline in inlines {
            if case .text(let text) = inline {
                words += text
                continue
            }
            if !words.isEmpty { result.append(.text(words)) }
            words = ""
            result.append(inline)
        }
        return words.isEmpty ? result : result + [.text(words)]
    }

    /// Whether this is a comment and no more: the author's own note. What stands behind its end, and what an open one
    /// swallows, would be lost.
    static func isComment(_ html: String) -> Bool {
        html.hasPrefix("<!--") && html.reversed().drop(while: \.isWhitespace).starts(with: ">--")
    }
}

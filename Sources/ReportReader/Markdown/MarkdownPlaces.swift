import ReportModel

/// Where a text's nodes stand in its file, and what a paragraph is beside words.
extension SourceText {
    func range(of node: MarkdownNode) -> Range<Int> {
        let start = offset(line: node.line, byte: node.column)
        // cmark does not know where some blocks of HTML end.
        guard node.endLine >= node.line else { return restOfLine(from: start) }
        return start..<max(start, offset(line: node.endLine, byte: node.endColumn))
    }

    /// The attributes of a paragraph that is only braces; nil for any other node.
    func attributesAlone(_ node: MarkdownNode, _ log: DiagnosticLog) -> Attributes? {
        guard node.kind == .paragraph, node.children.allSatisfy(\.isText),
            let (before, inner) = AttributeSyntax.cut(node.plainText), before.isEmpty
        else { return nil }
        return AttributeSyntax.read(inner, at: file.origin(range(of: node)), log)
    }

    /// The lines of a paragraph that may be a table, without what a quote or a list puts before them.
    ///
    /// - Returns: the lines, and what is in the braces of a last one that is only braces.
    func tableLines(of node: MarkdownNode) -> (lines: [TableSyntax.Line], attributes: String?) {
        var lines = (node.line...node.endLine).map { number in
            var start = offset(line: number, byte: number == node.line ? node.column : 0)
            let rest = restOfLine(from: start)
            while start < rest.upperBound, " >".utf8.contains(file.bytes[start]) { start += 1 }
            return TableSyntax.Line(text: file.string(start..<rest.upperBound), start: start)
        }
        guard let last = lines.last, let cut = AttributeSyntax.cut(last.text), cut.before.isEmpty else {
            return (lines, nil)
        }
        lines.removeLast()
        return (lines, cut.inner)
    }
}

extension MarkdownNode {
    /// Its children without the braces at their end, and what stands in those.
    var cut: (children: [MarkdownNode], attributes: String?) {
        guard let last = children.last, case .text(let text) = last.kind,
            let (before, inner) = AttributeSyntax.cut(text)
        else { return (children, nil) }
        var children = Array(children.dropLast())
        let rest = String(before.reversed().drop { $0 == " " }.reversed())
        if rest.isEmpty {
            if children.last?.kind == .softBreak { children.removeLast() }
        } else {
            var shorter = last
            shorter.kind = .text(rest)
            children.append(shorter)
        }
        return (children, inner)
    }

    /// Whether a paragraph is a picture and nothing else but its attributes.
    var isPicture: Bool {
        let children = cut.children
        guard children.count == 1, case .image = children[0].kind else { return false }
        return true
    }
}

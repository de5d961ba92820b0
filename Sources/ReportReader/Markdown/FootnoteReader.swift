import ReportModel

/// Reads the footnotes of a Markdown text.
struct FootnoteReader {
    let context: EditionContext
    let source: SourceText

    /// Labels as the text has them, and keys that no other text of the edition has.
    func keys(of notes: [MarkdownNode]) -> FootnoteKeys {
        var keys = FootnoteKeys()
        var taken: Set<String> = []
        for (index, note) in notes.enumerated() {
            let label = label(of: note) ?? String(index + 1)
            var key = label
            var number = 1
            while context.notes[key] != nil || !taken.insert(key).inserted {
                number += 1
                key = "\(label)-\(number)"
            }
            keys.add(label: label, key: key)
        }
        keys.unused = checkDefinitions(keys.labels)
        return keys
    }

    /// Paragraphs of a note, each on a line of its own.
    func text(of note: MarkdownNode, _ inlines: InlineReader) -> [Inline] {
        var text: [Inline] = []
        let blocks = BlockReader(context, source)
        for child in note.children {
            guard child.kind == .paragraph else {
                context.log.add(.footnoteNotText(at: blocks.origin(of: child)))
                continue
            }
            if !text.isEmpty { text.append(.lineBreak) }
            var locator = Locator(source.file, blocks.range(of: child))
            text += inlines.read(child.children, &locator)
        }
        return text
    }

    /// cmark keeps a definition's number; its label stands in the text before it: `[^label]:`.
    private func label(of note: MarkdownNode) -> String? {
        FootnoteSyntax.definition(in: source.file.string(source.file.line(source.fileLine(note.line))))
    }

    /// Notes that nobody calls, with a diagnostic for each, and for each second note of a label: cmark drops them.
    private func checkDefinitions(_ labels: [String]) -> [String] {
        guard source.text.contains("[^") else { return [] }
        var unused: [String] = []
        let called = Set(labels.map { $0.lowercased() })
        var defined: [String: Origin] = [:]
        var isCode = false
        for (number, line) in source.text.sourceLines.enumerated() {
            if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
            guard !isCode, let label = FootnoteSyntax.definition(in: line) else { continue }
            let start = source.offset(line: number, byte: 0)
            let origin = source.file.origin(source.restOfLine(from: start))
            if let earlier = defined[label.lowercased()] {
                context.log.add(.duplicateFootnote(label, at: origin, earlier: earlier))
                continue
            }
            defined[label.lowercased()] = origin
            if called.contains(label.lowercased()) { continue }
            context.log.add(.unusedFootnote(label, at: origin))
            unused.append(label)
        }
        return unused
    }
}

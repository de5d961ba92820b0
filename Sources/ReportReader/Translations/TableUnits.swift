import ReportModel

/// Finds the cells of a table typed in Markdown, and the words in its attributes.
struct TableUnits {
    let node: MarkdownUnits
    let scope: UnitScope
    let section: String

    func find(_ paragraph: MarkdownNode, _ table: TableSyntax, _ finder: inout UnitFinder) {
        for (row, cells) in ([table.head] + table.rows).enumerated() {
            for (column, cell) in cells.enumerated() {
                let length = cell.text.replacing("|", with: "\\|").utf8.count
                let range = cell.start..<(cell.start + length)
                finder.add(
                    TranslationUnit(
                        "r\(row)c\(column + 1)", in: scope, section: section, text: cell.text,
                        syntax: .markdown, kind: row == 0 ? "head of a table" : "cell",
                        spot: TextSpot(range: range, form: .cell),
                        origin: node.source.file.origin(range)))
            }
        }
        let range = node.range(of: paragraph)
        AttributeUnits(source: node.source, range: range, scope: scope, section: section)
            .find(["title", "note", "source", "summary"], of: "table", &finder)
    }
}

/// Finds the words of a picture: what it shows, its caption, its credit.
struct PictureUnits {
    let node: MarkdownUnits
    let scope: UnitScope
    let section: String

    func find(_ paragraph: MarkdownNode, _ finder: inout UnitFinder) {
        guard let image = paragraph.children.first, case .image(let path, let title) = image.kind else {
            return
        }
        let file = node.source.file, range = node.range(of: paragraph)
        let opening = Locator(file, range).range(of: "![")
        guard let opening, let middle = Locator(file, range).range(of: "](" + path) else { return }
        add(
            opening.upperBound..<middle.lowerBound, "alternative", "words for a picture", .alternative,
            &finder)
        if !title.isEmpty {
            let rest = middle.upperBound..<range.upperBound
            if let caption = Locator(file, rest).range(of: "\"" + title.replacing("\"", with: "\\\"") + "\"")
            {
                let inner = (caption.lowerBound + 1)..<(caption.upperBound - 1)
                add(inner, "caption", "caption", .quoted, &finder)
            }
        }
        AttributeUnits(source: node.source, range: range, scope: scope, section: section)
            .find(["credit"], of: "picture", &finder)
    }

    private func add(
        _ range: Range<Int>, _ name: String, _ kind: String, _ form: TextSpot.Form, _ finder: inout UnitFinder
    ) {
        finder.add(
            TranslationUnit(
                name, in: scope, section: section,
                text: node.source.file.string(range).split(whereSeparator: \.isNewline).joined(
                    separator: " "),
                syntax: .words, kind: kind, spot: TextSpot(range: range, form: form),
                origin: node.source.file.origin(range)))
    }
}

/// Finds words in a block's attributes: `credit="…"`.
struct AttributeUnits {
    let source: SourceText
    let range: Range<Int>
    let scope: UnitScope
    let section: String

    func find(_ names: [String], of kind: String, _ finder: inout UnitFinder) {
        let file = source.file
        for name in names {
            guard let key = Locator(file, range).range(of: name + "=\""),
                let end = file.bytes[key.upperBound..<max(key.upperBound, range.upperBound)]
                    .firstIndex(of: UInt8(ascii: "\""))
            else { continue }
            let inner = key.upperBound..<end
            finder.add(
                TranslationUnit(
                    name, in: scope, section: section, text: file.string(inner), syntax: .words,
                    kind: "\(name) of a \(kind)", spot: TextSpot(range: inner, form: .quoted),
                    origin: file.origin(inner)))
        }
    }
}

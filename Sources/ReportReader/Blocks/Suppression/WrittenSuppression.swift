import ReportModel

/// What a block of any edition's text asks to be suppressed, as it is written: an edition that prints the same counts
/// openly undoes it for all who have both.
struct WrittenSuppression: Sendable {
    var dataset: String
    /// Columns of counts.
    var columns: Set<String>
    var below: Int
    var origin: Origin

    /// Those of the texts in some languages. What is wrong with a file is told where an edition is made of it.
    static func all(in languages: [String], of files: ProjectFiles) -> [WrittenSuppression] {
        let log = DiagnosticLog()
        return languages.flatMap { language -> [WrittenSuppression] in
            let folder = LanguageText.folder(of: language)
            return files.names(in: folder).filter { $0.hasSuffix(".md") }.flatMap { name in
                files.text(folder + "/" + name, at: .unknown, log).map { read(SourceText($0)) } ?? []
            }
        }
    }

    private static func read(_ source: SourceText) -> [WrittenSuppression] {
        guard source.text.contains("suppress") else { return [] }
        return read(CommonMark.parse(source.text), source)
    }

    private static func read(_ node: MarkdownNode, _ source: SourceText) -> [WrittenSuppression] {
        guard case .code(let info?, let text) = node.kind,
            let kind = info.split(whereSeparator: \.isWhitespace).first.map(String.init),
            [.chart, .table].contains(FencedBlock.Kind(rawValue: kind))
        else { return node.children.flatMap { read($0, source) } }
        let block = SourceText(text, in: source.file, firstLine: source.fileLine(node.line) + 1)
        return self.block(block).map { [$0] } ?? []
    }

    /// Of one block; nil where it suppresses nothing, or not so that it can be read.
    private static func block(_ block: SourceText) -> WrittenSuppression? {
        let log = DiagnosticLog()
        guard let root = YAMLParser.read(block, log), let map = YAMLMap(root, "block", log),
            let value = map.value("suppress"), let inner = YAMLMap(value, "suppress", log),
            let dataset = map.value("data")?.scalar?.text, let below = inner.int("below", in: 2...1_000_000)
        else { return nil }
        var columns = Set(inner.list("columns").compactMap { $0.scalar?.text })
        if columns.isEmpty {
            columns.insert(map.value("value")?.scalar?.text ?? "value")
            for item in map.list("columns") {
                guard let column = YAMLMap(item, "column", log),
                    column.value("align")?.scalar?.text == "decimal",
                    let name = column.value("column")?.scalar?.text
                else { continue }
                columns.insert(name)
            }
        }
        return WrittenSuppression(dataset: dataset, columns: columns, below: below, origin: value.origin)
    }
}

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
        var found: [WrittenSuppression] = [], block: [Substring] = [], first = 0
        var fence: Substring?
        for (number, line) in source.text.sourceLines.enumerated() {
            let bare = line.drop { $0 == " " || $0 == ">" }
            let mark = bare.prefix { $0 == "`" || $0 == "~" }
            if let open = fence {
                if mark.count >= open.count, mark.first == open.first, bare.count == mark.count {
                    let text = block.joined(separator: "\n")
                    found += read(SourceText(text, in: source.file, firstLine: first)).map { [$0] } ?? []
                    fence = nil
                } else {
                    block.append(Substring(line))
                }
            } else if mark.count >= 3,
                ["chart", "table"].contains(bare.dropFirst(mark.count).filter { $0 != " " })
            {
                (fence, block, first) = (mark, [], number + 1)
            }
        }
        return found
    }

    /// Of one block; nil where it suppresses nothing, or not so that it can be read.
    private static func read(_ block: SourceText) -> WrittenSuppression? {
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

/// Tells of counts that an edition prints and another text of the project suppresses.
struct OpenCounts {
    let context: EditionContext

    func check(languages: [String]) {
        let ledger = context.ledger
        let written = context.library.suppressions(in: languages).filter {
            // Where the edition suppresses itself, its blocks are held to each other.
            !ledger.suppressed.contains($0.dataset)
        }
        if written.isEmpty { return }
        for chart in ledger.charts {
            tell(written, chart.data.dataset, at: chart.place) { suppression in
                chart.rows.contains { row in
                    suppression.columns.contains(row.column) && isSmall(row.measure.value, suppression)
                }
            }
        }
        for table in ledger.tables {
            tell(written, table.data.dataset, at: table.range) { suppression in
                let printed = table.reader.columns.compactMap { column -> String? in
                    guard case .data(let name) = column.content else { return nil }
                    return suppression.columns.contains(name) ? name : nil
                }
                return table.lines.contains { line in
                    guard case .row(let row) = line else { return false }
                    return printed.contains { isSmall(row[$0].number, suppression) }
                }
            }
        }
    }

    private func isSmall(_ number: Double?, _ suppression: WrittenSuppression) -> Bool {
        number.map { $0 > 0 && $0 < Double(suppression.below) } ?? false
    }

    private func tell(
        _ written: [WrittenSuppression], _ dataset: String?, at origin: Origin,
        _ prints: (WrittenSuppression) -> Bool
    ) {
        guard let dataset, let open = written.first(where: { $0.dataset == dataset && prints($0) }) else {
            return
        }
        context.log.addOnce(.openCounts(dataset, below: open.below, at: origin, suppressed: open.origin))
    }
}

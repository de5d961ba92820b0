/// A copy of a report in which every printed number is a link to nowhere, so that laid out pages tell where it stands.
/// Links change nothing of how text is broken.
struct LedgerMarks {
    static let prefix = "ledger-"
    /// Rows of one table that are marked: of longer ones the table's first page is told.
    private static let mostRows = 5_000

    static func fact(_ origin: Origin) -> String? { origin.start.map { "\(prefix)fact-\($0)" } }
    static func block(_ origin: Origin) -> String? { origin.start.map { "\(prefix)block-\($0)" } }
    static func row(_ origin: Origin, _ row: Int) -> String? {
        origin.start.map { "\(prefix)row-\($0)-\(row)" }
    }

    func marked(_ report: Report) -> Report {
        var report = report
        report.blocks = report.blocks.map(marked)
        report.notes = report.notes.mapValues(marked)
        if var cover = report.cover {
            cover.claim = marked(cover.claim)
            report.cover = cover
        }
        if var back = report.back {
            (back.title, back.eyebrow, back.note) = (
                marked(back.title), marked(back.eyebrow), marked(back.note)
            )
            back.rows = back.rows.map { Definition(term: marked($0.term), text: marked($0.text)) }
            report.back = back
        }
        return report
    }

    // MARK: Text

    private func marked(_ text: [Inline]) -> [Inline] {
        text.map { inline in
            switch inline {
            case .fact(let fact):
                LedgerMarks.fact(fact.origin).map { .link([inline], target: "#" + $0) } ?? inline
            case .emphasis(let inner): .emphasis(marked(inner))
            case .strong(let inner): .strong(marked(inner))
            default: inline
            }
        }
    }

    // MARK: Blocks

    private func marked(_ block: Block) -> Block {
        var block = block
        if block.id == nil { block.id = LedgerMarks.block(block.origin) }
        switch block.content {
        case .heading(var heading):
            heading.text = marked(heading.text)
            block.content = .heading(heading)
        case .paragraph(let text): block.content = .paragraph(marked(text))
        case .list(let list):
            block.content = .list(List(start: list.start, items: list.items.map { $0.map(marked) }))
        case .quote(let blocks): block.content = .quote(blocks.map(marked))
        case .keyFigures(let figures): block.content = .keyFigures(figures.map(marked))
        case .definitions(let items):
            block.content = .definitions(
                items.map { Definition(term: marked($0.term), text: marked($0.text)) })
        case .callout(var callout):
            (callout.eyebrow, callout.title) = (marked(callout.eyebrow), marked(callout.title))
            callout.body = callout.body.map(marked)
            block.content = .callout(callout)
        case .story(let story): block.content = .story(marked(story))
        case .table(let table): block.content = .table(marked(table, at: block.origin))
        case .chart, .picture, .contents, .pageBreak, .columnBreak: break
        }
        return block
    }

    private func marked(_ figure: KeyFigure) -> KeyFigure {
        KeyFigure(value: marked(figure.value), label: marked(figure.label), note: marked(figure.note))
    }

    private func marked(_ story: Story) -> Story {
        var story = story
        story.quote = marked(story.quote)
        story.attribution = marked(story.attribution)
        story.lead = marked(story.lead)
        story.body = story.body.map(marked)
        story.facts = story.facts.map(marked)
        story.note = marked(story.note)
        return story
    }

    private func marked(_ table: Table, at origin: Origin) -> Table {
        var table = table
        guard table.groups.reduce(table.footer.count, { $0 + $1.rows.count }) <= LedgerMarks.mostRows else {
            return table
        }
        var number = 0
        for group in table.groups.indices {
            for row in table.groups[group].rows.indices {
                mark(&table.groups[group].rows[row], number, table.columns, origin)
                number += 1
            }
        }
        for row in table.footer.indices {
            mark(&table.footer[row], number, table.columns, origin)
            number += 1
        }
        return table
    }

    /// Marks a row's first cell that is words alone: a link in a number would take it out of its alignment.
    private func mark(_ row: inout Table.Row, _ number: Int, _ columns: [Table.Column], _ origin: Origin) {
        guard let name = LedgerMarks.row(origin, number) else { return }
        for index in row.cells.indices.prefix(columns.count) {
            guard columns[index].alignment != .decimal, row.cells[index].plain?.isEmpty == false else {
                continue
            }
            row.cells[index].text = [.link(row.cells[index].text, target: "#" + name)]
            return
        }
    }
}

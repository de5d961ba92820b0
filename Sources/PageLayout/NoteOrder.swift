import ReportModel

/// The order in which a report calls its footnotes, from its first page to its last: notes are numbered before anything is
/// set, because what is set first (an opening's lead, the contents) is not always what is read first.
struct NoteOrder {
    private(set) var keys: [String] = []
    private let isDraft: Bool

    init(_ report: Report) {
        isDraft = report.isDraft
        for block in report.blocks { take(block) }
    }

    private mutating func take(_ block: Block) {
        switch block.content {
        case .heading(let heading): take(heading.text)
        case .paragraph(let text): take(text)
        case .keyFigures(let figures): take(figures)
        case .chart(let chart):
            // A final edition leaves a declared gap's chart out.
            if chart.gap != nil, !isDraft { return }
            for text in [chart.title, chart.subtitle, chart.note, chart.source] { take(text) }
        case .table(let table): take(table)
        case .picture(let picture): take(picture)
        case .story(let story): take(story)
        case .callout(let callout):
            take(callout.eyebrow)
            take(callout.title)
            for child in callout.body { take(child) }
        case .definitions(let definitions):
            for definition in definitions {
                take(definition.term)
                take(definition.text)
            }
        case .list(let list): for child in list.items.joined() { take(child) }
        case .quote(let blocks): for child in blocks { take(child) }
        case .contents, .pageBreak, .columnBreak: break
        }
    }

    private mutating func take(_ figures: [KeyFigure]) {
        for figure in figures { for text in [figure.value, figure.label, figure.note] { take(text) } }
    }

    private mutating func take(_ picture: Picture) {
        take(picture.caption)
        take(picture.credit)
    }

    private mutating func take(_ table: Table) {
        take(table.title)
        for column in table.columns { take(column.head) }
        for group in table.groups {
            take(group.title)
            for cell in group.rows.lazy.flatMap(\.cells) { take(cell.text) }
        }
        for cell in table.footer.lazy.flatMap(\.cells) { take(cell.text) }
        take(table.note)
        take(table.source)
    }

    private mutating func take(_ story: Story) {
        for text in [story.quote, story.attribution, story.eyebrow, story.title, story.lead] { take(text) }
        for child in story.body { take(child) }
        take(story.facts)
        if let portrait = story.portrait { take(portrait) }
        take(story.note)
    }

    private mutating func take(_ text: [Inline]) {
        for inline in text {
            switch inline {
            case .note(let key): if !keys.contains(key) { keys.append(key) }
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): take(inner)
            default: break
            }
        }
    }
}

/// The words of a report, passage by passage in their order, for comparing.
struct Passages {
    struct Passage: Hashable {
        var section: String
        var text: String
    }

    private(set) var all: [Passage] = []
    private var section = ""

    init(of report: Report) {
        section = report.publication
        add(report.publication)
        if let cover = report.cover { add(cover.claim) }
        add(report.blocks)
        for key in report.notes.keys.sorted() { add(report.notes[key] ?? []) }
        if let back = report.back {
            section = back.title.plainText
            for text in [back.title, back.eyebrow, back.note] { add(text) }
            add(back.rows)
        }
    }

    /// What differs, with passages that are worded otherwise as one change.
    static func changes(from old: Report, to new: Report) -> [TextChange] {
        let old = Passages(of: old).all, new = Passages(of: new).all
        return SequenceDifference.pairs(old.map(\.text), new.map(\.text)).compactMap { pair in
            let before = pair.old.map { old[$0] }, after = pair.new.map { new[$0] }
            guard before?.text != after?.text else { return nil }
            return TextChange(
                section: after?.section ?? before?.section ?? "", old: before?.text, new: after?.text)
        }
    }

    // MARK: Blocks

    private mutating func add(_ text: String) {
        if text.contains(where: { !$0.isWhitespace }) { all.append(Passage(section: section, text: text)) }
    }

    private mutating func add(_ inlines: [Inline]) { add(inlines.plainText) }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block.content) }
    }

    private mutating func add(_ definitions: [Definition]) {
        for definition in definitions {
            add(definition.term.plainText + " : " + definition.text.plainText)
        }
    }

    private mutating func add(_ figures: [KeyFigure]) {
        for figure in figures {
            let parts = [figure.value, figure.label, figure.note].map(\.plainText).filter { !$0.isEmpty }
            add(parts.joined(separator: " · "))
        }
    }

    private mutating func add(_ content: BlockContent) {
        switch content {
        case .heading(let heading):
            section = heading.text.plainText
            add(heading.text)
        case .paragraph(let text): add(text)
        case .list(let list): for item in list.items { add(item) }
        case .quote(let blocks): add(blocks)
        case .keyFigures(let figures): add(figures)
        case .chart(let chart): add(chart)
        case .table(let table): add(table)
        case .story(let story): add(story)
        case .callout(let callout):
            for text in [callout.eyebrow, callout.title] { add(text) }
            add(callout.body)
        case .picture(let picture):
            add(picture.alternative)
            for text in [picture.caption, picture.credit] { add(text) }
        case .definitions(let definitions): add(definitions)
        case .contents(let contents): add(contents.title)
        case .pageBreak, .columnBreak: break
        }
    }

    private mutating func add(_ chart: Chart) {
        for text in [chart.title, chart.subtitle] { add(text) }
        for datum in chart.data {
            let label: String
            switch datum.label {
            case .text(let text): label = text
            case .missing(let gap): label = gap.mark
            }
            add([label, datum.detail ?? "", datum.text].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        for annotation in chart.annotations { add(annotation.text) }
        for text in [chart.note, chart.source] { add(text) }
    }

    private mutating func add(_ table: Table) {
        add(table.title)
        add(table.columns.map(\.head.plainText).joined(separator: " | "))
        for group in table.groups {
            add(group.title)
            for row in group.rows { add(row) }
        }
        for row in table.footer { add(row) }
        for text in [table.note, table.source] { add(text) }
    }

    private mutating func add(_ row: Table.Row) {
        add(row.cells.map { $0.text.plainText }.joined(separator: " | "))
    }

    private mutating func add(_ story: Story) {
        section = story.title.plainText
        for text in [story.eyebrow, story.title, story.quote, story.attribution, story.lead] { add(text) }
        add(story.portrait?.alternative ?? "")
        add(story.body)
        add(story.facts)
        add(story.note)
    }
}

/// Changes to all the text of a block, wherever it stands in it.
extension Block {
    /// The block with each of its texts changed, those of the blocks inside it too; but for cells of tables that are a plain
    /// text, which are many and have nothing to change.
    public func mapText(_ change: ([Inline]) -> [Inline]) -> Block {
        var block = self
        block.content = content.mapText(change)
        return block
    }

    /// Every text of the block and of those inside it, in order, without plain cells of tables.
    public var texts: [[Inline]] {
        var texts: [[Inline]] = []
        _ = mapText { text in
            texts.append(text)
            return text
        }
        return texts
    }
}

extension BlockContent {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> BlockContent {
        switch self {
        case .heading(let heading): .heading(Heading(level: heading.level, change(heading.text)))
        case .paragraph(let text): .paragraph(change(text))
        case .list(let list):
            .list(List(start: list.start, items: list.items.map { $0.map { $0.mapText(change) } }))
        case .quote(let blocks): .quote(blocks.map { $0.mapText(change) })
        case .keyFigures(let figures): .keyFigures(figures.map { $0.mapText(change) })
        case .chart(let chart): .chart(chart.mapText(change))
        case .table(let table): .table(table.mapText(change))
        case .story(let story): .story(story.mapText(change))
        case .callout(let callout): .callout(callout.mapText(change))
        case .picture(let picture): .picture(picture.mapText(change))
        case .definitions(let definitions): .definitions(definitions.map { $0.mapText(change) })
        case .contents(let contents): .contents(contents.mapText(change))
        case .pageBreak, .columnBreak: self
        }
    }
}

extension KeyFigure {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> KeyFigure {
        KeyFigure(value: change(value), label: change(label), note: change(note))
    }
}

extension Definition {
    public func mapText(_ change: ([Inline]) -> [Inline]) -> Definition {
        Definition(term: change(term), text: change(text))
    }
}

extension Chart {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Chart {
        var chart = self
        chart.title = change(title)
        chart.subtitle = change(subtitle)
        chart.note = change(note)
        chart.source = change(source)
        chart.contentsTitle = change(contentsTitle)
        return chart
    }
}

extension Table {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Table {
        var table = self
        table.title = change(title)
        for index in columns.indices {
            table.columns[index].head = change(columns[index].head)
            table.columns[index].over = change(columns[index].over)
        }
        for group in groups.indices {
            table.groups[group].title = change(groups[group].title)
            table.groups[group].rows = groups[group].rows.map { $0.mapText(change) }
        }
        table.footer = footer.map { $0.mapText(change) }
        table.note = change(note)
        table.source = change(source)
        return table
    }
}

extension Table.Row {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Table.Row {
        var row = self
        for index in cells.indices where !cells[index].text.isPlain {
            row.cells[index].text = change(cells[index].text)
        }
        return row
    }
}

extension [Inline] {
    fileprivate var isPlain: Bool {
        if isEmpty { return true }
        if count == 1, case .text = self[0] { return true }
        return false
    }
}

extension Story {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Story {
        var story = self
        story.quote = change(quote)
        story.attribution = change(attribution)
        story.eyebrow = change(eyebrow)
        story.title = change(title)
        story.lead = change(lead)
        story.body = body.map { $0.mapText(change) }
        story.facts = facts.map { $0.mapText(change) }
        story.portrait = portrait?.mapText(change)
        story.note = change(note)
        return story
    }
}

extension Callout {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Callout {
        Callout(
            variant: variant, eyebrow: change(eyebrow), title: change(title),
            body: body.map { $0.mapText(change) })
    }
}

extension Picture {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Picture {
        var picture = self
        picture.caption = change(caption)
        picture.credit = change(credit)
        return picture
    }
}

extension Contents {
    fileprivate func mapText(_ change: ([Inline]) -> [Inline]) -> Contents {
        var contents = self
        contents.title = change(title)
        contents.figuresTitle = change(figuresTitle)
        contents.tablesTitle = change(tablesTitle)
        return contents
    }
}

import Frames
import ReportModel
import Typography

/// Where a block is set: its room and the names of its styles.
struct BlockPlace {
    /// Of the columns it may take.
    var width: Length
    /// The element that it becomes a child of.
    var node: StructureID
    /// Style of plain paragraphs: `body`, or `story` in a story.
    var body = "body"
    /// Colour of all text, on a field; nil: the style's own.
    var color: Color?
    /// Paragraphs may not be broken: the place has a height of its own.
    var isFixed = false
}

/// Sets blocks into a vertical list: one method a kind, one file a method.
struct BlockSetter {
    let composition: Composition
    var place: BlockPlace
    var builder: ListBuilder
    /// Whether a paragraph here follows a heading or opens its flow: it is not indented.
    var opens = true

    init(_ composition: Composition, at place: BlockPlace) {
        (self.composition, self.place) = (composition, place)
        builder = ListBuilder(grid: composition.grid)
    }

    var styles: StyleBook { composition.styles }

    /// Below it no justified setting is good: words stand too far apart, and lines end in ladders of hyphens.
    private static let leastJustified = Length.pt(200)

    /// A style by name, in the colour of the place; ragged where the place is too narrow to justify.
    func style(_ name: String) -> Style {
        var style = styles[name]
        if style.paragraph.alignment == .justified, place.width < Self.leastJustified {
            style = style.aligned(.start)
        }
        return place.color.map(style.colored) ?? style
    }

    /// The width that a style's lines may take here.
    func measure(_ style: Style) -> Length {
        guard let span = style.spec.span else { return place.width }
        return min(place.width, composition.grid.width(of: span))
    }

    mutating func add(_ block: Block, number: Int? = nil) {
        composition.inLanguage(of: block) { set(block, number: number) }
    }

    private mutating func set(_ block: Block, number: Int?) {
        let start = builder.list.elements.count
        defer {
            builder.setOrigin(block.origin, from: start)
            builder.setSource(block.content.kind, from: start)
            if let id = block.id { builder.anchor(Anchors.block(id), from: start) }
            if case .table = block.content, let number { builder.anchor(Anchors.table(number), from: start) }
        }
        switch block.content {
        case .heading(let heading): addHeading(heading, block)
        case .paragraph(let inlines): addParagraph(inlines, block)
        case .list(let list):
            block.attributes.classes.contains("large") ? addLargeList(list, block) : addList(list, block)
        case .quote(let blocks): addQuote(blocks, block)
        case .keyFigures(let figures): addKeyFigures(figures, block)
        case .chart(let chart): addFigure(chart, number: number, block)
        case .table(let table): addTable(table, number: number, block)
        case .callout(let callout): addCallout(callout, block)
        case .picture(let picture): addPicture(picture, number: number, block)
        case .definitions(let definitions): addDefinitions(definitions, block)
        case .contents(let contents): addContents(contents, block)
        case .story(let story): addStoryInFlow(story, block)
        case .pageBreak: builder.pageBreak()
        case .columnBreak: builder.columnBreak()
        }
        if case .heading = block.content {} else { opens = block.opensNext }
    }

    /// A frame with the block's anchor, if it has an id.
    func anchored(_ frame: Frame, _ block: Block, _ names: [String] = []) -> Frame {
        var frame = frame
        for name in names + (block.id.map { [Anchors.block($0)] } ?? []) {
            frame.items.insert(PlacedItem(.anchor(name), at: .zero), at: 0)
        }
        return frame
    }

    /// The natural stack of everything set so far.
    func stacked() -> Frame {
        var filler = ColumnFiller(list: builder.list, gridStep: .zero)
        filler.fill(builder.list.elements.indices)
        var frame = Frame(size: Size(place.width, filler.y))
        for placed in filler.column.placed { frame.place(placed.frame, at: placed.origin) }
        return frame
    }
}

extension Block {
    /// Whether a paragraph after it begins anew, without an indent.
    var opensNext: Bool {
        if case .paragraph = content {
            return !attributes.classes.isDisjoint(with: ["lead", "note", "ruled"])
        }
        return true
    }
}

import Frames
import ReportModel

/// Sets the blocks of a flow and cuts them into the body areas of pages.
struct BodyFlow {
    let composition: Composition
    let node: StructureID
    /// The body area's height, on whole lines of the grid.
    let height: Length

    /// A flow set but not yet cut.
    struct Galley {
        var list: VerticalList
        let notes: Footnotes
    }

    func galley(_ blocks: [IndexedBlock]) -> Galley {
        var setter = BlockSetter(composition, at: BlockPlace(width: composition.grid.width, node: node))
        var columns = Columns(composition.spec.rules.columns, grid: composition.grid)
        columns.begin(&setter)
        var rest = blocks[...]
        while let first = rest.first {
            columns.place(first.block, &setter)
            rest = set(first, &setter, rest)
        }
        setter.builder.settleFloats()
        var list = setter.builder.list
        if !composition.report.notes.isEmpty { list.findNotes(composition.takeNote) }
        return Galley(list: list, notes: Footnotes(composition, in: node))
    }

    /// The notes of the whole report under their heading.
    func endNotes() -> Galley {
        let notes = Footnotes(composition, in: node), grid = composition.grid
        let keys = composition.endNoteKeys
        guard !keys.isEmpty else { return Galley(list: VerticalList(), notes: notes) }
        var setter = BlockSetter(composition, at: BlockPlace(width: grid.width, node: node))
        setter.addHeading(
            Heading(level: 1, [.text(composition.words.notes)]), Block(.heading(Heading(level: 1, []))),
            anchor: Anchors.endNotes)
        for key in keys {
            let lines = notes.note(key, width: grid.width(of: grid.spec.grid.narrative)).lines
            setter.builder.addAligned(
                VerticalList(frames: lines), before: .zero, after: .zero, nextCost: PagePrice.line)
        }
        return Galley(list: setter.builder.list, notes: notes)
    }

    /// Sets the first block, with those that stand beside it; returns what is left.
    private func set(
        _ first: IndexedBlock, _ setter: inout BlockSetter, _ rest: ArraySlice<IndexedBlock>
    ) -> ArraySlice<IndexedBlock> {
        let following = rest.dropFirst()
        composition.currentIndex = first.index
        if first.block.attributes.place == .side {
            let narrative = following.prefix { $0.block.isNarrative }
            setter.addSide(first, beside: Array(narrative))
            return following.dropFirst(narrative.count)
        }
        if first.block.attributes.place.floats {
            setter.addFloat(first)
            return following
        }
        let row = row(first, following)
        if row.isEmpty {
            setter.add(first.block, number: composition.numbering.number(at: first.index))
            return following
        }
        setter.addRow(row)
        return rest.dropFirst(row.count)
    }

    /// The block and those after it that stand beside it; none where it has no span.
    private func row(_ first: IndexedBlock, _ following: ArraySlice<IndexedBlock>) -> [IndexedBlock] {
        guard var columns = first.block.attributes.span else { return [] }
        var row = [first]
        for next in following {
            guard let more = next.block.attributes.span,
                columns + more <= composition.grid.spec.grid.columns,
                next.block.attributes.place == .flow
            else { break }
            row.append(next)
            columns += more
        }
        return row
    }
}

/// The columns that a flow's text is set in, and what stands over all of them.
private struct Columns {
    private var count: Int
    private let grid: Grid
    private var isOpen = false

    init(_ count: Int, grid: Grid) { (self.count, self.grid) = (count, grid) }

    mutating func begin(_ setter: inout BlockSetter) { open(count > 1, &setter) }

    /// Ends the columns before what spans them, and begins them again after it. A heading spans those of its section.
    mutating func place(_ block: Block, _ setter: inout BlockSetter) {
        if case .heading(let heading) = block.content, heading.level <= 2 {
            if let columns = block.attributes.columns { count = columns }
            return open(false, &setter)
        }
        open(count > 1 && !spans(block), &setter)
    }

    private func spans(_ block: Block) -> Bool {
        if block.attributes.place != .flow || block.attributes.span != nil { return true }
        return switch block.content {
        case .heading, .paragraph, .list, .quote, .definitions, .pageBreak, .columnBreak: false
        default: block.attributes.classes.contains("wide")
        }
    }

    private mutating func open(_ isOpen: Bool, _ setter: inout BlockSetter) {
        guard isOpen != self.isOpen else { return }
        self.isOpen = isOpen
        let columns = isOpen ? count : 1, gutter = grid.spec.grid.gutter
        let width = Length(units: (grid.width.units - gutter.units * (columns - 1)) / columns)
        setter.builder.begin(Band(columns: columns, width: width, gutter: gutter))
        setter.place.width = width
    }
}

extension BlockAttributes.Place {
    var floats: Bool { self == .top || self == .bottom }
}

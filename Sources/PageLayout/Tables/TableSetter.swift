import Breaking
import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A table: caption, heads, rows that break over pages with the heads repeated, footer, notes.
    mutating func addTable(_ table: Table, number: Int?, _ block: Block) {
        let rows = TableSetter(self, table, block, number: number).list()
        builder.add(rows, before: styles.space("table"), after: styles.space("figure"))
    }
}

/// Sets one table, phase by phase: cells measured, columns, heads, rows, what cuts bring, notes.
struct TableSetter {
    private let setter: BlockSetter
    private let table: Table
    private let block: Block
    private let element: StructureID
    private let caption: TableCaption

    init(_ setter: BlockSetter, _ table: Table, _ block: Block, number: Int?) {
        (self.setter, self.table, self.block) = (setter, table, block)
        let composition = setter.composition
        element = composition.structure.add(.table, in: setter.place.node) {
            if !table.summary.isEmpty { $0.summary = table.summary }
        }
        caption = TableCaption(table: table, number: number, setter: setter, origin: block.origin)
    }

    private var composition: Composition { setter.composition }

    func list() -> VerticalList {
        var measure = TableMeasure(table, setter)
        let carried = measureCarried(&measure)
        let heads = TableHead(table, setter, at: block.origin)
        let columns = TableColumns(measure, heads: heads, in: setter, at: block.origin)
        let cells = TableCells(
            columns: columns, cellStyles: measure.styles, setter: setter, origin: block.origin)

        var head = caption.frame(in: element)
        head.stack(heads.frame(columns, in: element))
        if let id = block.id { head.items.insert(PlacedItem(.anchor(Anchors.block(id)), at: .zero), at: 0) }
        var continuation = caption.frame(in: nil)
        continuation.stack(heads.frame(columns, in: nil))

        var body = TableBody(table: table, measure: measure, cells: cells)
        body.setRows(in: element, composition)
        if let carried { body.setCarried(carried) }
        var list = VerticalList()
        list.append(.init(frame: head, offset: .zero, height: head.size.height))
        list.penalty(PagePrice.keep)
        body.append(to: &list, foot: caption.foot, continuation: continuation)
        appendNotes(to: &list)
        return list
    }

    private func measureCarried(_ measure: inout TableMeasure) -> TableBody.Carried? {
        guard !table.carried.isEmpty else { return nil }
        let words = [composition.words.carriedForward, composition.words.broughtForward]
        guard let carried = measure.measureCarried(words: words) else {
            composition.report(LayoutMessages.nothingCarried(at: block.origin))
            return nil
        }
        return TableBody.Carried(lines: carried.lines, forward: carried.words[0], brought: carried.words[1])
    }

    private func appendNotes(to list: inout VerticalList) {
        let texts = [table.note, SourceLine.inlines(table.source, composition.words)].filter { !$0.isEmpty }
        var frame = Frame(size: Size(setter.place.width, .mm(1.5)))
        for text in texts {
            let node = composition.structure.add(.paragraph, in: setter.place.node)
            let lines = composition.textFrame(
                text, setter.style("note"), width: setter.place.width, node: node, at: block.origin)
            frame.place(lines, at: Point(.zero, frame.size.height))
            frame.size.height += lines.size.height
        }
        if !texts.isEmpty { list.penalty(PagePrice.keep) }
        list.append(.init(frame: frame, offset: .zero, height: frame.size.height, returnsToGrid: true))
    }
}

extension Frame {
    /// Adds a frame below what is there.
    mutating func stack(_ other: Frame) {
        place(other, at: Point(.zero, size.height))
        size.height += other.size.height
    }
}

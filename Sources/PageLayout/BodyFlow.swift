import Frames
import ReportModel

/// Sets the blocks of a flow and cuts them into the body areas of pages.
struct BodyFlow {
    let composition: Composition
    let node: StructureID
    /// The body area's height, on whole lines of the grid.
    let height: Length

    func columns(_ blocks: [IndexedBlock]) -> [FilledColumn] {
        var setter = BlockSetter(composition, at: BlockPlace(width: composition.grid.width, node: node))
        var rest = blocks[...]
        while let first = rest.first { rest = set(first, &setter, rest) }
        let notes = Footnotes(
            composition, in: node, width: composition.grid.width(of: composition.grid.spec.grid.narrative))
        var list = setter.builder.list
        if !composition.report.notes.isEmpty { list.findNotes(composition.takeNote) }
        return broken(list, notes)
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
        if let span = first.block.attributes.span {
            var row = [first], columns = span
            for next in following {
                guard let more = next.block.attributes.span,
                    columns + more <= composition.grid.spec.grid.columns,
                    next.block.attributes.place == .flow
                else { break }
                row.append(next)
                columns += more
            }
            setter.addRow(row)
            return rest.dropFirst(row.count)
        }
        setter.add(first.block, number: composition.numbering.number(at: first.index))
        return following
    }

    private func broken(_ list: VerticalList, _ notes: Footnotes) -> [FilledColumn] {
        var breaker = FlowBreaker(
            height: height, leading: composition.styles["body"].leading, gridStep: composition.grid.step)
        breaker.hasRaggedFoot = composition.spec.rules.hasRaggedFoot
        breaker.noteRule = Footnotes.rule
        breaker.noteHeight = notes.height
        var columns = breaker.columns(of: list)
        for index in columns.indices {
            if columns[index].excess > .zero {
                composition.report(
                    LayoutMessages.tooHigh(
                        by: columns[index].excess, room: height, at: columns[index].highestOrigin ?? .unknown)
                )
            }
            if let stack = notes.stack(columns[index].notes) {
                columns[index].placed.append(
                    .init(frame: stack, origin: Point(.zero, height - stack.size.height)))
            }
        }
        return columns
    }
}

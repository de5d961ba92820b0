import Frames
import ReportModel

extension BlockSetter {
    /// A block in the side column, and the narrative beside it.
    ///
    /// The two are one list: the side block hangs from the narrative's first box, and no page ends beside it. Where the
    /// layout's narrative takes the side column too, what stands beside the block leaves it free.
    mutating func addSide(_ side: IndexedBlock, beside narrative: [IndexedBlock]) {
        let grid = composition.grid
        var sidePlace = place
        sidePlace.width = grid.width(of: grid.spec.grid.sideSpan)
        sidePlace.isFixed = true
        var inner = BlockSetter(composition, at: sidePlace)
        composition.currentIndex = side.index
        inner.add(side.block)
        let frame = inner.stacked()

        let start = builder.list.elements.count
        var text = self
        let free = grid.spec.grid.sideColumn - 1, columns = grid.spec.grid.narrative
        text = BlockSetter(
            composition, at: narrowed(place, to: grid.width(of: free > 0 ? min(columns, free) : columns)))
        text.builder = builder
        text.opens = opens
        for block in narrative {
            composition.currentIndex = block.index
            text.add(block.block, number: composition.numbering.number(at: block.index))
        }
        builder = text.builder
        opens = text.opens
        let x = grid.x(of: grid.spec.grid.sideColumn)
        if narrative.isEmpty {
            return builder.add(shifted(frame, x: x), after: styles.space("figure"))
        }
        builder.hang(
            frame, at: x, from: start, after: styles.space("figure"), cost: PagePrice.keep)
    }

    private func narrowed(_ place: BlockPlace, to width: Length) -> BlockPlace {
        var place = place
        place.width = min(place.width, width)
        return place
    }

    private func shifted(_ frame: Frame, x: Length) -> Frame {
        var wide = Frame(size: Size(place.width, frame.size.height))
        wide.place(frame, at: Point(x, .zero))
        return wide
    }
}

extension Block {
    /// Whether it is narrative, which a side block may stand beside.
    var isNarrative: Bool {
        if attributes.span != nil || attributes.place == .side { return false }
        switch content {
        case .heading(let heading): return heading.level >= 3
        case .paragraph, .quote: return true
        case .list: return !attributes.classes.contains("large")
        default: return false
        }
    }
}

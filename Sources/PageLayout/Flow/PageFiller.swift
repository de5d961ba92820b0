import Breaking
import Frames

/// Puts the pieces of a broken list into pages.
struct PageFiller {
    let list: VerticalList
    let breaker: FlowBreaker
    let facts: FlowFacts

    func pages(_ pieces: [Piece<PageShape.Slot>]) -> [FilledPage] {
        var pages: [FilledPage] = [], start: Int?, placedFloats = 0
        let floats = list.elements.flatMap { element -> [FloatingBlock] in
            if case .box(let box) = element { box.floats } else { [] }
        }
        for piece in pieces {
            let slot = piece.slot
            if slot.opensPage || pages.isEmpty {
                let count = Int(slot.state.floats)
                pages.append(page(with: Array(floats[placedFloats..<count])))
                placedFloats = count
            }
            var column = filled(piece, cutBefore: start)
            let band = facts.band(at: piece.items.lowerBound)
            column.band = band
            column.origin = Point(
                band.x(of: Int(slot.state.column)),
                pages[pages.count - 1].head + Length(units: slot.state.top))
            pages[pages.count - 1].columns.append(column)
            start = piece.items.upperBound
        }
        pages += floatPages(Array(floats[placedFloats...]))
        return pages
    }

    // MARK: Floats

    /// A page with its floats placed: at the head from the top down, at the foot from the bottom up.
    private func page(with floats: [FloatingBlock]) -> FilledPage {
        var page = FilledPage()
        for float in floats where !float.isAtFoot {
            page.floats.append(PlacedFrame(frame: float.frame, origin: Point(.zero, page.head)))
            page.head += float.height
        }
        page.foot = floats.filter(\.isAtFoot).map(\.height).reduce(.zero, +)
        var y = breaker.height - page.foot
        for float in floats where float.isAtFoot {
            y += float.height
            page.floats.append(
                PlacedFrame(frame: float.frame, origin: Point(.zero, y - float.frame.size.height)))
        }
        return page
    }

    /// Floats that no page of text had room for stand on pages of their own.
    private func floatPages(_ floats: [FloatingBlock]) -> [FilledPage] {
        var pages: [FilledPage] = []
        for float in floats {
            if let last = pages.last, last.head + float.frame.size.height <= breaker.height {
            } else {
                pages.append(FilledPage())
            }
            let index = pages.count - 1, y = pages[index].head
            var column = FilledColumn(placed: [PlacedFrame(frame: float.frame, origin: .zero)])
            column.origin = Point(.zero, y)
            column.height = float.frame.size.height
            column.excess = max(.zero, y + column.height - breaker.height)
            column.highestOrigin = float.origin
            pages[index].columns.append(column)
            pages[index].head += float.height
        }
        for index in pages.indices { pages[index].head = .zero }
        return pages
    }

    // MARK: Columns

    /// Sets one column: what the cut before it brings, its boxes, what the cut after it brings.
    private func filled(_ piece: Piece<PageShape.Slot>, cutBefore: Int?) -> FilledColumn {
        var column = ColumnFiller(list: list, gridStep: breaker.gridStep)
        column.stretch = stretch(piece)
        column.material(cutBefore, \.after)
        column.fill(piece.items.clamped(to: 0..<list.elements.count))
        column.material(piece.items.upperBound, \.before)
        var filled = column.column
        filled.height = column.y
        filled.room = Length(units: piece.slot.height)
        filled.excess = Length(units: max(0, piece.excess))
        filled.carried = Length(units: piece.fit.carried)
        let isLast = piece.items.upperBound >= list.elements.count
        filled.fit = ColumnFit(
            cost: isLast ? nil : piece.end.cost, isForced: !isLast && piece.end.isForced,
            ratio: piece.fit.ratio, slack: max(.zero, filled.room - filled.height - notesHeight(piece)))
        return filled
    }

    /// The part of its stretch (above 0) or shrink that the column's space uses. A ragged foot stays free, and so does the
    /// foot of a page that the author or the end of the flow ends; space that would be stretched out of all measure is not.
    private func stretch(_ piece: Piece<PageShape.Slot>) -> Double {
        let ratio = piece.fit.ratio
        if ratio <= 0 { return ratio }
        if breaker.hasRaggedFoot || piece.slot.state.isBalanced || piece.end.isForced { return 0 }
        var natural = 0, give = 0
        for element in list.elements[piece.items.clamped(to: 0..<list.elements.count)] {
            switch element {
            case .box(let box): natural += box.height.units
            case .glue(let size, let stretch, _):
                natural += size.units
                give += stretch.units
            case .cut: break
            }
        }
        natural += piece.start.after + piece.end.before + notesHeight(piece).units
        let slack = piece.slot.height - natural
        guard give > 0, slack > 0 else { return 0 }
        let needed = Double(slack) / Double(give)
        return needed <= FlushFoot.mostStretch ? needed : 0
    }
}

extension PageFiller {
    /// Of the footnotes at a column's foot, and the space above them.
    private func notesHeight(_ piece: Piece<PageShape.Slot>) -> Length {
        let called = facts.notes(in: piece.items) + piece.slot.state.carried
        return Length(units: called > 0 ? called + breaker.noteRule.units - piece.fit.carried : 0)
    }
}

/// How far space gives way so that pages end on one line.
enum FlushFoot {
    /// Times its stretch; beyond it the page ends ragged.
    static let mostStretch = 3.0
}

/// Stacks the elements of one column.
struct ColumnFiller {
    let list: VerticalList
    let gridStep: Length
    /// Part of the stretch or shrink that space uses.
    var stretch = 0.0
    private(set) var column = FilledColumn()
    private(set) var y = Length.zero
    private var pastTable = false
    /// Height that the cells of a row take up again after the cut before the column.
    private var again = Length.zero
    /// The row that is being placed, from its cut of this number.
    private var row: (galley: RowGalley, from: Int, to: Int, top: Length)?

    init(list: VerticalList, gridStep: Length) { (self.list, self.gridStep) = (list, gridStep) }

    /// What a cut brings to one of its sides.
    mutating func material(_ index: Int?, _ side: KeyPath<VerticalList.Cut, Frame?>) {
        guard let index, index < list.elements.count, case .cut(let cut) = list.elements[index] else {
            return
        }
        if side == \.after { again = cut.again }
        guard let frame = cut[keyPath: side] else { return }
        column.placed.append(.init(frame: frame, origin: Point(.zero, y)))
        y += frame.size.height
    }

    mutating func fill(_ items: Range<Int>) {
        for element in list.elements[items] {
            switch element {
            case .box(let box): place(box)
            case .glue(let natural, let stretch, let shrink):
                y += natural + (self.stretch < 0 ? shrink * self.stretch : stretch * self.stretch)
            case .cut: break
            }
        }
        placeRow()
    }

    private mutating func place(_ box: VerticalList.Box) {
        if pastTable, gridStep > .zero {
            y = (y - gridStep).roundedUp(to: gridStep)
            pastTable = false
        }
        column.notes += box.notes
        if box.height > column.highest { (column.highest, column.highestOrigin) = (box.height, box.origin) }
        if let part = box.row {
            if let row, row.galley !== part.galley { placeRow() }
            if row == nil {
                row = (part.galley, part.index, part.index, y)
                if part.index > 0 { y += again }
            }
            row?.to = part.index + 1
            y += box.height
            return
        }
        placeRow()
        column.placed.append(
            .init(frame: box.frame, origin: Point(box.offset.x, y + box.offset.y), source: box.source))
        y += box.height
        if box.returnsToGrid { pastTable = true }
    }

    /// The cells of a row between the cuts on its two sides, each from its own place.
    private mutating func placeRow() {
        guard let row else { return }
        column.placed += row.galley.placed(from: row.from, to: row.to).map {
            PlacedFrame(
                frame: $0.frame, origin: Point($0.origin.x, $0.origin.y + row.top), source: $0.source)
        }
        self.row = nil
    }
}

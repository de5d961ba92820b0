import Breaking
import Frames
import ReportModel

/// One column of a page, filled: frames at their places from the column's top left corner.
struct FilledColumn {
    struct Placed {
        var frame: Frame
        var origin: Point
        /// The block it comes of; nil for what a cut brings and for notes.
        var source: BoxSource?
    }
    var placed: [Placed] = []
    /// Keys of the footnotes that are called in it, in order.
    var notes: [String] = []
    var height: Length = .zero
    /// How far its content runs beyond the column; zero where it fits.
    var excess: Length = .zero
    /// Of its highest box: where an excess comes from.
    var highestOrigin: Origin?
    var fit = ColumnFit()
    fileprivate var highest: Length = .zero
}

/// A flow's vertical list cut into columns.
struct FlowBreaker {
    var height: Length
    var firstHeight: Length?
    var columns = 1
    var balances = false
    var hasRaggedFoot = false
    var leading: Length
    /// Grid to which what follows a table returns; zero for none.
    var gridStep: Length
    var noteRule: Length = .zero
    /// Height of a footnote by its key.
    var noteHeight: (String) -> Length = { _ in .zero }

    /// Every column in order. Content that no column can hold is placed all the same, with its excess told.
    func columns(of list: VerticalList) -> [FilledColumn] {
        let list = list.trimmed
        if list.isEmpty { return [] }
        var items = list.items
        items.append(.penalty(Breaking.Cut.never))
        items.append(.glue(.fill))
        let galley = Galley(items), shape = shape(for: list, items: items)
        let broken = galley.broken(into: shape)
        var columns: [FilledColumn] = [], start: Int?
        for piece in broken.pieces {
            columns.append(fill(list, piece.items, cutBefore: start, cutAfter: piece.items.upperBound, piece))
            start = piece.items.upperBound
        }
        return columns
    }

    private func shape(for list: VerticalList, items: [Breaking.Item]) -> PageShape {
        var notes = [0]
        for element in list.elements {
            var height = notes[notes.count - 1]
            if case .box(let box) = element { for key in box.notes { height += noteHeight(key).units } }
            notes.append(height)
        }
        while notes.count <= items.count { notes.append(notes[notes.count - 1]) }
        var rest = [Int](repeating: 0, count: items.count + 1)
        for i in items.indices.reversed() {
            let size =
                switch items[i] {
                case .box(let height): height
                case .glue(let glue): glue.natural
                case .cut: 0
                }
            rest[i] = rest[i + 1] + size + notes[i + 1] - notes[i]
        }
        return PageShape(
            height: height.units, firstHeight: (firstHeight ?? height).units, columns: columns,
            balances: balances,
            rag: leading.units * 3, hasRaggedFoot: hasRaggedFoot, leading: leading.units,
            noteRule: noteRule.units, notes: notes, rest: rest)
    }

    /// Sets one column: what the cut before it brings, its boxes, what the cut after it brings.
    private func fill(
        _ list: VerticalList, _ items: Range<Int>, cutBefore: Int?, cutAfter: Int,
        _ piece: Piece<PageShape.Slot>
    ) -> FilledColumn {
        var column = FilledColumn(), y = Length.zero
        func material(_ index: Int?, _ key: KeyPath<VerticalList.Cut, Frame?>) {
            guard let index, index < list.elements.count, case .cut(let cut) = list.elements[index],
                let frame = cut[keyPath: key]
            else { return }
            column.placed.append(.init(frame: frame, origin: Point(.zero, y)))
            y += frame.size.height
        }
        material(cutBefore, \.after)
        var pastTable = false
        for element in list.elements[items.clamped(to: 0..<list.elements.count)] {
            switch element {
            case .box(let box):
                if pastTable, gridStep > .zero {
                    y = (y - gridStep).roundedUp(to: gridStep)
                    pastTable = false
                }
                column.placed.append(
                    .init(
                        frame: box.frame, origin: Point(box.offset.x, y + box.offset.y), source: box.source))
                column.notes += box.notes
                if box.height > column.highest {
                    (column.highest, column.highestOrigin) = (box.height, box.origin)
                }
                y += box.height
                if box.returnsToGrid { pastTable = true }
            case .glue(let natural, let stretch, let shrink):
                y += natural + adjusted(stretch, shrink, by: piece.fit.ratio)
            case .cut: break
            }
        }
        material(cutAfter, \.before)
        column.height = y
        column.excess = Length(units: max(0, piece.excess))
        let isLast = piece.items.upperBound >= list.elements.count
        let notes = column.notes.isEmpty ? Length.zero : column.notes.map(noteHeight).reduce(noteRule, +)
        column.fit = ColumnFit(
            cost: isLast ? nil : piece.end.cost, isForced: !isLast && piece.end.isForced,
            ratio: piece.fit.ratio, slack: max(.zero, Length(units: piece.slot.height) - y - notes))
        return column
    }

    /// Pages end ragged: space is never stretched, but gives way where a column would be too long.
    private func adjusted(_ stretch: Length, _ shrink: Length, by ratio: Double) -> Length {
        ratio < 0 ? shrink * ratio : .zero
    }
}

import Frames
import ReportModel

/// Puts the notes of filled pages into the side column, each beside the line that calls it or as near below as there is room.
struct SideNotes {
    private let flow: FlowPages
    private let notes: Footnotes
    /// Left edge and width of the side column.
    private let x: Length
    private let width: Length
    /// Between two notes.
    private static let gap = Length.mm(2.5)

    init(_ flow: FlowPages, _ notes: Footnotes) {
        (self.flow, self.notes) = (flow, notes)
        let grid = flow.composition.grid
        x = grid.x(of: grid.spec.grid.sideColumn)
        width = grid.width(of: grid.spec.grid.sideSpan)
    }

    func fill(_ pages: inout [FilledPage]) {
        for index in pages.indices {
            let calls = calls(on: pages[index])
            if calls.isEmpty { continue }
            let taken = taken(on: pages[index])
            var y = Length.zero
            for call in calls {
                let note = frame(call.key), height = note.size.height
                y = free(from: max(y, call.y), height: height, taken)
                pages[index].notes.append(PlacedFrame(frame: note, origin: Point(x, y)))
                y += height + Self.gap
            }
            let excess = y - Self.gap - flow.height
            if excess > .zero { settle(&pages[index].notes, excess, taken) }
        }
    }

    private func frame(_ key: String) -> Frame {
        let lines = notes.note(key, width: width).lines
        var frame = Frame(size: Size(width, .zero), baseline: lines.first?.baseline)
        for line in lines {
            frame.place(line, at: Point(.zero, frame.size.height))
            frame.size.height += line.size.height
        }
        return frame
    }

    /// The calls of the page's text from top to bottom.
    private func calls(on page: FilledPage) -> [(key: String, y: Length)] {
        let wanted = Set(page.columns.flatMap(\.notes))
        var found: Set<String> = []
        return page.placed.flatMap { placed in
            placed.frame.noteCalls.filter { wanted.contains($0) && found.insert($0).inserted }
                .map { ($0, placed.origin.y) }
        }
    }

    /// What of the side column is taken by blocks.
    private func taken(on page: FilledPage) -> [Range<Length>] {
        page.placed.flatMap { placed -> [Range<Length>] in
            placed.frame.extents(beyond: x - placed.origin.x).map {
                placed.origin.y + $0.lowerBound..<placed.origin.y + $0.upperBound
            }
        }
    }

    /// The first place from `y` down that holds so high a note.
    private func free(from y: Length, height: Length, _ taken: [Range<Length>]) -> Length {
        var y = y, isClear = false
        while !isClear {
            isClear = true
            for range in taken where range.lowerBound < y + height && range.upperBound > y {
                y = range.upperBound + Self.gap
                isClear = false
            }
        }
        return y
    }

    /// Moves notes that run over the page's foot up as far as there is room; tells what is left over.
    private func settle(_ notes: inout [PlacedFrame], _ excess: Length, _ taken: [Range<Length>]) {
        var foot = flow.height
        for index in notes.indices.reversed() {
            let height = notes[index].frame.size.height
            if notes[index].origin.y + height <= foot { break }
            notes[index].origin.y = foot - height
            for range in taken where range.lowerBound < foot && range.upperBound > notes[index].origin.y {
                notes[index].origin.y = range.lowerBound - Self.gap - height
            }
            foot = notes[index].origin.y - Self.gap
        }
        if let first = notes.first, first.origin.y < .zero {
            flow.composition.report(
                LayoutMessages.sideNotesTooLong(by: .zero - first.origin.y, room: flow.height))
        }
    }
}

extension Frame {
    /// Heights of what stands at or beyond a distance from its left edge.
    func extents(beyond x: Length) -> [Range<Length>] {
        if size.width > x + .mm(1), size.height > .zero { return [.zero..<size.height] }
        return items.compactMap { item in
            guard case .group(let inner, _) = item.item, item.origin.x + inner.size.width > x + .mm(1),
                inner.size.height > .zero
            else { return nil }
            return item.origin.y..<item.origin.y + inner.size.height
        }
    }
}

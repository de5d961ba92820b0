import Frames

/// Puts the footnotes of filled pages at the feet of their columns, or of the page where it has one column.
struct NoteFiller {
    private let flow: FlowPages
    private let notes: Footnotes

    init(_ flow: FlowPages, _ notes: Footnotes) { (self.flow, self.notes) = (flow, notes) }

    func fill(_ pages: inout [FilledPage]) {
        var left: [Frame] = []
        for page in pages.indices {
            var atFoot: [Frame] = [], width = Length.zero
            for index in pages[page].columns.indices {
                let column = pages[page].columns[index], measure = flow.noteWidth(column.band)
                if column.notes.isEmpty, left.isEmpty { continue }
                let lines = left + column.notes.flatMap { notes.note($0, width: measure).lines }
                let staying = lines.count - overleaf(lines, column.carried)
                left = Array(lines[staying...])
                if column.band.columns == 1 {
                    atFoot += lines[..<staying]
                    width = measure
                } else if let stack = notes.stack(Array(lines[..<staying]), width: measure) {
                    let y = column.room - stack.size.height
                    pages[page].columns[index].placed.append(
                        PlacedFrame(frame: stack, origin: Point(.zero, y)))
                }
            }
            if let stack = notes.stack(atFoot, width: width) {
                let y = flow.height - pages[page].foot - stack.size.height
                pages[page].notes.append(PlacedFrame(frame: stack, origin: Point(.zero, y)))
            }
        }
        appendRest(left, to: &pages)
    }

    /// How many of the lines go on in the next column.
    private func overleaf(_ lines: [Frame], _ carried: Length) -> Int {
        var count = 0, height = Length.zero
        for line in lines.reversed() where height < carried {
            height += line.size.height
            count += 1
        }
        return count
    }

    /// What the last page of the flow had no room for.
    private func appendRest(_ lines: [Frame], to pages: inout [FilledPage]) {
        var rest = lines[...]
        while let first = rest.first {
            var count = 0, height = Footnotes.rule
            for line in rest where count == 0 || height + line.size.height <= flow.height {
                height += line.size.height
                count += 1
            }
            var page = FilledPage()
            if let stack = notes.stack(Array(rest.prefix(count)), width: first.size.width) {
                page.notes.append(PlacedFrame(frame: stack, origin: .zero))
            }
            pages.append(page)
            rest = rest.dropFirst(count)
        }
    }
}

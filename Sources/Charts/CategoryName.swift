import Frames

/// The name of a category, set: its words, or a chip where the source gives none.
enum CategoryName {
    case text(TextBlock)
    case chip(Frame)

    var width: Length {
        switch self {
        case .text(let block): block.width
        case .chip(let frame): frame.size.width
        }
    }
    /// From the capitals' top to the last baseline, or of the chip.
    var height: Length {
        switch self {
        case .text(let block): block.height
        case .chip(let frame): frame.size.height
        }
    }
    /// What hangs below `height`.
    var depth: Length {
        switch self {
        case .text(let block): block.depth
        case .chip: .zero
        }
    }
    /// Down to the baseline of the first line, or the chip's foot.
    var firstBaseline: Length {
        switch self {
        case .text(let block): block.baseline(0)
        case .chip(let frame): frame.size.height
        }
    }
    var lineCount: Int {
        switch self {
        case .text(let block): block.lines.count
        case .chip: 1
        }
    }

    /// How far text stands below the top of a chip beside it, so that their lines agree.
    func centeringShift(_ chipHeight: Length) -> Length {
        switch self {
        case .text(let block): max(.zero, (chipHeight - block.baseline(0)) / 2)
        case .chip: .zero
        }
    }

    /// The same with lines under it.
    func with(_ detail: TextBlock, leading: Length) -> CategoryName {
        switch self {
        case .text(let block): return .text(block + detail)
        case .chip(let chip):
            let width = max(chip.size.width, detail.width)
            let top = chip.size.height + leading - detail.baseline(0)
            var frame = Frame(size: Size(width, top + detail.height + detail.depth))
            frame.place(chip, at: .zero)
            for (index, line) in detail.lines.enumerated() {
                let baseline = top + detail.baseline(index)
                frame.place(
                    line.frame,
                    at: Point(.zero - line.inset, baseline - (line.frame.baseline ?? .zero)))
            }
            return .chip(frame)
        }
    }

    func draw(on canvas: inout PlotCanvas, at top: Point, flushEndWithin measure: Length? = nil) {
        switch self {
        case .text(let block): canvas.set(block, at: top, flushEndWithin: measure)
        case .chip(let frame):
            canvas.set(frame, at: Point(top.x + (measure.map { $0 - frame.size.width } ?? .zero), top.y))
        }
    }
}

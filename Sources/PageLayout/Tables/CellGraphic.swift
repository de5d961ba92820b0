import Frames
import ReportModel

/// Draws what a cell shows beside its words: a bar, or a line through values. All cells of a column have one scale.
struct CellGraphic {
    let graphic: Table.Graphic
    let styles: StyleBook

    /// Of a cell's width, before its words.
    static let share = 0.58
    /// At the least, and where there is room.
    static let least = Length.mm(12), natural = Length.mm(28)

    /// The cell: the drawing at its start, and the words at its end.
    func frame(beside text: Frame, width: Length, height: Length) -> Frame {
        var frame = Frame(size: Size(width, height), baseline: text.baseline)
        let area = Rect(x: .zero, y: height * 0.15, width: width * Self.share - .mm(1), height: height * 0.7)
        switch graphic.kind {
        case .bar: drawBar(area, on: &frame)
        // A line takes the cell's padding too: it needs the height.
        case .spark: drawLine(area.inset(by: -.mm(1.4)).narrowed(by: .mm(1.4)), on: &frame)
        }
        frame.place(text, at: Point(width - text.size.width, .zero))
        return frame
    }

    private func share(_ value: Double) -> Double {
        graphic.high > graphic.low ? (value - graphic.low) / (graphic.high - graphic.low) : 0.5
    }

    private func drawBar(_ area: Rect, on frame: inout Frame) {
        guard let value = graphic.points.first ?? nil else { return }
        let zero = area.minX + area.size.width * share(0), end = area.minX + area.size.width * share(value)
        let bar = Rect(
            x: min(zero, end), y: area.minY, width: max(Length(units: 1), max(zero, end) - min(zero, end)),
            height: area.size.height)
        frame.fill(bar, styles.color("nuit"), as: .artifact(.layout))
    }

    private func drawLine(_ area: Rect, on frame: inout Frame) {
        let radius = Length.mm(0.6), inner = area.inset(by: radius)
        var runs: [[Point]] = [[]]
        for (index, value) in graphic.points.enumerated() {
            guard let value else {
                runs.append([])
                continue
            }
            let x = inner.minX + inner.size.width * (Double(index) / Double(max(1, graphic.points.count - 1)))
            runs[runs.count - 1].append(Point(x, inner.maxY - inner.size.height * share(value)))
        }
        var path = Path()
        for run in runs where run.count > 1 {
            path.move(to: run[0])
            for point in run.dropFirst() { path.line(to: point) }
        }
        if !path.elements.isEmpty {
            frame.stroke(path, Stroke(styles.color("nuit"), width: .mm(0.35)), as: .artifact(.layout))
        }
        // A value between two missing ones is a dot.
        for run in runs where run.count == 1 {
            frame.fill(
                .disc(center: run[0], radius: radius * 0.7), styles.color("nuit"), as: .artifact(.layout))
        }
        let last = runs.last { !$0.isEmpty }?.last
        guard let last else { return }
        frame.fill(.disc(center: last, radius: radius), styles.color("verm"), as: .artifact(.layout))
    }
}

extension Rect {
    /// Shorter at its start and its end.
    fileprivate func narrowed(by margin: Length) -> Rect {
        Rect(x: minX + margin, y: minY, width: size.width - margin * 2, height: size.height)
    }
}

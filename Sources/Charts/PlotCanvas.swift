import Frames

/// What marks draw on: a plot of a given width, thought from the start of a line to its end. No mark asks for the
/// direction of the language: pages that are read from right to left are mirrored with all that is on them.
struct PlotCanvas {
    let width: Length
    private(set) var items: [PlacedItem] = []

    init(width: Length) { self.width = width }

    func frame(height: Length) -> Frame { Frame(size: Size(width, height), items: items) }

    mutating func fill(_ rect: Rect, _ color: Color) { fill(.rectangle(rect), color) }

    mutating func fill(_ path: Path, _ color: Color) { add(path, fill: color, stroke: nil) }

    /// With the lines of its hatch over its colour.
    mutating func fill(_ rect: Rect, _ paint: Paint, _ style: ChartStyle) {
        fill(rect, paint.color)
        if let outline = paint.outline {
            let width = min(Length.mm(0.3), rect.size.width / 3, rect.size.height / 3)
            stroke(.rectangle(rect.inset(by: width / 2)), Stroke(outline, width: width))
        }
        guard let hatch = paint.hatch else { return }
        stroke(
            .hatch(rect, pitch: style.lengths.hatchPitch, width: style.lengths.hatchWidth),
            Stroke(hatch, width: style.lengths.hatchWidth))
    }

    mutating func stroke(_ path: Path, _ stroke: Stroke) { add(path, fill: nil, stroke: stroke) }

    /// A line of text from the start of its ink, on a baseline.
    mutating func set(_ line: TextLine, at start: Point) {
        place(line.frame, at: Point(start.x - line.inset, start.y - (line.frame.baseline ?? .zero)))
    }

    /// Lines from the top of their first capitals, flush with `x` or, at the end, with `x` + `measure`.
    mutating func set(_ block: TextBlock, at top: Point, flushEndWithin measure: Length? = nil) {
        for (index, line) in block.lines.enumerated() {
            let shift = measure.map { $0 - line.width } ?? .zero
            set(line, at: Point(top.x + shift, top.y + block.baseline(index)))
        }
    }

    /// A finished frame (a chip, a hatched field) by its top corner at the start.
    mutating func set(_ frame: Frame, at top: Point) {
        place(frame, at: top)
    }

    /// A frame that reads upwards, by the top corner of what results.
    mutating func turn(_ frame: Frame, at top: Point) {
        if frame.items.isEmpty { return }
        items.append(PlacedItem(.turned(frame), at: top))
    }

    private mutating func place(_ frame: Frame, at origin: Point) {
        if frame.items.isEmpty { return }
        items.append(PlacedItem(.group(frame, clip: nil), at: origin))
    }

    private mutating func add(_ path: Path, fill: Color?, stroke: Stroke?) {
        if path.elements.isEmpty { return }
        items.append(PlacedItem(.path(path, fill: fill, stroke: stroke), at: .zero))
    }
}

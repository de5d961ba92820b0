import Frames
import Geography

/// What marks of a map draw on: a drawing that stays itself, east to the right, where pages are read from right to left
/// and mirrored with all else that is on them. It is handed to the page as a mirror image of itself, as lines of text are.
struct MapPicture {
    private var frame: Frame
    private let isMirrored: Bool

    init(size: Size, isMirrored: Bool) {
        frame = Frame(size: size)
        self.isMirrored = isMirrored
    }

    mutating func fill(_ path: Path, _ color: Color) { if !path.elements.isEmpty { frame.fill(path, color) } }

    mutating func stroke(_ path: Path, _ stroke: Stroke) {
        if !path.elements.isEmpty { frame.stroke(path, stroke) }
    }

    /// Lines under each other, each in the middle of a box of the block's size.
    mutating func set(_ block: TextBlock, in box: Rect) {
        for (index, line) in block.lines.enumerated() {
            let own = isMirrored ? line.frame.mirrored() : line.frame
            let inset = isMirrored ? own.size.width - line.inset - line.width : line.inset
            let x = box.minX + (box.size.width - line.width) / 2 - inset
            let y = box.minY + block.baseline(index) - (own.baseline ?? .zero)
            frame.place(own, at: Point(x, y))
        }
    }

    /// Another picture, not mirrored, as a part of this one.
    mutating func set(_ part: MapPicture, at top: Point) { frame.place(part.frame, at: top) }

    /// Hands it to a plot.
    func draw(on canvas: inout PlotCanvas, at top: Point) {
        canvas.set(isMirrored ? frame.mirrored() : frame, at: top)
    }
}

extension Path {
    /// Rings of polygons, in points.
    init(polygons: [[[PlanePoint]]]) {
        self.init()
        for polygon in polygons {
            for ring in polygon { add(ring, isClosed: true) }
        }
    }

    /// Lines rising at 45° over the area of some rings, in points.
    init(hatching rings: [[PlanePoint]], pitch: Length) {
        self.init()
        for (start, end) in PolygonHatch.lines(over: rings, pitch: pitch.points) {
            elements += [.move(Point(start)), .line(Point(end))]
        }
    }

    /// Appends a line through some places, in points.
    mutating func add(_ line: [PlanePoint], isClosed: Bool) {
        guard let first = line.first else { return }
        move(to: Point(first))
        for point in line.dropFirst() { self.line(to: Point(point)) }
        if isClosed { close() }
    }
}

extension Point {
    init(_ place: PlanePoint) { self.init(.pt(place.x), .pt(place.y)) }
}

/// An outline in a frame's coordinates: straight lines and cubic curves.
public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// Two control points, then the end (cubic Bézier).
        case curve(Point, Point, Point)
        case close
    }

    public var elements: [Element]

    public init(_ elements: [Element] = []) { self.elements = elements }

    public mutating func move(to point: Point) { elements.append(.move(point)) }
    public mutating func line(to point: Point) { elements.append(.line(point)) }
    public mutating func curve(_ control1: Point, _ control2: Point, to end: Point) {
        elements.append(.curve(control1, control2, end))
    }
    public mutating func close() { elements.append(.close) }

    public static func line(from start: Point, to end: Point) -> Path { Path([.move(start), .line(end)]) }

    public static func rectangle(_ rect: Rect) -> Path {
        Path([
            .move(rect.origin), .line(Point(rect.maxX, rect.minY)), .line(Point(rect.maxX, rect.maxY)),
            .line(Point(rect.minX, rect.maxY)), .close,
        ])
    }
}

/// How a path's outline is drawn.
public struct Stroke: Hashable, Sendable {
    public enum Cap: Hashable, Sendable { case butt, round }

    public var color: Color
    public var width: Length
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    public var dash: [Length]
    public var cap: Cap

    public init(_ color: Color, width: Length, dash: [Length] = [], cap: Cap = .butt) {
        (self.color, self.width, self.dash, self.cap) = (color, width, dash, cap)
    }
}

/// A place on a page or in a frame: x to the right, y downwards, from the top left corner.
public struct Point: Hashable, Sendable {
    public var x: Length
    public var y: Length
    @inlinable public init(_ x: Length, _ y: Length) { (self.x, self.y) = (x, y) }
    @inlinable public static var zero: Point { Point(.zero, .zero) }
    @inlinable public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    @inlinable public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
}

public struct Size: Hashable, Sendable {
    public var width: Length
    public var height: Length
    @inlinable public init(_ width: Length, _ height: Length) { (self.width, self.height) = (width, height) }
    @inlinable public static var zero: Size { Size(.zero, .zero) }
}

/// An upright rectangle: its top left corner and its size.
public struct Rect: Hashable, Sendable {
    public var origin: Point
    public var size: Size
    @inlinable public init(_ origin: Point, _ size: Size) { (self.origin, self.size) = (origin, size) }
    @inlinable public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(Point(x, y), Size(width, height))
    }
    @inlinable public var minX: Length { origin.x }
    @inlinable public var minY: Length { origin.y }
    @inlinable public var maxX: Length { origin.x + size.width }
    @inlinable public var maxY: Length { origin.y + size.height }
    @inlinable public func moved(by offset: Point) -> Rect { Rect(origin + offset, size) }
    /// Grown (or, negative, shrunk) by the same length on each side.
    @inlinable public func inset(by margin: Length) -> Rect {
        Rect(
            x: minX + margin, y: minY + margin, width: size.width - margin * 2,
            height: size.height - margin * 2)
    }
    /// Whether the two share an area: rectangles that only touch do not.
    @inlinable public func overlaps(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
    @inlinable public func contains(_ other: Rect) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }
}

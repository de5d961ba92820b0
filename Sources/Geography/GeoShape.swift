/// One thing on a map: a commune, a river, a town. What it is called, and where it is.
public struct GeoShape: Hashable, Sendable {
    /// A closed line, its first position not repeated at its end; at least three positions. Either winding.
    public typealias Ring = [GeoPosition]
    /// The outer ring, then those of its holes.
    public typealias Polygon = [Ring]

    /// The file's `id`, a number as it is written there; nil where it has none.
    public var id: String?
    /// Texts, numbers as they are written, `true` and `false`. Lists, objects and null are left out.
    public var properties: [String: String]
    public var polygons: [Polygon]
    /// At least two positions each.
    public var lines: [[GeoPosition]]
    public var points: [GeoPosition]
    /// Bytes of the file that the shape was read from; empty for one that was made otherwise.
    public var range: Range<Int>

    public init(
        id: String? = nil, properties: [String: String] = [:], polygons: [Polygon] = [],
        lines: [[GeoPosition]] = [], points: [GeoPosition] = [], range: Range<Int> = 0..<0
    ) {
        self.id = id
        self.properties = properties
        self.polygons = polygons
        self.lines = lines
        self.points = points
        self.range = range
    }

    public var isEmpty: Bool { polygons.isEmpty && lines.isEmpty && points.isEmpty }

    /// The value of a property; `id` is the shape's own id unless a property has that name.
    public func value(of property: String) -> String? {
        properties[property] ?? (property == "id" ? id : nil)
    }
}

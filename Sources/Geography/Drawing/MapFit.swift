/// From a projection's plane to a drawing: one scale, y turned downwards, in the middle of a field.
public struct MapFit: Hashable, Sendable {
    /// Units of the drawing in a radius of the globe.
    public let scale: Double
    private let x: Double, y: Double
    /// What the shapes take up, from the origin: as large as the field in one direction at least.
    public let width: Double, height: Double

    /// - Parameters:
    ///   - low, high: corners of what is to be fitted, on the plane.
    ///   - width, height: of the field, above zero. The drawing is as large as fits, at its upper left.
    public init(_ low: PlanePoint, _ high: PlanePoint, width: Double, height: Double) {
        let wide = high.x - low.x, tall = high.y - low.y
        let scales = [wide > 0 ? width / wide : .infinity, tall > 0 ? height / tall : .infinity]
        let least = min(scales[0], scales[1])
        // A single point has no size: any scale fits, and it stands in the middle.
        scale = least.isFinite ? least : 1
        self.width = least.isFinite ? wide * scale : width
        self.height = least.isFinite ? tall * scale : height
        x = least.isFinite ? -low.x * scale : width / 2 - low.x
        y = least.isFinite ? high.y * scale : height / 2 + high.y
    }

    public func apply(_ point: PlanePoint) -> PlanePoint {
        PlanePoint(point.x * scale + x, y - point.y * scale)
    }
}

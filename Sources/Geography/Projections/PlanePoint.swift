/// A place on a flat map: x to the right. Projections give y upwards, in radii of the globe; drawings give y downwards, in
/// the unit they were fitted to.
public struct PlanePoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    @inlinable public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
}

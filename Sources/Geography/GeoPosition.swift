/// A place on the globe, in degrees of the World Geodetic System 1984 (RFC 7946, section 4).
public struct GeoPosition: Hashable, Sendable {
    /// Degrees east, -180 to 180 in sound data; a little beyond, to 360 either way, where a shape runs on over the
    /// antimeridian.
    public var longitude: Double
    /// Degrees north, -90 to 90.
    public var latitude: Double

    @inlinable public init(longitude: Double, latitude: Double) {
        (self.longitude, self.latitude) = (longitude, latitude)
    }
}

/// The part of the globe that a projection shows, in degrees. Beyond it numbers grow without end.
struct MapDomain: Hashable, Sendable {
    var latitudes: ClosedRange<Double>
    /// East and west of the central meridian, at most 180.
    var halfWidth: Double

    init(latitudes: ClosedRange<Double> = -90...90, halfWidth: Double = 180) {
        (self.latitudes, self.halfWidth) = (latitudes, halfWidth)
    }
}

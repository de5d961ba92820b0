/// A ring or line of a shape, cut to what a projection shows: longitudes from the central meridian, -180 to 180 degrees.
struct GlobeRing {
    struct Vertex: Hashable {
        var longitude: Double
        var latitude: Double
    }

    var vertices: [Vertex]
    var isClosed: Bool
    /// Whether anything was cut off because the projection does not show it; not so at the antimeridian, where nothing is
    /// lost.
    var isCut = false
}

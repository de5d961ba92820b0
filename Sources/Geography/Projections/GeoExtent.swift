/// How much of the globe some shapes take up, in degrees.
public struct GeoExtent: Hashable, Sendable {
    public var latitudes: ClosedRange<Double>
    /// The westernmost longitude, -180 to 180, and how far the shapes reach east of it, to 360.
    public var west: Double
    public var width: Double

    static let world = GeoExtent(latitudes: -90...90, west: -180, width: 360)

    public var height: Double { latitudes.upperBound - latitudes.lowerBound }
    public var center: GeoPosition {
        GeoPosition(
            longitude: Projection.wrap(west + width / 2),
            latitude: (latitudes.lowerBound + latitudes.upperBound) / 2)
    }

    /// Of a map of the world: Greenwich, where the shapes go (nearly) all the way round.
    var worldMeridian: Double { width > 300 ? 0 : center.longitude }

    /// A sixth of the height from either end (Snyder 1987, page 99).
    var parallels: ProjectionChoice.Parallels {
        .init(known: latitudes.lowerBound + height / 6, latitudes.upperBound - height / 6)
    }

    /// nil where there are no positions.
    ///
    /// Shapes on both sides of the antimeridian are near each other: the widest stretch of longitudes without any is
    /// sought, and left out.
    public init?(of collection: GeoCollection) {
        var taken = LongitudeRing()
        var low = Double.infinity, high = -Double.infinity
        for shape in collection.shapes {
            for polygon in shape.polygons {
                for ring in polygon {
                    for (index, position) in ring.enumerated() {
                        taken.add(
                            from: ring[index == 0 ? ring.count - 1 : index - 1].longitude,
                            to: position.longitude)
                    }
                }
            }
            for line in shape.lines {
                for (start, end) in zip(line, line.dropFirst()) {
                    taken.add(from: start.longitude, to: end.longitude)
                }
            }
            for point in shape.points { taken.add(from: point.longitude, to: point.longitude) }
        }
        collection.forEachPosition { position in
            low = min(low, position.latitude)
            high = max(high, position.latitude)
        }
        guard low <= high else { return nil }
        latitudes = low...high
        guard let start = taken.endOfWidestGap else {
            (west, width) = (-180, 360)
            return
        }
        var first = Double.infinity, last = -Double.infinity
        collection.forEachPosition { position in
            var distance = (position.longitude - start).truncatingRemainder(dividingBy: 360)
            // A hair west of the start by rounding is no whole turn.
            if distance < -1e-9 { distance += 360 }
            first = min(first, distance)
            last = max(last, distance)
        }
        west = Projection.wrap(start + first)
        width = last - first
    }

    private init(latitudes: ClosedRange<Double>, west: Double, width: Double) {
        (self.latitudes, self.west, self.width) = (latitudes, west, width)
    }
}

/// Which whole degrees of longitude are taken.
private struct LongitudeRing {
    private var isTaken = [Bool](repeating: false, count: 360)

    /// The short way from one to the other.
    mutating func add(from start: Double, to end: Double) {
        let step = Projection.wrap(end - start)
        let west = step < 0 ? start + step : start
        let first = Int(west.rounded(.down)), last = Int((west + abs(step)).rounded(.down))
        for degree in first...last { isTaken[(degree % 360 + 360) % 360] = true }
    }

    /// The first degree that is taken after the longest run of free ones; nil where none is free.
    var endOfWidestGap: Double? {
        guard let start = isTaken.firstIndex(of: true) else { return nil }
        var run = 0, widest = 0, end: Int?
        for offset in 1...360 {
            let degree = (start + offset) % 360
            if isTaken[degree] {
                if run > widest { (widest, end) = (run, degree) }
                run = 0
            } else {
                run += 1
            }
        }
        return end.map(Double.init)
    }
}

/// Checks of numbers that are to be degrees.
enum PositionChecks {
    /// Numbers beyond this are no slip of a longitude: they are metres or feet.
    private static let farthest = 400.0

    /// What is wrong with a position; nil where it is sound.
    static func problem(longitude: Double, latitude: Double) -> GeoFault.Problem? {
        if abs(longitude) <= 180, abs(latitude) <= 90 { return nil }
        if !(abs(longitude) <= farthest && abs(latitude) <= farthest) {
            return .projected(x: longitude, y: latitude)
        }
        if abs(latitude) > 90 {
            return abs(longitude) <= 90 && abs(latitude) <= 180
                ? .swapped(first: longitude, second: latitude) : .latitudeOutOfRange(latitude)
        }
        return abs(longitude) <= 360 ? nil : .longitudeOutOfRange(longitude)
    }

    /// A ring that was read, with its last position left out, or what is wrong with it.
    static func ring(_ positions: [GeoPosition]) -> Result<[GeoPosition], RingProblem> {
        guard positions.count >= 4 else {
            return .failure(.init(problem: .shortRing(count: positions.count)))
        }
        guard positions.first == positions.last else { return .failure(.init(problem: .openRing)) }
        return .success(Array(positions.dropLast()))
    }

    struct RingProblem: Error { var problem: GeoFault.Problem }
}

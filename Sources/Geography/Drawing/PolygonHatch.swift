/// Lines that rise at 45° over a polygon, each cut where it meets an edge: a hatch that needs no clip.
public enum PolygonHatch {
    /// - Parameter pitch: across the lines, from one to the next, above zero. Lines of polygons side by side meet.
    public static func lines(over polygon: [[PlanePoint]], pitch: Double) -> [(PlanePoint, PlanePoint)] {
        guard pitch > 0 else { return [] }
        // Along a line x + y (y downwards) stays the same, and x − y tells how far along it a point is.
        let step = pitch * 2.0.squareRoot()
        var crossings: [Int: [Double]] = [:]
        for ring in polygon {
            guard var previous = ring.last else { continue }
            for point in ring {
                add(previous, point, step, to: &crossings)
                previous = point
            }
        }
        return crossings.keys.sorted().flatMap { number in
            let sum = (Double(number) + 0.5) * step, places = (crossings[number] ?? []).sorted()
            return stride(from: 0, to: places.count - 1, by: 2).map { index in
                (Self.point(sum, places[index]), Self.point(sum, places[index + 1]))
            }
        }
    }

    private static func add(
        _ a: PlanePoint, _ b: PlanePoint, _ step: Double, to crossings: inout [Int: [Double]]
    ) {
        let from = a.x + a.y, to = b.x + b.y
        if from == to { return }
        // Each end belongs to the edge below it alone, so that a line through a corner is counted once or twice, as it
        // should be.
        let first = Int((min(from, to) / step - 0.5).rounded(.down)) + 1
        let last = Int((max(from, to) / step - 0.5).rounded(.down))
        guard first <= last else { return }
        for number in first...last {
            let part = ((Double(number) + 0.5) * step - from) / (to - from)
            crossings[number, default: []].append((a.x - a.y) + ((b.x - b.y) - (a.x - a.y)) * part)
        }
    }

    private static func point(_ sum: Double, _ difference: Double) -> PlanePoint {
        PlanePoint((sum + difference) / 2, (sum - difference) / 2)
    }
}

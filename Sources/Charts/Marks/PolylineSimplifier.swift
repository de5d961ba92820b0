import Frames

/// Leaves out of a line what no printer could show.
///
/// Points that run along the plot keep, for each column of a 1200th of an inch, the first, the lowest, the highest and the
/// last: the line drawn through them covers the same dots (M4; U. Jugel et al., PVLDB 7 (2014), p. 797).
enum PolylineSimplifier {
    /// 1/1200 inch.
    private static let column = Length.pt(72.0 / 1200)

    static func simplified(_ points: [Point]) -> [Point] {
        guard points.count > 500 else { return points }
        var kept: [Point] = []
        kept.reserveCapacity(2000)
        var index = 0
        while index < points.count {
            let cell = points[index].x.units / column.units
            var lowest = index, highest = index, last = index
            while last + 1 < points.count, points[last + 1].x.units / column.units == cell {
                last += 1
                if points[last].y < points[lowest].y { lowest = last }
                if points[last].y > points[highest].y { highest = last }
            }
            for chosen in [index, min(lowest, highest), max(lowest, highest), last].uniqued {
                kept.append(points[chosen])
            }
            index = last + 1
        }
        return kept
    }
}

extension [Int] {
    /// Without repeats of the one before.
    fileprivate var uniqued: [Int] {
        reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}

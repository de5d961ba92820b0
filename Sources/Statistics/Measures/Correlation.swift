/// How far points lie along one line.
///
/// K. Pearson, “Notes on Regression and Inheritance in the Case of Two Parents”, Proceedings of the Royal Society of London
/// 58 (1895), p. 241; by deviations from the means, in two passes.
public enum Correlation {
    /// Pearson's coefficient, −1 to 1; nil where one of both does not vary, or the numbers are too large.
    public static func pearson(_ points: [(x: Double, y: Double)]) -> Double? {
        guard points.count > 1 else { return nil }
        let count = Double(points.count)
        let mean = (
            x: points.reduce(0) { $0 + $1.x / count }, y: points.reduce(0) { $0 + $1.y / count }
        )
        var (both, x, y) = (0.0, 0.0, 0.0)
        for point in points {
            let (dx, dy) = (point.x - mean.x, point.y - mean.y)
            both += dx * dy
            x += dx * dx
            y += dy * dy
        }
        let r = both / (x.squareRoot() * y.squareRoot())
        guard x > 0, y > 0, x.isFinite, y.isFinite, r.isFinite else { return nil }
        return min(1, max(-1, r))
    }
}

import Frames

/// An ink marker as it is met again in a content stream.
struct MetMarker {
    var number: Int
    var opens: Bool

    /// - Parameter rectangle: x, y, width and height of an `re` operator.
    init?(rectangle: SIMD4<Double>) {
        let (x, y) = (rectangle[0], rectangle[1])
        switch (rectangle[2], rectangle[3]) {
        case (InkMarker.short, InkMarker.long): opens = true
        case (InkMarker.long, InkMarker.short): opens = false
        default: return nil
        }
        guard x >= 0, y >= 0, x == x.rounded(), y == y.rounded(), x < Double(InkMarker.columns), y < 100_000
        else {
            return nil
        }
        number = Int(x) + Int(y) * InkMarker.columns
    }

    /// Whether a fill colour is the one of ink markers, to the six digits that Cairo prints.
    static func isMarkerColor(_ rgb: SIMD4<Double>) -> Bool {
        let color = InkMarker.color
        let expected = SIMD4(Double(color.red), Double(color.green), Double(color.blue), 0) / 255
        let difference = rgb - expected
        return (difference * difference).sum() < 1e-9
    }
}

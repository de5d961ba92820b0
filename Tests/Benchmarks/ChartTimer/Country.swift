import Foundation

/// A country of 25 × 25 shapes whose borders wind: each of 60 positions, which neighbours share. `charts.py` writes the
/// same one.
enum Country {
    private static let side = 25, steps = 15

    /// GeoJSON.
    static let json: [UInt8] = {
        var features: [String] = []
        for x in 0..<side {
            for y in 0..<side { features.append(feature(Double(x), Double(y), key: "\(x)-\(y)")) }
        }
        return Array(
            "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ", "))]}".utf8)
    }()

    private static func feature(_ x: Double, _ y: Double, key: String) -> String {
        var ring = edge(x, y, 1, 0) + edge(x + 1, y, 0, 1) + edge(x + 1, y + 1, -1, 0) + edge(x, y + 1, 0, -1)
        ring.append(ring[0])
        return "{\"type\": \"Feature\", \"properties\": {\"id\": \"\(key)\", \"name\": \"\(key)\"}, "
            + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring.joined(separator: ", "))]]}}"
    }

    /// Positions from a corner towards the next, which is left out.
    private static func edge(_ x: Double, _ y: Double, _ dx: Double, _ dy: Double) -> [String] {
        (0..<steps).map { step in
            let part = Double(step) / Double(steps), u = x + dx * part, v = y + dy * part
            let longitude = 3 + u * 0.1 + 0.004 * sin(9 * u + 7 * v)
            let latitude = 50 + v * 0.06 + 0.003 * sin(8 * v + 5 * u)
            return "[\(rounded(longitude)), \(rounded(latitude))]"
        }
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 1e5).rounded() / 1e5 }
}

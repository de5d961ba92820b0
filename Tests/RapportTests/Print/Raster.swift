import Foundation
import TestSupport
import Testing

/// A page of a PDF in pixels, two a millimetre, as poppler paints it.
struct Raster: Equatable {
    let width: Int
    let height: Int
    /// Red, green, blue.
    private let bytes: [UInt8]

    /// - Parameters:
    ///   - page: from 1.
    ///   - inset: millimetres of the medium that are left out on each side.
    init(_ path: String, page: Int, inset: Double) throws {
        let data = [UInt8](
            try Tool.run("pdftoppm", ["-r", "50.8", "-f", "\(page)", "-l", "\(page)", path]))
        // P6, width, height, 255, each followed by one blank.
        var fields: [Int] = [], index = 2
        while fields.count < 3 {
            index += 1
            let digits = data[index...].prefix { (48...57).contains($0) }
            fields.append(try #require(Int(String(decoding: digits, as: UTF8.self))))
            index += digits.count
        }
        let margin = Int((inset * 2).rounded())
        let (wholeWidth, wholeHeight) = (fields[0], fields[1]), start = index + 1
        width = wholeWidth - 2 * margin
        height = wholeHeight - 2 * margin
        var rows: [UInt8] = []
        for y in margin..<wholeHeight - margin {
            let row = start + y * wholeWidth * 3
            rows += data[(row + margin * 3)..<(row + (wholeWidth - margin) * 3)]
        }
        bytes = rows
    }

    /// Red, green and blue at a place in millimetres from the top left corner.
    func color(_ x: Double, _ y: Double) -> [UInt8] {
        let start = (Int(y * 2) * width + Int(x * 2)) * 3
        return Array(bytes[start..<start + 3])
    }

    /// The part of all channels for which something holds.
    func share(_ holds: (UInt8) -> Bool) -> Double { Double(count(holds)) / Double(max(bytes.count, 1)) }

    /// How many channels something holds for.
    func count(_ holds: (UInt8) -> Bool) -> Int { bytes.count(where: holds) }

    /// The part of the pixels whose channels differ from those of another picture by more than so much. Pictures may differ by
    /// a pixel in size: pages are no whole number of them.
    func difference(from other: Raster, tolerance: Int) -> Double {
        let width = min(width, other.width), height = min(height, other.height)
        var differing = 0
        for y in 0..<height {
            for x in 0..<width {
                let own = (y * self.width + x) * 3, theirs = (y * other.width + x) * 3
                let isOff = (0..<3).contains { channel in
                    abs(Int(bytes[own + channel]) - Int(other.bytes[theirs + channel])) > tolerance
                }
                if isOff { differing += 1 }
            }
        }
        return Double(differing) / Double(max(width * height, 1))
    }
}

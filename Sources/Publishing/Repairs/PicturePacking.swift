/// Packs a picture as PNG does: each row as the difference from its neighbours that is smallest (ISO 32000-1, 7.4.4.4;
/// the filters are those of the PNG specification, section 9).
///
/// Cairo deflates pixels as they are, which makes a photo several times as large as the PNG it came from. Nothing is
/// lost. Rows pass one by one, so that a large picture takes little memory.
struct PicturePacking: Sendable {
    private let colors: Int
    private let width: Int
    private let height: Int

    /// Nil for a picture that is not of this kind: 8 bits a channel, grey or RGB, deflated without a predictor.
    init?(of dictionary: borrowing QpdfObject) {
        guard dictionary["/Subtype"].isName("/Image"), dictionary["/Filter"].isName("/FlateDecode"),
            !dictionary.has("/DecodeParms"), dictionary["/BitsPerComponent"].integer == 8,
            let width = dictionary["/Width"].integer, let height = dictionary["/Height"].integer, width > 0,
            height > 0
        else { return nil }
        let space = dictionary["/ColorSpace"]
        if space.isName("/DeviceRGB") {
            colors = 3
        } else if space.isName("/DeviceGray") {
            colors = 1
        } else {
            return nil
        }
        (self.width, self.height) = (width, height)
    }

    /// A picture of 8 bits a channel.
    init(colors: Int, width: Int, height: Int) {
        (self.colors, self.width, self.height) = (colors, width, height)
    }

    /// Filters its rows, from the first to the last.
    var packer: RowPacker { RowPacker(colors: colors, length: colors * width) }

    /// What the picture's dictionary gains.
    var entries: PDFText {
        var entries = PDFText()
        entries.raw("/DecodeParms<</Predictor 15/Colors")
        entries.spaced(colors)
        entries.raw("/Columns")
        entries.spaced(width)
        entries.raw(">>")
        return entries
    }

    /// The picture packed; nil where that gains nothing, or the data are not those of such a picture.
    func packed(
        _ data: [UInt8], with inflater: borrowing Inflater, _ deflater: inout Deflater
    ) throws(FinishingError) -> [UInt8]? {
        let packed = try data.withUnsafeBufferPointer { data throws(FinishingError) in
            inflater.begin(data)
            return try packRows(from: inflater, to: &deflater)
        }
        return packed.flatMap { $0.count < data.count ? $0 : nil }
    }

    private func packRows(
        from inflater: borrowing Inflater, to deflater: inout Deflater
    ) throws(FinishingError) -> [UInt8]? {
        var packer = packer, row = [UInt8](repeating: 0, count: colors * width)
        deflater.begin()
        for _ in 0..<height {
            guard row.withUnsafeMutableBufferPointer({ inflater.read(into: $0) }) else { return nil }
            let filtered = packer.filtered(row)
            try filtered.withUnsafeBufferPointer { filtered throws(FinishingError) in
                try deflater.add(filtered)
            }
        }
        return try deflater.finish(UnsafeBufferPointer(start: nil, count: 0))
    }

}

/// Filters one row after the other.
struct RowPacker {
    private let colors: Int
    private var above: [UInt8]
    private var filtered: [UInt8]

    /// - Parameter length: of a row, in bytes.
    init(colors: Int, length: Int) {
        self.colors = colors
        above = [UInt8](repeating: 0, count: length)
        filtered = [UInt8](repeating: 0, count: length + 1)
    }

    /// The row by the filter whose differences are smallest in sum, after the number of that filter.
    mutating func filtered(_ row: [UInt8]) -> [UInt8] {
        filter(row)
        above = row
        return filtered
    }

    private mutating func filter(_ row: [UInt8]) {
        var sums = (none: 0, left: 0, up: 0, paeth: 0)
        for i in row.indices {
            let left = i < colors ? 0 : row[i - colors], corner = i < colors ? 0 : above[i - colors]
            sums.none += Self.size(row[i])
            sums.left += Self.size(row[i] &- left)
            sums.up += Self.size(row[i] &- above[i])
            sums.paeth += Self.size(row[i] &- Self.paeth(left, above[i], corner))
        }
        let least = min(sums.none, sums.left, sums.up, sums.paeth)
        filtered[0] = least == sums.none ? 0 : least == sums.left ? 1 : least == sums.up ? 2 : 4
        for i in row.indices {
            let left = i < colors ? 0 : row[i - colors], corner = i < colors ? 0 : above[i - colors]
            filtered[i + 1] =
                switch filtered[0] {
                case 0: row[i]
                case 1: row[i] &- left
                case 2: row[i] &- above[i]
                default: row[i] &- Self.paeth(left, above[i], corner)
                }
        }
    }

    /// A difference's distance from zero, as a byte that wraps around.
    private static func size(_ difference: UInt8) -> Int { Int(Int8(bitPattern: difference).magnitude) }

    /// Whichever neighbour is nearest to left + up - corner.
    private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
        let toLeft = abs(Int16(up) - Int16(corner)), toUp = abs(Int16(left) - Int16(corner))
        let toCorner = abs(Int16(left) + Int16(up) - 2 * Int16(corner))
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
    }
}

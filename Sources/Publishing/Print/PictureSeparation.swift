/// A picture of pixels that becomes inks: converted row by row, limited, and packed.
struct PictureSeparation {
    let width: Int
    let height: Int
    /// In percent.
    let limit: Int
    let reduces: Bool
    /// The heaviest pixel's inks together before they were limited, in percent.
    private(set) var most = 0
    private var heavy = 0

    init(width: Int, height: Int, limit: Int, reduces: Bool) {
        (self.width, self.height, self.limit, self.reduces) = (width, height, limit, reduces)
    }

    /// The part of the pixels above the limit.
    var share: Double { Double(heavy) / Double(max(width * height, 1)) }

    /// What the picture's dictionary gains.
    var entries: PDFText {
        var entries = PDFText()
        entries.raw("/ColorSpace/DeviceCMYK/Filter/FlateDecode")
        entries.append(packing.entries)
        return entries
    }

    private var packing: PicturePacking { PicturePacking(colors: 4, width: width, height: height) }

    /// - Parameter pixels: red, green and blue, a byte each.
    /// - Returns: the inks, compressed.
    mutating func separated(
        _ pixels: [UInt8], by conversion: InkConversion, level: Int
    ) throws(FinishingError) -> [UInt8] {
        var packer = packing.packer
        var deflater = try Deflater(level: level)
        deflater.begin()
        var inks = [UInt8](repeating: 0, count: width * 4)
        for y in 0..<height {
            pixels.withUnsafeBufferPointer { pixels in
                inks.withUnsafeMutableBufferPointer { inks in
                    let row = UnsafeBufferPointer(rebasing: pixels[y * width * 3..<(y + 1) * width * 3])
                    conversion.convert(row, into: inks)
                }
            }
            limitInk(&inks)
            let filtered = packer.filtered(inks)
            try filtered.withUnsafeBufferPointer { row throws(FinishingError) in try deflater.add(row) }
        }
        return try deflater.finish(UnsafeBufferPointer(start: nil, count: 0))
    }

    /// Black is kept, as in `InkTable`.
    private mutating func limitInk(_ inks: inout [UInt8]) {
        // In 255ths of an ink, rounded up so that a colour at the limit is not above it.
        let allowed = (limit * 255 + 99) / 100
        for start in stride(from: 0, to: inks.count, by: 4) {
            let black = Int(inks[start + 3])
            let colored = Int(inks[start]) + Int(inks[start + 1]) + Int(inks[start + 2])
            most = max(most, ((colored + black) * 100 + 127) / 255)
            guard colored + black > allowed else { continue }
            heavy += 1
            guard reduces, allowed > black else { continue }
            for index in start..<start + 3 {
                inks[index] = UInt8(Int(inks[index]) * (allowed - black) / colored)
            }
        }
    }
}

/// Bytes of a font program, read with the highest byte first; what lies outside them is nil.
///
/// Font programs may be damaged or hostile: any offset may be asked for.
struct FontBytes {
    private let all: [UInt8]
    private let range: Range<Int>

    init(_ bytes: [UInt8]) { (all, range) = (bytes, bytes.indices) }

    private init(_ all: [UInt8], _ range: Range<Int>) { (self.all, self.range) = (all, range) }

    var count: Int { range.count }

    private func holds(_ offset: Int, _ length: Int) -> Bool {
        offset >= 0 && length >= 0 && offset <= count && length <= count - offset
    }

    /// An unsigned byte.
    func byte(_ offset: Int) -> Int? { holds(offset, 1) ? Int(all[range.lowerBound + offset]) : nil }

    /// An unsigned number of 16 bits.
    func word(_ offset: Int) -> Int? { number(offset, size: 2) }

    /// A signed number of 16 bits.
    func signedWord(_ offset: Int) -> Int? { word(offset).map { $0 < 0x8000 ? $0 : $0 - 0x10000 } }

    /// An unsigned number of 32 bits.
    func long(_ offset: Int) -> Int? { number(offset, size: 4) }

    /// An unsigned number of 1 to 4 bytes.
    func number(_ offset: Int, size: Int) -> Int? {
        guard (1...4).contains(size), holds(offset, size) else { return nil }
        var value = 0
        for index in (range.lowerBound + offset)..<(range.lowerBound + offset + size) {
            value = value << 8 | Int(all[index])
        }
        return value
    }

    /// A part of them; nil where it is not all there.
    func part(_ offset: Int, _ length: Int) -> FontBytes? {
        guard holds(offset, length) else { return nil }
        return FontBytes(all, (range.lowerBound + offset)..<(range.lowerBound + offset + length))
    }

    /// Everything from an offset on.
    func from(_ offset: Int) -> FontBytes? {
        guard holds(offset, 0) else { return nil }
        return FontBytes(all, (range.lowerBound + offset)..<range.upperBound)
    }

    /// The bytes as Latin letters, as glyph names are.
    var text: String { String(decoding: all[range], as: UTF8.self) }

    /// A number as charstrings and dictionaries pack it, by its first byte, and how many bytes follow that one (Adobe
    /// Technical Note 5176, 4; Adobe Type 1 Font Format, 6.2).
    func compactNumber(_ first: Int, _ place: Int) -> (value: Double, length: Int)? {
        switch first {
        case 32...246: (Double(first - 139), 0)
        case 247...250: byte(place).map { (Double((first - 247) * 256 + $0 + 108), 1) }
        case 251...254: byte(place).map { (Double(-(first - 251) * 256 - $0 - 108), 1) }
        default: nil
        }
    }
}

/// An INDEX of a compact font: a list of pieces of data (Adobe Technical Note 5176, 5).
struct CFFIndex {
    let count: Int
    /// Where what follows it begins.
    let end: Int
    private let file: FontBytes
    private let offsetSize: Int
    private let offsets: Int
    /// Offsets count from 1.
    private let base: Int

    /// Nil where it is cut off.
    init?(_ file: FontBytes, at start: Int) {
        guard let count = file.word(start) else { return nil }
        (self.count, self.file, offsets) = (count, file, start + 3)
        guard count > 0 else {
            (end, offsetSize, base) = (start + 2, 1, start + 2)
            return
        }
        guard let size = file.byte(start + 2), (1...4).contains(size),
            let last = file.number(start + 3 + count * size, size: size)
        else { return nil }
        (offsetSize, base) = (size, start + 2 + (count + 1) * size)
        end = base + last
        guard last >= 1, file.from(end) != nil else { return nil }
    }

    /// Nil where there is no such piece, or it lies outside the font.
    subscript(index: Int) -> FontBytes? {
        guard (0..<count).contains(index),
            let from = file.number(offsets + index * offsetSize, size: offsetSize),
            let to = file.number(offsets + (index + 1) * offsetSize, size: offsetSize), from >= 1, to >= from
        else { return nil }
        return file.part(base + from, to - from)
    }
}

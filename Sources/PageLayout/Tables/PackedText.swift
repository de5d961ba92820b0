import Frames
import Typography

/// Short lines of text by the hundred thousand, in two bytes a letter: the letters that differ are kept once.
struct PackedText: Sendable {
    /// One line: where its letters are, and how wide they are together.
    struct Line: Sendable {
        var first: UInt32
        var count: UInt16
        var width: Int32
    }

    private var letters: [UInt16] = []
    private var kinds: [PlainLine.Letter] = []
    private var index: [PlainLine.Letter: UInt16] = [:]

    /// nil where there are too many kinds of letters, or too many letters.
    mutating func add(_ line: PlainLine) -> Line? {
        guard line.letters.count <= Int(UInt16.max), letters.count < Int(UInt32.max) - line.letters.count
        else {
            return nil
        }
        let first = letters.count
        for letter in line.letters {
            guard let kind = kind(of: letter) else {
                letters.removeLast(letters.count - first)
                return nil
            }
            letters.append(kind)
        }
        return Line(
            first: UInt32(first), count: UInt16(line.letters.count), width: Int32(clamping: line.width.units))
    }

    private mutating func kind(of letter: PlainLine.Letter) -> UInt16? {
        if let known = index[letter] { return known }
        guard kinds.count < Int(UInt16.max) else { return nil }
        kinds.append(letter)
        index[letter] = UInt16(kinds.count - 1)
        return UInt16(kinds.count - 1)
    }

    /// To be called when the last line is in: what only packing needs is let go.
    mutating func seal() { index = [:] }

    /// Adds a line's letters to a row's; returns which of its clusters they are.
    func unpack(_ line: Line, into row: inout UnpackedRow) -> Range<Int> {
        let start = row.clusters.count
        for index in Int(line.first)..<Int(line.first) + Int(line.count) {
            let letter = kinds[Int(letters[index])]
            row.clusters.append(
                GlyphCluster(byte: Int32(row.text.count), glyph: Int32(row.glyphs.count), count: 1))
            row.glyphs.append(Glyph(id: letter.glyph, advance: letter.advance))
            var text = letter.text
            repeat {
                row.text.append(UInt8(truncatingIfNeeded: text))
                text >>= 8
            } while text != 0
        }
        return start..<row.clusters.count
    }
}

/// Several packed lines on their way into one store.
struct UnpackedRow {
    var text: [UInt8] = []
    var glyphs: [Glyph] = []
    var clusters: [GlyphCluster] = []

    init(reserving count: Int) {
        text.reserveCapacity(count)
        glyphs.reserveCapacity(count)
        clusters.reserveCapacity(count + 1)
    }

    var store: GlyphStore {
        let end = GlyphCluster(byte: Int32(text.count), glyph: Int32(glyphs.count), count: 0)
        return GlyphStore(text: text, glyphs: glyphs, clusters: clusters + [end])
    }
}

public import Frames

/// A short text on one unbroken line, in one font and from left to right: what a table's cells mostly are.
///
/// It is filled again and again (`Typesetter.set`), so that a cell allocates nothing.
public struct PlainLine: Sendable {
    /// Some characters shown by one glyph where its advance puts it.
    public struct Letter: Hashable, Sendable {
        /// `Glyph.empty` draws nothing.
        public var glyph: UInt32
        /// 1/1024 pt.
        public var advance: Int32
        /// Up to eight bytes of UTF-8, the first one lowest.
        public var text: UInt64
    }

    public internal(set) var letters: [Letter] = []
    /// Index in `scalars` of each letter's first character.
    public internal(set) var starts: [Int32] = []
    /// Its characters after the language's rules.
    public internal(set) var scalars: [UInt32] = []
    /// Without blanks at its end.
    public internal(set) var width = Length.zero

    public init() {}

    /// Width of the letters from a character on, blanks at the end left out.
    public func width(from scalar: Int) -> Length {
        let before = letters.indices.lazy.filter { starts[$0] < scalar }
            .reduce(0) { $0 + Int(letters[$1].advance) }
        return Length(units: max(0, width.units - before))
    }
}

/// A style and a language, asked for once. Of one typesetter.
public struct PlainStyle {
    let shaping: ShapingStyle
    let language: LanguageContext
    /// The font that plain lines are set in.
    public var face: FontFace { shaping.primary.face }
    public let metrics: FontMetrics
}

extension Typesetter {
    /// Sets a text as one line; false where it takes a paragraph: another font or direction, several glyphs for a letter,
    /// a break that the author put.
    ///
    /// It is as wide, and looks, as the paragraph would on one line.
    public func set(_ text: String, in style: PlainStyle, as line: inout PlainLine) -> Bool {
        guard prepare(text, style.language, &line), style.shaping.isSimple(line.scalars[...]) else {
            return false
        }
        line.letters.removeAll(keepingCapacity: true)
        line.starts.removeAll(keepingCapacity: true)
        return shaper.setWords(&line, style.shaping)
    }

    /// A style and a language made ready for plain lines.
    public func plainStyle(_ style: TextStyle, language: String) -> PlainStyle {
        PlainStyle(
            shaping: shapingStyle(style, language: language), language: languageContext(language),
            metrics: metrics(of: style))
    }

    /// The text's characters as they are set.
    private func prepare(_ text: String, _ context: LanguageContext, _ line: inout PlainLine) -> Bool {
        if context.isRightToLeft { return false }
        line.scalars.removeAll(keepingCapacity: true)
        var asksForRules = false, last: UInt32 = 0
        for scalar in text.unicodeScalars {
            line.scalars.append(scalar.value)
            if !PlainLine.isOfNumbers(scalar.value, after: last) { asksForRules = true }
            last = scalar.value
        }
        if asksForRules, let table = context.table {
            var marked = MarkedText()
            marked.append(text)
            line.scalars = LanguageRules.applied(to: marked, table: table).scalars
        }
        return line.scalars.allSatisfy {
            $0 >= 0x20 && !($0 >= 0x7F && $0 < 0xA0) && !Scalars.isZeroWidth($0)
                && $0 != Scalars.noBreakHyphen
        }
    }
}

extension PlainLine {
    /// What numbers are written with: no language's rules touch it. A second full stop might be one of three.
    fileprivate static func isOfNumbers(_ scalar: UInt32, after last: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x2C, Scalars.noBreakSpace, Scalars.narrowSpace, 0x2212: true
        case 0x2E: last != 0x2E
        default: false
        }
    }
}

extension Shaper {
    /// Shapes word by word. Numbers hardly repeat in a long table: they are not kept.
    func setWords(_ line: inout PlainLine, _ style: ShapingStyle) -> Bool {
        var inkWidth = 0, width = 0, start = 0
        let count = line.scalars.count
        while start < count {
            var end = start
            while end < count, line.scalars[end] != Scalars.space { end += 1 }
            let inkEnd = end
            while end < count, line.scalars[end] == Scalars.space { end += 1 }
            let look = start..<min(end + 1, count)
            let isWhole = line.scalars.withUnsafeBufferPointer { scalars in
                word(scalars, start..<end, look, style) { letter, at in
                    if letter.glyph == Glyph.empty, letter.advance != 0 { return false }
                    line.letters.append(letter)
                    line.starts.append(Int32(at))
                    width += Int(letter.advance)
                    if at < inkEnd { inkWidth = width }
                    return true
                }
            }
            guard isWhole else { return false }
            start = end
        }
        line.width = Length(units: inkWidth == 0 ? 0 : inkWidth - Int(style.tracking))
        return true
    }

    private func word(
        _ scalars: UnsafeBufferPointer<UInt32>, _ word: Range<Int>, _ look: Range<Int>, _ style: ShapingStyle,
        _ add: (PlainLine.Letter, Int) -> Bool
    ) -> Bool {
        if scalars[word].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
            return Self.letters(entry(scalars, word, look, style), scalars, word, add)
        }
        let key = WordCache.key(scalars, look, style: style.id)
        let found =
            cache.find(key, scalars, look, style: style.id)
            ?? cache.add(key, entry(scalars, word, look, style))
        return Self.letters(cache[found], scalars, word, add)
    }

    /// false where a letter is not one glyph at its place, or has more characters than a `Letter` holds.
    private static func letters(
        _ entry: WordCache.Entry, _ scalars: UnsafeBufferPointer<UInt32>, _ word: Range<Int>,
        _ add: (PlainLine.Letter, Int) -> Bool
    ) -> Bool {
        for (index, cluster) in entry.clusters.enumerated() {
            let first = Int(cluster.byte)
            let last =
                index + 1 < entry.clusters.count ? Int(entry.clusters[index + 1].byte) : word.count
            guard cluster.count == 1, first < last,
                let text = packed(scalars[word.lowerBound + first..<word.lowerBound + last])
            else { return false }
            let glyph = entry.glyphs[Int(cluster.glyph)]
            guard glyph.dx == 0, glyph.dy == 0,
                add(
                    PlainLine.Letter(glyph: glyph.id, advance: glyph.advance, text: text),
                    word.lowerBound + first)
            else { return false }
        }
        return true
    }

    /// UTF-8 of some characters in eight bytes; nil where it is longer.
    private static func packed(_ scalars: Slice<UnsafeBufferPointer<UInt32>>) -> UInt64? {
        var packed: UInt64 = 0, shift: UInt64 = 0
        for value in scalars {
            guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return nil }
            for byte in bytes {
                if shift > 56 { return nil }
                packed |= UInt64(byte) << shift
                shift += 8
            }
        }
        return packed
    }
}

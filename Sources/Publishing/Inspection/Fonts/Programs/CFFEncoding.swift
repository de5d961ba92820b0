/// The built-in encoding of a compact font (Adobe Technical Note 5176, 12).
enum CFFEncoding {
    case standard
    /// For small capitals and old figures; it is not read.
    case expert
    /// The glyphs of codes, and the string numbers of further codes.
    case own(glyphs: [Int: Int], strings: [Int: Int])

    init(_ font: FontBytes, at offset: Int) throws(ProgramFault) {
        switch offset {
        case 0: self = .standard
        case 1: self = .expert
        default:
            guard let (glyphs, strings) = Self.read(font, offset) else {
                throw ProgramFault("its encoding is cut off")
            }
            self = .own(glyphs: glyphs, strings: strings)
        }
    }

    private static func read(_ font: FontBytes, _ offset: Int) -> ([Int: Int], [Int: Int])? {
        guard let format = font.byte(offset), let count = font.byte(offset + 1) else { return nil }
        var glyphs: [Int: Int] = [:], strings: [Int: Int] = [:]
        var place = offset + 2, glyph = 1
        for _ in 0..<count {
            guard let first = font.byte(place) else { return nil }
            place += 1
            var left = 0
            if format & 0x7F == 1 {
                guard let more = font.byte(place) else { return nil }
                (left, place) = (more, place + 1)
            }
            for step in 0...left {
                if first + step < 256 { glyphs[first + step] = glyph }
                glyph += 1
            }
        }
        guard format & 0x80 != 0 else { return (glyphs, strings) }
        guard let more = font.byte(place) else { return nil }
        for index in 0..<more {
            guard let code = font.byte(place + 1 + index * 3), let string = font.word(place + 2 + index * 3)
            else { return nil }
            strings[code] = string
        }
        return (glyphs, strings)
    }
}

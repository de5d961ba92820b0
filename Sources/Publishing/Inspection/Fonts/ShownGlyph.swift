/// The glyph that a code of a font shows (ISO 32000-1, 9.6.6 and 9.7.4.2).
enum ShownGlyph: Equatable {
    case glyph(Int)
    /// The one for what is missing: an encoding or a map leads there.
    case notdef
    /// The program has no such glyph.
    case missing
    /// There is one, but the tables of characters, which should say which, do not.
    case unmapped(Int)
    /// Nothing here says which glyph that is.
    case unknown
}

/// Finds the glyphs that the codes of a font show.
struct GlyphFinder {
    private let font: FontReading
    private let program: any FontProgram
    private let isComposite: Bool
    /// Of a composite font of TrueType glyphs: two bytes a CID; nil where CIDs are glyphs.
    private let map: FontBytes?
    private let isMapped: Bool

    /// Nil where there is no program that can be read.
    init?(_ font: FontReading, _ objects: PDFObjects) {
        guard let program = font.embedded.program else { return nil }
        (self.font, self.program) = (font, program)
        isComposite = font.subtype == "Type0"
        isMapped = objects.value(font.descendant, "Subtype").name == "CIDFontType2"
        let stream = font.descendant.entries["CIDToGIDMap"]?.reference
        map = isMapped ? stream.flatMap { objects.data(of: $0) }.map { FontBytes($0.bytes) } : nil
    }

    func glyph(of code: Int) -> ShownGlyph {
        if isComposite { return font.identifier(of: code).map(glyph(ofIdentifier:)) ?? .unknown }
        if let program = program as? TrueTypeProgram { return mapped(code, program) }
        return named(code)
    }

    func glyph(ofIdentifier identifier: Int) -> ShownGlyph {
        let glyph: Int?
        if let map {
            glyph = map.word(identifier * 2)
        } else {
            glyph = isMapped ? identifier : program.glyph(ofIdentifier: identifier)
        }
        guard let glyph else { return .missing }
        return shown(glyph)
    }

    private func shown(_ glyph: Int) -> ShownGlyph {
        if program.isNotdef(glyph) { return .notdef }
        return program.holds(glyph) ? .glyph(glyph) : .missing
    }

    /// Type 1 and compact fonts know their glyphs by names.
    private func named(_ code: Int) -> ShownGlyph {
        guard program.glyphNames != nil, let name = font.glyphName(of: code) else { return .unknown }
        if name == ".notdef" { return .notdef }
        return program.glyph(named: name).map(shown) ?? .missing
    }

    /// TrueType fonts by their tables of characters (9.6.6.4).
    private func mapped(_ code: Int, _ program: TrueTypeProgram) -> ShownGlyph {
        let isEncoded = ["MacRomanEncoding", "WinAnsiEncoding"].contains(font.baseEncoding)
        if font.isSymbolic, !isEncoded { return symbolic(code, program) }
        guard let name = font.glyphName(of: code) else { return .unknown }
        if name == ".notdef" { return .notdef }
        var isLooked = false
        if let scalar = GlyphNames.text(of: name)?.unicodeScalars.first {
            for map in program.maps where map.isRead && (map.platform == 0 || map.isUnicode) {
                isLooked = true
                if let glyph = map.glyph(Int(scalar.value)) { return shown(glyph) }
            }
        }
        if let map = program.map(1, 0), map.isRead, let place = GlyphNames.macRomanCode(of: name) {
            isLooked = true
            if let glyph = map.glyph(place) { return shown(glyph) }
        }
        if let glyph = program.glyph(named: name), glyph != 0, program.holds(glyph) {
            return .unmapped(glyph)
        }
        return isLooked ? .missing : .unknown
    }

    /// Codes themselves, or from U+F000, U+F100 and U+F200 on.
    private func symbolic(_ code: Int, _ program: TrueTypeProgram) -> ShownGlyph {
        var isLooked = false
        for map in program.maps where map.isRead {
            isLooked = true
            for start in [0, 0xF000, 0xF100, 0xF200] {
                if let glyph = map.glyph(start + code) { return shown(glyph) }
            }
        }
        return isLooked && program.maps.allSatisfy(\.isRead) ? .missing : .unknown
    }
}

extension CharacterMap {
    /// Of Windows, for Unicode: its plane of 16 bits, or all.
    var isUnicode: Bool { platform == 3 && (encoding == 1 || encoding == 10) }
}

/// Font programs: they hold every glyph that is shown, as wide as their dictionaries say, and can be read (ISO 14289-1,
/// 7.21.4 to 7.21.8; ISO 19005-2, 6.2.11.4 to 6.2.11.8).
extension Inspection {
    mutating func checkProgram(_ font: FontReading) {
        guard font.subtype != "Type3" else {
            checkNotdef(font)
            return
        }
        if case .damaged(let words) = font.embedded { tell(.programDamaged, font, words) }
        guard let finder = GlyphFinder(font, objects), let program = font.embedded.program else {
            checkNotdef(font)
            return
        }
        if font.isVisible { checkMaps(font, program) }
        checkGlyphs(font, program, finder)
        checkGlyphList(font, program)
        checkIdentifiers(font, program, finder)
    }

    /// Without a program, by what the dictionary alone says.
    private mutating func checkNotdef(_ font: FontReading) {
        for (code, use) in font.uses.sorted(by: { $0.key < $1.key })
        where font.identifier(of: code) == 0 || font.glyphName(of: code) == ".notdef" {
            tell(.notdef, font, code, use)
        }
    }

    private mutating func tell(
        _ rule: Rule, _ font: FontReading, _ code: Int, _ use: FontReading.Use, _ detail: String = ""
    ) {
        let words = "\(font.name): code \(code)" + (detail.isEmpty ? "" : ": " + detail)
        report(rule, words, object: font.object == 0 ? nil : font.object, page: use.page)
    }

    // MARK: Glyphs

    private mutating func checkGlyphs(_ font: FontReading, _ program: any FontProgram, _ finder: GlyphFinder)
    {
        let widths = FontWidths(font, objects)
        for (code, use) in font.uses.sorted(by: { $0.key < $1.key }) {
            let found = finder.glyph(of: code)
            if found == .notdef { tell(.notdef, font, code, use) }
            guard use.isVisible else { continue }
            if found == .missing { tell(.glyphMissing, font, code, use) }
            if case .unmapped = found { tell(.glyphUnmapped, font, code, use) }
            guard let glyph = found.glyph, let inProgram = program.width(of: glyph) else { continue }
            let stated = widths[font.identifier(of: code) ?? code]
            if abs(stated - inProgram) > 1 {
                tell(.widthDiffers, font, code, use, "\(Self.plain(stated)), not \(Self.plain(inProgram))")
            }
        }
    }

    /// A width to a hundredth.
    private static func plain(_ width: Double) -> String {
        let hundredths = (width * 100).rounded() / 100
        guard hundredths == hundredths.rounded(), hundredths.magnitude < 1e9 else { return "\(hundredths)" }
        return "\(Int(hundredths))"
    }

    // MARK: Tables of characters

    private mutating func checkMaps(_ font: FontReading, _ program: any FontProgram) {
        guard font.subtype == "TrueType", let program = program as? TrueTypeProgram else { return }
        let hasSymbol = program.map(3, 0) != nil, hasRoman = program.map(1, 0) != nil
        let hasUnicode = program.map(3, 1) != nil
        if font.isSymbolic {
            if program.maps.isEmpty { tell(.symbolicWithoutMap, font) }
            if program.maps.count > 1, !hasSymbol { tell(.symbolicMaps, font) }
            if !hasSymbol, !hasRoman { tell(.symbolicOtherMap, font) }
            return
        }
        if program.maps.count == (hasSymbol ? 1 : 0) { tell(.noPlainMap, font) }
        if !hasUnicode, !hasRoman { tell(.otherPlainMap, font) }
        if !font.differences.isEmpty, !hasUnicode { tell(.differencesWithoutUnicode, font) }
        for (code, name) in font.differences.sorted(by: { $0.key < $1.key })
        where GlyphNames.isOfNoList(name) {
            tell(.differencesOfNoList, font, "code \(code): \(name)")
        }
    }

    // MARK: What subsets say that they hold

    /// CharSet: `/A/B`, of subsets of Type 1 fonts.
    private mutating func checkGlyphList(_ font: FontReading, _ program: any FontProgram) {
        guard font.isSubset, ["Type1", "MMType1"].contains(font.subtype),
            let list = objects.value(font.descriptor, "CharSet").bytes,
            let names = program.glyphNames.map({ Set($0).subtracting([".notdef"]) })
        else { return }
        let listed = Set(
            list.split(separator: UInt8(ascii: "/")).map { part in
                String(decoding: part.filter { !SyntaxLexer.isSpace($0) }, as: UTF8.self)
            }
        ).subtracting([".notdef", ""])
        if let name = names.subtracting(listed).min() { tell(.charSetShort, font, name) }
        if let name = listed.subtracting(names).min() { tell(.charSetLong, font, name) }
    }

    /// CIDSet: a bit for each CID, of subsets of CID fonts.
    private mutating func checkIdentifiers(
        _ font: FontReading, _ program: any FontProgram, _ finder: GlyphFinder
    ) {
        guard font.isSubset, font.subtype == "Type0",
            let data = font.descriptor.entries["CIDSet"]?.reference.flatMap({ objects.data(of: $0) })
        else { return }
        var missing: Int?, tooMany: Int?
        // CID 0 is in every font.
        for identifier in 1..<65_536 {
            let byte = identifier / 8 < data.bytes.count ? data.bytes[identifier / 8] : 0
            let isListed = byte >> UInt8(7 - identifier % 8) & 1 == 1
            let glyph = finder.glyph(ofIdentifier: identifier).glyph
            // A glyph that was emptied to keep the numbers of the others may be listed or not.
            if let glyph, !isListed, missing == nil, !program.isBlank(glyph) { missing = identifier }
            if isListed, glyph == nil, tooMany == nil { tooMany = identifier }
        }
        if let missing { tell(.cidSetShort, font, "CID \(missing)") }
        if let tooMany { tell(.cidSetLong, font, "CID \(tooMany)") }
    }
}

extension ShownGlyph {
    /// Nil where none is shown, or it is not known which.
    var glyph: Int? {
        switch self {
        case .glyph(let glyph), .unmapped(let glyph): glyph
        case .notdef, .missing, .unknown: nil
        }
    }
}

extension Rule {
    static let programDamaged = Rule(
        "A font's program cannot be read.", ua1: "7.21.2", ua2: "8.4.5.2", a: "6.2.11.2", a4: "6.2.10.2",
        pdf: "9.9")
    static let glyphMissing = Rule(
        "Text shows a glyph that the font's program has not.", ua1: "31-011", ua2: "8.4.5.5.1",
        a: "6.2.11.4.1", a4: "6.2.10.4.1")
    static let charSetShort = Rule(
        "A font's CharSet does not list a glyph that its program has.", ua1: "31-012", a: "6.2.11.4.2")
    static let charSetLong = Rule(
        "A font's CharSet lists a glyph that its program has not.", ua1: "31-013", a: "6.2.11.4.2")
    static let cidSetShort = Rule(
        "A font's CIDSet does not list a glyph that its program has.", ua1: "31-014", a: "6.2.11.4.2")
    static let cidSetLong = Rule(
        "A font's CIDSet lists a glyph that its program has not.", ua1: "31-015", a: "6.2.11.4.2")
    static let widthDiffers = Rule(
        "A glyph is not as wide in the font's program as its dictionary says.", ua1: "31-016", ua2: "8.4.5.6",
        a: "6.2.11.5", a4: "6.2.10.5")
    static let noPlainMap = Rule(
        "A TrueType font that is not symbolic has no table of characters but for symbols.", ua1: "31-017",
        a: "6.2.11.6")
    static let otherPlainMap = Rule(
        "A TrueType font that is not symbolic has neither the cmap (3, 1) nor (1, 0).", ua2: "8.4.5.7",
        a4: "6.2.10.6")
    static let glyphUnmapped = Rule(
        "A TrueType font's cmap does not lead to a glyph that is shown.", ua1: "31-018", ua2: "8.4.5.7",
        a: "6.2.11.6", a4: "6.2.10.6")
    static let differencesOfNoList = Rule(
        "Differences of a TrueType font name glyphs that are in no list.", ua1: "31-022", ua2: "8.4.5.7",
        a: "6.2.11.6", a4: "6.2.10.6")
    static let differencesWithoutUnicode = Rule(
        "A TrueType font has Differences, but no cmap (3, 1).", ua1: "31-023", ua2: "8.4.5.7", a: "6.2.11.6",
        a4: "6.2.10.6")
    static let symbolicWithoutMap = Rule(
        "A symbolic TrueType font has no cmap.", ua1: "31-025", a: "6.2.11.6")
    static let symbolicMaps = Rule(
        "A symbolic TrueType font has several cmaps, none of them (3, 0).", ua1: "31-026", a: "6.2.11.6")
    static let symbolicOtherMap = Rule(
        "A symbolic TrueType font has neither the cmap (3, 0) nor (1, 0).", ua2: "8.4.5.7", a4: "6.2.10.6")
}

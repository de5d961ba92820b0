/// A compact font program (Adobe Technical Note 5176), by itself or in an OpenType file.
struct CFFProgram: FontProgram {
    let glyphCount: Int
    /// Whether its glyphs are known by CIDs, not by names.
    let isCID: Bool
    private let charstrings: CFFIndex
    private let charset: CFFCharset
    private let strings: CFFStrings
    private let encoding: CFFEncoding
    private let globalSubrs: CFFIndex
    /// The private data, one of a font that is no CID font.
    private let parts: [CFFPart]
    private let selection: CFFSelection
    private let glyphsByName: [String: Int]

    /// - Throws: where the file has no table of that kind, or it cannot be read.
    init(openType file: FontBytes) throws(ProgramFault) {
        try self.init(try FontTables(file).required("CFF ", atLeast: 4))
    }

    /// - Throws: where something that every font needs is missing or lies outside it.
    init(_ font: FontBytes) throws(ProgramFault) {
        guard let header = font.byte(2), let names = CFFIndex(font, at: header),
            let dictionaries = CFFIndex(font, at: names.end),
            let ownStrings = CFFIndex(font, at: dictionaries.end),
            let subrs = CFFIndex(font, at: ownStrings.end), let topData = dictionaries[0]
        else { throw ProgramFault("its header is cut off") }
        let top = CFFDictionary(topData)
        guard let place = top.integer(.charStrings), let charstrings = CFFIndex(font, at: place),
            charstrings.count > 0
        else { throw ProgramFault("it has no glyphs") }
        (self.charstrings, glyphCount, globalSubrs) = (charstrings, charstrings.count, subrs)
        strings = CFFStrings(own: ownStrings)
        isCID = top.numbers(.ros) != nil
        charset = try CFFCharset(
            font, at: top.integer(.charset) ?? 0, glyphCount: glyphCount, isCID: isCID)
        encoding = isCID ? .expert : try CFFEncoding(font, at: top.integer(.encoding) ?? 0)
        if isCID {
            parts = try CFFPart.parts(font, top)
            selection = try CFFSelection(font, at: top.integer(.fdSelect), glyphCount: glyphCount)
        } else {
            parts = [try CFFPart(font, top, scale: CFFPart.scale(top) ?? 1)]
            selection = .first
        }
        glyphsByName = isCID ? [:] : Self.names(charset, strings)
    }

    private static func names(_ charset: CFFCharset, _ strings: CFFStrings) -> [String: Int] {
        var glyphs: [String: Int] = [:]
        for (glyph, number) in charset.numbers.enumerated() {
            if let name = strings.text(Int(number)), glyphs[name] == nil { glyphs[name] = glyph }
        }
        return glyphs
    }

    func holds(_ glyph: Int) -> Bool { charstrings[glyph].map { $0.count > 0 } ?? false }

    func width(of glyph: Int) -> Double? {
        guard let data = charstrings[glyph], let index = selection.part(of: glyph), index < parts.count else {
            return nil
        }
        var reader = CharstringWidth(globalSubrs: globalSubrs, localSubrs: parts[index].subrs)
        switch reader.width(data) {
        case .stated(let number): return (parts[index].nominalWidth + number) * parts[index].scale
        case .standard: return parts[index].defaultWidth * parts[index].scale
        case .unknown: return nil
        }
    }

    func glyph(named name: String) -> Int? { glyphsByName[name] }

    func glyph(ofIdentifier identifier: Int) -> Int? { isCID ? charset.glyph(identifier) : identifier }

    func builtIn(_ code: Int) -> BuiltInName {
        switch encoding {
        case .expert: return .unknown
        case .standard:
            let name = GlyphNames.standard(code)
            return name.map { glyphsByName[$0] == nil ? .none : .name($0) } ?? .none
        case .own(let glyphs, let more):
            let number =
                more[code]
                ?? glyphs[code].flatMap { glyph in
                    glyph < charset.numbers.count ? Int(charset.numbers[glyph]) : nil
                }
            return number.flatMap(strings.text).map { .name($0) } ?? .none
        }
    }

    var glyphNames: [String]? { isCID ? nil : Array(glyphsByName.keys) }
}

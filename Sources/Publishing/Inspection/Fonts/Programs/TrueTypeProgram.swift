/// A TrueType font program (OpenType 1.9: head, maxp, hhea, hmtx, loca, glyf, cmap, post).
struct TrueTypeProgram: FontProgram {
    let glyphCount: Int
    let maps: [CharacterMap]
    private let unitsPerEm: Int
    private let widthCount: Int
    private let widths: FontBytes
    private let locations: FontBytes
    private let hasLongLocations: Bool
    private let outlines: FontBytes
    private let post: PostTable?

    /// - Throws: where a table that every program needs is missing or too short.
    init(_ file: FontBytes) throws(ProgramFault) {
        let tables = try FontTables(file)
        let head = try tables.required("head", atLeast: 54)
        let profile = try tables.required("maxp", atLeast: 6)
        let header = try tables.required("hhea", atLeast: 36)
        glyphCount = profile.word(4) ?? 0
        unitsPerEm = head.word(18) ?? 0
        widthCount = header.word(34) ?? 0
        hasLongLocations = head.word(50) == 1
        guard glyphCount > 0 else { throw ProgramFault("it has no glyphs") }
        guard unitsPerEm > 0 else { throw ProgramFault("its em has no units") }
        guard widthCount > 0 else { throw ProgramFault("it has no widths") }
        widths = try tables.required("hmtx", atLeast: widthCount * 4)
        locations = try tables.required("loca", atLeast: (glyphCount + 1) * (hasLongLocations ? 4 : 2))
        outlines = tables["glyf"] ?? FontBytes([])
        maps = CharacterMap.maps(tables["cmap"])
        post = tables["post"].map(PostTable.init)
    }

    func holds(_ glyph: Int) -> Bool {
        guard (0..<glyphCount).contains(glyph), let start = location(glyph), let end = location(glyph + 1)
        else { return false }
        // Makers of subsets count the last table's padding or leave it out.
        return start == end || (start < end && end <= outlines.count + 3)
    }

    func isBlank(_ glyph: Int) -> Bool {
        (0..<glyphCount).contains(glyph) && location(glyph) == location(glyph + 1)
    }

    private func location(_ index: Int) -> Int? {
        hasLongLocations ? locations.long(index * 4) : locations.word(index * 2).map { $0 * 2 }
    }

    func width(of glyph: Int) -> Double? {
        guard (0..<glyphCount).contains(glyph) else { return nil }
        return widths.word(min(glyph, widthCount - 1) * 4).map { Double($0) * 1000 / Double(unitsPerEm) }
    }

    func glyph(named name: String) -> Int? { post?.glyph(named: name) }
    func glyph(ofIdentifier identifier: Int) -> Int? { identifier }
    func builtIn(_ code: Int) -> BuiltInName { .unknown }
    var glyphNames: [String]? { nil }

    /// The map of a platform and encoding.
    func map(_ platform: Int, _ encoding: Int) -> CharacterMap? {
        maps.first { $0.platform == platform && $0.encoding == encoding }
    }
}

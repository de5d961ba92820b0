/// A font program, as far as a font dictionary can be held to it: which glyphs it has, how they are found, how wide they are.
///
/// Glyphs are counted from 0 as the program has them.
protocol FontProgram {
    var glyphCount: Int { get }

    /// Whether a glyph is there, its outline within the program.
    func holds(_ glyph: Int) -> Bool

    /// Whether a glyph paints nothing: a space, or what a maker of subsets has emptied.
    func isBlank(_ glyph: Int) -> Bool

    /// Whether a glyph is the one for what is missing.
    func isNotdef(_ glyph: Int) -> Bool

    /// A glyph's advance in thousandths of the em; nil where the program does not say it in a way that is read.
    func width(of glyph: Int) -> Double?

    func glyph(named name: String) -> Int?

    /// The glyph that a CID stands for, without the map of a CIDFontType2.
    func glyph(ofIdentifier identifier: Int) -> Int?

    /// What the built-in encoding says.
    func builtIn(_ code: Int) -> BuiltInName

    /// The names of all glyphs, `.notdef` among them; nil where they are not known by names.
    var glyphNames: [String]? { get }
}

/// What a program's built-in encoding makes of a code.
enum BuiltInName: Equatable {
    case name(String)
    /// The code shows `.notdef`.
    case none
    /// The encoding is not one that is read.
    case unknown
}

extension FontProgram {
    func isBlank(_ glyph: Int) -> Bool { false }
    func isNotdef(_ glyph: Int) -> Bool { glyph == 0 }
}

/// Why a font program could not be read, in words.
struct ProgramFault: Error, Equatable {
    var words: String

    init(_ words: String) { self.words = words }
}

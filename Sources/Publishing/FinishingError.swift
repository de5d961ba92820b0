public import Frames

/// Why a painted document could not be made whole. Each is a defect of the program that painted it, never of a report, but
/// for what is wrong with an annex, and what the finished file breaks of its claims: there a report may have what nobody
/// foresaw.
public enum FinishingError: Error, Hashable, Sendable {
    /// qpdf could not read or change the painted file; its own words.
    case qpdf(String)
    /// zlib refused a stream; the function and its status.
    case zlib(function: String, status: Int32)
    /// The painted file is not what Cairo writes; what was expected of it.
    case unexpectedFile(String)
    /// The finished file cannot be read again; what was expected of it.
    case unreadable(String)
    /// The lists beside the painted file do not fit it or each other; what was expected of them.
    case inconsistent(String)
    /// The ink markers of a page (from 0) do not add up.
    case marker(page: Int, MarkerFault)
    /// A form drawn on some page holds an ink marker: a mark was painted inside a group.
    case markerInForm
    /// A Figure that nothing was painted for; its alternative text.
    case emptyFigure(alternative: String?)
    /// A Figure without a rectangle around it, or without words for those who cannot see it.
    case incompleteFigure(alternative: String?)
    /// A link of an element that is neither a Link nor a Reference.
    case linkOutsideLink(StructureID, StructureRole)
    /// A link or an outline entry leads to an anchor that no page has.
    case unknownAnchor(String)
    /// An annex (from 0) that cannot be appended.
    case annex(Int, AnnexRefusal)
    /// A font that is not embedded, or whose glyphs cannot be read as text; its PostScript name.
    case font(String, FontFault)
    /// The finished file breaks standards that it claims; what was found.
    case breaksClaims([InspectionFinding])
}

/// What is wrong with the ink markers of a page.
public enum MarkerFault: Error, Hashable, Sendable {
    /// Mark `found` was opened where `expected` was due.
    case outOfOrder(expected: Int, found: Int)
    /// Mark `found` was closed while `open` (nil: none) was open.
    case closedOther(open: Int?, found: Int)
    /// The page ended while a mark was open.
    case leftOpen(Int)
    /// The page shows fewer marks than were painted.
    case lost(painted: Int, found: Int)
    /// A rectangle of a marker's shape is not filled as a marker.
    case malformed
    /// Marked content of Cairo's own outside any mark, or not balanced in one.
    case unbalanced
}

/// What is wrong with a font.
public enum FontFault: Hashable, Sendable {
    case notEmbedded
    case withoutUnicode
    /// A glyph that stands for a character without meaning.
    case unreadable(Unicode.Scalar)
}

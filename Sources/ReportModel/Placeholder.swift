/// What a master's text may have in braces, filled in on every page: `{page}`.
public enum Placeholder: String, Hashable, Sendable, CaseIterable {
    /// Title and period: « Rapport annuel 2021 ».
    case publication
    case title, organisation, period
    /// The title of the page's chapter, and its number where it has one.
    case chapter
    case chapterNumber = "chapter-number"
    /// The first section to begin on the page; where none does, the one that goes on from the page before.
    case section
    /// The last section to begin on the page; where none does, the one that goes on from the page before.
    case lastSection = "last-section"
    /// The first subsection to begin on the page, or the one that goes on.
    case subsection
    /// The number that the page bears, and how many pages the edition has.
    case page, pages
    /// « page 3 sur 12 », in the edition's language.
    case pageOfPages = "page-of-pages"

    public enum Piece: Hashable, Sendable {
        case text(String)
        /// What stands between braces, whether or not it is a placeholder's name.
        case name(String)
        /// From a brace that is not closed to the end.
        case open(String)
    }

    /// A text cut at its braces.
    public static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = [], rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            let inner = rest[rest.index(after: brace)...]
            guard let end = inner.firstIndex(of: "}") else { return pieces + [.open(String(rest[brace...]))] }
            pieces.append(.name(String(inner[..<end])))
            rest = inner[inner.index(after: end)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }
}

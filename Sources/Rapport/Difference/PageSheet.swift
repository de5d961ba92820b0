internal import Painting

/// A laid out page as two editions are compared by it.
struct PageSheet {
    /// Its letters without running heads, folios and ornaments, and without spaces: lines may end elsewhere.
    let words: String
    /// All that stands on it and where, as the log tells it, but without running heads and folios, which name the year and
    /// the page, and without the numbers of structure elements and of headings: those move with every block that is put in
    /// before.
    let look: String

    init(_ page: Page, _ structure: StructureTree) {
        var words = ""
        Self.collect(page.frame, inherited: .artifact(.layout), &words)
        self.words = words.filter { !$0.isWhitespace }
        look = LogPainter.paint(page, structure: structure)
            .split(separator: "\n").dropFirst()
            .filter { !$0.contains(" <header>") && !$0.contains(" <footer>") }
            .map { $0.replacing(/<(\w+) \d+>/) { "<\($0.1)>" }.replacing(/\bheading-\d+/, with: "heading") }
            .joined(separator: "\n")
    }

    private static func collect(_ frame: Frame, inherited: Tag, _ words: inout String) {
        for placed in frame.items {
            let tag = placed.tag == .inherited ? inherited : placed.tag
            switch placed.item {
            case .glyphs(let run):
                if case .node = tag { words += run.text }
            case .group(let inner, _), .turned(let inner): collect(inner, inherited: tag, &words)
            case .deferred(let deferred): collect(deferred.frame, inherited: tag, &words)
            case .hidden, .path, .picture, .link, .anchor: break
            }
        }
    }
}

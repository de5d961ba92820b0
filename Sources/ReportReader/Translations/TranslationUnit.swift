import ReportModel

/// What a translator handles: a heading, a paragraph, a list's item, a cell, a title or a note of a block, a label.
struct TranslationUnit: Sendable {
    enum Syntax: Sendable {
        /// Markdown in a line.
        case markdown
        /// Words with bindings and cross references, as in a title.
        case words
    }

    /// Its name in its file, the same in every language and an NMTOKEN of XML: `who:p2`, `education:title`.
    let key: String
    /// Whether its name depends on how many blocks stand before it in its section: in another language it may be that of
    /// another text.
    let isCounted: Bool
    /// The section that it stands in: `who`.
    let section: String
    /// As it is written, on one line; a line break is `\` and a line end.
    let text: String
    let syntax: Syntax
    /// Its text cut at what is no text.
    let pieces: [InlinePiece]
    /// What it is, for people: “paragraph”, “title of chart”.
    let kind: String
    let spot: TextSpot
    let origin: Origin
    /// Whether there is anything to translate: a value that is a fact alone has nothing.
    let hasWords: Bool

    /// - Parameter name: its own, under the scope's.
    init(
        _ name: String, in scope: UnitScope, section: String, text: String, syntax: Syntax, kind: String,
        spot: TextSpot, origin: Origin
    ) {
        (key, isCounted) = (scope.key(name), scope.isCounted)
        (self.section, self.text, self.syntax, self.kind) = (section, text, syntax, kind)
        (self.spot, self.origin) = (spot, origin)
        pieces = InlinePiece.pieces(of: text, syntax)
        hasWords = pieces.contains { piece in
            if case .text(let text) = piece { text.contains(where: \.isLetter) } else { false }
        }
    }

    /// Words of the text itself, without facts.
    var wordCount: Int {
        pieces.reduce(0) { count, piece in
            guard case .text(let text) = piece else { return count }
            return count + text.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
        }
    }
}

/// Where a unit's characters stand in its file, and how they are written there.
struct TextSpot: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// Lines of Markdown; what those after the first begin with.
        case lines(continuation: String)
        /// A scalar of YAML, with its quotes.
        case scalar
        /// Between straight quotes, of an attribute or of a picture's caption.
        case quoted
        /// Between the bars of a table.
        case cell
        /// Between the brackets of a picture.
        case alternative
    }

    var range: Range<Int>
    var form: Form
}

/// A block of a text with the units in it.
struct UnitBlock: Sendable {
    /// The section that it stands in.
    var section: String
    /// `paragraph`, `list`, `heading 2`, `chart`.
    var kind: String
    var id: String?
    /// Its bytes in the file, braces that stand before it included.
    var range: Range<Int>
    /// Indices of its units in the file's.
    var units: Range<Int>
    /// What a fenced block says beside its texts, by path.
    var settings: [String: Setting] = [:]
    var origin: Origin

    struct Setting: Hashable, Sendable {
        var value: String
        var origin: Origin
    }

    /// Where it begins in its file, without braces before it.
    var start: Int {
        if case .file(_, let bytes) = origin.place { bytes.lowerBound } else { range.lowerBound }
    }

    /// What it is, with its name where it has one.
    var title: String { id.map { "\(kind) “\($0)”" } ?? kind }
    /// What is compared: kind and name.
    var token: String { id.map { "\(kind)#\($0)" } ?? kind }
}

/// The units of a file in one language.
struct UnitFile: Sendable {
    /// Without its folder, the same in every language: `11-who.md`, `labels.yaml`, `report.yaml`.
    var name: String
    var source: SourceFile
    var blocks: [UnitBlock] = []
    var units: [TranslationUnit] = []
    /// Whether part of it could not be read.
    var isBroken = false

    /// Its units by their names: made anew each time that it is asked for.
    var byKey: [String: TranslationUnit] { Dictionary(units.map { ($0.key, $0) }) { first, _ in first } }
    func units(of block: UnitBlock) -> ArraySlice<TranslationUnit> { units[block.units] }
}

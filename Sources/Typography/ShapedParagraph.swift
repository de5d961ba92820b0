import CPango
public import Frames

/// A paragraph itemised and shaped, to be broken at any measure as often as one likes.
public struct ShapedParagraph {
    /// Its width on one line (of its widest line, where the author breaks lines).
    public private(set) var naturalWidth = Length.zero
    /// Of its widest piece that no break may fall in: below this measure, lines overrun.
    public private(set) var minimumWidth = Length.zero

    let paragraph: Paragraph
    /// The paragraph's glyphs, shared by its lines.
    let store: GlyphStore
    /// In logical order; each of one font, one direction and one span.
    let runs: [ShapedRun]
    /// 0 for left to right, 1 for right to left.
    let baseLevel: UInt8
    /// Natural width of the clusters before each, in logical order, and of all.
    let offsets: [Int32]
    /// The same of their flex.
    let flex: [Int32]
    let opportunities: [Opportunity]
    /// Word space, hyphen and baseline of the paragraph's own style.
    let basis: LineBasis

    var isRightToLeft: Bool { baseLevel & 1 == 1 }

    init(
        _ paragraph: Paragraph, _ text: ComposedText, _ shaped: ShapedText, _ measuring: Measuring,
        basis: LineBasis
    ) {
        self.paragraph = paragraph
        self.basis = basis
        store = GlyphStore(text: text.bytes, glyphs: shaped.glyphs, clusters: measuring.clusters)
        runs = shaped.runs
        baseLevel = shaped.baseLevel
        offsets = measuring.offsets
        flex = measuring.flex
        opportunities = measuring.opportunities
        measureWidths()
    }

    private mutating func measureWidths() {
        var lineStart = 0, pieceStart = 0, natural = 0, minimum = 0
        for opportunity in opportunities {
            let end = Int(offsets[Int(opportunity.end)]), start = Int(offsets[Int(opportunity.start)])
            minimum = max(minimum, end - pieceStart + (opportunity.kind == .hyphen ? basis.hyphen.units : 0))
            pieceStart = start
            guard opportunity.kind == .forced || opportunity.kind == .end else { continue }
            natural = max(natural, end - lineStart)
            lineStart = start
        }
        naturalWidth = Length(units: natural - (natural > 0 ? basis.tracking : 0))
        minimumWidth = Length(units: minimum - (minimum > 0 ? basis.tracking : 0))
    }

    /// Whether the author breaks its lines somewhere.
    var hasForcedBreaks: Bool { opportunities.dropLast().contains { $0.kind == .forced } }
}

/// Clusters that are drawn in one go.
struct ShapedRun {
    enum Content: Hashable {
        case text(FontFace)
        /// A frame in place of text.
        case object
    }

    let content: Content
    let span: Int
    /// Its bidirectional embedding level; odd ones run from right to left.
    let level: UInt8
    /// `HB_SCRIPT_INVALID`: to be told from the characters.
    let script: hb_script_t
    let style: Int
    var clusters: Range<Int>

    var isRightToLeft: Bool { level & 1 == 1 }
    var face: FontFace? {
        if case .text(let face) = content { return face }
        return nil
    }
}

/// A place where a line may end.
struct Opportunity {
    enum Kind: UInt8 {
        /// After blanks; after anything else; after a hyphen that is in the text; after a slash.
        case space, plain, dash, slash
        /// In a word, where a hyphen is added.
        case hyphen
        /// Where the author broke the line; at the end of the paragraph.
        case forced, end
        /// Between any two letters.
        case letters
    }
    var kind: Kind
    /// The next line starts with this byte.
    var byte: Int32
    /// The line ends before cluster `end`, the next one starts with cluster `start`: blanks lie between.
    var end: Int32
    var start: Int32
    /// Whether it is only taken for want of better: it tears a word that no rule breaks.
    var isTear = false
    /// Whether `byte` lies inside cluster `end`: a ligature.
    var isInside = false
}

/// What the lines of a paragraph take from its style.
struct LineBasis {
    var size: Length
    /// Of the word space and of the hyphen.
    var space: Length
    var hyphen: Length
    var metrics: FontMetrics
    /// Behind each letter, the last of a line included: in 1/1024 pt.
    var tracking = 0
}

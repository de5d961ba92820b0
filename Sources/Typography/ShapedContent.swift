import Frames

/// What shaping knows of a paragraph. Immutable, shared by all who break it and set it.
final class ShapedContent: Sendable {
    let naturalWidth: Length
    let minimumWidth: Length
    let paragraph: Paragraph
    /// The paragraph's glyphs, shared by its lines.
    let store: GlyphStore
    /// In logical order; each of one font, one direction and one span.
    let runs: [ShapedRun]
    /// 0 for left to right, 1 for right to left.
    let baseLevel: UInt8
    /// Whether its lines begin at the right edge: in a language written from there, Latin paragraphs too.
    let startsAtRight: Bool
    /// Whether all runs go the paragraph's way.
    let isOfOneDirection: Bool
    /// Natural width of the clusters before each, in logical order, and of all.
    let offsets: [Int]
    /// The same of their flex.
    let flex: [Int32]
    /// The last is the end.
    let opportunities: [Opportunity]
    /// Word space, hyphen and baseline of the paragraph's own style.
    let basis: LineBasis

    init(
        _ paragraph: Paragraph, _ text: ComposedText, _ shaped: ShapedText, _ measuring: Measuring,
        basis: LineBasis, language: LanguageContext
    ) {
        self.paragraph = paragraph
        self.basis = basis
        store = GlyphStore(text: text.bytes, glyphs: shaped.glyphs, clusters: measuring.clusters)
        runs = shaped.runs
        baseLevel = shaped.baseLevel
        startsAtRight = shaped.baseLevel & 1 == 1 || language.isRightToLeft
        isOfOneDirection = shaped.runs.allSatisfy { $0.level & 1 == shaped.baseLevel & 1 }
        offsets = measuring.offsets
        flex = measuring.flex
        opportunities = measuring.opportunities
        let widths = measuring.widths(basis)
        (naturalWidth, minimumWidth) = (widths.natural, widths.minimum)
    }

    var style: ParagraphStyle { paragraph.style }
    var isRightToLeft: Bool { baseLevel & 1 == 1 }
    var clusterCount: Int { store.clusters.count - 1 }

    /// Whether the author breaks its lines somewhere.
    var hasForcedBreaks: Bool { opportunities.dropLast().contains { $0.kind == .forced } }

    /// On one line, whatever breaks the author set; without blanks at its end.
    var unbrokenWidth: Length {
        let end = opportunities.last.map { Int($0.end) } ?? 0
        return Length(units: end == 0 ? 0 : offsets[end] - basis.tracking)
    }

    /// Natural width of some clusters.
    func width(_ clusters: Range<Int>) -> Int {
        offsets[clusters.upperBound] - offsets[clusters.lowerBound]
    }

    /// The first character of a cluster.
    func scalar(_ cluster: Int) -> UInt32 {
        let text = store.text, byte = Int(store.clusters[cluster].byte)
        func tail(_ offset: Int) -> UInt32 {
            byte + offset < text.count ? UInt32(text[byte + offset] & 0x3F) : 0
        }
        let lead = UInt32(text[byte])
        switch lead {
        case ..<0x80: return lead
        case ..<0xE0: return (lead & 0x1F) << 6 | tail(1)
        case ..<0xF0: return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
        default: return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
        }
    }

    /// The characters of some bytes.
    func text(_ bytes: Range<Int32>) -> String {
        String(decoding: store.text[Int(bytes.lowerBound)..<Int(bytes.upperBound)], as: UTF8.self)
    }
}

/// One face of a font at one size, as shaping met it. The renderer that made it maps `id` to the font itself.
public final class FontFace: Sendable, Hashable {
    /// Unique within its renderer.
    public let id: Int
    public let family: String
    /// Weight and slant in words: `Regular`, `SemiBold Italic`.
    public let style: String
    public let size: Length

    public init(id: Int, family: String, style: String, size: Length) {
        (self.id, self.family, self.style, self.size) = (id, family, style, size)
    }
    public static func == (a: FontFace, b: FontFace) -> Bool {
        a.id == b.id && a.size == b.size && a.family == b.family
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A shaped glyph: its index in the font, its advance and its displacement in 1/1024 pt (dy downwards).
public struct Glyph: Hashable, Sendable {
    /// `Glyph.empty` draws nothing: a default-ignorable character.
    public var id: UInt32
    public var advance: Int32
    public var dx: Int32
    public var dy: Int32
    @inlinable public init(id: UInt32, advance: Int32, dx: Int32 = 0, dy: Int32 = 0) {
        (self.id, self.advance, self.dx, self.dy) = (id, advance, dx, dy)
    }
    @inlinable public static var empty: UInt32 { 0x0FFF_FFFF }
}

/// The smallest part of a run that can be told apart: some bytes of text shown by some glyphs. In logical order.
public struct GlyphCluster: Hashable, Sendable {
    /// First byte in the store's text; it ends where the next cluster starts.
    public var byte: Int32
    /// First glyph in the store.
    public var glyph: Int32
    public var count: UInt8
    /// Share of a line's justification: 4 for a word space, 1 for an ideograph, 0 for anything else.
    public var flex: UInt8
    /// HarfBuzz's unsafe-to-break: a cut before this cluster asks for shaping again.
    public var isUnsafe: Bool
    @inlinable public init(byte: Int32, glyph: Int32, count: UInt8, flex: UInt8 = 0, isUnsafe: Bool = false) {
        (self.byte, self.glyph, self.count, self.flex, self.isUnsafe) = (byte, glyph, count, flex, isUnsafe)
    }
}

/// The shaped text that the lines of a paragraph share. Immutable: lines are ranges of its clusters.
public final class GlyphStore: Sendable {
    /// UTF-8.
    public let text: [UInt8]
    /// In visual order within a run.
    public let glyphs: [Glyph]
    /// In logical order, and one sentinel at the end.
    public let clusters: [GlyphCluster]

    public init(text: [UInt8], glyphs: [Glyph], clusters: [GlyphCluster]) {
        (self.text, self.glyphs, self.clusters) = (text, glyphs, clusters)
    }
}

/// Some clusters of one face and one direction, set on a baseline. Placed by the start of its baseline.
public struct GlyphRun: Sendable {
    public var store: GlyphStore
    public var clusters: Range<Int>
    public var face: FontFace
    public var color: Color
    /// Extra advance after a cluster: for each unit of flex, and for any cluster.
    public var perFlex: Length
    public var perCluster: Length
    /// Glyphs wider (or narrower) by this many quarter percents; 0 as designed.
    public var expansion: Int
    public var isRightToLeft: Bool
    /// Whether the last glyph is a hyphen that line breaking added: it is read as U+00AD.
    public var endsWithHyphen: Bool

    public init(
        store: GlyphStore, clusters: Range<Int>, face: FontFace, color: Color, perFlex: Length = .zero,
        perCluster: Length = .zero, expansion: Int = 0, isRightToLeft: Bool = false,
        endsWithHyphen: Bool = false
    ) {
        self.store = store
        self.clusters = clusters
        self.face = face
        self.color = color
        self.perFlex = perFlex
        self.perCluster = perCluster
        self.expansion = expansion
        self.isRightToLeft = isRightToLeft
        self.endsWithHyphen = endsWithHyphen
    }

    /// The characters it shows, without the hyphen that line breaking added.
    public var text: String {
        let from = Int(store.clusters[clusters.lowerBound].byte),
            to = Int(store.clusters[clusters.upperBound].byte)
        return String(decoding: store.text[from..<to], as: UTF8.self)
    }

    /// The sum of its advances, as it is painted.
    public var width: Length {
        var units = 0.0, flex = 0
        let scale = 1 + Double(expansion) / 400
        for i in clusters {
            let cluster = store.clusters[i]
            for g in Int(cluster.glyph)..<Int(cluster.glyph) + Int(cluster.count) {
                units += Double(store.glyphs[g].advance) * scale
            }
            flex += Int(cluster.flex)
        }
        return Length(units: units.roundedInt + flex * perFlex.units + clusters.count * perCluster.units)
    }
}

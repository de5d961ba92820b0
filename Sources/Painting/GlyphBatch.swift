import CPango
import Frames

/// Glyph runs that follow each other in one font and one colour, gathered to be shown in one call.
///
/// The hot path of painting: its buffers are used again and again, and nothing is allocated for a glyph.
struct GlyphBatch {
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var text: [CChar] = []
    private var font: OpaquePointer?
    private(set) var color = Color.black
    private var isRightToLeft = false
    private var spaces = SpaceGlyphs()

    var isEmpty: Bool { clusters.isEmpty }

    /// Whether a run can be added without showing what is there first.
    ///
    /// Text from right to left counts its clusters from the last glyph backwards, so each run of it stands alone.
    func accepts(_ run: GlyphRun, font: OpaquePointer) -> Bool {
        isEmpty || (self.font == font && color == run.color && !isRightToLeft && !run.isRightToLeft)
    }

    /// Adds a run whose baseline has its left end at (x, y) in points; gives where its right end is.
    ///
    /// Cairo takes glyphs from left to right and clusters in reading order.
    mutating func add(_ run: GlyphRun, font: OpaquePointer, x: Double, y: Double) -> Double {
        (self.font, color, isRightToLeft) = (font, run.color, run.isRightToLeft)
        var pen = Pen(run, x: x, y: y)
        run.store.withClusters { store in
            if run.isRightToLeft {
                for index in run.clusters.reversed() { place(store[index], &pen) }
                for index in run.clusters { name(store[index]) }
            } else {
                for index in run.clusters {
                    let cluster = store[index]
                    place(cluster, &pen)
                    name(cluster)
                }
            }
        }
        if run.endsWithHyphen { joinHyphen() }
        return pen.x
    }

    /// Shows what was gathered as text (cairo_show_text_glyphs), and forgets it.
    mutating func show(on context: OpaquePointer) {
        guard let font, !clusters.isEmpty else { return }
        cairo_set_scaled_font(context, font)
        let flags = isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
        cairo_show_text_glyphs(
            context, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            flags)
        clear()
    }

    /// Fills the glyphs' outlines (cairo_glyph_path), and forgets them.
    ///
    /// On pixels Cairo shows glyphs at whole ones, which spoils the spacing of small type; outlines stand where they should.
    mutating func fill(on context: OpaquePointer) {
        guard let font, !clusters.isEmpty else { return }
        cairo_set_scaled_font(context, font)
        cairo_new_path(context)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
        cairo_fill(context)
        clear()
    }

    private mutating func clear() {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }

    /// Draws a cluster and moves the pen over it.
    private mutating func place(_ cluster: StoredCluster, _ pen: inout Pen) {
        let start = pen.x
        for glyph in cluster.glyphs {
            if glyph.id < Glyph.empty { glyphs.append(pen.place(glyph)) }
            pen.advance(over: glyph)
        }
        if cluster.drawn == 0, cluster.isSpace, let font {
            // A space that nothing draws would be no character of the page, only a note beside it: the font's own glyph
            // keeps it one.
            glyphs.append(cairo_glyph_t(index: spaces.glyph(of: font), x: start, y: pen.y))
        }
        pen.advance(flex: cluster.flex)
    }

    /// Says what characters the cluster's glyphs mean. Those that draw nothing are left out, but for spaces and joiners.
    private mutating func name(_ cluster: StoredCluster) {
        var count = cluster.drawn
        if count == 0 {
            if cluster.isSpace {
                count = 1
            } else if !cluster.isJoiner {
                return
            }
        }
        text.append(contentsOf: cluster.text)
        clusters.append(cairo_text_cluster_t(num_bytes: Int32(cluster.text.count), num_glyphs: Int32(count)))
    }

    /// Makes one cluster of the last letter and the hyphen after it, read as the letter and U+00AD.
    ///
    /// A cluster of the hyphen alone would make every real hyphen of the font in the document a U+00AD.
    private mutating func joinHyphen() {
        guard let hyphen = clusters.popLast() else { return }
        if let letter = clusters.popLast() {
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: letter.num_bytes + hyphen.num_bytes + 2,
                    num_glyphs: letter.num_glyphs + hyphen.num_glyphs))
        } else {
            clusters.append(
                cairo_text_cluster_t(num_bytes: hyphen.num_bytes + 2, num_glyphs: hyphen.num_glyphs))
        }
        text.append(CChar(bitPattern: 0xC2))
        text.append(CChar(bitPattern: 0xAD))
    }
}

/// Where the next glyph stands, in points.
///
/// Each shift between two glyphs costs a number in the file. Tracking shifts every letter by a few thousandths of an em: it is
/// gathered until it is worth one, which takes 7 % off a justified page.
private struct Pen {
    private(set) var x: Double
    let y: Double
    /// Where the glyph is shown: with the one before it as the font has it, until `x` is `slack` away.
    private var shown: Double
    /// 0.006 em: 1/1200 inch at ten points.
    private let slack: Double
    /// Points in a unit of advance, expansion included.
    private let scale: Double
    private let perFlex: Double
    private let perCluster: Double

    init(_ run: GlyphRun, x: Double, y: Double) {
        (self.x, self.y, shown) = (x, y, x)
        slack = run.face.size.points * 0.006
        scale = (1 + Double(run.expansion) / 400) / 1024
        perFlex = run.perFlex.points
        perCluster = run.perCluster.points
    }

    mutating func place(_ glyph: Glyph) -> cairo_glyph_t {
        if abs(x - shown) > slack { shown = x }
        return cairo_glyph_t(
            index: UInt(glyph.id), x: shown + Double(glyph.dx) * scale, y: y + Double(glyph.dy) / 1024)
    }
    mutating func advance(over glyph: Glyph) {
        let width = Double(glyph.advance) * scale
        x += width
        shown += width
    }
    mutating func advance(flex: UInt8) { x += Double(flex) * perFlex + perCluster }
}

/// The glyph that each font draws for a space: nothing, but a character of the page.
private struct SpaceGlyphs {
    private var glyphs: [OpaquePointer: UInt] = [:]

    /// cairo_scaled_font_text_to_glyphs.
    mutating func glyph(of font: OpaquePointer) -> UInt {
        if let known = glyphs[font] { return known }
        var found: UnsafeMutablePointer<cairo_glyph_t>?
        var count: Int32 = 0
        cairo_scaled_font_text_to_glyphs(font, 0, 0, " ", 1, &found, &count, nil, nil, nil)
        let glyph = count > 0 ? found?.pointee.index ?? 0 : 0
        cairo_glyph_free(found)
        glyphs[font] = glyph
        return glyph
    }
}

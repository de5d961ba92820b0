import CPango
import Frames

/// A line as parts of its shaped paragraph. Only what a break makes wrong is shaped again (a patch): the end
/// of a hyphenated word with its hyphen, the halves of a cut ligature, a letter that was kerned with one
/// across the break.
struct LineSlice {
    /// Clusters with ink, [first, last), and the blanks that the break eats, [last, next).
    var first: Int
    var last: Int
    var next: Int
    /// Before `first`, and after `last`.
    var head: Patch?
    var tail: Patch?
    let opportunity: Opportunity

    init(first: Int, last: Int, next: Int, head: Patch? = nil, opportunity: Opportunity) {
        self.first = first
        self.last = last
        self.next = next
        self.head = head
        self.opportunity = opportunity
    }

    /// The whole paragraph on one line.
    init(all paragraph: ShapedContent) {
        let count = paragraph.clusterCount
        let end = Opportunity(
            kind: .end, byte: Int32(paragraph.store.text.count), end: Int32(count), start: Int32(count))
        self.init(first: 0, last: count, next: count, opportunity: end)
    }

    struct Patch {
        var run: Int
        /// Glyphs of its own; its clusters' bytes are the paragraph's.
        var store: GlyphStore
        var endsWithHyphen: Bool

        var clusterCount: Int { store.clusters.count - 1 }
        var width: Int { store.glyphs.reduce(0) { $0 + Int($1.advance) } }
        var flex: Int { store.clusters.reduce(0) { $0 + Int($1.flex) } }
    }
}

/// Cuts a shaped paragraph at chosen breaks.
struct LineSlicer {
    let paragraph: ShapedContent
    let buffer: GlyphBuffer
    let styles: StyleBook

    /// - Parameter chosen: the breaks that end each line, in order.
    func slices(_ chosen: [Opportunity]) -> [LineSlice] {
        var slices: [LineSlice] = []
        slices.reserveCapacity(chosen.count)
        var first = 0, head: LineSlice.Patch?
        for (index, opportunity) in chosen.enumerated() {
            var slice = LineSlice(
                first: first, last: max(first, Int(opportunity.end)),
                next: max(first, Int(opportunity.start)),
                head: head, opportunity: opportunity)
            head =
                needsPatch(opportunity) ? patchEnds(&slice, before: chosen.dropFirst(index + 1).first) : nil
            first = slice.next
            slices.append(slice)
        }
        return slices
    }

    private func needsPatch(_ opportunity: Opportunity) -> Bool {
        switch opportunity.kind {
        case .hyphen: true
        case .end, .forced: false
        default:
            opportunity.start <= opportunity.end && paragraph.store.clusters[Int(opportunity.start)].isUnsafe
        }
    }

    /// Shapes the line's end again, back to where HarfBuzz says it is safe; gives the next line's beginning
    /// if that is cut too. It need not reach beyond that line: letters that all lean on each other would be shaped to
    /// the end of the paragraph for each of its lines.
    private func patchEnds(_ slice: inout LineSlice, before following: Opportunity?) -> LineSlice.Patch? {
        let clusters = paragraph.store.clusters, opportunity = slice.opportunity
        let before = Int(opportunity.end) - (opportunity.isInside ? 0 : 1)
        guard let run = paragraph.runs.firstIndex(where: { $0.clusters.contains(before) }) else { return nil }
        let bounds = paragraph.runs[run].clusters
        var safe = before
        while safe > slice.first, safe > bounds.lowerBound, clusters[safe].isUnsafe { safe -= 1 }
        var from = Int(clusters[safe].byte)
        if safe < slice.first, let head = slice.head {
            from = Int(head.store.clusters[0].byte)
            safe = slice.first
            slice.head = nil
        }
        slice.tail = patch(run, from..<Int(opportunity.byte), addsHyphen: opportunity.kind == .hyphen)
        slice.last = safe
        var next = Int(opportunity.start)
        slice.next = next
        guard opportunity.isInside || next < bounds.upperBound && clusters[next].isUnsafe else { return nil }
        let lineEnd = following.map { Int($0.end) + ($0.isInside ? 1 : 0) } ?? bounds.upperBound
        repeat { next += 1 } while next < min(bounds.upperBound, lineEnd) && clusters[next].isUnsafe
        slice.next = next
        return patch(run, Int(opportunity.byte)..<Int(clusters[next].byte), addsHyphen: false)
    }

    /// Some bytes of a run shaped by themselves.
    func patch(_ index: Int, _ bytes: Range<Int>, addsHyphen: Bool) -> LineSlice.Patch {
        let run = paragraph.runs[index]
        var shaped = GlyphBuffer.Shaped(), scalars: [UInt32] = [], places: [Int32] = []
        var byte = bytes.lowerBound
        for scalar in String(decoding: paragraph.store.text[bytes], as: UTF8.self).unicodeScalars {
            scalars.append(scalar.value)
            places.append(Int32(byte))
            byte += UTF8.width(scalar)
        }
        places.append(Int32(byte))
        if let face = run.face {
            let request = GlyphBuffer.Request(
                face: styles.fonts.loaded(face), style: styles[run.style], isRightToLeft: run.isRightToLeft,
                script: run.script, addsHyphen: addsHyphen)
            scalars.withUnsafeBufferPointer { buffer.shape($0, 0..<$0.count, request, into: &shaped) }
        }
        if addsHyphen { LineSlicer.joinHyphen(&shaped, after: scalars.count) }
        let clusters = shaped.clusters.map { cluster in
            var cluster = cluster
            cluster.flex = Scalars.flex(scalars[Int(cluster.byte)])
            cluster.byte = places[Int(cluster.byte)]
            return cluster
        }
        let end = GlyphCluster(byte: Int32(byte), glyph: Int32(shaped.glyphs.count), count: 0)
        return LineSlice.Patch(
            run: index,
            store: GlyphStore(text: paragraph.store.text, glyphs: shaped.glyphs, clusters: clusters + [end]),
            endsWithHyphen: addsHyphen)
    }

    /// One cluster of the last letter and its hyphen: a cluster of the hyphen alone would make every other
    /// hyphen of the font in a PDF read as U+00AD.
    private static func joinHyphen(_ shaped: inout GlyphBuffer.Shaped, after count: Int) {
        guard shaped.clusters.count > 1, let hyphen = shaped.clusters.last, Int(hyphen.byte) == count else {
            return
        }
        shaped.clusters.removeLast()
        let letter = shaped.clusters.count - 1
        shaped.clusters[letter].count = UInt8(
            clamping: Int(shaped.clusters[letter].count) + Int(hyphen.count))
        shaped.clusters[letter].glyph = min(shaped.clusters[letter].glyph, hyphen.glyph)
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
}

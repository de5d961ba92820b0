import CPango
import Frames

/// Shapes a paragraph: word by word from the cache where its characters allow it, by way of Pango's itemiser
/// where not.
final class Shaper {
    let fonts: FontBook
    let buffer = GlyphBuffer()
    var cache = WordCache()
    private var attributes: [PangoLogAttr] = []

    init(fonts: FontBook) { self.fonts = fonts }

    /// What the fonts that are open lack is looked for in those of the scripts too.
    func shape(_ text: ComposedText, _ segments: [Segment], isRightToLeft: Bool, findsBreaks: Bool = true)
        -> ShapedText
    {
        func shaped() -> ShapedText {
            shapeOnce(text, segments, isRightToLeft: isRightToLeft, findsBreaks: findsBreaks)
        }
        let first = shaped()
        return !first.missing.isEmpty && fonts.openReserve() ? shaped() : first
    }

    private func shapeOnce(
        _ text: ComposedText, _ segments: [Segment], isRightToLeft: Bool, findsBreaks: Bool
    )
        -> ShapedText
    {
        var out = ShapedText()
        out.clusters.reserveCapacity(text.scalars.count + 1)
        out.glyphs.reserveCapacity(text.scalars.count + 8)
        let isSimple =
            !isRightToLeft
            && segments.allSatisfy { $0.object != nil || $0.style.isSimple(text.scalars[$0.scalars]) }
        if findsBreaks || !isSimple { findBreaks(text) }
        if isSimple {
            for segment in segments { shapeByWords(segment, text, &out) }
        } else {
            itemise(text, segments, isRightToLeft: isRightToLeft, &out)
        }
        out.clusters.append(
            GlyphCluster(byte: Int32(text.bytes.count), glyph: Int32(out.glyphs.count), count: 0))
        out.mayBreak = findsBreaks ? lineBreaks(text.scalars.count + 1) : []
        if findsBreaks, let language = segments.first?.style.key.language, Kinsoku.applies(to: language) {
            Kinsoku.allowBreaks(&out.mayBreak, text.scalars)
        }
        return out
    }

    /// The scalars with a no-break hyphen drawn as what the face has of hyphens.
    func drawable(_ scalars: [UInt32], _ range: Range<Int>, in face: LoadedFace) -> [UInt32] {
        guard scalars[range].contains(Scalars.noBreakHyphen), !face.has(Scalars.noBreakHyphen) else {
            return scalars
        }
        var drawn = scalars
        for index in range where drawn[index] == Scalars.noBreakHyphen { drawn[index] = face.hyphen }
        return drawn
    }

    /// A frame as one cluster: a glyph that draws nothing, as wide as it.
    func place(_ object: Frame, at scalar: Int, _ text: ComposedText, _ out: inout ShapedText) {
        out.clusters.append(
            GlyphCluster(byte: text.offsets[scalar], glyph: Int32(out.glyphs.count), count: 1))
        out.glyphs.append(Glyph(id: Glyph.empty, advance: Int32(clamping: object.size.width.units)))
    }

    /// Cuts shaped clusters at the spans, which share glyphs but not colours and tags.
    func addRuns(
        of segment: Segment, clusters: Range<Int>, level: UInt8, script: hb_script_t, face: FontFace,
        _ text: ComposedText, _ out: inout ShapedText
    ) {
        var first = clusters.lowerBound
        for span in segment.spans where first < clusters.upperBound {
            let end = text.offsets[min(text.range(ofSpan: span).upperBound, segment.scalars.upperBound)]
            var last = span == segment.spans.upperBound - 1 ? clusters.upperBound : first
            while last < clusters.upperBound, out.clusters[last].byte < end { last += 1 }
            if last > first {
                out.runs.append(
                    ShapedRun(
                        content: segment.object == nil ? .text(face) : .object, span: span, level: level,
                        script: script, style: segment.style.id, rise: segment.style.key.rise,
                        clusters: first..<last))
            }
            first = last
        }
    }

    private func findBreaks(_ text: ComposedText) {
        let count = text.scalars.count + 1
        if attributes.count < count { attributes = Array(repeating: PangoLogAttr(), count: count * 2) }
        text.bytes.withUnsafeBytes { raw in
            pango_default_break(
                raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, &attributes, Int32(count))
        }
    }

    private func lineBreaks(_ count: Int) -> [Bool] {
        attributes.withUnsafeBufferPointer { attributes in
            [Bool](unsafeUninitializedCapacity: count) { breaks, written in
                for i in 0..<count { breaks[i] = attributes[i].is_line_break != 0 }
                written = count
            }
        }
    }

    /// Languages and scripts with rules of their own.
    func tailor(_ item: UnsafeMutablePointer<PangoItem>, _ text: UnsafePointer<CChar>, first: Int) {
        attributes.withUnsafeMutableBufferPointer { attributes in
            guard let base = attributes.baseAddress else { return }
            pango_tailor_break(
                text + Int(item.pointee.offset), item.pointee.length, &item.pointee.analysis,
                item.pointee.offset,
                base + first, item.pointee.num_chars + 1)
        }
    }
}

import CPango
import Frames

/// A text as shaped: glyphs, clusters with a sentinel at the end, and runs, in logical order.
struct ShapedText {
    var glyphs: [Glyph] = []
    var clusters: [GlyphCluster] = []
    var runs: [ShapedRun] = []
    var baseLevel: UInt8 = 0
    /// Scalars that no family of their style has.
    var missing: [Int] = []
    /// Whether a line may break before each scalar, and before the end, by Unicode's rules (UAX 14).
    var mayBreak: [Bool] = []
}

/// Spans of one style running, or one span that is an object.
struct Segment {
    var scalars: Range<Int>
    var style: ShapingStyle
    var spans: Range<Int>
    var object: Frame?
}

/// Shapes a paragraph: word by word from the cache where its characters allow it, by way of Pango's itemiser where not.
final class Shaper {
    let fonts: FontBook
    let buffer = GlyphBuffer()
    private var cache = WordCache()
    private var attributes: [PangoLogAttr] = []

    init(fonts: FontBook) { self.fonts = fonts }

    func shape(_ text: ComposedText, _ segments: [Segment], language: String, findsBreaks: Bool = true)
        -> ShapedText
    {
        var out = ShapedText()
        out.clusters.reserveCapacity(text.scalars.count + 1)
        out.glyphs.reserveCapacity(text.scalars.count + 8)
        let isSimple =
            !Direction.isRightToLeft(language: language)
            && segments.allSatisfy { $0.object != nil || $0.style.isSimple(text.scalars[$0.scalars]) }
        if findsBreaks || !isSimple { findBreaks(text) }
        if isSimple {
            for segment in segments { shapeByWords(segment, text, &out) }
        } else {
            itemise(text, segments, language: language, &out)
        }
        out.clusters.append(
            GlyphCluster(byte: Int32(text.bytes.count), glyph: Int32(out.glyphs.count), count: 0))
        out.mayBreak = (0...text.scalars.count).map { findsBreaks && attributes[$0].is_line_break != 0 }
        return out
    }

    /// Of one character by itself.
    func width(of scalar: UInt32, _ style: ShapingStyle) -> Length {
        var shaped = GlyphBuffer.Shaped()
        let request = GlyphBuffer.Request(face: style.primary, style: style, script: HB_SCRIPT_INVALID)
        [scalar].withUnsafeBufferPointer { buffer.shape($0, 0..<1, request, into: &shaped) }
        return Length(units: shaped.glyphs.reduce(0) { $0 + Int($1.advance) } - Int(style.tracking))
    }

    // MARK: Word by word

    private func shapeByWords(_ segment: Segment, _ text: ComposedText, _ out: inout ShapedText) {
        let first = out.clusters.count
        if let object = segment.object {
            place(object, at: segment.scalars.lowerBound, text, &out)
        } else {
            let scalars = drawable(text.scalars, segment.scalars, in: segment.style.primary)
            scalars.withUnsafeBufferPointer { words($0, segment, text, &out) }
        }
        addRuns(
            of: segment, clusters: first..<out.clusters.count, level: 0, script: HB_SCRIPT_INVALID,
            face: segment.style.primary.face, text, &out)
    }

    private func words(
        _ scalars: UnsafeBufferPointer<UInt32>, _ segment: Segment, _ text: ComposedText,
        _ out: inout ShapedText
    ) {
        var start = segment.scalars.lowerBound
        let stop = segment.scalars.upperBound, style = segment.style
        while start < stop {
            var end = start
            while end < stop, scalars[end] != Scalars.space { end += 1 }
            while end < stop, scalars[end] == Scalars.space { end += 1 }
            let look = start..<min(end + 1, stop), key = WordCache.key(scalars, look, style: style.id)
            let found =
                cache.find(key, scalars, look, style: style.id)
                ?? cache.add(key, entry(scalars, start..<end, look, style))
            append(cache[found], at: start, text, &out)
            start = end
        }
    }

    /// Shapes a word with the letter that follows it, then forgets that letter.
    private func entry(
        _ scalars: UnsafeBufferPointer<UInt32>, _ word: Range<Int>, _ look: Range<Int>, _ style: ShapingStyle
    ) -> WordCache.Entry {
        var shaped = GlyphBuffer.Shaped()
        let context = UnsafeBufferPointer(rebasing: scalars[look])
        let request = GlyphBuffer.Request(face: style.primary, style: style, script: HB_SCRIPT_INVALID)
        buffer.shape(context, 0..<context.count, request, into: &shaped)
        shaped.clusters.removeAll { Int($0.byte) >= word.count }
        if let last = shaped.clusters.last {
            shaped.glyphs.removeLast(shaped.glyphs.count - Int(last.glyph) - Int(last.count))
        }
        return WordCache.Entry(
            scalars: Array(context), style: style.id, glyphs: shaped.glyphs, clusters: shaped.clusters)
    }

    private func append(
        _ entry: WordCache.Entry, at start: Int, _ text: ComposedText, _ out: inout ShapedText
    ) {
        let base = Int32(out.glyphs.count)
        out.glyphs.append(contentsOf: entry.glyphs)
        for var cluster in entry.clusters {
            cluster.byte = text.offsets[start + Int(cluster.byte)]
            cluster.glyph += base
            out.clusters.append(cluster)
        }
    }

    // MARK: By Pango's itemiser

    /// Scripts, directions and fallback fonts: Pango cuts the text into items of one of each.
    private func itemise(
        _ text: ComposedText, _ segments: [Segment], language: String, _ out: inout ShapedText
    ) {
        out.baseLevel = Direction.baseLevel(of: text.scalars, language: language)
        let list = Shaper.attributes(text, segments)
        defer { pango_attr_list_unref(list) }
        let bytes = Shaper.itemisable(text)
        bytes.withUnsafeBytes { raw in
            guard let characters = raw.bindMemory(to: CChar.self).baseAddress else { return }
            let direction = out.baseLevel == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
            var node = pango_itemize_with_base_dir(
                fonts.context, direction, characters, 0, Int32(bytes.count), list, nil)
            let head = node
            defer { g_list_free(head) }
            var first = 0, segment = 0
            while let link = node {
                let item = link.pointee.data.assumingMemoryBound(to: PangoItem.self)
                let count = Int(item.pointee.num_chars)
                tailor(item, characters, first: first)
                shape(item, scalars: first..<first + count, &segment, segments, text, &out)
                pango_item_free(item)
                first += count
                node = link.pointee.next
            }
        }
    }

    private func shape(
        _ item: UnsafeMutablePointer<PangoItem>, scalars: Range<Int>, _ segment: inout Int,
        _ segments: [Segment],
        _ text: ComposedText, _ out: inout ShapedText
    ) {
        guard let font = item.pointee.analysis.font else { return }
        let face = fonts.face(of: font), level = item.pointee.analysis.level
        let script = hb_script_from_iso15924_tag(
            g_unicode_script_to_iso15924(GUnicodeScript(Int32(item.pointee.analysis.script))))
        var start = scalars.lowerBound
        while start < scalars.upperBound, segment < segments.count {
            var part = segments[segment]
            let end = min(scalars.upperBound, part.scalars.upperBound), first = out.clusters.count
            if end > start {
                if let object = part.object {
                    place(object, at: start, text, &out)
                } else {
                    shape(
                        start..<end,
                        GlyphBuffer.Request(
                            face: face, style: part.style, isRightToLeft: level & 1 == 1, script: script),
                        text, &out)
                }
                part.scalars = start..<end
                addRuns(
                    of: part, clusters: first..<out.clusters.count, level: level, script: script,
                    face: face.face,
                    text, &out)
            }
            start = end
            if end == segments[segment].scalars.upperBound { segment += 1 }
        }
    }

    private func shape(
        _ range: Range<Int>, _ request: GlyphBuffer.Request, _ text: ComposedText, _ out: inout ShapedText
    ) {
        var shaped = GlyphBuffer.Shaped()
        swap(&shaped.glyphs, &out.glyphs)
        let scalars = drawable(text.scalars, range, in: request.face)
        scalars.withUnsafeBufferPointer { buffer.shape($0, range, request, into: &shaped) }
        swap(&shaped.glyphs, &out.glyphs)
        for var cluster in shaped.clusters {
            cluster.byte = text.offsets[Int(cluster.byte)]
            out.clusters.append(cluster)
        }
        out.missing += shaped.missing.filter { !Scalars.isZeroWidth(text.scalars[$0]) }
        if !request.style.allows(request.face.face.family) {
            out.missing += range.filter { isForeign(text.scalars[$0]) }
        }
    }

    /// Whether it matters which font a character comes from.
    private func isForeign(_ scalar: UInt32) -> Bool {
        scalar != Scalars.space && !Scalars.isZeroWidth(scalar) && !Scalars.isSubstituted(scalar)
    }

    private static func attributes(_ text: ComposedText, _ segments: [Segment]) -> OpaquePointer? {
        let list = pango_attr_list_new()
        for segment in segments {
            let made = [
                pango_attr_font_desc_new(segment.style.description),
                pango_attr_language_new(segment.style.language),
            ]
            for case let attribute? in made {
                attribute.pointee.start_index = UInt32(text.offsets[segment.scalars.lowerBound])
                attribute.pointee.end_index = UInt32(text.offsets[segment.scalars.upperBound])
                pango_attr_list_insert(list, attribute)
            }
        }
        return list
    }

    /// What Pango is shown: characters that we draw in their neighbours' font stand as narrow spaces (three bytes like
    /// them), for which it never changes the font.
    private static func itemisable(_ text: ComposedText) -> [UInt8] {
        var bytes = text.bytes
        for (index, scalar) in text.scalars.enumerated()
        where scalar == Scalars.noBreakHyphen || scalar == Scalars.object {
            let byte = Int(text.offsets[index])
            bytes.replaceSubrange(byte..<byte + 3, with: [0xE2, 0x80, 0xAF])
        }
        return bytes
    }

    // MARK: Parts of both

    /// The scalars with a no-break hyphen drawn as what the face has of hyphens.
    private func drawable(_ scalars: [UInt32], _ range: Range<Int>, in face: LoadedFace) -> [UInt32] {
        guard scalars[range].contains(Scalars.noBreakHyphen), !face.has(Scalars.noBreakHyphen) else {
            return scalars
        }
        var drawn = scalars
        for index in range where drawn[index] == Scalars.noBreakHyphen { drawn[index] = face.hyphen }
        return drawn
    }

    /// A frame as one cluster: a glyph that draws nothing, as wide as it.
    private func place(_ object: Frame, at scalar: Int, _ text: ComposedText, _ out: inout ShapedText) {
        out.clusters.append(
            GlyphCluster(byte: text.offsets[scalar], glyph: Int32(out.glyphs.count), count: 1))
        out.glyphs.append(Glyph(id: Glyph.empty, advance: Int32(clamping: object.size.width.units)))
    }

    /// Cuts shaped clusters at the spans, which share glyphs but not colours and tags.
    private func addRuns(
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
                        script: script, style: segment.style.id, clusters: first..<last))
            }
            first = last
        }
    }

    // MARK: Where lines may break

    private func findBreaks(_ text: ComposedText) {
        let count = text.scalars.count + 1
        if attributes.count < count { attributes = Array(repeating: PangoLogAttr(), count: count * 2) }
        text.bytes.withUnsafeBytes { raw in
            pango_default_break(
                raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, &attributes, Int32(count))
        }
    }

    /// Languages and scripts with rules of their own.
    private func tailor(_ item: UnsafeMutablePointer<PangoItem>, _ text: UnsafePointer<CChar>, first: Int) {
        attributes.withUnsafeMutableBufferPointer { attributes in
            guard let base = attributes.baseAddress else { return }
            pango_tailor_break(
                text + Int(item.pointee.offset), item.pointee.length, &item.pointee.analysis,
                item.pointee.offset,
                base + first, item.pointee.num_chars + 1)
        }
    }
}

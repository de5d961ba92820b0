import CPango
import Frames

/// By way of Pango's itemiser.
extension Shaper {
    /// Scripts, directions and fallback fonts: Pango cuts the text into items of one of each.
    func itemise(
        _ text: ComposedText, _ segments: [Segment], isRightToLeft: Bool, _ out: inout ShapedText
    ) {
        out.baseLevel = Direction.baseLevel(of: text.scalars, isRightToLeft: isRightToLeft)
        let list = attributes(text, segments)
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

    /// Fonts and languages of the segments; where a style has families for a script, the parts of that script have them.
    private func attributes(_ text: ComposedText, _ segments: [Segment]) -> OpaquePointer? {
        let list = pango_attr_list_new()
        func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>) {
            attribute?.pointee.start_index = UInt32(text.offsets[range.lowerBound])
            attribute?.pointee.end_index = UInt32(text.offsets[range.upperBound])
            pango_attr_list_insert(list, attribute)
        }
        let language = segments.first { !$0.style.key.scripts.isEmpty }?.style.key.language
        let scripts = language.map { ScriptRuns(text, language: $0) }
        for segment in segments {
            let style = segment.style
            add(pango_attr_language_new(style.language), segment.scalars)
            if style.key.scripts.isEmpty {
                add(pango_attr_font_desc_new(style.description(for: "")), segment.scalars)
                continue
            }
            for part in scripts?.parts(of: segment.scalars) ?? [] {
                if style.key.scripts[part.code] != nil { fonts.openReserve() }
                add(pango_attr_font_desc_new(style.description(for: part.code)), part.scalars)
            }
        }
        return list
    }

    /// What Pango is shown: characters that we draw in their neighbours' font stand as narrow spaces (three
    /// bytes like them), for which it never changes the font.
    private static func itemisable(_ text: ComposedText) -> [UInt8] {
        var bytes = text.bytes
        for (index, scalar) in text.scalars.enumerated()
        where scalar == Scalars.noBreakHyphen || scalar == Scalars.object {
            let byte = Int(text.offsets[index])
            bytes.replaceSubrange(byte..<byte + 3, with: [0xE2, 0x80, 0xAF])
        }
        return bytes
    }
}

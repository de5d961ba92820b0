import CPango
import Frames

/// HarfBuzz, called on a face that Pango chose: glyphs as Pango would shape them, and the unsafe-to-break
/// flags as well.
final class GlyphBuffer {
    private let buffer: OpaquePointer?

    init() { buffer = hb_buffer_create() }
    deinit { hb_buffer_destroy(buffer) }

    /// What to shape: a part of a row of scalars, the rest of which is its context.
    struct Request {
        var face: LoadedFace
        var style: ShapingStyle
        var isRightToLeft = false
        var script: hb_script_t
        /// Added at the end by line breaking.
        var addsHyphen = false
    }

    /// Clusters in logical order with scalar indices for bytes (the added hyphen has the index after the
    /// last), glyphs in visual order.
    struct Shaped {
        var glyphs: [Glyph] = []
        var clusters: [GlyphCluster] = []
        /// Indices of scalars that the font has no glyph for.
        var missing: [Int] = []
    }

    func shape(
        _ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ request: Request,
        into out: inout Shaped
    ) {
        hb_buffer_clear_contents(buffer)
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
        add(scalars, range, drawsCapitals: request.style.key.drawsCapitals)
        if request.addsHyphen { hb_buffer_add(buffer, request.face.hyphen, UInt32(range.upperBound)) }
        hb_buffer_set_invisible_glyph(buffer, Glyph.empty)
        hb_buffer_set_direction(buffer, request.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_buffer_set_script(
            buffer,
            request.script == HB_SCRIPT_INVALID ? GlyphBuffer.script(of: scalars, range) : request.script)
        hb_buffer_set_language(buffer, request.style.harfbuzzLanguage)
        hb_shape(request.face.harfbuzz, buffer, request.style.features, UInt32(request.style.features.count))
        collect(request, into: &out)
    }

    private func add(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, drawsCapitals: Bool) {
        func add(_ scalars: UnsafeBufferPointer<UInt32>) {
            hb_buffer_add_utf32(
                buffer, scalars.baseAddress, Int32(scalars.count), UInt32(range.lowerBound),
                Int32(range.count))
        }
        if drawsCapitals {
            scalars.map(GlyphBuffer.capital).withUnsafeBufferPointer(add)
        } else {
            add(scalars)
        }
    }

    /// The capital of a small letter; other characters, and those whose capital is two letters, are what they are.
    static func capital(of scalar: UInt32) -> UInt32 {
        guard let letter = Unicode.Scalar(scalar), letter.properties.isLowercase else { return scalar }
        let capital = letter.properties.uppercaseMapping.unicodeScalars
        return capital.count == 1 ? capital.first?.value ?? scalar : scalar
    }

    /// Of one character by itself, without tracking.
    func width(of scalar: UInt32, _ style: ShapingStyle) -> Length {
        var shaped = Shaped()
        let request = Request(face: style.primary, style: style, script: HB_SCRIPT_INVALID)
        [scalar].withUnsafeBufferPointer { shape($0, 0..<1, request, into: &shaped) }
        return Length(units: shaped.glyphs.reduce(0) { $0 + Int($1.advance) } - Int(style.tracking))
    }

    private func collect(_ request: Request, into out: inout Shaped) {
        var length: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &length),
            let positions = hb_buffer_get_glyph_positions(buffer, nil)
        else { return }
        let count = Int(length), base = out.glyphs.count, isRightToLeft = request.isRightToLeft
        for i in 0..<count {
            let position = positions[i]
            out.glyphs.append(
                Glyph(
                    id: infos[i].codepoint, advance: position.x_advance, dx: position.x_offset,
                    dy: -position.y_offset))
        }
        let tracking = isRightToLeft ? 0 : request.style.tracking
        var i = isRightToLeft ? count - 1 : 0
        while isRightToLeft ? i >= 0 : i < count {
            let first = i, cluster = infos[i].cluster
            var isUnsafe = false
            repeat {
                if infos[i].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue != 0 { isUnsafe = true }
                if infos[i].codepoint == 0 {
                    out.missing.append(Int(cluster))
                    out.glyphs[base + i].id = Glyph.empty
                }
                i += isRightToLeft ? -1 : 1
            } while i >= 0 && i < count && infos[i].cluster == cluster
            if tracking != 0 { out.glyphs[base + i - 1].advance += tracking }
            out.clusters.append(
                GlyphCluster(
                    byte: Int32(cluster), glyph: Int32(base + (isRightToLeft ? i + 1 : first)),
                    count: UInt8(clamping: abs(i - first)), isUnsafe: isUnsafe))
        }
    }

    /// Of the first character that belongs to one script; Latin where none does.
    private static func script(of scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> hb_script_t {
        for i in range where scalars[i] >= 0x41 {
            let scalar = scalars[i]
            if scalar < 0x80 {
                if Scalars.isHyphenable(scalar) { return HB_SCRIPT_LATIN }
                continue
            }
            let script = hb_unicode_script(hb_unicode_funcs_get_default(), scalar)
            if script != HB_SCRIPT_COMMON, script != HB_SCRIPT_INHERITED { return script }
        }
        return HB_SCRIPT_LATIN
    }
}

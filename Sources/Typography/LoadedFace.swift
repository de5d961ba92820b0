import CPango
import Frames

/// One font at one size, with the three libraries' handles on it. Lives and dies with its `FontBook`.
final class LoadedFace {
    let face: FontFace
    let font: UnsafeMutablePointer<PangoFont>
    /// `hb_font_t`, borrowed from `font`; scaled to 1/1024 pt.
    let harfbuzz: OpaquePointer
    /// `cairo_scaled_font_t`, borrowed from `font`.
    private let scaled: OpaquePointer
    private var stretched: [Int: OpaquePointer] = [:]
    /// What a broken word ends with: U+2010, or U+002D where the font has no other.
    let hyphen: UInt32

    init(_ font: UnsafeMutablePointer<PangoFont>, id: Int) {
        self.font = UnsafeMutablePointer(OpaquePointer(g_object_ref(font)))
        harfbuzz = pango_font_get_hb_font(font)
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        face = LoadedFace.describe(font, id: id)
        hyphen = LoadedFace.has(0x2010, harfbuzz) ? 0x2010 : 0x2D
    }

    deinit {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        stretched.values.forEach(cairo_scaled_font_destroy)
        g_object_unref(font)
    }

    /// The face wider or narrower by so many quarter percents. PDF writers embed all its variants as one
    /// font.
    func scaledFont(expansion: Int) -> OpaquePointer {
        if expansion == 0 { return scaled }
        if let known = stretched[expansion] { return known }
        let made = stretchedFont(expansion: expansion)
        stretched[expansion] = made
        return made
    }

    private func stretchedFont(expansion: Int) -> OpaquePointer {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        var matrix = cairo_matrix_t(), ctm = cairo_matrix_t()
        cairo_scaled_font_get_font_matrix(scaled, &matrix)
        cairo_scaled_font_get_ctm(scaled, &ctm)
        matrix.xx *= 1 + Double(expansion) / 400
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_scaled_font_get_font_options(scaled, options)
        return cairo_scaled_font_create(cairo_scaled_font_get_font_face(scaled), &matrix, &ctm, options)
            ?? scaled
    }

    func has(_ scalar: UInt32) -> Bool { LoadedFace.has(scalar, harfbuzz) }

    /// The glyph's advance when nothing is kerned with it.
    func advance(of glyph: UInt32) -> Int32 { hb_font_get_glyph_h_advance(harfbuzz, glyph) }

    /// What the glyph leaves free before its ink, in 1/1024 pt.
    func leftBearing(of glyph: UInt32) -> Int {
        var box = hb_glyph_extents_t()
        return hb_font_get_glyph_extents(harfbuzz, glyph, &box) != 0 ? Int(box.x_bearing) : 0
    }

    func advance(ofScalar scalar: UInt32) -> Int32 {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(harfbuzz, scalar, &glyph) != 0 ? advance(of: glyph) : 0
    }

    /// Ascent, descent and heights as the font states them; space and digit are the style's to fill in.
    var metrics: FontMetrics {
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(harfbuzz, &extents)
        func height(_ tag: hb_ot_metrics_tag_t, of scalar: UInt32) -> Length {
            var position: hb_position_t = 0
            if hb_ot_metrics_get_position(harfbuzz, tag, &position) != 0, position > 0 {
                return Length(units: Int(position))
            }
            var glyph: hb_codepoint_t = 0, box = hb_glyph_extents_t()
            hb_font_get_nominal_glyph(harfbuzz, scalar, &glyph)
            hb_font_get_glyph_extents(harfbuzz, glyph, &box)
            return Length(units: Int(box.y_bearing))
        }
        return FontMetrics(
            ascent: Length(units: Int(extents.ascender)), descent: Length(units: -Int(extents.descender)),
            xHeight: height(HB_OT_METRICS_TAG_X_HEIGHT, of: 0x78),
            capHeight: height(HB_OT_METRICS_TAG_CAP_HEIGHT, of: 0x48),
            space: .zero, digit: .zero)
    }

    private static func has(_ scalar: UInt32, _ harfbuzz: OpaquePointer) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(harfbuzz, scalar, &glyph) != 0
    }

    private static func describe(_ font: UnsafeMutablePointer<PangoFont>, id: Int) -> FontFace {
        let description = pango_font_describe_with_absolute_size(font)
        defer { pango_font_description_free(description) }
        let family = pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
        let size = Int(pango_font_description_get_size(description))
        pango_font_description_unset_fields(
            description, PangoFontMask(PANGO_FONT_MASK_FAMILY.rawValue | PANGO_FONT_MASK_SIZE.rawValue))
        let words = pango_font_description_to_string(description)
        defer { g_free(words) }
        let style = words.map { String(cString: $0) } ?? ""
        return FontFace(
            id: id, family: family, style: style.isEmpty ? "Regular" : style, size: Length(units: size))
    }
}

import CPango
public import Frames

/// One renderer's fonts: a private fontconfig, Pango's font map and context, and the faces that shaping met.
///
/// Pango's font map is not for sharing between threads: each renderer makes its own book, and uses it on one
/// thread.
public final class FontBook {
    private var configuration: OpaquePointer
    /// With the fonts that few texts need, until they are opened.
    private var reserve: FontConfiguration?
    private let map: UnsafeMutablePointer<PangoFontMap>
    /// `PangoContext`: no rounding of positions, no hinting, 72 dots an inch.
    let context: OpaquePointer
    private var byFont: [UnsafeMutablePointer<PangoFont>: LoadedFace] = [:]
    private var faces: [LoadedFace] = []
    private var familyNames: [String]?

    /// - Throws: `FontError.configuration` if fontconfig refuses it, `FontError.noFonts` if the folders hold
    ///   none.
    public init(_ configuration: FontConfiguration = .standard()) throws(FontError) {
        FontBook.keepFontconfigIdle()
        var found = try FontBook.open(configuration), reserve = configuration.withReserve
        if !FontBook.hasAll(configuration.families, in: found), let all = reserve {
            FcConfigDestroy(found)
            found = try FontBook.open(all)
            reserve = nil
        }
        guard !FontBook.fonts(found).isEmpty, let map = pango_cairo_font_map_new() else {
            FcConfigDestroy(found)
            throw .noFonts(folders: configuration.folders)
        }
        self.configuration = found
        self.map = map
        self.reserve = reserve
        pango_fc_font_map_set_config(OpaquePointer(map), found)
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        context = pango_font_map_create_context(map)
        FontBook.turnRoundingOff(context)
    }

    deinit {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        byFont = [:]
        faces = []
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
        FcConfigDestroy(configuration)
    }

    private static func open(_ configuration: FontConfiguration) throws(FontError) -> OpaquePointer {
        guard let config = FcConfigCreate() else { throw .configuration(folders: configuration.folders) }
        if FcConfigParseAndLoadFromMemory(config, configuration.xml, 1) != 0, FcConfigBuildFonts(config) != 0
        {
            return config
        }
        FcConfigDestroy(config)
        throw .configuration(folders: configuration.folders)
    }

    private static func fonts(_ config: OpaquePointer) -> UnsafeMutableBufferPointer<OpaquePointer?> {
        guard let set = FcConfigGetFonts(config, FcSetSystem) else {
            return UnsafeMutableBufferPointer(start: nil, count: 0)
        }
        return UnsafeMutableBufferPointer(start: set.pointee.fonts, count: Int(set.pointee.nfont))
    }

    /// Whether each family has a font.
    private static func hasAll(_ families: [String], in config: OpaquePointer) -> Bool {
        var missing = Set(families)
        for font in fonts(config) {
            var name: UnsafeMutablePointer<FcChar8>?, index: Int32 = 0
            while FcPatternGetString(font, FC_FAMILY, index, &name) == FcResultMatch, let found = name {
                missing.remove(String(cString: found))
                index += 1
            }
        }
        return missing.isEmpty
    }

    /// Lets the fonts of the reserve be found; says whether there are more than before. Faces that are in use stay what they are.
    @discardableResult func openReserve() -> Bool {
        guard let all = reserve else { return false }
        reserve = nil
        guard let config = try? FontBook.open(all) else { return false }
        pango_fc_font_map_set_config(OpaquePointer(map), config)
        FcConfigDestroy(configuration)
        configuration = config
        familyNames = nil
        return true
    }

    /// `cairo_scaled_font_t *` for painting, owned by the book; wider or narrower by `expansion` quarter
    /// percents.
    ///
    /// - Precondition: the face is one of this book.
    public func scaledFont(of face: FontFace, expansion: Int = 0) -> OpaquePointer {
        loaded(face).scaledFont(expansion: expansion)
    }

    /// Names of all families in the book's folders, sorted.
    public var families: [String] {
        if let familyNames { return familyNames }
        var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(map, &list, &count)
        defer { g_free(list) }
        let names = (0..<Int(count)).compactMap { list?[$0].flatMap(pango_font_family_get_name) }
            .map { String(cString: $0) }.sorted()
        familyNames = names
        return names
    }

    /// Whether the family is there, by its name in any case.
    public func has(family: String) -> Bool {
        let wanted = family.lowercased()
        return families.contains { $0.lowercased() == wanted }
    }

    func loaded(_ face: FontFace) -> LoadedFace { faces[face.id] }

    func face(of font: UnsafeMutablePointer<PangoFont>) -> LoadedFace {
        if let known = byFont[font] { return known }
        let face = LoadedFace(font, id: faces.count)
        byFont[font] = face
        faces.append(face)
        return face
    }

    /// The font that a description matches best. There always is one: a book has at least one font.
    func face(matching description: OpaquePointer?) -> LoadedFace {
        guard let font = pango_font_map_load_font(map, context, description) else {
            preconditionFailure("pango_font_map_load_font found none of the fonts that fontconfig listed")
        }
        defer { g_object_unref(font) }
        return face(of: font)
    }

    /// Pango's first font map lets a thread read the system's whole font configuration (`FcInit`), which no book uses; with
    /// an empty one in its place there is nothing to read.
    private static func keepFontconfigIdle() { _ = emptyConfiguration }

    /// Set once, for the life of the program, which holds the reference.
    private static let emptyConfiguration: Bool = {
        guard let empty = FcConfigCreate() else { return false }
        return FcConfigSetCurrent(empty) != 0
    }()

    /// Advances as the font has them: rounded or hinted ones set looser lines, and differ between sizes.
    private static func turnRoundingOff(_ context: OpaquePointer) {
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        pango_cairo_context_set_font_options(context, options)
    }
}

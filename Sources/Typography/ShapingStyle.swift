import CPango
import Frames

/// All that the shape of characters depends on: a `TextStyle` without its colour and rise, and a language.
struct ShapingKey: Hashable {
    var families: [String]
    var scripts: [String: [String]]
    var scriptSizes: [String: Double]
    var weight: Int
    var isItalic: Bool
    var size: Length
    var tracking: Double
    var features: String
    var language: String
    /// Whether small letters are drawn as capitals.
    var drawsCapitals = false
    /// Above the baseline (negative), besides the span's own.
    var rise = Length.zero

    init(_ style: TextStyle, language: String) {
        families = style.families
        scripts = style.scripts
        scriptSizes = style.scriptSizes
        weight = style.weight
        isItalic = style.isItalic
        size = style.size
        tracking = style.tracking
        features = style.features
        self.language = language
    }

    /// Whether it is that of a style and a language; what differs soonest is compared first.
    func isOf(_ style: TextStyle, language: String) -> Bool {
        size == style.size && weight == style.weight && self.language == language
            && isItalic == style.isItalic && tracking == style.tracking && !drawsCapitals && rise == .zero
            && families == style.families && features == style.features && scripts == style.scripts
            && scriptSizes == style.scriptSizes
    }

    /// Every family, each once, in the order in which they are asked for text of a script: its own, the style's, and those of
    /// the other scripts, which have the marks that scripts share.
    func families(for script: String?) -> [String] {
        let others = scripts.keys.sorted().flatMap { scripts[$0] ?? [] }
        var seen: Set<String> = []
        return ((script.flatMap { scripts[$0] } ?? []) + families + others).filter {
            seen.insert($0).inserted
        }
    }

    /// Families are left out: styles that differ in them alone are few.
    func hash(into hasher: inout Hasher) {
        hasher.combine(families)
        hasher.combine(weight)
        hasher.combine(isItalic)
        hasher.combine(size)
        hasher.combine(tracking)
        hasher.combine(features)
        hasher.combine(language)
    }
}

/// A shaping key made ready for Pango and HarfBuzz, with what is known of its first font.
final class ShapingStyle {
    let id: Int
    let key: ShapingKey
    /// By script, for those with families of their own; the others have that of "".
    private var descriptions: [String: OpaquePointer] = [:]
    let language: OpaquePointer?
    let harfbuzzLanguage: OpaquePointer?
    let features: [hb_feature_t]
    /// Added to a cluster's advance, in 1/1024 pt.
    let tracking: Int32
    let primary: LoadedFace
    /// What is known of each scalar below `limit`: whether its glyph comes from `primary` and needs no
    /// neighbours.
    private var known: [Simplicity]

    private let allowed: Set<String>

    private enum Simplicity: UInt8 { case unasked, simple, complex }
    private static let limit = 0x2600

    init(_ key: ShapingKey, id: Int, fonts: FontBook) {
        let description = ShapingStyle.describe(key, script: nil)
        let primary = fonts.face(matching: description)
        self.id = id
        self.key = key
        descriptions[""] = description
        self.primary = primary
        language = pango_language_from_string(key.language)
        harfbuzzLanguage = hb_language_from_string(key.language, -1)
        tracking = Int32((key.tracking / 1000 * Double(key.size.units)).rounded())
        features = ShapingStyle.features(key)
        allowed = Set((key.families(for: nil) + [primary.face.family]).map { $0.lowercased() })
        known = Array(repeating: .unasked, count: ShapingStyle.limit)
    }

    deinit { descriptions.values.forEach(pango_font_description_free) }

    /// The style's font description for the text of a script.
    func description(for script: String) -> OpaquePointer? {
        let name = key.scripts[script] == nil ? "" : script
        if let known = descriptions[name] { return known }
        let made = ShapingStyle.describe(key, script: script)
        descriptions[name] = made
        return made
    }

    private static func describe(_ key: ShapingKey, script: String?) -> OpaquePointer? {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, key.families(for: script).joined(separator: ","))
        pango_font_description_set_weight(description, PangoWeight(UInt32(clamping: key.weight)))
        pango_font_description_set_style(description, key.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        let scale = script.flatMap { key.scriptSizes[$0] } ?? 1
        pango_font_description_set_absolute_size(description, (Double(key.size.units) * scale).rounded())
        return description
    }

    /// - Parameter digit: width of a figure in the style.
    func basis(digit: Length) -> LineBasis {
        let space = Length(units: Int(primary.advance(ofScalar: Scalars.space)))
        var metrics = primary.metrics
        (metrics.space, metrics.digit) = (space, digit)
        return LineBasis(
            size: key.size, space: space,
            hyphen: Length(units: Int(primary.advance(ofScalar: primary.hyphen))),
            metrics: metrics, tracking: Int(tracking))
    }

    /// Optional ligatures would tear letter-spaced words; what the style itself says comes last and wins.
    private static func features(_ key: ShapingKey) -> [hb_feature_t] {
        let settings =
            (key.tracking == 0 ? [] : ["liga=0", "clig=0"])
            + key.features.split(separator: ",").map(String.init)
        return settings.compactMap { setting in
            let text = setting.filter { $0 != " " }
            var feature = hb_feature_t()
            return hb_feature_from_string(text, Int32(text.utf8.count), &feature) != 0 ? feature : nil
        }
    }

    /// Whether the family is one that was asked for, or stands in for all of them.
    func allows(_ family: String) -> Bool { allowed.contains(family.lowercased()) }

    /// Whether all scalars can be shaped word by word in `primary`: left to right, of scripts whose letters
    /// do not join.
    func isSimple(_ scalars: ArraySlice<UInt32>) -> Bool {
        for scalar in scalars {
            guard scalar < ShapingStyle.limit else { return false }
            let index = Int(scalar)
            if known[index] == .unasked { known[index] = simplicity(of: scalar) }
            if known[index] == .complex { return false }
        }
        return true
    }

    private func simplicity(of scalar: UInt32) -> Simplicity {
        if Scalars.isBidiControl(scalar) || scalar < 0x20 { return .complex }
        if Scalars.isZeroWidth(scalar) || Scalars.isSubstituted(scalar) { return .simple }
        switch hb_unicode_script(hb_unicode_funcs_get_default(), scalar) {
        case HB_SCRIPT_CYRILLIC where key.scripts["Cyrl"] != nil,
            HB_SCRIPT_GREEK where key.scripts["Grek"] != nil:
            return .complex
        case HB_SCRIPT_LATIN, HB_SCRIPT_COMMON, HB_SCRIPT_CYRILLIC, HB_SCRIPT_GREEK:
            return primary.has(scalar) ? .simple : .complex
        default: return .complex
        }
    }
}

import Frames
import ReportModel

/// Reads a layout's styles. A style may extend another: what it does not say itself is the other's.
struct StyleReader {
    let colors: Set<String>
    let fonts: [String: [String]]
    let log: DiagnosticLog
    /// Styles that extend each other in a row: longer chains are as good as circles.
    private static let longestChain = 50

    /// nil after a diagnostic.
    func read(_ map: YAMLMap) -> [String: StyleSpec]? {
        guard let styles = map.requiredMap("styles", "styles") else { return nil }
        let entries = styles.all()
        let maps = Dictionary(
            entries.compactMap { entry in YAMLMap(entry.value, "style", log).map { (entry.key, $0) } }
        ) { first, _ in first }
        var resolved: [String: StyleFields] = [:]
        for entry in entries { _ = resolve(entry.key, maps, [], &resolved) }
        for entry in entries { maps[entry.key]?.finish() }
        var specs: [String: StyleSpec] = [:]
        for entry in entries {
            if let style = maps[entry.key], let fields = resolved[entry.key] {
                specs[entry.key] = fields.spec(style, log)
            }
        }
        return specs.count == entries.count ? specs : nil
    }

    /// A style's own fields over those of the style that it extends.
    private func resolve(
        _ name: String, _ maps: [String: YAMLMap], _ path: [String], _ resolved: inout [String: StyleFields]
    ) -> StyleFields? {
        if let fields = resolved[name] { return fields }
        guard let map = maps[name] else { return nil }
        var fields = StyleFields()
        if let value = map.value("extends"), let base = map.string(value, "extends") {
            if path.contains(base) || base == name || path.count > Self.longestChain {
                log.add(.circularStyles(path + [name, base], at: value.origin))
            } else if maps[base] == nil {
                LayoutNames.check(base, "style", among: Set(maps.keys), at: value.origin, log)
            } else {
                fields = resolve(base, maps, path + [name], &resolved) ?? fields
            }
        }
        fields.read(map)
        check(map)
        resolved[name] = fields
        return fields
    }

    private func check(_ map: YAMLMap) {
        if let value = map.value("font"), let font = map.string(value, "font") {
            LayoutNames.check(font, "voice", among: Set(fonts.keys), at: value.origin, log)
        }
        if let value = map.value("color"), let color = map.string(value, "color") {
            LayoutNames.check(color, "colour", among: colors, at: value.origin, log)
        }
    }
}

/// What a style says, or has from the styles that it extends.
struct StyleFields {
    private var font: String?
    private var weight: Int?
    private var isItalic: Bool?
    private var size: Length?
    private var leastSize: Length?
    private var leading: Length?
    private var tracking: Double?
    private var features: String?
    private var color: String?
    private var alignment: StyleSpec.Alignment?
    private var indent: Length?
    private var hyphenates: Bool?
    private var hyphenLeft: Int?
    private var hyphenRight: Int?
    private var hyphenWord: Int?
    private var hyphenatesNames: Bool?
    private var smallCaps: Bool?
    private var raisesOrdinals: Bool?
    private var buildsFractions: Bool?
    private var dropLines: Int?
    private var isBalanced: Bool?
    private var before: Length?
    private var after: Length?
    private var span: Int?
    private var hangs: Bool?
    private var expansion: Double?
    private var trackingAllowance: Double?

    /// Takes what a style says itself.
    mutating func read(_ map: YAMLMap) {
        font = map.string("font") ?? font
        weight = map.int("weight", in: 1...1000) ?? weight
        isItalic = map.bool("italic") ?? isItalic
        size = positive("size", map) ?? size
        leastSize = positive("least", map) ?? leastSize
        leading = positive("leading", map) ?? leading
        tracking = map.number("tracking", in: -200...1000) ?? tracking
        features = map.string("features") ?? features
        color = map.string("color") ?? color
        alignment = map.choice("align") ?? alignment
        indent = map.length("indent") ?? indent
        hyphenates = map.bool("hyphenate") ?? hyphenates
        hyphenLeft = map.int("hyphen-left", in: 1...20) ?? hyphenLeft
        hyphenRight = map.int("hyphen-right", in: 1...20) ?? hyphenRight
        hyphenWord = map.int("hyphen-word", in: 2...40) ?? hyphenWord
        hyphenatesNames = map.bool("hyphenate-names") ?? hyphenatesNames
        smallCaps = map.bool("small-caps") ?? smallCaps
        raisesOrdinals = map.bool("ordinals") ?? raisesOrdinals
        buildsFractions = map.bool("fractions") ?? buildsFractions
        dropLines = map.int("drop-lines", in: 2...6) ?? dropLines
        isBalanced = map.bool("balance") ?? isBalanced
        before = map.length("before") ?? before
        after = map.length("after") ?? after
        span = map.int("span", in: 1...24) ?? span
        hangs = map.bool("hang") ?? hangs
        expansion = map.number("expansion", in: 0...0.1) ?? expansion
        trackingAllowance = map.number("tracking-allowance", in: 0...0.1) ?? trackingAllowance
    }

    private func positive(_ key: String, _ map: YAMLMap) -> Length? {
        guard let length = map.length(key) else { return nil }
        if length > .zero { return length }
        map.log.add(
            .outOfRange(
                key, map.string(key) ?? "", range: "more than 0", at: map.value(key)?.origin ?? map.origin))
        return nil
    }

    /// The settled style; nil, with a diagnostic, where a font, size, leading or colour is not said anywhere.
    func spec(_ map: YAMLMap, _ log: DiagnosticLog) -> StyleSpec? {
        let missing = [
            ("font", font == nil), ("size", size == nil), ("leading", leading == nil),
            ("color", color == nil),
        ].filter(\.1).map(\.0)
        // A wrong value has its own diagnostic.
        for key in missing where !map.has(key) { log.add(.missingKey(key, of: "style", at: map.origin)) }
        guard let font, let size, let leading, let color else { return nil }
        var spec = StyleSpec(
            font: font, weight: weight ?? 400, isItalic: isItalic ?? false, size: size, leading: leading,
            tracking: tracking ?? 0, features: features ?? "", color: color, alignment: alignment ?? .start,
            indent: indent ?? .zero, hyphenates: hyphenates ?? false, hyphenLeft: hyphenLeft,
            hyphenRight: hyphenRight, hyphenWord: hyphenWord, hyphenatesNames: hyphenatesNames ?? true,
            smallCaps: smallCaps ?? false, raisesOrdinals: raisesOrdinals ?? false,
            buildsFractions: buildsFractions ?? false, dropLines: dropLines ?? 3,
            isBalanced: isBalanced ?? false,
            before: before ?? .zero, after: after ?? .zero, span: span, hangs: hangs ?? false,
            expansion: expansion ?? 0, trackingAllowance: trackingAllowance ?? 0)
        spec.leastSize = leastSize ?? .zero
        return spec
    }
}

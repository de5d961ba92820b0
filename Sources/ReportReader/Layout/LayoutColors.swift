import Frames
import ReportModel

/// Reads a layout's colours: `#RRGGBB`, or `{ screen: "#RRGGBB", inks: [c, m, y, k] }`.
struct LayoutColors {
    var values: [String: Color] = [:]
    /// Every name, those of wrong colours too: a wrong colour is told once.
    var names: Set<String> = []

    static func read(_ map: YAMLMap, _ log: DiagnosticLog) -> LayoutColors {
        var colors = LayoutColors()
        for entry in map.requiredMap("colors", "colors")?.all() ?? [] {
            colors.names.insert(entry.key)
            colors.values[entry.key] = color(entry, map, log)
        }
        return colors
    }

    private static func color(_ entry: YAMLEntry, _ map: YAMLMap, _ log: DiagnosticLog) -> Color? {
        guard case .mapping = entry.value.content else {
            return screen(entry.value, entry.key, nil, map, log)
        }
        guard let color = YAMLMap(entry.value, "colour", log) else { return nil }
        defer { color.finish() }
        let inks = color.has("inks") ? inks(color) : nil
        guard let value = color.required("screen") else { return nil }
        return screen(value, "screen", inks, map, log)
    }

    private static func screen(
        _ value: YAMLValue, _ key: String, _ inks: Color.Inks?, _ map: YAMLMap, _ log: DiagnosticLog
    ) -> Color? {
        guard let text = map.string(value, key) else { return nil }
        if text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit),
            let color = Color(hex: text, inks: inks)
        {
            return color
        }
        log.add(.badColor(text, at: value.origin))
        return nil
    }

    /// Cyan, magenta, yellow and black in percent.
    private static func inks(_ map: YAMLMap) -> Color.Inks? {
        let items = map.list("inks")
        let percents = items.compactMap { map.int($0, "inks", in: 0...100) }
        guard percents.count == 4 else {
            if percents.count == items.count {
                map.log.add(.fourInks(items.count, at: map.keyOrigin("inks")))
            }
            return nil
        }
        return Color.Inks(
            cyan: UInt8(percents[0]), magenta: UInt8(percents[1]), yellow: UInt8(percents[2]),
            black: UInt8(percents[3]))
    }
}

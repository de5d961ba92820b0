import Foundation
import Frames
import ReportModel

/// Reads a layout's colours: `#RRGGBB`, or `{ screen: "#RRGGBB", inks: [c, m, y, k], spot: "PANTONE 123 C" }`.
struct LayoutColors {
    var values: [String: Color] = [:]
    /// Names of the inks that colours are printed with alone.
    var spots: [String: String] = [:]
    private var origins: [String: Origin] = [:]
    /// Every name, those of wrong colours too: a wrong colour is told once.
    var names: Set<String> = []

    static func read(_ map: YAMLMap, _ log: DiagnosticLog) -> LayoutColors {
        var colors = LayoutColors()
        for entry in map.requiredMap("colors", "colors")?.all() ?? [] {
            colors.names.insert(entry.key)
            colors.origins[entry.key] = entry.keyOrigin
            colors.values[entry.key] = color(entry, map, log)
            colors.spots[entry.key] = spot(entry, log)
        }
        return colors
    }

    /// On paper a colour is known by what it looks like on the screen: two that look alike cannot have different inks.
    func checkInks(_ log: DiagnosticLog) {
        var known: [String: String] = [:]
        for name in values.keys.sorted() {
            guard let color = values[name] else { continue }
            guard let other = known[color.hex] else {
                known[color.hex] = name
                continue
            }
            if values[other]?.inks != color.inks || spots[other] != spots[name] {
                log.add(.ambiguousInks(name, other, at: origins[name] ?? .unknown))
            }
        }
        var inks: [String: String] = [:]
        for (name, spot) in spots.sorted(by: { $0.key < $1.key }) {
            let other = inks[spot] ?? name
            inks[spot] = other
            if values[other]?.inks != values[name]?.inks {
                log.add(.ambiguousInks(name, other, at: origins[name] ?? .unknown))
            }
        }
    }

    private static func color(_ entry: YAMLEntry, _ map: YAMLMap, _ log: DiagnosticLog) -> Color? {
        guard case .mapping = entry.value.content else {
            return screen(entry.value, entry.key, nil, map, log)
        }
        guard let color = YAMLMap(entry.value, "colour", log) else { return nil }
        defer { color.finish() }
        let inks = color.has("inks") ? inks(color) : nil
        _ = color.value("spot")
        guard let value = color.required("screen") else { return nil }
        return screen(value, "screen", inks, map, log)
    }

    /// An ink's name: it needs process inks too, for what cannot print it, and none of the names that stand for others.
    private static func spot(_ entry: YAMLEntry, _ log: DiagnosticLog) -> String? {
        guard case .mapping(let entries) = entry.value.content,
            let written = entries.first(where: { $0.key == "spot" }), !written.value.isNull
        else { return nil }
        guard let name = written.value.scalar?.text.trimmingCharacters(in: .whitespaces), !name.isEmpty,
            name.utf8.count <= 120, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }),
            !["All", "None", "Cyan", "Magenta", "Yellow", "Black"].contains(name)
        else {
            log.add(.badSpot(written.value.scalar?.text ?? "", at: written.value.origin))
            return nil
        }
        guard entries.contains(where: { $0.key == "inks" }) else {
            log.add(.spotWithoutInks(name, at: written.value.origin))
            return nil
        }
        return name
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

import ReportModel

/// Reads `fonts:` of a layout: the families of each voice, and under `scripts` those of each script.
struct FontReader {
    let log: DiagnosticLog
    /// The one key that is no voice.
    private static let scriptsKey = "scripts"

    typealias Fonts = (
        voices: [String: [String]], scripts: [String: [String: [String]]], sizes: [String: [String: Double]]
    )

    func read(_ layout: YAMLMap) -> Fonts {
        guard let fonts = layout.requiredMap("fonts", "fonts") else { return ([:], [:], [:]) }
        var all: Fonts = ([:], [:], [:])
        for entry in fonts.all() where entry.key != Self.scriptsKey {
            all.voices[entry.key] = families(entry, fonts)
        }
        for entry in fonts.map(Self.scriptsKey, Self.scriptsKey)?.all() ?? [] {
            if Scripts.codes.contains(entry.key) {
                readScript(entry, fonts, &all)
            } else {
                log.add(.unknownScript(entry.key, valid: Scripts.codes, at: entry.keyOrigin))
            }
        }
        return all
    }

    /// Families by voice, or one list for all of them.
    private func readScript(_ entry: YAMLEntry, _ fonts: YAMLMap, _ all: inout Fonts) {
        let voices = Set(all.voices.keys)
        guard case .mapping = entry.value.content, let map = YAMLMap(entry.value, entry.key, log) else {
            let shared = families(entry, fonts)
            all.scripts[entry.key] = Dictionary(uniqueKeysWithValues: voices.map { ($0, shared) })
            return
        }
        all.scripts[entry.key] = [:]
        for voice in map.all() {
            LayoutNames.check(voice.key, "voice", among: voices, at: voice.keyOrigin, log)
            guard case .mapping = voice.value.content, let sized = YAMLMap(voice.value, voice.key, log) else {
                all.scripts[entry.key]?[voice.key] = families(voice, map)
                continue
            }
            if let list = sized.required("families") {
                let named = YAMLEntry(key: voice.key, keyOrigin: voice.keyOrigin, value: list)
                all.scripts[entry.key]?[voice.key] = families(named, sized)
            }
            all.sizes[entry.key, default: [:]][voice.key] = sized.number("size", in: 0.5...2)
            sized.finish()
        }
    }

    private func families(_ entry: YAMLEntry, _ map: YAMLMap) -> [String] {
        let families = map.list(entry.value).compactMap { map.string($0, entry.key) }
        if families.isEmpty { log.add(.noFamilies(entry.key, at: entry.keyOrigin)) }
        return families
    }
}

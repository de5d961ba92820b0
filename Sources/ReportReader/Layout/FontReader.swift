import ReportModel

/// Reads `fonts:` of a layout: the families of each voice, and under `scripts` those of each script.
struct FontReader {
    let log: DiagnosticLog
    /// The one key that is no voice.
    private static let scriptsKey = "scripts"

    func read(_ layout: YAMLMap) -> (voices: [String: [String]], scripts: [String: [String: [String]]]) {
        guard let fonts = layout.requiredMap("fonts", "fonts") else { return ([:], [:]) }
        var voices: [String: [String]] = [:]
        for entry in fonts.all() where entry.key != Self.scriptsKey {
            voices[entry.key] = families(entry, fonts)
        }
        var scripts: [String: [String: [String]]] = [:]
        for entry in fonts.map(Self.scriptsKey, Self.scriptsKey)?.all() ?? [] {
            if Scripts.codes.contains(entry.key) {
                scripts[entry.key] = script(entry, fonts, voices: Set(voices.keys))
            } else {
                log.add(.unknownScript(entry.key, valid: Scripts.codes, at: entry.keyOrigin))
            }
        }
        return (voices, scripts)
    }

    /// Families by voice, or one list for all of them.
    private func script(_ entry: YAMLEntry, _ fonts: YAMLMap, voices: Set<String>) -> [String: [String]] {
        guard case .mapping = entry.value.content, let map = YAMLMap(entry.value, entry.key, log) else {
            let shared = families(entry, fonts)
            return Dictionary(uniqueKeysWithValues: voices.map { ($0, shared) })
        }
        var byVoice: [String: [String]] = [:]
        for voice in map.all() {
            LayoutNames.check(voice.key, "voice", among: voices, at: voice.keyOrigin, log)
            byVoice[voice.key] = families(voice, map)
        }
        return byVoice
    }

    private func families(_ entry: YAMLEntry, _ map: YAMLMap) -> [String] {
        let families = map.list(entry.value).compactMap { map.string($0, entry.key) }
        if families.isEmpty { log.add(.noFamilies(entry.key, at: entry.keyOrigin)) }
        return families
    }
}

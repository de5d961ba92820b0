import ReportModel

/// Reads a map key by key. What is asked for is what is valid: `finish` reports every other key.
final class YAMLMap {
    /// What it describes, in a message: « chart », « style ».
    let subject: String
    let origin: Origin
    let log: DiagnosticLog
    private let entries: [YAMLEntry]
    private var asked: [String] = []
    private var isAsked: Set<String> = []

    /// nil, with a diagnostic, where the value is no map.
    init?(_ value: YAMLValue, _ subject: String, _ log: DiagnosticLog) {
        switch value.content {
        case .mapping(let entries): self.entries = entries
        case .scalar(let scalar) where scalar.isNull: entries = []
        default:
            log.add(
                .wrongType(
                    expected: "a map of keys and values", found: value.kind, key: subject, at: value.origin))
            return nil
        }
        (self.subject, self.log, origin) = (subject, log, value.origin)
    }

    /// Every entry, for maps whose keys are the author's own names.
    func all() -> [YAMLEntry] {
        isAsked.formUnion(entries.map(\.key))
        return entries
    }

    /// What stands at a key; nil where there is nothing.
    func value(_ key: String) -> YAMLValue? {
        if isAsked.insert(key).inserted { asked.append(key) }
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
        return value
    }

    /// The same, with a diagnostic where there is nothing.
    func required(_ key: String) -> YAMLValue? {
        if let value = value(key) { return value }
        let written = entries.first { $0.key == key }
        log.add(.missingKey(key, of: subject, at: written?.keyOrigin ?? origin))
        return nil
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    /// Whether a key is written, without making it a valid one.
    func isWritten(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// Where a key is written, or else the map.
    func keyOrigin(_ key: String) -> Origin { entries.first { $0.key == key }?.keyOrigin ?? origin }

    /// Reports the keys that nobody asked for.
    func finish() {
        for entry in entries where !isAsked.contains(entry.key) {
            log.add(.unknownKey(entry.key, of: subject, valid: asked, at: entry.keyOrigin))
        }
    }
}

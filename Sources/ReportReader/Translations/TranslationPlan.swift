import ReportModel

/// What report.yaml declares under `translations`: which language is written first, and what the others owe it.
public struct TranslationPlan: Hashable, Sendable {
    /// The language that the others are translated from, by its content folder.
    public var source: String
    /// Languages that carry part of the text only: what they have is held to its source, what they lack is not missed.
    public var summaries: Set<String>
    /// By language, the one whose text is printed where its own is missing.
    public var fallback: [String: String]
    var origin: Origin
}

/// Reads `translations` in report.yaml.
struct TranslationsReader {
    let log: DiagnosticLog
    /// Content folders: of the project's editions, and others that are there.
    private let languages: [String]

    init(log: DiagnosticLog, files: ProjectFiles, editions: [Edition]) {
        self.log = log
        let all = editions.map(\.primaryLanguage) + files.names(in: "content")
        languages = all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// nil where nothing is declared, or not what the others are compared with.
    func read(_ map: YAMLMap) -> TranslationPlan? {
        guard let entry = map.map("translations", "translations") else { return nil }
        defer { entry.finish() }
        let summaries = entry.list("summaries").compactMap { language($0, "summaries", entry) }
        let source = entry.required("source").flatMap { language($0, "source", entry) }
        let fallback = fallback(entry, source)
        guard let source else { return nil }
        return TranslationPlan(
            source: source, summaries: Set(summaries), fallback: fallback,
            origin: map.keyOrigin("translations"))
    }

    private func fallback(_ map: YAMLMap, _ source: String?) -> [String: String] {
        var fallback: [String: String] = [:]
        for entry in map.map("fallback", "fallback")?.all() ?? [] {
            guard check(entry.key, at: entry.keyOrigin), let other = language(entry.value, entry.key, map)
            else { continue }
            if other == entry.key {
                log.add(.fallbackOnItself(other, at: entry.value.origin))
            } else if let source, other != source {
                log.add(.unknownChoice(other, of: entry.key, valid: [source], at: entry.value.origin))
            } else {
                fallback[entry.key] = other
            }
        }
        return fallback
    }

    private func language(_ value: YAMLValue, _ key: String, _ map: YAMLMap) -> String? {
        guard let name = map.string(value, key) else { return nil }
        return check(name, at: value.origin) ? name : nil
    }

    private func check(_ name: String, at origin: Origin) -> Bool {
        if languages.contains(name) { return true }
        log.add(.unknownName(name, of: "language", valid: languages, at: origin))
        return false
    }
}

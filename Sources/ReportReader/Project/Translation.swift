import ReportModel

/// Words of report.yaml in the edition's language.
struct Translation {
    let manifest: ProjectManifest
    let edition: Edition
    let log: DiagnosticLog

    /// A draft without a translation prints the key. Words of the language that stands in are marked.
    func text(_ value: Localised<String>?, _ key: String) -> String {
        if let language = fallback, value?.value(for: edition.language) == nil,
            let words = value?.value(for: language)
        {
            return "\(words)\u{A0}\(FallbackMark.text(for: language, in: edition.language))"
        }
        return value.map { self.value($0, key) ?? "[\(key)]" } ?? ""
    }

    /// The language that report.yaml declares to stand in for the edition's.
    private var fallback: String? { manifest.translations?.fallback[edition.primaryLanguage] }

    /// nil, with a diagnostic, where the language has none.
    func value<Value>(_ value: Localised<Value>, _ key: String) -> Value? {
        if let value = value.value(for: edition.language) ?? fallback.flatMap(value.value(for:)) {
            return value
        }
        let place = manifest.places.words[key] ?? ManifestPlaces.file
        log.addMissing(.missingTranslation(key, language: edition.primaryLanguage, at: place))
        return nil
    }
}

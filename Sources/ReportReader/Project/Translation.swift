import ReportModel

/// Words of report.yaml in the edition's language.
struct Translation {
    let manifest: ProjectManifest
    let edition: Edition
    let log: DiagnosticLog

    /// A draft without a translation prints the key.
    func text(_ value: Localised<String>?, _ key: String) -> String {
        value.map { self.value($0, key) ?? "[\(key)]" } ?? ""
    }

    /// nil, with a diagnostic, where the language has none.
    func value<Value>(_ value: Localised<Value>, _ key: String) -> Value? {
        if let value = value.value(for: edition.language) { return value }
        let place = manifest.places.words[key] ?? ManifestPlaces.file
        log.addMissing(.missingTranslation(key, language: edition.primaryLanguage, at: place))
        return nil
    }
}

import ReportModel

/// Reads `consents` in report.yaml: the records, or the name of a YAML file of the project that holds them.
struct ConsentsReader {
    let files: ProjectFiles
    let log: DiagnosticLog

    func read(_ map: YAMLMap) -> ConsentRules {
        var rules = ConsentRules()
        rules.areRequired = map.bool("consents-required") ?? false
        guard let value = map.value("consents") else { return rules }
        rules.origin = value.origin
        guard let records = records(value, map) else { return rules }
        for entry in records.all() {
            guard ManifestReader.isName(entry.key, also: "_-.") else {
                log.add(.badName(entry.key, of: "a consent", at: entry.keyOrigin))
                continue
            }
            if let consent = consent(entry) {
                rules.records.append(consent)
            } else {
                rules.broken.insert(entry.key)
            }
        }
        return rules
    }

    private func records(_ value: YAMLValue, _ map: YAMLMap) -> YAMLMap? {
        guard value.scalar != nil else { return YAMLMap(value, "consents", log) }
        guard let path = map.string(value, "consents"), let file = files.text(path, at: value.origin, log),
            let root = YAMLParser.read(SourceText(file), log)
        else { return nil }
        return YAMLMap(root, "consents", log)
    }

    private func consent(_ entry: YAMLEntry) -> Consent? {
        guard let map = YAMLMap(entry.value, "consent", log) else { return nil }
        defer { map.finish() }
        // Where the paper lies: for people, not for the program.
        _ = map.string("form")
        let until = date("until", map), withdrawn = date("withdrawn", map)
        let audiences =
            map.has("audiences")
            ? map.list("audiences").compactMap { map.string($0, "audiences") } : nil
        guard map.required("given") != nil, let given = date("given", map) else { return nil }
        // A date that cannot be read is no consent without an end.
        if map.has("until") != (until != nil) || map.has("withdrawn") != (withdrawn != nil) { return nil }
        if let until, until < given {
            log.add(.consentEndsBefore(at: map.value("until")?.origin ?? map.origin))
        }
        return Consent(
            name: entry.key, given: given, until: until, withdrawn: withdrawn, audiences: audiences,
            origin: entry.keyOrigin)
    }

    private func date(_ key: String, _ map: YAMLMap) -> CalendarDate? {
        guard let value = map.value(key), let text = map.string(value, key) else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        log.add(.badDate(text, at: value.origin))
        return nil
    }
}

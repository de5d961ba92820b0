import ReportModel

/// Reads `datasets` in report.yaml: which files become tables.
struct DatasetsReader {
    let log: DiagnosticLog

    func read(_ map: YAMLMap) -> [DatasetSource] {
        var names: Set<String> = []
        return (map.map("datasets", "datasets")?.all() ?? []).compactMap { entry in
            // Capitals make no difference in SQL.
            guard names.insert(entry.key.lowercased()).inserted else {
                log.add(.duplicateKey(entry.key, at: entry.keyOrigin))
                return nil
            }
            guard ManifestReader.isName(entry.key, also: "_"), !entry.key.lowercased().hasPrefix("sqlite_")
            else {
                log.add(.badName(entry.key, of: "a dataset", at: entry.keyOrigin))
                return nil
            }
            if entry.value.scalar != nil {
                let file = map.string(entry.value, entry.key)
                return file.map {
                    DatasetSource(
                        name: entry.key, file: $0, delimiter: nil, decimalSign: ".",
                        origin: entry.value.origin)
                }
            }
            guard let dataset = YAMLMap(entry.value, "dataset", log) else { return nil }
            defer { dataset.finish() }
            let delimiter = sign("delimiter", dataset, valid: [",", ";", "\t", "|"])
            let decimal = sign("decimal", dataset, valid: [".", ","])
            guard let file = dataset.requiredString("file") else { return nil }
            return DatasetSource(
                name: entry.key, file: file, delimiter: delimiter, decimalSign: decimal ?? ".",
                origin: dataset.value("file")?.origin ?? entry.keyOrigin)
        }
    }

    /// One of a few signs.
    private func sign(_ key: String, _ map: YAMLMap, valid: [Character]) -> Character? {
        guard let value = map.value(key), let text = map.string(value, key) else { return nil }
        let written = text == "tab" ? "\t" : text
        if written.count == 1, let sign = written.first, valid.contains(sign) { return sign }
        log.add(
            .unknownChoice(
                text, of: key, valid: valid.map { $0 == "\t" ? "tab" : String($0) }, at: value.origin))
        return nil
    }
}

import ReportModel

/// Reads `facts` in report.yaml: where facts come from.
struct FactSourcesReader {
    let log: DiagnosticLog

    func read(_ map: YAMLMap) -> [FactSource] {
        (map.map("facts", "facts")?.all() ?? []).compactMap { entry in
            guard ManifestReader.isName(entry.key, also: "_-"), !["report", "edition"].contains(entry.key)
            else {
                log.add(.badName(entry.key, of: "a fact", at: entry.keyOrigin))
                return nil
            }
            guard let fact = YAMLMap(entry.value, "fact", log) else { return nil }
            defer { fact.finish() }
            let unit = fact.string("unit"), decimals = fact.int("decimals", in: 0...6)
            var told: [String: String] = [:]
            for key in ["base", "source", "date"] { told[key] = fact.string(key) }
            told["n"] = fact.int("n", in: 0...1_000_000_000_000).map(String.init)
            guard let kind = kind(fact) else { return nil }
            return FactSource(
                name: entry.key, kind: kind, unit: unit, decimals: decimals, told: told,
                origin: fact.value(fact.has("sql") ? "sql" : "data")?.origin ?? entry.keyOrigin)
        }
    }

    private func kind(_ fact: YAMLMap) -> FactSource.Kind? {
        if let sql = fact.string("sql") {
            if fact.has("data") { log.add(.keysExclude("data", "sql", at: fact.keyOrigin("data"))) }
            return .query(sql)
        }
        let key = fact.string("key") ?? "id"
        return fact.requiredString("data").map { .rows(dataset: $0, key: key) }
    }
}

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
        if Self.computedKeys.contains(where: fact.isWritten) { return computed(fact).map { .computed($0) } }
        let key = fact.string("key") ?? "id"
        return fact.requiredString("data").map { .rows(dataset: $0, key: key) }
    }

    private static let computedKeys = ["where", "group", "compute", "value"] + Grouping.keys

    private func computed(_ fact: YAMLMap) -> ComputedFacts? {
        let dataset = fact.requiredString("data"), condition = fact.string("where")
        var columns = ComputeReader(log: log).read(fact)
        let isGrouped = (["group"] + Grouping.keys).contains(where: fact.isWritten)
        let grouping = isGrouped ? Grouping.read(fact, log) : nil
        if isGrouped, grouping == nil { return nil }
        if let share = grouping?.share(at: fact.keyOrigin("share")) { columns.insert(share, at: 0) }
        let key = fact.string("key") ?? grouping?.by.last ?? "id"
        let value = fact.string("value")
        let implied = grouping.map(\.measured) ?? (columns.count == 1 ? columns[0].names.first : "value")
        guard let name = value ?? implied else {
            log.add(.missingKey("value", of: "fact", at: fact.origin))
            return nil
        }
        return dataset.map {
            ComputedFacts(
                dataset: $0, condition: condition, grouping: grouping, columns: columns, key: key,
                value: name,
                valueOrigin: fact.value("value")?.origin ?? fact.origin)
        }
    }
}

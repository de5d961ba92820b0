import ReportModel

/// Data whose rows make editions, so that their cells are parameters: `commune: { data: communes, key: code }`.
struct AxisSource: Hashable, Sendable {
    var dataset: String?
    var sql: String?
    /// The column that names editions, which are known.
    var key: String

    /// The axes of report.yaml that are made of data.
    static func all(_ map: YAMLMap) -> [AxisSource] {
        entries(map.value("editions"), "matrix").compactMap { axis in
            let values = Dictionary(entries(axis.value).map { ($0.key, $0.value.scalar?.text) }) { first, _ in
                first
            }
            let dataset = values["data"] ?? nil, sql = values["sql"] ?? nil
            if dataset == nil, sql == nil { return nil }
            return AxisSource(
                dataset: sql == nil ? dataset : nil, sql: sql, key: (values["key"] ?? nil) ?? "id")
        }
    }

    private static func entries(_ value: YAMLValue?, _ key: String? = nil) -> [YAMLEntry] {
        guard case .mapping(let entries)? = value?.content else { return [] }
        guard let key else { return entries }
        return self.entries(entries.first { $0.key == key }?.value)
    }
}

extension DisclosureGuard {
    /// Parameters of editions that are cells which would tell of a suppressed count.
    func hiddenParameters(_ sources: [AxisSource], _ store: DataStore?) -> Set<String> {
        guard !withheld.isEmpty, let store else { return [] }
        var hidden: Set<String> = []
        for source in sources {
            if let dataset = source.dataset {
                let columns = store.columns[dataset] ?? []
                hidden.formUnion(
                    columns.filter { column in
                        let read = DataRead(table: dataset.lowercased(), column: column.lowercased())
                        return column != source.key && mark(of: [read]) != nil
                    })
            } else if let sql = source.sql, let result = try? store.query(sql, [:]),
                mark(of: result.reads) != nil
            {
                hidden.formUnion(result.columns.filter { $0 != source.key })
            }
        }
        return hidden
    }
}

import ReportModel

/// One way in which the editions of a matrix differ: `country: [BE, FR]`, or the rows of a dataset.
struct MatrixAxis {
    struct Value: Hashable {
        var text: String
        /// The row's other columns: parameters of their own.
        var parameters: [String: String] = [:]
        var origin: Origin
    }

    var name: String
    var values: [Value]

    /// Reads an axis: a list of values, or `{ data: communes, where: …, key: code }`, or `{ sql: …, key: … }`.
    ///
    /// - Parameter query: on the project's data; nil where they could not be read.
    static func read(_ entry: YAMLEntry, _ map: YAMLMap, query: () -> DatasetQuery?, _ log: DiagnosticLog)
        -> MatrixAxis?
    {
        guard ManifestReader.isName(entry.key, also: "_-"), EditionParameters.mayBeNamed(entry.key) else {
            log.add(.badName(entry.key, of: "a parameter", at: entry.keyOrigin))
            return nil
        }
        let values: [Value]?
        if case .mapping = entry.value.content {
            values = rows(entry, query: query, log)
        } else {
            values = map.list(entry.value).compactMap { item in
                guard !item.isNull, let text = map.string(item, entry.key), !text.allSatisfy(\.isWhitespace)
                else {
                    if item.isNull || item.scalar != nil {
                        log.add(.blankValue(of: entry.key, at: item.origin))
                    }
                    return nil
                }
                return Value(text: text, origin: item.origin)
            }
        }
        guard let values else { return nil }
        if values.isEmpty { log.add(.emptyAxis(entry.key, at: entry.keyOrigin)) }
        var seen: Set<String> = []
        let distinct = values.filter { value in
            let isNew = seen.insert(value.text).inserted
            if !isNew { log.add(.repeatedValue(value.text, of: entry.key, at: value.origin)) }
            return isNew
        }
        return MatrixAxis(name: entry.key, values: distinct)
    }

    private static func rows(_ entry: YAMLEntry, query: () -> DatasetQuery?, _ log: DiagnosticLog) -> [Value]?
    {
        guard let map = YAMLMap(entry.value, entry.key, log) else { return nil }
        defer { map.finish() }
        let key = map.string("key") ?? "id", keyOrigin = map.value("key")?.origin ?? entry.value.origin
        let condition = map.value("where"), sql = map.value("sql")
        guard let source = sql ?? map.required("data"), let name = map.string(source, "data"),
            let query = query()
        else { return nil }
        let filter = condition.flatMap { map.string($0, "where") }
        let result =
            sql == nil
            ? query.rows(of: name, where: filter, at: condition?.origin ?? source.origin)
            : query.run(name, at: source.origin)
        guard let result else { return nil }
        guard result.columns.contains(key) else {
            log.add(.unknownColumn(key, of: "the data", valid: result.columns, at: keyOrigin))
            return nil
        }
        return result.rows.compactMap { row in
            guard let text = row[key].key else {
                log.add(.axisWithoutKey(key, at: source.origin))
                return nil
            }
            var parameters: [String: String] = [:]
            for column in row.columns where column != key && EditionParameters.mayBeNamed(column) {
                parameters[column] = row[column].key
            }
            return Value(text: text, parameters: parameters, origin: source.origin)
        }
    }
}

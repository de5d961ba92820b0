import ReportModel
import Statistics

/// What a table's key `suppress` asks for: counts of few are not printed, nor others from which they would follow.
struct SuppressionRequest {
    enum Zeros: String, CaseIterable {
        /// A zero tells that there is nobody, and is printed.
        case printed
        /// As other small counts are.
        case suppressed
    }

    var rule: SuppressionRule
    /// The columns of the data that hold counts, but for their total.
    var columns: [String]
    /// The column that adds those up, where the table has one.
    var total: String?
    /// Columns of numbers that tell nothing of the counts.
    var safe: Set<String>
    /// Of `below`.
    var origin: Origin

    /// nil where nothing is asked for, and after a diagnostic.
    static func read(
        _ value: YAMLValue, _ fields: BlockFields, _ columns: [TableColumn], _ data: BlockData
    ) -> SuppressionRequest? {
        guard let map = YAMLMap(value, "suppress", fields.log) else { return nil }
        defer { map.finish() }
        for other in ["carry", "indent"] where fields.map.has(other) {
            fields.log.add(.keysExclude(other, "suppress", at: fields.map.keyOrigin(other)))
        }
        let named = names("columns", map), safe = names("safe", map), total = map.string("total")
        guard let (rule, origin) = rule(map) else { return nil }
        let printed = columns.dropFirst().compactMap { $0.countColumn(data) }
        let counts = named.isEmpty ? printed : named
        return SuppressionRequest(
            rule: rule, columns: counts.filter { $0 != total }, total: total, safe: Set(safe), origin: origin)
    }

    /// The same of a chart.
    ///
    /// - Parameter counts: the columns that its values come from.
    /// - Returns: also whether all of them together are known: then the last that is hidden would follow.
    static func readChart(
        _ value: YAMLValue, _ fields: BlockFields, counts: [String]
    ) -> (request: SuppressionRequest, hasTotal: Bool)? {
        guard let map = YAMLMap(value, "suppress", fields.log) else { return nil }
        defer { map.finish() }
        let named = names("columns", map), safe = names("safe", map)
        let hasTotal = map.bool("total") ?? false || fields.map.isWritten("n")
        guard let (rule, origin) = rule(map) else { return nil }
        let request = SuppressionRequest(
            rule: rule, columns: named.isEmpty ? counts.filter { !safe.contains($0) } : named, total: nil,
            safe: Set(safe), origin: origin)
        return (request, hasTotal)
    }

    /// `below`, `width` and `zeros`, and where the first stands; nil after a diagnostic.
    private static func rule(_ map: YAMLMap) -> (SuppressionRule, Origin)? {
        let zeros: Zeros? = map.choice("zeros"), width = map.int("width", in: 1...1_000_000)
        guard let below = map.requiredInt("below", in: 2...1_000_000) else { return nil }
        let origin = map.value("below")?.origin ?? map.origin, hidesZeros = zeros == .suppressed
        let rule = SuppressionRule(
            threshold: below, width: width ?? max(1, (below - 1) / 2), hidesZeros: hidesZeros)
        if let rule { return (rule, origin) }
        map.log.add(
            .suppressionTooNarrow(
                below, width: width, zeros: hidesZeros, at: map.value("width")?.origin ?? origin))
        return nil
    }

    private static func names(_ key: String, _ map: YAMLMap) -> [String] {
        map.list(key).compactMap { map.string($0, key) }
    }

    /// Counts and their total.
    var allColumns: [String] { columns + (total.map { [$0] } ?? []) }
}

extension TableColumn {
    /// The column of the data that it adds up in a total, which may be counts.
    fileprivate func countColumn(_ data: BlockData) -> String? {
        guard let name = dataName, data.computed.column(name) == nil else { return nil }
        if let grouping = data.question.grouping {
            return grouping.measures.contains { $0.column == name && $0.isAdditive } ? name : nil
        }
        return name == "value" || model.alignment == .decimal ? name : nil
    }
}

extension [Inline] {
    /// An author's note, followed by a sentence of the program's.
    func with(_ sentence: String) -> [Inline] {
        if sentence.isEmpty { return self }
        return isEmpty ? [.text(sentence)] : self + [.text(" " + sentence)]
    }
}

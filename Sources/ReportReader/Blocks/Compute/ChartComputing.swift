import ReportModel

/// What a chart's data have in common with a table's: computed columns, counts that are suppressed, bases that are said.
struct ChartComputing {
    let fields: BlockFields
    private var map: YAMLMap { fields.map }

    /// The columns of which a chart prints or draws numbers, by the keys that name them.
    private static let channels = ["value", "low", "high", "x", "size", "end", "target"]

    /// The rows, without what is suppressed; nil after a diagnostic.
    func read() -> BlockData? {
        guard var data = BlockData.read(fields) else { return nil }
        guard let value = map.value("suppress") else { return data }
        let printed = printed(data)
        // A category is printed by its name, whatever that is.
        let named = Set(["category", "series", "facet"].compactMap { map.value($0)?.scalar?.text })
        let sources = printed.reduce(into: Set<String>()) { $0.formUnion(data.computed.sources(of: $1)) }
        let counts = data.columns.filter { sources.contains($0) && !named.contains($0) }
        guard let (request, hasTotal) = SuppressionRequest.readChart(value, fields, counts: counts) else {
            return nil
        }
        let columns = printed.map { name in
            TableColumn(content: .data(name), model: Table.Column(head: []), origin: request.origin)
        }
        let layout = TableSuppression.Layout(
            groups: [data.rows.indices], keys: [nil], totals: [false], hasTotalRow: hasTotal)
        let suppression = TableSuppression(request: request, fields: fields, columns: columns)
        return suppression.apply(to: &data, layout) == nil ? nil : data
    }

    private func printed(_ data: BlockData) -> [String] {
        var names: [String] = [], isWide = false
        for key in Self.channels {
            if let name = map.value(key)?.scalar?.text, data.columns.contains(name) { names.append(name) }
        }
        // Columns that are a series each.
        if case .sequence(let items)? = map.value("series")?.content {
            isWide = true
            names += items.compactMap { $0.scalar?.text }.filter(data.columns.contains)
        }
        if !isWide, !map.isWritten("value"), data.columns.contains(data.usualValue) {
            names.append(data.usualValue)
        }
        return names
    }

    /// What is said of shares and of numbers that cannot be reckoned.
    func said(_ data: BlockData, _ rows: [ChartRecord.Row], _ note: [Inline]) -> String {
        let words = (fields.text("title") + fields.text("subtitle") + note).plainText
        let base = BaseNote(context: fields.context, data: data, base: map.string("base"))
        let label = map.value("category")?.scalar?.text ?? data.usualCategory()
        let isUndefined = rows.contains(where: \.measure.isUndefined)
        return [
            base.text(printed: printed(data), label: label, said: words),
            isUndefined ? fields.context.numbers.undefinedNote : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

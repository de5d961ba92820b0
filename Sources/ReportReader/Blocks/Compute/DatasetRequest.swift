import ReportModel

/// Rows of a dataset that a block or a fact asks for, and how they are taken together.
struct DatasetRequest {
    var dataset: String
    var condition: String?
    var grouping: Grouping?
    /// Where a key of the request is written.
    var place: (_ key: String) -> Origin

    var question: BlockData.Question {
        grouping.map { .groups(dataset: dataset, where: condition, $0) }
            ?? .rows(dataset: dataset, where: condition)
    }

    /// Whether there are the columns that it names.
    func check(_ query: DatasetQuery) -> Bool {
        guard let grouping else { return true }
        let columns = query.store.columns[dataset] ?? []
        let named =
            grouping.by.map { ($0, "group") }
            + grouping.measures.compactMap { measure in
                measure.function.map { (measure.column, $0.rawValue) }
            }
        for (name, key) in named where !columns.contains(name) {
            query.log.add(.unknownColumn(name, of: dataset, valid: columns, at: place(key)))
            return false
        }
        return true
    }
}

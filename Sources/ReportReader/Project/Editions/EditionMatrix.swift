import ReportModel

/// `matrix` in `editions`: every combination of the values of its axes is an edition, less those that are excluded.
struct EditionMatrix {
    static let most = 100_000

    /// An edition before it has a name.
    struct Cell {
        /// By axis, and the columns of the rows that axes are made of.
        var parameters: [String: String]
        /// « language fr, country BE »
        var words: String
        /// What joins to its id where no pattern does.
        var values: [String]
        var settings: EditionSettings
    }

    let conditions: ConditionBook
    let query: () -> DatasetQuery?
    let log: DiagnosticLog

    func read(_ map: YAMLMap, at origin: Origin) -> [Cell] {
        let excluded = map.list("exclude"), overrides = map.list("override")
        var common = EditionSettings()
        common.id = map.pattern("id")
        let reserved: Set<String> = ["exclude", "override", "id"]
        let axes = map.all().filter { !reserved.contains($0.key) }.compactMap {
            MatrixAxis.read($0, map, query: query, log)
        }
        let count = axes.reduce(1) { $0.multipliedReportingOverflow(by: $1.values.count).partialValue }
        guard !axes.isEmpty, count > 0 else { return [] }
        guard count <= Self.most else {
            log.add(.tooManyEditions(count, most: Self.most, at: origin))
            return []
        }
        var cells = [Cell(parameters: [:], words: "", values: [], settings: common)]
        for axis in axes {
            cells = cells.flatMap { cell in axis.values.map { cell.with($0, of: axis.name) } }
        }
        for item in excluded { exclude(item, map, from: &cells) }
        for item in overrides { override(item, in: &cells) }
        return cells
    }

    private func exclude(_ item: YAMLValue, _ map: YAMLMap, from cells: inout [Cell]) {
        guard let text = map.string(item, "exclude"),
            let condition = WrittenCondition(text, at: item.textOrigin, log)
        else { return }
        let kept = cells.filter { !holds(condition, $0) }
        if kept.count == cells.count { log.add(.nothingExcluded(text, at: item.origin)) }
        cells = kept
    }

    private func override(_ item: YAMLValue, in cells: inout [Cell]) {
        guard let map = YAMLMap(item, "override", log) else { return }
        defer { map.finish() }
        var settings = EditionSettings(map, log)
        settings.id = map.pattern("id")
        guard let value = map.required("if"), let text = map.string(value, "if"),
            let condition = WrittenCondition(text, at: value.textOrigin, log)
        else { return }
        var isUsed = false
        for index in cells.indices where holds(condition, cells[index]) {
            cells[index].settings = cells[index].settings.overridden(by: settings)
            isUsed = true
        }
        if !isUsed { log.add(.nothingOverridden(text, at: value.origin)) }
    }

    private func holds(_ condition: WrittenCondition, _ cell: Cell) -> Bool {
        ConditionJudge(book: conditions, parameters: cell.parameters, parameterValues: [:], log: log)
            .holds(condition)
    }
}

extension EditionMatrix.Cell {
    fileprivate func with(_ value: MatrixAxis.Value, of axis: String) -> Self {
        var cell = self
        cell.parameters.merge(value.parameters) { stated, _ in stated }
        cell.parameters[axis] = value.text
        cell.words += (words.isEmpty ? "" : ", ") + "\(axis) \(value.text)"
        cell.values.append(value.text)
        return cell
    }
}

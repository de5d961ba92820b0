import ReportModel

/// Numbers of figures and tables, in the order of the report.
///
/// A figure whose gap a final edition leaves out has no number there; small figures in the side column have none at all.
struct Numbering {
    private var numbers: [String: Int] = [:]
    private var byIndex: [Int: Int] = [:]

    init(_ report: Report) {
        var figures = 0, tables = 0
        for (index, block) in report.blocks.enumerated() {
            switch block.content {
            case .chart(let chart) where block.attributes.place == .flow:
                if chart.gap != nil, !report.isDraft { continue }
                figures += 1
                byIndex[index] = figures
                if let id = block.id { numbers[id] = figures }
            case .table(let table) where !table.title.isEmpty:
                tables += 1
                byIndex[index] = tables
                if let id = block.id { numbers[id] = tables }
            default: break
            }
        }
    }

    /// Of the figure or table with this id.
    func number(of id: String) -> Int? { numbers[id] }

    /// Of the block at this index of the report.
    func number(at index: Int) -> Int? { byIndex[index] }
}

import ReportModel

/// Numbers of figures and tables, in the order of the report.
///
/// Pictures count as figures where they are marked so. A figure whose gap a final edition leaves out has no number there; small figures in the side column have none at all.
struct Numbering {
    private var numbers: [String: Int] = [:]
    private var byIndex: [Int: Int] = [:]
    private var headings: [Int: Int] = [:]

    /// - Parameter hasCover: whether the cover's title is the file's first heading.
    init(_ report: Report, hasCover: Bool) {
        headings = Self.headingLevels(report.blocks, after: hasCover ? 1 : 0)
        var figures = 0, tables = 0
        for (index, block) in report.blocks.enumerated() {
            switch block.content {
            case .chart(let chart) where block.attributes.place != .side:
                if chart.gap != nil, !report.isDraft { continue }
                figures += 1
                byIndex[index] = figures
                if let id = block.id { numbers[id] = figures }
            case .picture where block.attributes.classes.contains("figure"):
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

    /// Levels for the structure tree, by index: none deeper than one below the heading before it (ISO 14289-1, 7.4.2).
    private static func headingLevels(_ blocks: [Block], after start: Int) -> [Int: Int] {
        var levels: [Int: Int] = [:], last = start
        for (index, block) in blocks.enumerated() {
            switch block.content {
            case .heading(let heading): last = min(heading.level, last + 1)
            case .story: last = min(2, last + 1)
            case .chart(let chart) where !chart.contentsTitle.isEmpty:
                // A draft alone may have it: it is no step for what follows.
                levels[index] = min(3, last + 1)
                continue
            case .contents(let contents):
                levels[index] = 1
                last = contents.figuresTitle.isEmpty && contents.tablesTitle.isEmpty ? 1 : 2
                continue
            default: continue
            }
            levels[index] = last
        }
        return levels
    }

    /// The level of the heading at this index of the report as the structure tree has it.
    func headingLevel(at index: Int, written level: Int) -> Int { headings[index] ?? level }

    /// Of the figure or table with this id.
    func number(of id: String) -> Int? { numbers[id] }

    /// Of the block at this index of the report.
    func number(at index: Int) -> Int? { byIndex[index] }
}

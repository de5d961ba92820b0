import ReportModel

/// Collects, while an edition is read, all that its numbers must answer for: what is printed where, which words depend on
/// numbers, which portraits depend on a consent.
final class LedgerBook {
    private(set) var claims: [ClaimUse] = []
    private(set) var consents: [ConsentUse] = []
    private(set) var charts: [ChartRecord] = []
    private(set) var tables: [TableRecord] = []
    private(set) var runs: [ProseRun] = []
    /// What key figures call the facts that they print.
    private(set) var figures: [(entry: FactBook.Entry, label: String)] = []
    /// Fenced blocks, with the place of each: what is printed in a cover stands in no block of the text.
    private(set) var fences: [(kind: String, id: String?, origin: Origin)] = []

    /// Of what is being read.
    private var context = ProseContext()

    // MARK: Claims and consents

    func add(_ claim: ClaimText, words: String = "") {
        claims.append(ClaimUse(claim: claim, words: words))
    }

    func add(_ consent: ConsentUse) { consents.append(consent) }

    /// The measures of each chart that has an id.
    var chartMeasures: [String: [(key: String, measure: Measure)]] {
        var measures: [String: [(key: String, measure: Measure)]] = [:]
        for chart in charts {
            guard let id = chart.id else { continue }
            measures[id] = chart.rows.map { ($0.key, $0.measure) }
        }
        return measures
    }

    /// Tables of sources, in the order of the text.
    private(set) var sources: [SourcesRequest] = []

    func add(_ sources: SourcesRequest) { self.sources.append(sources) }

    // MARK: Blocks

    func add(_ chart: ChartRecord) { charts.append(chart) }
    func add(_ table: TableRecord) { tables.append(table) }
    func addFence(_ kind: String, id: String?, at origin: Origin) { fences.append((kind, id, origin)) }

    /// Keeps what a key figure calls its fact, where that is one fact alone.
    ///
    /// - Parameter start: how many runs there were before its value was read.
    func nameFigure(_ label: String, from start: Int) {
        let pieces = runs[start...].flatMap(\.pieces)
        guard pieces.count == 1, case .fact(let entry, nil, _, _) = pieces[0] else { return }
        figures.append((entry, label))
    }

    // MARK: Suppression

    /// Cells of datasets that tables suppress.
    private(set) var withheld = WithheldCells()
    /// The datasets of which blocks suppress counts, small ones or none.
    private(set) var suppressed: Set<String> = []
    /// The counts that each of these tables protects.
    private var protections: [(protection: Protection, origin: Origin)] = []

    /// What a table protects, and how.
    struct Protection: Equatable {
        var cells: Set<DataCell>
        var marks: [DataCell: WithheldMark]
        /// Totals that are printed.
        var totals: [String]
    }

    /// Groups of rows that blocks protect, some of which may have no small count.
    private var groupings: [(dataset: String, groups: SuppressedGroups)] = []

    /// Keeps what a block suppresses; where another block of the same counts does so otherwise, its place.
    ///
    /// - Parameter protected: nil where it suppresses nothing.
    func protect(
        _ protection: Protection, _ protected: ProtectedDataset?, of dataset: String, at origin: Origin
    ) -> Origin? {
        suppressed.insert(dataset)
        for (cell, mark) in protection.marks { withheld.add(cell, mark) }
        if let protected { withheld.add(protected, of: dataset) }
        let other = protections.first {
            $0.protection != protection && !$0.protection.cells.isDisjoint(with: protection.cells)
        }
        let grouping = groupings.first { $0.dataset == dataset && (protected != nil || $0.groups.hides) }
        protections.append((protection, origin))
        return other?.origin ?? grouping?.groups.origin
    }

    /// The same for groups of rows.
    ///
    /// - Parameter areIndependent: whether from two ways to group rows nothing follows that follows from neither.
    func protect(
        _ groups: SuppressedGroups, _ protected: ProtectedDataset?, of dataset: String,
        _ areIndependent: (BlockData.Question, BlockData.Question) -> Bool
    ) -> Origin? {
        suppressed.insert(dataset)
        if let protected { withheld.add(protected, of: dataset) }
        let cells = protections.first { known in
            known.protection.cells.contains { $0.dataset == dataset }
                && (groups.hides || !known.protection.marks.isEmpty)
        }
        let other = groupings.first { known in
            guard known.dataset == dataset, known.groups.hides || groups.hides else { return false }
            if known.groups.question == groups.question {
                return known.groups.marks != groups.marks || known.groups.totals != groups.totals
            }
            return !areIndependent(known.groups.question, groups.question)
        }
        groupings.append((dataset, groups))
        return cells?.origin ?? other?.groups.origin
    }

    // MARK: Prose

    /// A text as it was bound: words, and the numbers in it.
    ///
    /// - Parameter locator: at the beginning of the text, to find a part of it in the file.
    func add(_ pieces: [ProseRun.Piece], _ locator: Locator) {
        guard !pieces.isEmpty else { return }
        runs.append(ProseRun(pieces: pieces, locator: locator, context: context))
    }

    /// Reads something whose texts are all of one kind: a story, a cell, a marked literal.
    func with<Result>(_ change: (inout ProseContext) -> Void, _ read: () -> Result) -> Result {
        let before = context
        change(&context)
        defer { context = before }
        return read()
    }

    /// Whether what follows tells a story, until the next chapter or section.
    func beginSection(isStory: Bool) { context.isStory = isStory }
}

/// Where a text stands, as far as it matters to the numbers in it.
struct ProseContext: Hashable {
    var isStory = false
    /// Marked as being no figure of the report.
    var isLiteral = false
    /// Covered by a condition.
    var isClaim = false
    /// Of a cell of a table written in Markdown: the words of its row's first cell.
    var rowLabel: String?
    /// And of its column's head.
    var head: String?
    /// Which of several texts of one place: a picture's caption, its credit.
    var part: String?

    /// Whether two stretches of one place may be one text.
    func isPart(of other: ProseContext) -> Bool {
        (rowLabel, head, part) == (other.rowLabel, other.head, other.part)
    }
}

/// A stretch of text without a change of style, and the numbers that were put into it.
struct ProseRun {
    enum Piece {
        case text(String)
        /// A fact or a part of it (`value`, `of`), as it is printed.
        case fact(FactBook.Entry, part: String?, text: String, Origin)
        /// What is no text: a gap, a name of report.yaml.
        case other(String)
    }
    var pieces: [Piece]
    var locator: Locator
    var context: ProseContext

    /// Whether there is a digit or a bound number in it.
    var hasNumbers: Bool {
        pieces.contains { piece in
            switch piece {
            case .fact: true
            case .text(let text): text.utf8.contains(where: \.isDigit)
            case .other: false
            }
        }
    }
}

/// A chart as it was read.
struct ChartRecord {
    struct Row {
        var key: String
        /// Of the dataset, from 0; nil where a query made it.
        var index: Int?
        /// Of the data, with its value.
        var column: String
        var measure: Measure
        var base: String?
        var date: String?
        var n: String?
        var source: String?
        /// As it is printed.
        var text: String
        /// What a share of a total is of.
        var shareBase: String?
        /// Whether the author gave its words.
        var isTyped = false
    }
    var id: String?
    var kind: Chart.Kind
    var whole: Double?
    var rows: [Row]
    var data: BlockData.Question
    /// Where the data are asked for.
    var place: Origin
    /// The block, from its fence to its last line.
    var range: Origin
    var title: String
    var source: String
    var computed = ComputedTable()
}

/// A table of data as it was read: its cells are looked at when they are asked for.
struct TableRecord {
    var id: String?
    var reader: TableRowReader
    /// In the order of the table's rows, headings and totals too.
    var lines: [TableLine]
    var data: BlockData.Question
    /// The block, from its fence to its last line.
    var range: Origin
    var title: String
    var source: String
}

/// A line of a table.
enum TableLine {
    case row(DataRow)
    case name
    /// The total of these rows: its cells as they are printed, and which of its sums are suppressed.
    case total([DataRow], Table.Row, [String: WithheldMark])
}

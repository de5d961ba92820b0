import ReportModel

/// How a count that a table suppresses is printed in its place, with the threshold of the rule.
enum WithheldMark: Hashable, Sendable {
    /// « < 5 »
    case below(Int)
    /// « x »: a count below the threshold would follow from it.
    case other(Int)
    /// « x »: one or the other, which are not told apart.
    case alike(Int)

    var threshold: Int {
        switch self {
        case .below(let threshold), .other(let threshold), .alike(let threshold): threshold
        }
    }
}

/// A cell of a dataset.
struct DataCell: Hashable, Sendable {
    var dataset: String
    /// From 0.
    var row: Int
    var column: String
}

/// What blocks of an edition suppress of a dataset.
struct ProtectedDataset: Sendable {
    /// Counts and their totals.
    var columns: Set<String>
    /// Columns of numbers that tell nothing of them, as every block says that protects some.
    var safe: Set<String>
    /// All of its columns that hold numbers.
    var numbers: Set<String>
    var threshold: Int
    /// What those blocks ask for: their own conditions tell no more than they print.
    var questions: Set<BlockData.Question>
    /// Where the first of them says so.
    var origin: Origin
    /// Groups that are suppressed, where they are: then rows tell of them.
    var groups: [SuppressedGroups] = []

    /// What a number of the dataset is printed as that might tell of a count.
    var mark: WithheldMark { .other(threshold) }
}

/// Groups of a dataset of which some counts are suppressed.
struct SuppressedGroups: Sendable {
    var question: BlockData.Question
    /// By the values that name a group.
    var marks: [[DataValue]: [String: WithheldMark]]
    /// Whether a total of all is printed, or could be told.
    var totals: [String]
    var origin: Origin

    /// Whether any count of them is suppressed.
    var hides: Bool { !marks.isEmpty || totals.contains { !$0.isEmpty } }
}

/// The cells of datasets that an edition's blocks suppress. What shows them elsewhere in the edition, in charts, other
/// tables or facts, shows as much of them: nothing.
struct WithheldCells: Sendable {
    private(set) var marks: [DataCell: WithheldMark] = [:]
    private(set) var datasets: [String: ProtectedDataset] = [:]
    private var rows: Set<DataCell> = []

    var isEmpty: Bool { datasets.isEmpty }

    mutating func add(_ cell: DataCell, _ mark: WithheldMark) {
        marks[cell] = mark
        rows.insert(DataCell(dataset: cell.dataset, row: cell.row, column: ""))
    }

    mutating func add(_ protected: ProtectedDataset, of dataset: String) {
        guard var known = datasets[dataset] else {
            datasets[dataset] = protected
            return
        }
        known.columns.formUnion(protected.columns)
        known.safe.formIntersection(protected.safe)
        known.numbers.formUnion(protected.numbers)
        known.threshold = max(known.threshold, protected.threshold)
        known.questions.formUnion(protected.questions)
        known.groups += protected.groups
        datasets[dataset] = known
    }

    func hasSome(of dataset: String) -> Bool { datasets[dataset] != nil }

    /// Takes out of a row what is withheld of it, and the other numbers of such a row: a share of a known total is a count.
    ///
    /// - Parameter number: of the row in its dataset, from 0.
    func conceal(_ row: inout DataRow, _ number: Int, of dataset: String) {
        guard let protected = datasets[dataset],
            rows.contains(DataCell(dataset: dataset, row: number, column: ""))
        else { return }
        for column in row.columns {
            if let mark = marks[DataCell(dataset: dataset, row: number, column: column)] {
                row.withhold(column, mark)
            } else if row[column].isNumber, !protected.columns.contains(column),
                !protected.safe.contains(column)
            {
                row.withhold(column, protected.mark)
            }
        }
    }
}

extension DataRow {
    /// Takes out every number.
    mutating func concealNumbers(_ mark: WithheldMark) {
        for column in columns where self[column].isNumber { withhold(column, mark) }
    }
}

extension DataValue {
    /// Whether its cell holds a number, and no text that is written like one.
    var isNumber: Bool {
        switch self {
        case .integer, .real: true
        case .missing, .text: false
        }
    }
}

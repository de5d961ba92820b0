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

/// The cells of datasets that an edition's tables suppress. What shows them elsewhere in the edition, in charts, other
/// tables or facts, shows as much of them: nothing.
struct WithheldCells: Sendable {
    private(set) var marks: [DataCell: WithheldMark] = [:]
    private var rows: Set<DataCell> = []
    private var datasets: Set<String> = []

    var isEmpty: Bool { marks.isEmpty }

    mutating func add(_ cell: DataCell, _ mark: WithheldMark) {
        marks[cell] = mark
        datasets.insert(cell.dataset)
        rows.insert(DataCell(dataset: cell.dataset, row: cell.row, column: ""))
    }

    func hasSome(of dataset: String) -> Bool { datasets.contains(dataset) }

    /// Takes out of a row what is withheld of it.
    ///
    /// - Parameter number: of the row in its dataset, from 0.
    func conceal(_ row: inout DataRow, _ number: Int, of dataset: String) {
        guard rows.contains(DataCell(dataset: dataset, row: number, column: "")) else { return }
        for column in row.columns {
            guard let mark = marks[DataCell(dataset: dataset, row: number, column: column)] else { continue }
            row.withhold(column, mark)
        }
    }
}

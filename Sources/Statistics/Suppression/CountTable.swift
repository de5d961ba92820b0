/// Counts in rows and columns with the margins that are printed of them. Rows may stand in groups that have totals of their
/// own; a table without groups is one group.
public struct CountTable: Sendable {
    public struct Group: Sendable {
        /// Rows of counts, each with one for each column.
        public var rows: [[Int]]
        /// Whether a total of the group is printed.
        public var hasTotal: Bool

        public init(rows: [[Int]], hasTotal: Bool = false) { (self.rows, self.hasTotal) = (rows, hasTotal) }
    }

    public let groups: [Group]
    /// How many columns there are, without that of the totals; 1 or more.
    public let columns: Int
    /// Whether each row has a total of its columns.
    public let hasRowTotals: Bool
    /// Whether the totals of all rows are printed.
    public let hasTotalRow: Bool

    /// The largest count.
    public static let most = 1_000_000_000_000
    /// The most rows, over all groups.
    public static let mostRows = 100_000

    /// nil where a count is negative or too large, rows differ in length, or there are none or too many.
    public init?(groups: [Group], hasRowTotals: Bool, hasTotalRow: Bool) {
        let rows = groups.flatMap(\.rows)
        guard let columns = rows.first?.count, columns > 0, rows.count <= Self.mostRows, columns <= 1000,
            rows.allSatisfy({ $0.count == columns && $0.allSatisfy { (0...Self.most).contains($0) } })
        else { return nil }
        (self.groups, self.columns) = (groups, columns)
        (self.hasRowTotals, self.hasTotalRow) = (hasRowTotals, hasTotalRow)
    }

    /// A table without groups.
    public init?(rows: [[Int]], hasRowTotals: Bool = true, hasTotalRow: Bool = true) {
        self.init(groups: [Group(rows: rows)], hasRowTotals: hasRowTotals, hasTotalRow: hasTotalRow)
    }

    public subscript(_ cell: CountCell) -> Int {
        switch (cell.row, cell.column) {
        case (.row(let group, let row), .column(let column)): groups[group].rows[row][column]
        case (.row(let group, let row), .total): groups[group].rows[row].reduce(0, +)
        case (.groupTotal(let group), .column(let column)): groups[group].rows.reduce(0) { $0 + $1[column] }
        case (.groupTotal(let group), .total): groups[group].rows.reduce(0) { $0 + $1.reduce(0, +) }
        case (.total, let column):
            groups.indices.reduce(0) { $0 + self[CountCell(.groupTotal($1), column)] }
        }
    }

    /// Whether a cell is printed at all.
    public func prints(_ cell: CountCell) -> Bool {
        if cell.column == .total, !hasRowTotals { return false }
        return switch cell.row {
        case .row: true
        case .groupTotal(let group): groups[group].hasTotal
        case .total: hasTotalRow
        }
    }

    /// Every cell, margins that are not printed too: rows by groups, each group's total after its rows.
    public var cells: [CountCell] {
        let lines = groups.indices.flatMap { group in
            groups[group].rows.indices.map { CountCell.Row.row(group: group, $0) } + [.groupTotal(group)]
        }
        let columns = (0..<self.columns).map(CountCell.Column.column) + [.total]
        return (lines + [.total]).flatMap { row in columns.map { CountCell(row, $0) } }
    }
}

/// A cell of a table of counts, or of its margins.
public struct CountCell: Hashable, Sendable {
    public enum Row: Hashable, Sendable {
        case row(group: Int, Int)
        case groupTotal(Int)
        /// Of all rows.
        case total
    }
    public enum Column: Hashable, Sendable {
        case column(Int)
        /// Of all columns.
        case total
    }

    public var row: Row
    public var column: Column

    public init(_ row: Row, _ column: Column) { (self.row, self.column) = (row, column) }

    /// Whether it is a sum of others.
    public var isMargin: Bool {
        if case (.row, .column) = (row, column) { false } else { true }
    }
}

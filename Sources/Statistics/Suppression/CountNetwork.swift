/// A table of counts with its margins as a network: each cell is an arc, its count the flow on it, and each sum a node where
/// as much comes in as goes out. What else the table could hold, given the cells that are printed, is what else could flow.
///
/// From the whole table's total the flow divides into rows; each row divides into its columns; columns meet in their groups'
/// totals, these in the total row, and that in the whole table's total again. A bipartite graph of rows and columns is the
/// same without groups (Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17,
/// 1988, pp. 552-571). Flows in networks with whole bounds have whole extremes, and take every whole number between.
struct CountNetwork {
    struct Arc {
        var cell: CountCell
        var from: Int
        var to: Int
        var count: Int
        var isPrinted: Bool
    }

    let arcs: [Arc]
    /// The arcs at each node.
    let around: [[Int]]

    init(_ table: CountTable) {
        let nodes = NodeNumbers(table)
        let totals = Totals(table)
        let arcs = table.cells.map { cell in
            let (from, to) = nodes.ends(of: cell)
            return Arc(cell: cell, from: from, to: to, count: totals[cell], isPrinted: table.prints(cell))
        }
        var around = [[Int]](repeating: [], count: nodes.count)
        for (index, arc) in arcs.enumerated() {
            around[arc.from].append(index)
            around[arc.to].append(index)
        }
        (self.arcs, self.around) = (arcs, around)
    }

    /// Sums made once.
    private struct Totals {
        private let table: CountTable
        private let groups: [[Int]]
        private let all: [Int]

        init(_ table: CountTable) {
            let groups = table.groups.map { group in
                group.rows.reduce(into: [Int](repeating: 0, count: table.columns)) { sums, row in
                    for column in row.indices { sums[column] += row[column] }
                }
            }
            (self.table, self.groups) = (table, groups)
            all = (0..<table.columns).map { column in groups.reduce(0) { $0 + $1[column] } }
        }

        subscript(_ cell: CountCell) -> Int {
            let line: [Int] =
                switch cell.row {
                case .row: []
                case .groupTotal(let group): groups[group]
                case .total: all
                }
            if line.isEmpty { return table[cell] }
            if case .column(let column) = cell.column { return line[column] }
            return line.reduce(0, +)
        }
    }

    /// Numbers the nodes.
    private struct NodeNumbers {
        private let table: CountTable
        private let firstRows: [Int]
        private let rows: Int
        private let groups: Int

        init(_ table: CountTable) {
            self.table = table
            var firsts: [Int] = [], rows = 0
            for group in table.groups {
                firsts.append(rows)
                rows += group.rows.count
            }
            (firstRows, self.rows, groups) = (firsts, rows, table.groups.count)
        }

        // In this order: the whole, its rows' side, each group's rows' side, each row, each column of each group, each column.
        var count: Int { 2 + groups + rows + groups * table.columns + table.columns }
        private var whole: Int { 0 }
        private var allRows: Int { 1 }
        private func group(_ group: Int) -> Int { 2 + group }
        private func row(_ group: Int, _ row: Int) -> Int { 2 + groups + firstRows[group] + row }
        private func column(_ column: Int, in group: Int) -> Int {
            2 + groups + rows + group * table.columns + column
        }
        private func column(_ column: Int) -> Int { 2 + groups + rows + groups * table.columns + column }

        func ends(of cell: CountCell) -> (from: Int, to: Int) {
            switch (cell.row, cell.column) {
            case (.row(let group, let row), .column(let column)):
                (self.row(group, row), self.column(column, in: group))
            case (.row(let group, let row), .total): (self.group(group), self.row(group, row))
            case (.groupTotal(let group), .column(let column)):
                (self.column(column, in: group), self.column(column))
            case (.groupTotal(let group), .total): (allRows, self.group(group))
            case (.total, .column(let column)): (self.column(column), whole)
            case (.total, .total): (whole, allRows)
            }
        }
    }
}

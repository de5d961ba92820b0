import Statistics

/// The computed columns of a block's rows.
struct ComputedTable {
    /// Of a share: what the parts of it are measured by.
    struct Base: Hashable {
        /// The rows that have it: the value of the column `within`; nil: all.
        var group: String?
        var number: ExactDecimal
    }

    var columns: [ComputedColumn] = []
    /// By the names of columns, as are those below.
    private(set) var formats: [String: ComputedFormat] = [:]
    /// Of each row.
    private(set) var cells: [String: [ComputedCell]] = [:]
    private(set) var bases: [String: [Base]] = [:]

    var isEmpty: Bool { columns.isEmpty }
    /// In the order they were asked for.
    var names: [String] { columns.flatMap(\.names) }

    func column(_ name: String) -> ComputedColumn? { columns.first { $0.names.contains(name) } }

    mutating func set(_ name: String, _ cells: [ComputedCell], _ format: ComputedFormat) {
        (self.cells[name], formats[name]) = (cells, format)
    }
    mutating func set(_ name: String, bases: [Base]) { self.bases[name] = bases }

    /// The row's own columns, followed by the computed ones.
    func rows(_ rows: [DataRow], plain: [String]) -> [DataRow] {
        let names = self.names, all = DataRowNames(plain + names)
        return rows.enumerated().map { index, row in
            var made = row.extended(all, by: names.map { cells[$0]?[index].value ?? .missing })
            for name in names {
                if case .withheld(let mark)? = cells[name]?[index] { made.withhold(name, mark) }
                if cells[name]?[index] == .undefined { made.leaveUndefined(name) }
            }
            return made
        }
    }

    /// The columns of numbers of the data that a computed one comes from, through others.
    func sources(of name: String) -> Set<String> {
        guard let column = column(name) else { return [name] }
        // A column comes from those before it: there is no way round.
        return column.inputs.reduce(into: []) { $0.formUnion(sources(of: $1)) }
    }
}

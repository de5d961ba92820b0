import ReportModel

/// Makes a table of typed columns of one as its file has it.
struct TypedTable {
    let source: DatasetSource
    let log: DiagnosticLog

    /// nil, with diagnostics, where a cell is an error or a declared column is not there.
    func make(_ raw: RawTable) -> DataTable? {
        guard typesAreKnown(raw) else { return nil }
        var columns: [ColumnReader.Result] = [], isGood = true
        var numbers = source.numbers
        numbers.isPointUsual = raw.isPointUsual
        for index in raw.columns.indices {
            let reader = ColumnReader(
                name: raw.columns[index], declared: source.types[raw.columns[index]]?.type,
                form: numbers, isTyped: raw.isTyped,
                place: { raw.places.cell(row: $0, column: index) }, log: log)
            guard let column = reader.read(raw.rows.map { $0[index] }) else {
                isGood = false
                continue
            }
            tellMixture(column, raw, index)
            columns.append(column)
        }
        guard isGood else { return nil }
        var table = DataTable(columns: raw.columns, rows: [], places: raw.places)
        table.percents = Set(zip(raw.columns, columns).filter { !$1.percents.isEmpty }.map(\.0))
        table.rows = raw.rows.indices.map { row in columns.map { $0.values[row] } }
        return giveUnits(table, columns)
    }

    private func typesAreKnown(_ raw: RawTable) -> Bool {
        let unknown = source.types.filter { !raw.columns.contains($0.key) }
        for (name, type) in unknown.sorted(by: { $0.key < $1.key }) {
            log.add(.unknownColumn(name, of: source.name, valid: raw.columns, at: type.origin))
        }
        return unknown.isEmpty
    }

    /// In any column but `value`, whose rows have a unit each, a percent sign is for all cells or for none.
    private func tellMixture(_ column: ColumnReader.Result, _ raw: RawTable, _ index: Int) {
        guard !column.percents.isEmpty, raw.columns[index] != "value" else { return }
        let plain = column.values.indices.first { row in
            guard !column.percents.contains(row) else { return false }
            return switch column.values[row] {
            case .integer(let whole): whole != 0
            case .real(let real): real != 0
            case .missing, .text: false
            }
        }
        guard let plain else { return }
        log.add(
            .mixedPercentages(
                raw.rows[plain][index].characters ?? "", column: raw.columns[index],
                at: raw.places.cell(row: plain, column: index)))
    }

    /// Values that were written as percentages have the unit `%`, as facts and charts expect it: in the column `unit`,
    /// which is added where there is none.
    private func giveUnits(_ table: DataTable, _ columns: [ColumnReader.Result]) -> DataTable? {
        guard let value = table.columns.firstIndex(of: "value"), !columns[value].percents.isEmpty else {
            return table
        }
        var table = table, isGood = true
        let unit = table.columns.firstIndex(of: "unit") ?? table.columns.count
        if unit == table.columns.count {
            table.columns.append("unit")
            for row in table.rows.indices { table.rows[row].append(.missing) }
            table.places = AddedColumn(base: table.places, added: unit, from: value)
        }
        for row in columns[value].percents.sorted() {
            switch table.rows[row][unit] {
            case .missing: table.rows[row][unit] = .text("%")
            case .text("%"): break
            default:
                log.add(
                    .unitConflict(
                        table.rows[row][unit].key ?? "", at: table.places.cell(row: row, column: unit)))
                isGood = false
            }
        }
        return isGood ? table : nil
    }
}

/// The places of a table with a column that was made from another one.
private struct AddedColumn: DataPlaces {
    let base: any DataPlaces
    let added: Int
    let from: Int

    func row(_ row: Int) -> Origin { base.row(row) }
    func cell(row: Int, column: Int) -> Origin {
        base.cell(row: row, column: column == added ? from : column)
    }
}

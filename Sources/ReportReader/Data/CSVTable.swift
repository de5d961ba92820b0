import ReportModel

/// A CSV file as a table: names from its first line, types from what its columns hold.
enum CSVTable {
    static func read(_ file: SourceFile, _ source: DatasetSource, _ log: DiagnosticLog) -> DataTable? {
        guard let rows = CSVSyntax.rows(of: file, delimiter: source.delimiter, log) else { return nil }
        guard let header = rows.first else {
            log.add(.emptyData(file.path, at: file.origin))
            return nil
        }
        guard let columns = DataColumns.check(header.cells, at: file.origin(header.range), log) else {
            return nil
        }
        let body = rows.dropFirst()
        guard DataColumns.isInBounds(rows: body.count, at: file.origin, log) else { return nil }
        var isWhole = true
        for row in body where row.cells.count != columns.count {
            log.add(.raggedRow(row.cells.count, expected: columns.count, at: file.origin(row.range)))
            isWhole = false
        }
        guard isWhole else { return nil }
        let types = columns.indices.map { column in
            ColumnType.holding(body.lazy.map { $0.cells[column] }, decimalSign: source.decimalSign)
        }
        let values = body.map { row in
            zip(row.cells, types).map { $1.value(of: $0, decimalSign: source.decimalSign) }
        }
        let places = TextPlaces(file: file, rows: body.map(\.range)) { file, row, column in
            CSVSyntax.place(ofCell: column, inRowAt: row, of: file, delimiter: source.delimiter)
        }
        return DataTable(columns: columns, rows: values, places: places)
    }
}

/// What a dataset's columns may be.
enum DataColumns {
    static let most = 200
    static let mostRows = 200_000

    /// Names that are there and differ (SQLite's names ignore case).
    static func check(_ names: [String], at origin: Origin, _ log: DiagnosticLog) -> [String]? {
        guard names.count <= most else {
            log.add(.tooMuchData("\(names.count) columns", limit: "\(most) columns", at: origin))
            return nil
        }
        let names = names.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        var seen: Set<String> = []
        var isGood = true
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                log.add(.unnamedColumn(index + 1, at: origin))
                isGood = false
            } else if !seen.insert(name.lowercased()).inserted {
                log.add(.duplicateColumn(name, at: origin))
                isGood = false
            }
        }
        return isGood ? names : nil
    }

    static func isInBounds(rows: Int, at origin: Origin, _ log: DiagnosticLog) -> Bool {
        if rows <= mostRows { return true }
        log.add(.tooMuchData("\(rows) rows", limit: "\(mostRows) rows", at: origin))
        return false
    }
}

/// What all cells of a column can be read as.
enum ColumnType {
    case integer, real, text

    static func holding(_ cells: some Sequence<String>, decimalSign: Character) -> ColumnType {
        var type = integer
        for cell in cells where !cell.isEmpty {
            // A number with a leading zero is a name: a postcode, a telephone number.
            if isPadded(cell) { return text }
            if type == integer, Int64(cell) == nil { type = real }
            if type == real, quantity(cell, decimalSign) == nil { return text }
        }
        return type
    }

    func value(of cell: String, decimalSign: Character) -> DataValue {
        if cell.isEmpty { return .missing }
        switch self {
        case .integer: return Int64(cell).map(DataValue.integer) ?? .text(cell)
        case .real: return Self.quantity(cell, decimalSign).map(Self.stored) ?? .text(cell)
        case .text: return .text(cell)
        }
    }

    private static func isPadded(_ cell: String) -> Bool {
        let digits = cell.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard digits.count > 1, digits.first == UInt8(ascii: "0") else { return false }
        return digits.allSatisfy(\.isDigit)
    }

    private static func quantity(_ cell: String, _ decimalSign: Character) -> Quantity? {
        if decimalSign == "." { return Quantity(cell) }
        return cell.contains(".") ? nil : Quantity(String(cell.map { $0 == decimalSign ? "." : $0 }))
    }

    /// Whole numbers among reals are reals to SQL, unless that would cost them digits.
    private static func stored(_ quantity: Quantity) -> DataValue {
        if case .whole(let whole) = quantity, Quantity.needsAllDigits(whole) { return .integer(whole) }
        return .real(quantity.double)
    }
}

import GRDB
import ReportModel

/// A table, a view or a query of an SQLite file as a table.
struct DatabaseTable {
    let source: DatasetSource
    let log: DiagnosticLog
    /// Bytes of all its texts.
    var mostBytes = DataColumns.mostBytes

    private enum Failure: Error { case tooManyRows, tooManyBytes }

    func read(_ bytes: [UInt8]) -> RawTable? {
        guard DatabaseImage.isDatabase(bytes) else {
            log.add(.damagedDatabase(source.file, "file is not a database", at: place("")))
            return nil
        }
        do {
            let queue = try DatabaseImage.open(bytes)
            let tables = try queue.inDatabase { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
                        + "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid LIMIT 1000")
            }
            guard let sql = sql(tables) else { return nil }
            return table(try rows(sql, queue, tables))
        } catch {
            log.add(diagnostic(error))
            return nil
        }
    }

    /// The query, or all of the table that was asked for, or of the only one.
    private func sql(_ tables: [String]) -> String? {
        if let query = source.query { return query.value }
        if let wanted = source.table {
            if tables.contains(wanted.value) { return "SELECT * FROM \(DataStore.quoted(wanted.value))" }
            log.add(.unknownTable(wanted.value, of: source.file, valid: tables, at: wanted.origin))
            return nil
        }
        if tables.count == 1 { return "SELECT * FROM \(DataStore.quoted(tables[0]))" }
        log.add(.tableNotChosen(source.file, tables: tables, at: source.origin))
        return nil
    }

    private func rows(_ sql: String, _ queue: DatabaseQueue, _ tables: [String]) throws -> (
        [String], [[RawCell]]
    ) {
        let queryGuard = QueryGuard(tables: tables)
        return try queue.inDatabase { database in
            queryGuard.install(on: database)
            defer { withExtendedLifetime(queryGuard) { QueryGuard.remove(from: database) } }
            do {
                let statement = try database.makeStatement(sql: sql)
                var rows: [[RawCell]] = [], size = 0
                let cursor = try Row.fetchCursor(statement)
                while let row = try cursor.next() {
                    let cells = Array(row.databaseValues.map(Self.cell))
                    size += cells.reduce(0) { $0 + $1.textBytes }
                    if size > mostBytes { throw Failure.tooManyBytes }
                    rows.append(cells)
                    if rows.count > DataColumns.mostRows { throw Failure.tooManyRows }
                }
                return (statement.columnNames, rows)
            } catch let error as DatabaseError {
                if let refusal = queryGuard.refusal { throw DataStore.Failure.refused(refusal) }
                throw queryGuard.isExhausted ? DataStore.Failure.tooLong : error
            }
        }
    }

    private static func cell(_ value: DatabaseValue) -> RawCell {
        switch value.storage {
        case .null: .empty
        case .int64(let whole): .number(.whole(whole))
        case .double(let real): real.isFinite ? .number(.real(real)) : .fault(.unreadable("\(real)"))
        case .string(let text): RawCell(characters: text)
        case .blob: .fault(.unreadable("a value that is no text"))
        }
    }

    private var name: String { source.table?.value ?? (source.query == nil ? "" : "query") }

    private func place(_ cell: String) -> Origin {
        Origin(.cell(source.file, sheet: cell.isEmpty ? "" : name, cell: cell))
    }

    private func table(_ read: ([String], [[RawCell]])) -> RawTable? {
        let (columns, rows) = read
        guard !rows.isEmpty else {
            log.add(.emptyTable(name.isEmpty ? source.file : name, at: source.origin))
            return nil
        }
        guard let names = DataColumns.check(columns, at: source.query?.origin ?? source.origin, log) else {
            return nil
        }
        let places = RecordPlaces(file: source.file, table: name, columns: names, count: rows.count)
        return RawTable(columns: names, rows: rows, places: places, isTyped: true, header: source.origin)
    }

    private func diagnostic(_ error: any Error) -> Diagnostic {
        let origin = source.query?.origin ?? place("")
        switch error {
        case Failure.tooManyRows:
            return .tooMuchData("more rows", limit: "\(DataColumns.mostRows) rows", at: origin)
        case Failure.tooManyBytes:
            return .tooMuchData(
                "more bytes of text", limit: "\(mostBytes) bytes", at: origin)
        case DataStore.Failure.refused(let what): return .sqlRefused(what, at: origin)
        case DataStore.Failure.tooLong: return .sqlTooLong(at: origin)
        case let error as DatabaseError:
            let message = error.message ?? "\(error.resultCode)"
            let isDamage = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR].contains(error.resultCode)
            return isDamage || source.query == nil
                ? .damagedDatabase(source.file, message, at: place(""))
                : .sqlError(message, parameters: [], at: origin)
        default: return .damagedDatabase(source.file, "\(error)", at: place(""))
        }
    }
}

/// The rows of a table in a database, which have neither lines nor letters.
private struct RecordPlaces: DataPlaces {
    let file: String
    let table: String
    let columns: [String]
    let count: Int

    func row(_ row: Int) -> Origin {
        (0..<count).contains(row) ? Origin(.cell(file, sheet: table, cell: "row \(row + 1)")) : .unknown
    }
    func cell(row: Int, column: Int) -> Origin {
        guard (0..<count).contains(row), columns.indices.contains(column) else { return self.row(row) }
        return Origin(.cell(file, sheet: table, cell: "row \(row + 1), \(columns[column])"))
    }
}

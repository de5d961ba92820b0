/// Where a diagnostic points, as it is printed: a file, and a stretch of it where that is known.
package struct Place: Hashable {
    /// As the reader of the message can open it.
    package var file: String
    package var line: Int
    package var column: Int
    /// Just after the last character.
    package var endLine: Int
    package var endColumn: Int
    /// Of a workbook or a database, which has no lines: the sheet or table, and the cell or row.
    package var cell: Cell?

    package struct Cell: Hashable {
        package var sheet: String
        package var name: String
    }

    package init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
        (self.file, self.line, self.column) = (file, line, column)
        (self.endLine, self.endColumn) = (endLine, endColumn)
    }

    /// A cell: places are in the order of its row and its column.
    package init(file: String, sheet: String, cell: String) {
        let name = CellName(cell)
        let digits = cell.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
        let line = name.map { $0.row + 1 } ?? Int(digits) ?? 0, column = (name?.column ?? 0) + 1
        self.init(file: file, line: line, column: column, endLine: line, endColumn: column)
        self.cell = Cell(sheet: sheet, name: cell)
    }

    /// `content/fr/01.md:12:3`, `data/figures.xlsx:Figures!B7`
    package var description: String {
        guard let cell else { return "\(file):\(line):\(column)" }
        let names = [cell.quotedSheet, cell.name].filter { !$0.isEmpty }
        return names.isEmpty ? file : "\(file):" + names.joined(separator: "!")
    }
}

extension Place.Cell {
    /// As spreadsheets write it before a cell: in quotes where it is more than a word.
    fileprivate var quotedSheet: String {
        let isWord = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        return isWord ? sheet : "'" + sheet.replacing("'", with: "''") + "'"
    }
}

import ReportModel

/// Workbooks and their sheets, and databases.
extension Diagnostic {
    static func workbookFault(_ fault: WorkbookFault, in file: String) -> Diagnostic {
        let origin = Origin(.cell(file, sheet: "", cell: ""))
        switch fault {
        case .notAWorkbook:
            return Diagnostic(
                .error, "not-a-workbook", "“\(file)” is no workbook",
                explanation: "A workbook is a file that a spreadsheet saved as .xlsx or .ods.", at: origin)
        case .oldFormat:
            return Diagnostic(
                .error, "not-a-workbook", "“\(file)” is a workbook of before 2007, or has a password",
                at: origin, hint: "Open it in a spreadsheet, and save it as .xlsx without a password.")
        case .encrypted:
            return Diagnostic(
                .error, "encrypted-workbook", "“\(file)” has a password", at: origin,
                hint: "Save it without one.")
        case .damaged(let problem):
            return Diagnostic(
                .error, "damaged-workbook", "“\(file)” is damaged: \(problem)",
                explanation: "It may have been cut off while it was copied.", at: origin,
                hint: "Copy it again, or open it in a spreadsheet and save it.")
        case .missingPart(let part):
            return Diagnostic(
                .error, "damaged-workbook", "“\(file)” is damaged: its part \(part) is missing", at: origin,
                hint: "Open it in a spreadsheet and save it.")
        case .tooLarge(let problem):
            return Diagnostic(
                .error, "workbook-too-large", "“\(file)” is not unpacked: \(problem)",
                explanation: "What a workbook unpacks to is bounded, for it may come from anyone.", at: origin
            )
        case .xml(let part, let line, let problem):
            return Diagnostic(
                .error, "damaged-workbook",
                "“\(file)” is damaged in line \(line) of its part \(part): \(problem)",
                at: origin, hint: "Open it in a spreadsheet and save it.")
        case .documentType(let part):
            return Diagnostic(
                .error, "workbook-document-type", "The part \(part) of “\(file)” declares a document type",
                explanation: "No spreadsheet writes one; it could define entities without end.", at: origin)
        case .tooMuch(let found, let limit): return .tooMuchData(found, limit: limit, at: origin)
        }
    }
    static func emptyRange(_ range: CellRange, of sheet: String, filled: CellRange?, at origin: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .error, "empty-range", "There is no table in \(range) of “\(sheet)”",
            explanation: "A range holds the header and a row below it, at least.", at: origin,
            hint: filled.map { "The filled cells in it are \($0)." })
    }
    static func emptySheet(_ sheet: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "empty-data", "The sheet “\(sheet)” has no records",
            explanation: "Its first row that is not empty names the columns; records stand below.", at: origin
        )
    }
    static func rowsAfterTable(_ row: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "rows-after-table", "The table ends at row \(row - 1); what stands here is not read",
            explanation: "An empty row ends a table.", at: origin,
            hint: "Delete the empty row, or say which cells are the table: range: B3:F40.")
    }
    static func mergedCells(_ range: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "merged-cells", "\(range) is one merged cell, and is read as its first alone",
            explanation: "Only in a header does a merged cell stand for all that it covers.", at: origin)
    }

    // MARK: Databases

    static func damagedDatabase(_ file: String, _ problem: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "damaged-database", "“\(file)” is no SQLite database, or damaged: \(problem)",
            at: origin)
    }
    static func emptyTable(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "empty-data", "“\(name)” has no rows", at: origin)
    }
    /// SQLite writes ahead into a file of its own, which is put into the database when the last program closes it.
    static func unfinishedDatabase(_ file: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "unfinished-database",
            "“\(file)” may have changes in “\(file)-wal”, which are not read",
            at: origin, hint: "Close the program that writes it.")
    }
}

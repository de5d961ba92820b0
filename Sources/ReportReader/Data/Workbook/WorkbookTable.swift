import ReportModel

/// A workbook's sheet as a table: .xlsx and .ods.
struct WorkbookTable {
    let source: DatasetSource
    let log: DiagnosticLog

    func read(_ bytes: [UInt8], _ format: DataFormat) -> RawTable? {
        do {
            if format == .openDocument {
                let document = try OpenDocument(bytes)
                guard let index = choose(among: document.sheets) else { return nil }
                return table(
                    try document.grid(ofSheet: index, in: source.range?.value), document.sheets[index])
            }
            let workbook = try Workbook(bytes)
            guard let index = choose(among: workbook.sheets.map(\.name)) else { return nil }
            let sheet = workbook.sheets[index]
            return table(try workbook.grid(of: sheet, in: source.range?.value), sheet.name)
        } catch {
            log.add(.workbookFault(error, in: source.file))
            return nil
        }
    }

    private func table(_ grid: SheetGrid, _ sheet: String) -> RawTable? {
        SheetTable(source: source, sheet: sheet, grid: grid, log: log).read()
    }

    /// The sheet that was asked for, or the first.
    private func choose(among sheets: [String]) -> Int? {
        guard let wanted = source.sheet else {
            if sheets.isEmpty { log.add(.workbookFault(.notAWorkbook, in: source.file)) }
            return sheets.isEmpty ? nil : 0
        }
        if let index = sheets.firstIndex(of: wanted.value) { return index }
        log.add(.unknownSheet(wanted.value, of: source.file, valid: sheets, at: wanted.origin))
        return nil
    }
}

import ReportModel

/// A workbook's sheet as a table: .xlsx and .ods.
struct WorkbookTable {
    let source: DatasetSource
    let log: DiagnosticLog

    func read(_ file: WorkbookFile) -> RawTable? {
        do {
            let wanted = source.sheet
            let (sheet, names) = try file.read(sheet: wanted?.value, in: source.range?.value)
            if let sheet {
                return SheetTable(source: source, sheet: sheet.name, grid: sheet.grid, log: log).read()
            }
            log.add(
                wanted.map { .unknownSheet($0.value, of: source.file, valid: names, at: $0.origin) }
                    ?? .workbookFault(.notAWorkbook, in: source.file))
        } catch {
            log.add(.workbookFault(error, in: source.file))
        }
        return nil
    }
}

/// An opened workbook, of which several datasets may be read.
enum WorkbookFile {
    /// .xlsx
    case workbook(Workbook)
    /// .ods
    case openDocument(OpenDocument)

    init(_ bytes: [UInt8], _ format: DataFormat) throws(WorkbookFault) {
        self =
            format == .openDocument
            ? .openDocument(try OpenDocument(bytes)) : .workbook(try Workbook(bytes))
    }

    /// The sheet of a name, or the first.
    struct Sheet {
        var name: String
        var grid: SheetGrid
    }

    /// - Returns: the sheet, nil where there is none of that name, and the names of all.
    func read(
        sheet wanted: String?, in range: CellRange?
    ) throws(WorkbookFault) -> (sheet: Sheet?, names: [String]) {
        switch self {
        case .openDocument(let document): return try document.read(sheet: wanted, in: range)
        case .workbook(let workbook):
            let names = workbook.sheets.map(\.name)
            guard let sheet = workbook.sheets.first(where: { wanted == nil || $0.name == wanted }) else {
                return (nil, names)
            }
            return (Sheet(name: sheet.name, grid: try workbook.grid(of: sheet, in: range)), names)
        }
    }
}

/// Why a workbook as a whole cannot be read.
enum WorkbookFault: Error, Hashable {
    /// It is no package.
    case notAWorkbook
    /// A workbook of before 2007, or one with a password, which looks the same.
    case oldFormat
    case encrypted
    /// What libzip says, or which part is wrong.
    case damaged(String)
    case tooLarge(String)
    case missingPart(String)
    /// Of a part; lines count from 1.
    case xml(part: String, line: Int, problem: String)
    /// A part declares a document type, which may define entities: none that spreadsheets write does.
    case documentType(part: String)
    /// More rows or cells than a dataset may have.
    case tooMuch(found: String, limit: String)
}

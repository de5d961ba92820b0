import ReportModel

/// An .ods spreadsheet (OpenDocument 1.3, part 3): the tables of its content.xml.
struct OpenDocument {
    private static let part = "content.xml"
    private let archive: ZipArchive

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        archive = try ZipArchive(bytes)
        guard archive.has(Self.part) else { throw .notAWorkbook }
    }

    /// The filled cells of the sheet of a name, or of the first, nil where there is none; and the names of all sheets.
    func read(
        sheet wanted: String?, in range: CellRange?
    ) throws(WorkbookFault) -> (sheet: WorkbookFile.Sheet?, names: [String]) {
        var reader = try OpenDocumentReader(
            archive, part: Self.part, sheet: wanted, grid: SheetGrid(range: range))
        try reader.read()
        guard reader.isSpreadsheet else { throw .notAWorkbook }
        let sheet = reader.found.map { WorkbookFile.Sheet(name: $0, grid: reader.grid) }
        return (sheet, reader.names)
    }
}

/// Reads the names of all tables, and the cells of one. The prefixes of attributes are those that the standard uses.
private struct OpenDocumentReader {
    private var xml: XMLReader
    /// The table whose cells are wanted; nil for the first.
    private let sheet: String?
    private(set) var grid: SheetGrid
    private(set) var names: [String] = []
    /// The name of the table whose cells were read.
    private(set) var found: String?
    private(set) var isSpreadsheet = false
    private var row = 0

    init(_ archive: ZipArchive, part: String, sheet: String?, grid: SheetGrid) throws(WorkbookFault) {
        guard let open = try archive.open(part) else { throw .missingPart(part) }
        (xml, self.sheet, self.grid) = (try XMLReader(open), sheet, grid)
    }

    mutating func read() throws(WorkbookFault) {
        while let event = try xml.next() {
            switch event {
            case .start("spreadsheet"): isSpreadsheet = true
            // What was deleted is kept there, in tables of its own.
            case .start("tracked-changes"): try xml.skipElement()
            case .start("table"):
                let name = try xml.attribute("table:name") ?? ""
                names.append(name)
                if found == nil, sheet == nil || sheet == name {
                    found = name
                    try readTable()
                } else {
                    try xml.skipElement()
                }
            default: break
            }
        }
    }

    private mutating func readTable() throws(WorkbookFault) {
        let level = xml.depth
        while xml.depth >= level, let event = try xml.next() {
            guard event == .start("table-row") else { continue }
            try readRow()
        }
    }

    private func count(_ attribute: StaticString) throws(WorkbookFault) -> Int {
        guard let text = try xml.attribute(attribute) else { return 1 }
        return min(max(Int(text) ?? .max, 1), 1 << 40)
    }

    /// A row, as often as it is repeated: rows without cells are only counted.
    private mutating func readRow() throws(WorkbookFault) {
        let times = try count("table:number-rows-repeated"), level = xml.depth
        var cells: [(column: Int, cell: RawCell)] = [], column = 0
        while xml.depth >= level, let event = try xml.next() {
            guard event == .start("table-cell") || event == .start("covered-table-cell") else { continue }
            let repeated = try count("table:number-columns-repeated")
            try addMerge(at: column)
            let cell = try readCell()
            if !cell.isEmpty {
                guard column + repeated - 1 <= CellName.last.column else {
                    throw .tooMuch(
                        found: "\(column + repeated) columns", limit: "\(DataColumns.most) columns")
                }
                for _ in 0..<repeated {
                    cells.append((column, cell))
                    column += 1
                }
            } else {
                column = min(column + repeated, 1 << 40)
            }
        }
        if !cells.isEmpty {
            guard row + times - 1 <= CellName.last.row else {
                throw .tooMuch(found: "\(row + times) rows", limit: "\(DataColumns.mostRows) rows")
            }
            for index in 0..<times { try grid.add(row + index, cells) }
        }
        row = min(row + times, 1 << 40)
    }

    private mutating func addMerge(at column: Int) throws(WorkbookFault) {
        let columns = try count("table:number-columns-spanned"), rows = try count("table:number-rows-spanned")
        guard columns > 1 || rows > 1 else { return }
        try grid.merge(
            CellRange(
                first: CellName(row: row, column: column),
                last: CellName(row: row + rows - 1, column: column + columns - 1)))
    }

    private mutating func readCell() throws(WorkbookFault) -> RawCell {
        let isError = try xml.attribute("calcext:value-type") == "error"
        let type = try xml.attribute("office:value-type")
        let hasFormula = try xml.attribute("table:formula") != nil
        let value = try value(of: type)
        let text = try readText()
        if isError { return .fault(.error(text)) }
        switch type {
        case nil where hasFormula: return .fault(.formulaWithoutValue)
        case nil: return RawCell(characters: text)
        case "string": return RawCell(characters: value ?? text)
        case "boolean": return .truth(value == "true")
        case "date": return RawCell(isoDay: value ?? "")
        case "time": return Self.time(value ?? "").map(RawCell.text) ?? .fault(.unreadable(value ?? ""))
        case let type?:
            // What cannot be worked out has the text of its error, such as Err:502, and no calcext type in old files.
            if hasFormula, text.hasPrefix("Err:") || text.hasPrefix("#") { return .fault(.error(text)) }
            guard let number = value.flatMap({ ScalarSyntax.number($0) }) else {
                return .fault(.unreadable(value ?? text))
            }
            return RawCell(number, as: type == "percentage" ? .percent : .number, SerialDay(is1904: false))
        }
    }

    private func value(of type: String?) throws(WorkbookFault) -> String? {
        switch type {
        case "string": try xml.attribute("office:string-value")
        case "boolean": try xml.attribute("office:boolean-value")
        case "date": try xml.attribute("office:date-value")
        case "time": try xml.attribute("office:time-value")
        default: try xml.attribute("office:value")
        }
    }

    /// The paragraphs of a cell; notes on it are no part of its text.
    private mutating func readText() throws(WorkbookFault) -> String {
        let level = xml.depth
        var paragraphs: [String] = []
        while xml.depth >= level, let event = try xml.next() {
            switch event {
            case .start("annotation"), .start("shapes"): try xml.skipElement()
            case .start("p"): paragraphs.append(try readParagraph())
            default: break
            }
        }
        return paragraphs.joined(separator: "\n")
    }

    private mutating func readParagraph() throws(WorkbookFault) -> String {
        let level = xml.depth
        var text = ""
        while xml.depth >= level, let event = try xml.next() {
            switch event {
            case .text(let more): text += more
            case .start("s"): text += String(repeating: " ", count: min(try count("text:c"), 1000))
            case .start("tab"): text += "\t"
            case .start("line-break"): text += "\n"
            default: break
            }
        }
        return text
    }

    /// `PT14H30M00S` as `14:30` (XML Schema, duration).
    private static func time(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S/) else {
            return nil
        }
        func two(_ digits: Substring) -> String { digits.count < 2 ? "0" + digits : String(digits) }
        let seconds = two(match.3)
        return two(match.1) + ":" + two(match.2) + (seconds == "00" ? "" : ":" + seconds)
    }
}

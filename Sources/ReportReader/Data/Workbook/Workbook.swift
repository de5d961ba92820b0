import ReportModel

/// An .xlsx workbook (Office Open XML, ECMA-376): its sheets, and what their cells are read with.
struct Workbook {
    /// Texts that cells share, and their bytes.
    static let mostStrings = 2_000_000
    static let mostStringBytes = DataColumns.mostBytes

    struct Sheet: Hashable {
        var name: String
        /// In the package.
        var part: String
    }

    private let archive: ZipArchive
    private(set) var sheets: [Sheet] = []
    private var days = SerialDay(is1904: false)
    private var strings: [String] = []
    /// By the numbers of cell styles.
    private var looks: [NumberLook] = []

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        archive = try ZipArchive(bytes)
        let root = try relations(of: "")
        guard let main = root.first(where: { $0.kind == "officeDocument" })?.target else {
            throw .notAWorkbook
        }
        let related = try relations(of: main)
        try readWorkbook(main, related)
        if let part = related.first(where: { $0.kind == "styles" })?.target { try readStyles(part) }
        if let part = related.first(where: { $0.kind == "sharedStrings" })?.target {
            strings = try readStrings(part)
        }
    }

    /// The filled cells of a sheet.
    func grid(of sheet: Sheet, in range: CellRange?) throws(WorkbookFault) -> SheetGrid {
        guard let part = try archive.open(sheet.part) else { throw .missingPart(sheet.part) }
        var reader = WorkbookSheet(
            xml: try XMLReader(part), strings: strings, looks: looks, days: days,
            grid: SheetGrid(range: range))
        return try reader.read()
    }

    // MARK: Relations (ECMA-376, part 2, 9.3)

    private struct Relation {
        var id: String
        /// The last part of its type.
        var kind: String
        /// A part of the package.
        var target: String
    }

    private func relations(of part: String) throws(WorkbookFault) -> [Relation] {
        let (folder, file) = Self.split(part)
        let name = folder + "_rels/" + file + ".rels"
        guard let open = try archive.open(name) else {
            if part.isEmpty { throw .notAWorkbook }
            return []
        }
        var xml = try XMLReader(open), relations: [Relation] = []
        while let event = try xml.next() {
            guard event == .start("Relationship"), try xml.attribute("TargetMode") != "External",
                let id = try xml.attribute("Id"), let type = try xml.attribute("Type"),
                let target = try xml.attribute("Target")
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            relations.append(Relation(id: id, kind: kind, target: Self.resolve(target, in: folder)))
        }
        return relations
    }

    private static func split(_ part: String) -> (folder: String, file: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// A target as a name in the package: parts of it are sought there, and nowhere else.
    private static func resolve(_ target: String, in folder: String) -> String {
        var parts: [Substring] = []
        for part in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where part != "."
        {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    // MARK: Parts

    private mutating func readWorkbook(_ part: String, _ related: [Relation]) throws(WorkbookFault) {
        guard let open = try archive.open(part) else { throw .missingPart(part) }
        var xml = try XMLReader(open)
        while let event = try xml.next() {
            switch event {
            case .start("workbookPr"):
                let flag = try xml.attribute("date1904")
                days = SerialDay(is1904: flag == "1" || flag == "true")
            case .start("sheet"):
                guard let name = try xml.attribute("name"), let id = try xml.attribute("id") else { continue }
                // Sheets that are charts have no cells.
                guard let relation = related.first(where: { $0.id == id }), relation.kind == "worksheet"
                else {
                    continue
                }
                sheets.append(Sheet(name: name, part: relation.target))
            default: break
            }
        }
    }

    private mutating func readStyles(_ part: String) throws(WorkbookFault) {
        guard let open = try archive.open(part) else { return }
        var xml = try XMLReader(open), own: [Int: NumberLook] = [:], isInCells = false
        while let event = try xml.next() {
            switch event {
            case .start("numFmt"):
                guard let id = try xml.attribute("numFmtId").flatMap({ Int($0) }),
                    let code = try xml.attribute("formatCode")
                else { continue }
                own[id] = NumberLook(code: code)
            case .start("cellXfs"): isInCells = true
            case .end("cellXfs"): isInCells = false
            case .start("xf") where isInCells:
                let id = try xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
                looks.append(own[id] ?? NumberLook(builtIn: id))
            default: break
            }
        }
    }

    private func readStrings(_ part: String) throws(WorkbookFault) -> [String] {
        guard let open = try archive.open(part) else { return [] }
        var xml = try XMLReader(open), strings: [String] = [], size = 0
        while let event = try xml.next() {
            guard event == .start("si") else { continue }
            let text = try Self.richText(&xml)
            size += text.utf8.count
            guard strings.count < Self.mostStrings else {
                throw .tooLarge("its cells share more than \(Self.mostStrings) texts")
            }
            guard size <= Self.mostStringBytes else {
                throw .tooLarge(
                    "the texts that its cells share are larger than \(Self.mostStringBytes / 1_000_000) MB")
            }
            strings.append(text)
        }
        return strings
    }

    /// The text of a string: its runs joined, how it is pronounced left out (18.4.8).
    static func richText(_ xml: inout XMLReader) throws(WorkbookFault) -> String {
        let level = xml.depth
        var text = ""
        while xml.depth >= level, let event = try xml.next() {
            switch event {
            case .start("t"): text += try xml.content()
            case .start("rPh"): try xml.skipElement()
            default: break
            }
        }
        return unescaped(text)
    }

    /// `_x000D_` and the like, which stand for characters that XML has not (22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
    }
}

import ReportModel

/// Comma-separated values as RFC 4180 has them, with another delimiter where one is given or is plainly used.
///
/// Every row keeps its place, so that a ragged one can be shown. Cells keep their spaces.
struct CSVSyntax {
    struct Row {
        var cells: [String]
        var range: Range<Int>
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index: Int
    private let file: SourceFile
    private let log: DiagnosticLog

    /// Every row that is not empty, the header first; nil, with a diagnostic, where a quote is wrong.
    static func rows(of file: SourceFile, delimiter: Character?, _ log: DiagnosticLog) -> [Row]? {
        let delimiter = Self.delimiter(of: file, declared: delimiter)
        var syntax = CSVSyntax(
            bytes: file.bytes, delimiter: delimiter, index: file.lineStarts[0], file: file, log: log)
        return syntax.rows()
    }

    /// Bytes of a cell, its quotes with it, in a row that was read before.
    static func place(
        ofCell column: Int, inRowAt range: Range<Int>, of file: SourceFile, delimiter: Character?
    ) -> Range<Int>? {
        let delimiter = Self.delimiter(of: file, declared: delimiter)
        var syntax = CSVSyntax(
            bytes: file.bytes, delimiter: delimiter, index: range.lowerBound, file: file,
            log: DiagnosticLog())
        for _ in 0..<column {
            guard syntax.cell() != nil, syntax.index < range.upperBound else { return nil }
            syntax.index += 1
        }
        let start = syntax.index
        return syntax.cell() == nil ? nil : start..<syntax.index
    }

    /// What stands between the cells.
    static func delimiter(of file: SourceFile, declared: Character?) -> UInt8 {
        declared?.asciiValue ?? guess(from: file)
    }

    /// The sign that the header line has most of: a comma, a semicolon, a tab or a bar.
    private static func guess(from file: SourceFile) -> UInt8 {
        let header = file.bytes[file.line(0)]
        let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        let counts = signs.map { sign in header.count { $0 == sign } }
        let most = counts.max() ?? 0
        return most == 0 ? signs[0] : signs[counts.firstIndex(of: most) ?? 0]
    }

    private mutating func rows() -> [Row]? {
        var rows: [Row] = []
        while index < bytes.count {
            let start = index
            guard let cells = row() else { return nil }
            var end = index
            while end > start, Self.isLineEnd(bytes[end - 1]) { end -= 1 }
            if end > start { rows.append(Row(cells: cells, range: start..<end)) }
        }
        return rows
    }

    /// The cells up to the line's end, which is passed.
    private mutating func row() -> [String]? {
        var cells: [String] = []
        while true {
            guard let cell = cell() else { return nil }
            cells.append(cell)
            guard index < bytes.count else { return cells }
            let byte = bytes[index]
            index += 1
            if byte == delimiter { continue }
            if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
                index += 1
            }
            return cells
        }
    }

    private mutating func cell() -> String? {
        index < bytes.count && bytes[index] == Self.quote ? quoted() : plain()
    }

    private mutating func plain() -> String? {
        let start = index
        while index < bytes.count, bytes[index] != delimiter, !Self.isLineEnd(bytes[index]) {
            index += 1
        }
        return file.string(start..<index)
    }

    /// A quoted cell; a doubled quote in it is one quote.
    private mutating func quoted() -> String? {
        let start = index
        var characters: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == Self.quote else {
                characters.append(byte)
                continue
            }
            if index < bytes.count, bytes[index] == Self.quote {
                characters.append(byte)
                index += 1
            } else if index == bytes.count || bytes[index] == delimiter || Self.isLineEnd(bytes[index]) {
                return String(decoding: characters, as: UTF8.self)
            } else {
                log.add(.csvTextAfterQuote(at: file.origin(index..<index + 1)))
                return nil
            }
        }
        log.add(.csvOpenQuote(at: file.origin(start..<start + 1)))
        return nil
    }

    private static let quote = UInt8(ascii: "\"")
    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

import ReportModel

/// A table as GitHub's Markdown writes it: a head, a line of dashes, rows. cmark reads it as a paragraph (see CCmark).
struct TableSyntax {
    /// A line of the table and where it begins in the file.
    struct Line {
        var text: String
        var start: Int
    }

    struct Cell {
        var text: String
        /// Where it begins in the file.
        var start: Int
    }

    var head: [Cell]
    var alignments: [Table.Column.Alignment]
    var rows: [[Cell]]

    /// nil where these lines are no table.
    init?(_ lines: [Line]) {
        guard lines.count > 1, Self.isDashes(lines[1].text) else { return nil }
        let head = Self.cells(of: lines[0]), dashes = Self.cells(of: lines[1])
        guard lines[0].text.contains("|"), !head.isEmpty, head.count == dashes.count else { return nil }
        var alignments: [Table.Column.Alignment] = []
        for cell in dashes {
            guard let alignment = Self.alignment(cell.text) else { return nil }
            alignments.append(alignment)
        }
        (self.head, self.alignments) = (head, alignments)
        rows = lines.dropFirst(2).map(Self.cells)
    }

    /// Whether a line is one of dashes between bars.
    static func isDashes(_ line: String) -> Bool {
        line.utf8.allSatisfy { "|:- ".utf8.contains($0) } && line.contains("|") && line.contains("-")
    }

    /// `:--`, `:-:`, `--:` or `--`.
    private static func alignment(_ dashes: String) -> Table.Column.Alignment? {
        let middle = dashes.drop { $0 == ":" }.reversed().drop { $0 == ":" }
        guard !middle.isEmpty, middle.allSatisfy({ $0 == "-" }) else { return nil }
        guard dashes.hasSuffix(":") else { return .start }
        return dashes.hasPrefix(":") ? .center : .end
    }

    /// What stands between the bars of a line; `\|` is a bar in a cell.
    private static func cells(of line: Line) -> [Cell] {
        let bytes = Array(line.text.utf8)
        let bar = UInt8(ascii: "|"), space = UInt8(ascii: " ")
        var start = bytes.firstIndex { $0 != space } ?? bytes.count
        var end = bytes.count
        while end > start, bytes[end - 1] == space { end -= 1 }
        if start < end, bytes[start] == bar { start += 1 }
        if end > start, bytes[end - 1] == bar, end < 2 || bytes[end - 2] != UInt8(ascii: "\\") { end -= 1 }
        var cells: [Cell] = []
        var cellStart = start
        for index in start...end {
            guard
                index == end
                    || (bytes[index] == bar && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\")))
            else { continue }
            cells.append(cell(bytes, cellStart..<index, from: line.start))
            cellStart = index + 1
        }
        return cells
    }

    private static func cell(_ bytes: [UInt8], _ range: Range<Int>, from lineStart: Int) -> Cell {
        let space = UInt8(ascii: " ")
        var start = range.lowerBound, end = range.upperBound
        while start < end, bytes[start] == space { start += 1 }
        while end > start, bytes[end - 1] == space { end -= 1 }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return Cell(text: text.replacing("\\|", with: "|"), start: lineStart + start)
    }
}

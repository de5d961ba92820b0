import Frames
import Typography

/// The rows of a table whose cells are plain lines: a few bytes a letter until they are painted.
final class PackedRows: Sendable {
    /// A line of a row, and where it stands.
    struct Cell: Sendable {
        var line: PackedText.Line
        /// Of its left end.
        var x: Int32
        /// Index in `faces`.
        var style: UInt8
        /// How many elements after its row's its own is.
        var element: UInt8
    }

    struct Row: Sendable {
        var firstCell: Int32
        var cellCount: UInt8
        var rules: TableRules
        /// The row's element; -1 for one that is not read: its cells are artifacts.
        var element: Int32
        var height: Length
    }

    struct Style: Sendable {
        var face: FontFace
        var color: Color
        /// From the row's top.
        var baseline: Length
    }

    let text: PackedText
    let cells: [Cell]
    let rows: [Row]
    let styles: [Style]
    let ruler: TableRuler

    init(text: PackedText, cells: [Cell], rows: [Row], styles: [Style], ruler: TableRuler) {
        self.text = text
        self.cells = cells
        self.rows = rows
        self.styles = styles
        self.ruler = ruler
    }

    /// What stands for a row until it is painted.
    func deferred(_ row: Int) -> Frame {
        var frame = Frame(size: Size(ruler.width, rows[row].height))
        frame.place(.deferred(PackedRow(rows: self, row: Int32(row))), at: .zero)
        return frame
    }

    fileprivate func frame(_ row: Row) -> Frame {
        var frame = Frame(size: Size(ruler.width, row.height))
        let cells = cells[Int(row.firstCell)..<Int(row.firstCell) + Int(row.cellCount)]
        frame.items.reserveCapacity(cells.count + 1)
        var unpacked = UnpackedRow(reserving: cells.reduce(0) { $0 + Int($1.line.count) })
        let clusters = cells.map { text.unpack($0.line, into: &unpacked) }
        let store = unpacked.store
        for (cell, clusters) in zip(cells, clusters) {
            let style = styles[Int(cell.style)]
            let tag: Tag =
                row.element < 0
                ? .artifact(.layout) : .node(StructureID(Int(row.element) + Int(cell.element)))
            frame.place(
                .glyphs(GlyphRun(store: store, clusters: clusters, face: style.face, color: style.color)),
                at: Point(Length(units: Int(cell.x)), style.baseline), as: tag)
        }
        ruler.draw(row.rules, in: &frame)
        return frame
    }
}

/// One of the packed rows.
struct PackedRow: DeferredFrame {
    let rows: PackedRows
    let row: Int32

    var frame: Frame { rows.frame(rows.rows[Int(row)]) }
}

/// Which rules a row has.
struct TableRules: OptionSet, Sendable {
    let rawValue: UInt8
    /// Thin, below: between two rows.
    static let hairline = TableRules(rawValue: 1)
    /// Above: a group begins.
    static let group = TableRules(rawValue: 2)
    /// Below: the table ends, or a part of it.
    static let end = TableRules(rawValue: 4)
    /// Above: a part of the table begins.
    static let start = TableRules(rawValue: 8)
}

/// Draws a table's rules, all as wide as the table.
struct TableRuler: Sendable {
    var width: Length
    var rule: Length
    var groupRule: Length
    var hairline: Length
    var strong: Color
    var soft: Color

    init(_ styles: StyleBook, width: Length) {
        self.width = width
        rule = styles.space("rule")
        groupRule = styles.space("group-rule")
        hairline = styles.space("hairline")
        strong = styles.color("nuit")
        soft = styles.color("filet")
    }

    /// - Parameter frame: a row, as high as it will be.
    func draw(_ rules: TableRules, in frame: inout Frame) {
        let height = frame.size.height
        if rules.contains(.hairline) { draw(hairline, soft, y: height - hairline, in: &frame) }
        if rules.contains(.group) { draw(groupRule, strong, y: .zero, in: &frame) }
        if rules.contains(.start) { draw(rule, strong, y: .zero, in: &frame) }
        if rules.contains(.end) { draw(rule, strong, y: height - rule, in: &frame) }
    }

    private func draw(_ thickness: Length, _ color: Color, y: Length, in frame: inout Frame) {
        frame.fill(
            Rect(x: .zero, y: y, width: width, height: thickness), color, as: .artifact(.layout))
    }
}

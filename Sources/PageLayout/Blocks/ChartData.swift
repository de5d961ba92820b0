import Charts
import Frames
import ReportModel

/// The data of a chart as a table for those who hear it, beside the words that stand for its picture.
///
/// It stands unseen in the narrow space between the plot and its notes, where no text is that it could get between: whoever
/// takes the page's text out by its place finds it in one piece.
struct ChartData {
    let chart: Chart
    let composition: Composition
    /// Of the smallest words of the figure.
    let style: Style
    let origin: Origin

    /// The height of that space, and how many rows stand in it above each other.
    private static let height = Length.mm(2.2), rowsInColumn = 10

    /// A plot with its figure's data, which become the next child of an element; of the plot's size.
    ///
    /// A chart of one value has no table: its words tell it.
    func frame(around plot: Frame, of figure: StructureID, in node: StructureID) -> Frame {
        var frame = Frame(size: plot.size)
        frame.place(plot, at: .zero, as: .node(figure))
        if let table = table(in: node, width: plot.size.width) {
            frame.place(.hidden(table), at: Point(.zero, plot.size.height))
        }
        return frame
    }

    private func table(in node: StructureID, width: Length) -> Frame? {
        let rows = ChartDescription.rows(of: chart, words: composition.words)
        guard chart.gap == nil, (2...300).contains(rows.count) else { return nil }
        let table = composition.structure.add(.table, in: node) {
            $0.summary = chart.title.plainText
            $0.isHidden = true
        }
        let columns = (rows.count + Self.rowsInColumn - 1) / Self.rowsInColumn
        let pitch = Self.height / min(rows.count, Self.rowsInColumn), column = width / columns
        let small = style.scaled(pitch.points * 0.9 / style.leading.points)
        var frame = Frame(size: Size(width, Self.height))
        for (index, row) in rows.enumerated() {
            let element = composition.structure.add(.tableRow, in: table)
            let head = composition.structure.add(.tableHeader, in: element) { $0.scope = .row }
            let cell = composition.structure.add(.tableCell, in: element)
            let start = Point(column * (index / Self.rowsInColumn), pitch * (index % Self.rowsInColumn))
            let name = line(row.name, small, width: column * 0.6, node: head)
            let value = line(row.value, small, width: column * 0.35, node: cell)
            frame.place(name, at: start)
            frame.place(value, at: start + Point(column * 0.6, .zero))
        }
        return frame
    }

    /// Words in one line, as small as that asks.
    private func line(_ words: String, _ style: Style, width: Length, node: StructureID) -> Frame {
        var style = style
        for _ in 0..<6 {
            let frame = composition.textFrame([.text(words)], style, width: width, node: node, at: origin)
            if frame.size.height < style.leading * 1.5 { return frame }
            style = style.scaled(0.6)
        }
        return composition.textFrame([.text(words)], style, width: width, node: node, at: origin)
    }
}

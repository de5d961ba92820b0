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
    private static let leastLeading = Length.pt(0.2)

    private let description: ChartDescription

    init(chart: Chart, composition: Composition, style: Style, origin: Origin) {
        self.chart = chart
        self.composition = composition
        self.style = style
        self.origin = origin
        description = ChartDescription(
            chart, words: composition.words, signs: .forLanguage(composition.language),
            isAttached: composition.report.edition.attachedData.contains(.charts))
    }

    /// What stands for the picture.
    var alternative: String { description.alternative }

    /// A plot with its figure's data, which become the next child of an element; of the plot's size.
    ///
    /// A chart of one value has no table: its words tell it.
    func frame(around plot: Frame, of figure: StructureID, in node: StructureID) -> Frame {
        var frame = Frame(size: plot.size)
        frame.place(plot, at: .zero, as: .node(figure))
        var place = Rect(x: .zero, y: plot.size.height, width: plot.size.width, height: Self.height)
        if let words = description.paragraph {
            let height = description.table == nil ? Self.height : Self.height * 0.4
            let paragraph = paragraph(words, in: node, Size(place.size.width, height))
            frame.place(.hidden(paragraph), at: place.origin)
            place.origin.y += height
            place.size.height -= height
        }
        if let table = table(in: node, place.size) { frame.place(.hidden(table), at: place.origin) }
        return frame
    }

    /// All that there is to say, as small as that asks.
    private func paragraph(_ words: String, in node: StructureID, _ size: Size) -> Frame {
        let element = composition.structure.add(.paragraph, in: node) { $0.isHidden = true }
        var style = style
        while true {
            let set = composition.textFrame(
                [.text(words)], style, width: size.width, node: element, at: origin)
            if set.size.height <= size.height || style.leading < Self.leastLeading { return set }
            style = style.scaled(0.7)
        }
    }

    private func table(in node: StructureID, _ size: Size) -> Frame? {
        guard let data = description.table else { return nil }
        let table = composition.structure.add(.table, in: node) {
            $0.summary = chart.title.plainText
            $0.isHidden = true
        }
        let rows = [data.heads] + data.rows.map { $0.heads + $0.cells }
        let rowHeads = data.rows.first?.heads.count ?? 0
        let places = RowPlaces(rows, in: size, rowsInColumn: Self.rowsInColumn)
        let small = style.scaled(places.leading.points / style.leading.points)
        var frame = Frame(size: size)
        for (index, row) in rows.enumerated() {
            let element = composition.structure.add(.tableRow, in: table)
            for (column, text) in row.enumerated() {
                let isHead = index == 0 || column < rowHeads
                let cell = composition.structure.add(isHead ? .tableHeader : .tableCell, in: element) {
                    if isHead { $0.scope = index == 0 ? .column : .row }
                }
                guard !text.isEmpty else { continue }
                let line = line(text, small, width: places.widths[column], node: cell)
                frame.place(line, at: places.start(ofRow: index, column: column))
            }
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

/// Where the cells of a table stand that is read and not seen: so many rows above each other, and then beside them.
private struct RowPlaces {
    let leading: Length
    /// Of the table's columns.
    let widths: [Length]
    private let starts: [Length]
    private let column: Length
    private let pitch: Length
    private let rowsInColumn: Int

    init(_ rows: [[String]], in size: Size, rowsInColumn: Int) {
        let count = (rows.count + rowsInColumn - 1) / rowsInColumn
        self.rowsInColumn = rowsInColumn
        column = size.width / count
        pitch = size.height / min(rows.count, rowsInColumn)
        var letters: [Int] = []
        for row in rows {
            for (index, text) in row.enumerated() {
                if index == letters.count { letters.append(2) }
                letters[index] = max(letters[index], text.count + 1)
            }
        }
        let all = letters.reduce(0, +), width = column
        // Letters are about six tenths of their leading wide.
        leading = max(.pt(0.2), min(pitch * 0.9, width * (1 / (Double(max(1, all)) * 0.6))))
        var start = Length.zero, starts: [Length] = [], widths: [Length] = []
        for count in letters {
            let own = width * (Double(count) / Double(max(1, all)))
            starts.append(start)
            widths.append(own * 0.97)
            start += own
        }
        (self.starts, self.widths) = (starts, widths)
    }

    func start(ofRow row: Int, column index: Int) -> Point {
        Point(column * (row / rowsInColumn) + starts[index], pitch * (row % rowsInColumn))
    }
}

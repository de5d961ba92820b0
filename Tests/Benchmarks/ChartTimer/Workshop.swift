import Charts
import Frames
import Painting
import ReportModel
import Typography

/// Where charts are made: fonts, a setter and pages, as a report has them.
struct Workshop {
    enum Fault: Error { case refused(String) }

    private let fonts: FontBook
    private let typesetter: Typesetter
    private let setter: ChartSetter
    private static let width = Length.mm(175), height = Length.mm(250)

    init() throws {
        fonts = try FontBook()
        typesetter = Typesetter(fonts: fonts)
        setter = ChartSetter(style: .bench, text: typesetter, language: "en", isDraft: false)
    }

    /// A PDF whose pages are drawn one after the other.
    final class Sheets {
        private var painter: PDFPainter
        private let figure: StructureID
        private let structure: StructureTree
        private var number = 0

        init(fonts: FontBook) throws {
            var structure = StructureTree()
            figure = structure.add(.figure, in: structure.root) { $0.alternative = "A chart" }
            let information = DocumentInformation(
                title: "Charts", author: "Bench", language: "en", date: 1_790_000_000)
            painter = try PDFPainter(information, fonts: fonts, structure: structure)
            self.structure = structure
        }

        /// Draws a plot on a page of its own, and writes the page.
        func draw(_ plot: Frame) throws {
            number += 1
            var frame = Frame(size: Size(Workshop.width, Workshop.height))
            frame.place(plot, at: .zero, as: .node(figure))
            try painter.paint(
                Page(frame: frame, number: number, label: "\(number)", master: "bench", side: .recto))
        }
    }

    func page() throws -> Sheets { try Sheets(fonts: fonts) }

    /// Lays a chart out and draws it; how long each took.
    func make(_ chart: Chart, on sheets: Sheets) throws -> (layout: Double, drawing: Double) {
        let (plot, layout) = Times.taken { setter.plot(chart, width: Self.width) }
        guard plot.diagnostics.isEmpty else { throw Fault.refused("\(plot.diagnostics)") }
        let (_, drawing) = try Times.taken { try sheets.draw(plot.frame) }
        return (layout, drawing)
    }

    /// Makes a PDF of one chart; how long that took, and its size in bytes.
    func file(_ chart: Chart) throws -> (milliseconds: Double, bytes: Int) {
        let (bytes, milliseconds) = try Times.taken {
            var structure = StructureTree()
            let figure = structure.add(.figure, in: structure.root) { $0.alternative = "A chart" }
            var frame = Frame(size: Size(Self.width, Self.height))
            frame.place(setter.plot(chart, width: Self.width).frame, at: .zero, as: .node(figure))
            let page = Page(frame: frame, number: 1, label: "1", master: "bench", side: .recto)
            let information = DocumentInformation(
                title: "Charts", author: "Bench", language: "en", date: 1_790_000_000)
            let document = PagedDocument(
                pages: [page], structure: structure, outline: [], information: information)
            return try PDFPainter.paint(document, fonts: fonts).bytes.count
        }
        return (milliseconds, bytes)
    }
}

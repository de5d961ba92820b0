import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// Numbers set large, two to four across; the longest settles the size for all.
    mutating func addKeyFigures(_ figures: [KeyFigure], _ block: Block) {
        let across = figures.count > 4 ? (figures.count % 4 == 1 ? 3 : 4) : max(figures.count, 1)
        let element = composition.structure.add(.division, in: place.node)
        for start in stride(from: 0, to: figures.count, by: across) {
            let row = Array(figures[start..<min(start + across, figures.count)])
            let frame = keyFigures(
                row, across: across, in: element, ["key-figure", "key-figure-2", "key-figure-3"], block)
            builder.add(
                start == 0 ? anchored(frame, block) : frame, before: styles.space("key-figures"),
                after: styles.space("key-figures-after"))
        }
    }

    /// One row, its columns those of the grid where the whole width is there.
    func keyFigures(
        _ figures: [KeyFigure], across: Int, in element: StructureID, _ sizes: [String], _ block: Block
    ) -> Frame {
        let gutter = composition.grid.spec.grid.gutter
        let width = Length(units: (place.width.units - gutter.units * (across - 1)) / across)
        let size = numeralStyle(figures, width: width, sizes)
        var row = Frame(size: Size(place.width, .zero))
        for (index, figure) in figures.enumerated() {
            let frame = keyFigure(figure, width: width, numeral: size, in: element, block)
            row.place(frame, at: Point((width + gutter) * index, .zero))
            row.size.height = max(row.size.height, frame.size.height)
        }
        return row
    }

    /// The largest of the sizes in which every number fits its column.
    private func numeralStyle(_ figures: [KeyFigure], width: Length, _ sizes: [String]) -> Style {
        let styles = sizes.map(style)
        return styles.first { style in
            figures.allSatisfy {
                composition.typesetter.width(
                    composition.plain($0.value), style.text, language: composition.language)
                    <= width
            }
        } ?? styles[styles.count - 1]
    }

    private func keyFigure(
        _ figure: KeyFigure, width: Length, numeral style: Style, in element: StructureID, _ block: Block
    ) -> Frame {
        var frame = Frame(size: Size(width, .zero))
        frame.fill(
            Rect(x: .zero, y: .zero, width: width, height: styles.space("rule")), styles.color("nuit"),
            as: .artifact(.layout))
        let node = composition.structure.add(.paragraph, in: element)
        let numeral = composition.lines(
            figure.value + [.text(" ")], style, measure: width, node: node, at: block.origin)
        let baseline = styles.space("key-figure-head") + style.text.size * 0.7
        var y = baseline
        if let line = numeral.first {
            frame.place(line.frame, at: Point(.zero, baseline - (line.frame.baseline ?? .zero)))
        }
        y += style.leading * 0.3
        let label = composition.textFrame(
            figure.label, self.style("key-figure-label"), width: width, node: node, at: block.origin)
        frame.place(label, at: Point(.zero, y))
        y += label.size.height
        if !figure.note.isEmpty {
            let noteNode = composition.structure.add(.paragraph, in: element)
            let note = composition.textFrame(
                figure.note, self.style("note"), width: width, node: noteNode, at: block.origin)
            y += .mm(1.25)
            frame.place(note, at: Point(.zero, y))
            y += note.size.height
        }
        frame.size.height = y
        return frame
    }
}

import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// Terms in the first columns, what they mean beside them.
    mutating func addDefinitions(_ definitions: [Definition], _ block: Block) {
        let list = composition.structure.add(.list, in: place.node)
        let termWidth = place.width * 0.25, gutter = composition.grid.spec.grid.gutter
        let textWidth = min(place.width, composition.grid.width(of: 9)) - termWidth - gutter
        for (index, definition) in definitions.enumerated() {
            let item = composition.structure.add(.listItem, in: list)
            let label = composition.structure.add(.label, in: item)
            let body = composition.structure.add(.listBody, in: item)
            let term = composition.textFrame(
                definition.term, style("definition-term"), width: termWidth, node: label, at: block.origin)
            let text = composition.textFrame(
                definition.text, style("definition"), width: textWidth, node: body, at: block.origin)
            var frame = Frame(size: Size(place.width, max(term.size.height, text.size.height) + .mm(2.5)))
            frame.place(term, at: .zero)
            frame.place(text, at: Point(termWidth + gutter, .zero))
            let isLast = index == definitions.count - 1
            builder.add(
                index == 0 ? anchored(frame, block) : frame, after: isLast ? styles.space("figure") : .zero)
        }
    }
}

import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A quotation in the text: italic, beside a rule in the colour of the focus.
    mutating func addQuote(_ blocks: [Block], _ block: Block) {
        let node = composition.structure.add(.blockQuote, in: place.node)
        let indent = styles.space("quote-indent")
        var inner = BlockSetter(
            composition,
            at: BlockPlace(
                width: min(place.width, measure(style("quote"))) - indent, node: node, body: "quote",
                color: place.color, isFixed: true))
        for child in blocks { inner.add(child) }
        let (text, notes) = inner.stacked()
        var frame = Frame(size: Size(place.width, text.size.height))
        frame.fill(
            Rect(x: .zero, y: .zero, width: styles.space("quote-rule"), height: text.size.height),
            styles.color("verm"), as: .artifact(.layout))
        frame.place(text, at: Point(indent, .zero))
        builder.add(
            anchored(frame, block), before: styles.space("quote"), after: styles.space("quote"), notes: notes)
    }
}

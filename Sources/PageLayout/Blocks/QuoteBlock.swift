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
                color: place.color, isFixed: place.isFixed))
        for child in blocks { inner.add(child) }
        builder.addAligned(
            ruled(inner.builder.list, indent: indent, block), before: styles.space("quote"),
            after: styles.space("quote"))
    }

    /// The quotation's lines, each with its part of the rule beside it, so that it may go on overleaf.
    private func ruled(_ text: VerticalList, indent: Length, _ block: Block) -> VerticalList {
        var list = VerticalList(), isFirst = true
        for (index, element) in text.elements.enumerated() {
            guard case .box(let box) = element else {
                list.append(element)
                continue
            }
            var below = Length.zero
            if index + 1 < text.elements.count, case .glue(let space, _, _) = text.elements[index + 1] {
                below = space
            }
            var frame = Frame(size: Size(place.width, box.height))
            frame.fill(
                Rect(x: .zero, y: .zero, width: styles.space("quote-rule"), height: box.height + below),
                styles.color("verm"), as: .artifact(.layout))
            frame.place(box.frame, at: Point(indent + box.offset.x, box.offset.y))
            list.append(
                .init(frame: isFirst ? anchored(frame, block) : frame, offset: .zero, height: box.height))
            isFirst = false
        }
        return list
    }
}

import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// Terms in the first columns, what they mean beside them; a long one goes on overleaf.
    mutating func addDefinitions(_ definitions: [Definition], _ block: Block) {
        let list = composition.structure.add(.list, in: place.node) { $0.numbering = .description }
        let termWidth = place.width * 0.25, gutter = composition.grid.spec.grid.gutter
        let textWidth = min(place.width, composition.grid.width(of: 9)) - termWidth - gutter
        for (index, definition) in definitions.enumerated() {
            let item = composition.structure.add(.listItem, in: list)
            let label = composition.structure.add(.label, in: item)
            let body = composition.structure.add(.listBody, in: item)
            var term = composition.lines(
                definition.term, style("definition-term"), measure: termWidth, node: label, at: block.origin)
            if index == 0, !term.isEmpty { term[0].frame = anchored(term[0].frame, block) }
            let text = composition.lines(
                definition.text, style("definition"), measure: textWidth, node: body, at: block.origin)
            let whole = LineBreaks(orphans: 2, widows: 2, keepsTogether: true)
            let isLast = index == definitions.count - 1
            builder.add(
                [
                    .init(list: VerticalList(term, breaks: whole), x: .zero),
                    .init(list: VerticalList(text), x: termWidth + gutter),
                ], before: .zero, after: isLast ? max(.mm(2.5), styles.space("figure")) : .mm(2.5),
                cost: PagePrice.callout)
        }
    }
}

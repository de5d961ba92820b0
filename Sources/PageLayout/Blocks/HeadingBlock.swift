import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A heading, kept with what follows.
    ///
    /// - Parameter anchor: of a heading that is not one of the report's blocks.
    mutating func addHeading(_ heading: Heading, _ block: Block, anchor: String? = nil) {
        let style = style(Self.headingStyle(heading.level))
        let level = composition.numbering.headingLevel(at: composition.currentIndex, written: heading.level)
        let node = composition.structure.add(.heading(level), in: place.node)
        let lines = composition.lines(
            heading.text, style, measure: measure(style), node: node, at: block.origin)
        let stack = LineStack(style: style, grid: composition.grid)
        let anchor = anchor ?? composition.headingAnchor(of: block)
        composition.outline(node, as: heading.text, at: anchor)
        let frame = anchored(stack.frame(lines, width: place.width), block, [anchor])
        builder.add(frame, before: style.spec.before, after: style.spec.after, nextCost: PagePrice.keep)
        opens = true
    }

    static func headingStyle(_ level: Int) -> String {
        switch level {
        case 1: "heading-1"
        case 2: "heading-2"
        case 3: "heading-3"
        default: "heading-4"
        }
    }
}

import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A paragraph, in the style that its class names.
    mutating func addParagraph(_ inlines: [Inline], _ block: Block) {
        let classes = block.attributes.classes
        let name = classes.contains("lead") ? "lead" : classes.contains("note") ? "note" : place.body
        var style = style(name)
        let initial = classes.contains("drop") ? styles.initial(of: style) : nil
        if opens || block.opensNext || initial != nil { style = style.flush }
        style = style.loosened(by: block.attributes.looseness)
        let node = composition.structure.add(.paragraph, in: place.node)
        if classes.contains("ruled") { return addRuled(inlines, style, node, block) }
        var lines = composition.lines(
            inlines, style, measure: measure(style), node: node, at: block.origin, initial: initial)
        if let id = block.id, !lines.isEmpty {
            lines[0].frame.items.insert(PlacedItem(.anchor(Anchors.block(id)), at: .zero), at: 0)
        }
        let rules = styles.spec.rules
        builder.add(
            lines: lines, of: style,
            breaks: LineBreaks(
                orphans: rules.orphans, widows: rules.widows, keepsTogether: place.isFixed || name == "lead",
                keepsWithNext: inlines.announces, initial: initial?.lines ?? 0))
    }

    /// Under a hairline, as beside a figure.
    private mutating func addRuled(_ inlines: [Inline], _ style: Style, _ node: StructureID, _ block: Block) {
        let lines = composition.lines(inlines, style, measure: place.width, node: node, at: block.origin)
        let stack = LineStack(style: style, grid: composition.grid).frame(lines, width: place.width)
        // On a grid its lines stand where its neighbours' do.
        let space = styles.space("ruled-text"), step = composition.grid.step
        let gap = step > .zero ? space.roundedUp(to: step) : space
        var frame = Frame(size: Size(place.width, stack.size.height + gap))
        frame.fill(
            Rect(x: .zero, y: .zero, width: place.width, height: styles.space("hairline")),
            styles.color("filet"), as: .artifact(.layout))
        frame.place(stack, at: Point(.zero, gap))
        builder.add(
            anchored(frame, block), before: style.spec.before, after: styles.space("figure"))
    }
}

extension [Inline] {
    /// Whether it ends with a colon: what it announces stands on the same page.
    var announces: Bool {
        plainText.last { !$0.isWhitespace } == ":"
    }

    var callsNotes: Bool {
        contains { inline in
            switch inline {
            case .note: true
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.callsNotes
            default: false
            }
        }
    }
}

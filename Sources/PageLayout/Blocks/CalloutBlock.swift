import Frames
import ReportModel
import Typography

extension BlockSetter {
    mutating func addCallout(_ callout: Callout, _ block: Block) {
        let node = composition.structure.add(.division, in: place.node)
        let frame =
            switch callout.variant {
            case .field: fieldCallout(callout, node, block)
            case .panel:
                boxedCallout(callout, node, block, field: "brume", padding: styles.space("panel-padding"))
            case .rule: boxedCallout(callout, node, block, field: nil, padding: .zero)
            }
        builder.add(
            anchored(frame, block), before: styles.space("callout"), after: styles.space("callout"))
    }

    /// On a coloured field: eyebrow, title, and a list's items side by side under rules.
    private func fieldCallout(_ callout: Callout, _ node: StructureID, _ block: Block) -> Frame {
        let padding = styles.space("field-padding"), width = place.width - padding * 2
        var frame = Frame(size: Size(place.width, .zero)), y = padding
        func put(_ text: [Inline], _ name: String, after: Length) {
            guard !text.isEmpty else { return }
            let paragraph = composition.structure.add(.paragraph, in: node)
            let set = composition.textFrame(
                text, styles[name], width: width, node: paragraph, at: block.origin)
            frame.place(set, at: Point(padding, y))
            y += set.size.height + after
        }
        put(callout.eyebrow, "callout-eyebrow", after: .mm(2))
        put(callout.title, "callout-title", after: .mm(5))
        for child in callout.body {
            let body =
                if case .list(let list) = child.content, list.items.count <= 3 {
                    columns(list, width: width, node, block)
                } else {
                    text(child, width: width, node)
                }
            frame.place(body, at: Point(padding, y))
            y += body.size.height + .mm(2.5)
        }
        frame.size.height = y - .mm(2.5) + padding
        return onField(frame, "canard")
    }

    private func columns(_ list: List, width: Length, _ node: StructureID, _ block: Block) -> Frame {
        let gutter = composition.grid.spec.grid.gutter, count = max(list.items.count, 1)
        let measure = Length(units: (width.units - gutter.units * (count - 1)) / count)
        let element = composition.structure.add(.list, in: node) { $0.numbering = .disc }
        var frame = Frame(size: Size(width, .zero))
        for (index, item) in list.items.enumerated() {
            let body = composition.structure.add(
                .listBody, in: composition.structure.add(.listItem, in: element))
            let x = (measure + gutter) * index
            frame.fill(
                Rect(x: x, y: .zero, width: measure, height: styles.space("rule")), styles.color("jonq"),
                as: .artifact(.layout))
            var inner = BlockSetter(
                composition,
                at: BlockPlace(width: measure, node: body, body: "callout-text", color: .white, isFixed: true)
            )
            for child in item { inner.add(child) }
            let text = inner.stacked()
            frame.place(text, at: Point(x, .mm(2)))
            frame.size.height = max(frame.size.height, text.size.height + .mm(2))
        }
        return frame
    }

    private func text(_ child: Block, width: Length, _ node: StructureID) -> Frame {
        var inner = BlockSetter(
            composition,
            at: BlockPlace(width: width, node: node, body: "callout-text", color: .white, isFixed: true))
        inner.add(child)
        return inner.stacked()
    }

    /// On a light panel, or under a rule without one.
    private func boxedCallout(
        _ callout: Callout, _ node: StructureID, _ block: Block, field: String?, padding: Length
    ) -> Frame {
        let width = place.width - padding * 2
        var frame = Frame(size: Size(place.width, .zero)), y = padding
        if field == nil {
            frame.fill(
                Rect(x: .zero, y: .zero, width: width, height: styles.space("rule")), styles.color("nuit"),
                as: .artifact(.layout))
            y += styles.space("ruled-text")
        }
        for (text, name) in [(callout.eyebrow, "eyebrow"), (callout.title, "heading-3")] where !text.isEmpty {
            let paragraph = composition.structure.add(.paragraph, in: node)
            let set = composition.textFrame(
                text, style(name), width: width, node: paragraph, at: block.origin)
            frame.place(set, at: Point(padding, y))
            y += set.size.height + .mm(1.25)
        }
        var inner = BlockSetter(composition, at: BlockPlace(width: width, node: node, isFixed: true))
        for child in callout.body { inner.add(child) }
        let body = inner.stacked()
        frame.place(body, at: Point(padding, y))
        frame.size.height = y + body.size.height + padding
        return field.map { onField(frame, $0) } ?? frame
    }

    private func onField(_ frame: Frame, _ color: String) -> Frame {
        var field = Frame(size: frame.size)
        field.fill(Rect(.zero, frame.size), styles.color(color), as: .artifact(.background))
        field.place(frame, at: .zero)
        return field
    }
}

import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A field, a panel or a rule with its words; a long one goes on overleaf.
    mutating func addCallout(_ callout: Callout, _ block: Block) {
        let node = composition.structure.add(.division, in: place.node)
        let padding: Length =
            switch callout.variant {
            case .field: styles.space("field-padding")
            case .panel: styles.space("panel-padding")
            case .rule: .zero
            }
        let width = place.width - padding * 2
        var list = VerticalList()
        let head =
            callout.variant == .field
            ? fieldHead(callout, width: width, node, block) : boxedHead(callout, width: width, node, block)
        if head.size.height > .zero {
            list.append(.init(frame: head, offset: .zero, height: head.size.height))
            if !callout.body.isEmpty { list.penalty(PagePrice.keep) }
        }
        list.append(
            contentsOf: callout.variant == .field
                ? fieldBody(callout, width: width, node, block) : boxedBody(callout, width: width, node))
        if var first = list.firstBox {
            first.frame = anchored(first.frame, block)
            list.firstBox = first
        }
        let color: Color? =
            switch callout.variant {
            case .field: styles.color("canard")
            case .panel: styles.color("brume")
            case .rule: nil
            }
        builder.add(
            [.init(list: list, x: padding)],
            field: color.map { .init(color: $0, width: place.width, padding: padding) },
            before: styles.space("callout"), after: styles.space("callout"), cost: PagePrice.callout)
    }

    /// Eyebrow and title on a coloured field.
    private func fieldHead(_ callout: Callout, width: Length, _ node: StructureID, _ block: Block) -> Frame {
        var frame = Frame(size: Size(width, .zero))
        for (text, name, after) in [
            (callout.eyebrow, "callout-eyebrow", Length.mm(2)), (callout.title, "callout-title", .mm(5)),
        ] where !text.isEmpty {
            let paragraph = composition.structure.add(.paragraph, in: node)
            let set = composition.textFrame(
                text, styles[name], width: width, node: paragraph, at: block.origin)
            frame.place(set, at: Point(.zero, frame.size.height))
            frame.size.height += set.size.height + (callout.body.isEmpty ? .zero : after)
        }
        return frame
    }

    /// On a coloured field, the items of a short list stand side by side under rules.
    private func fieldBody(
        _ callout: Callout, width: Length, _ node: StructureID, _ block: Block
    ) -> VerticalList {
        var list = VerticalList()
        for (index, child) in callout.body.enumerated() {
            if index > 0 { list.appendSpace(.mm(2.5)) }
            if case .list(let items) = child.content, items.items.count <= 3 {
                let frame = columns(items, width: width, node, block)
                list.append(.init(frame: frame, offset: .zero, height: frame.size.height))
            } else {
                list.append(contentsOf: text(child, width: width, node))
            }
        }
        return list
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

    private func text(_ child: Block, width: Length, _ node: StructureID) -> VerticalList {
        var inner = BlockSetter(
            composition, at: BlockPlace(width: width, node: node, body: "callout-text", color: .white))
        inner.add(child)
        return inner.builder.list
    }

    /// Eyebrow and title on a light panel, or under a rule without one.
    private func boxedHead(_ callout: Callout, width: Length, _ node: StructureID, _ block: Block) -> Frame {
        var frame = Frame(size: Size(width, .zero))
        if callout.variant == .rule {
            frame.fill(
                Rect(x: .zero, y: .zero, width: width, height: styles.space("rule")), styles.color("nuit"),
                as: .artifact(.layout))
            frame.size.height = styles.space("ruled-text")
        }
        for (text, name) in [(callout.eyebrow, "eyebrow"), (callout.title, "heading-3")] where !text.isEmpty {
            let paragraph = composition.structure.add(.paragraph, in: node)
            let set = composition.textFrame(
                text, style(name), width: width, node: paragraph, at: block.origin)
            frame.place(set, at: Point(.zero, frame.size.height))
            frame.size.height += set.size.height + .mm(1.25)
        }
        return frame
    }

    private func boxedBody(_ callout: Callout, width: Length, _ node: StructureID) -> VerticalList {
        var inner = BlockSetter(composition, at: BlockPlace(width: width, node: node))
        for child in callout.body { inner.add(child) }
        return inner.builder.list
    }
}

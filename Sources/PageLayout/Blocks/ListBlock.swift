import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// Bullets or numbers in a column of their own; items may break over pages.
    mutating func addList(_ list: List, _ block: Block) {
        let element = composition.structure.add(.list, in: place.node) {
            $0.numbering = list.start == nil ? .disc : .decimal
        }
        let style = style(place.body).flush, indent = listIndent(list, style)
        for (index, item) in list.items.enumerated() {
            let node = composition.structure.add(.listItem, in: element)
            let marker = list.start.map { number in
                self.number(number + index, style, in: node)
            }
            let body = composition.structure.add(.listBody, in: node)
            var inner = BlockSetter(
                composition,
                at: BlockPlace(
                    width: measure(style) - indent, node: body, body: place.body, color: place.color,
                    isFixed: place.isFixed))
            for child in item { inner.add(child) }
            let isLast = index == list.items.count - 1
            append(
                inner.builder.list, marker: marker ?? bullet(style), indent, isLast: isLast,
                cost: Self.cost(after: index, of: list.items.count))
        }
    }

    /// What items stand in from the edge: the layout's space, or what the longest number takes.
    private func listIndent(_ list: List, _ style: Style) -> Length {
        let space = styles.space("list-indent")
        guard let start = list.start else { return space }
        let last = "\(composition.words.number(start + max(list.items.count - 1, 0)))."
        let number = composition.typesetter.width(last, style.text, language: composition.language)
        return max(space, number + style.text.size * 0.3)
    }

    /// No item stands alone at the foot or the head of a page.
    private static func cost(after index: Int, of count: Int) -> Int {
        if index == count - 1 { return 0 }
        return index == 0 || index == count - 2 ? PagePrice.orphan : PagePrice.line
    }

    private func number(_ number: Int, _ style: Style, in node: StructureID) -> Frame {
        let label = composition.structure.add(.label, in: node)
        return composition.typesetter.line(
            "\(composition.words.number(number)).", style.text, language: composition.language,
            tag: .node(label))
    }

    /// A small disc of two halves, on the line's x-height; not read.
    private func bullet(_ style: Style) -> Frame {
        let radius = styles.space("bullet-radius")
        let color = place.color ?? styles.color("nuit")
        let center = Point(radius, style.text.size * 0.46 - radius)
        var frame = Frame(size: Size(radius * 2, style.text.size), baseline: style.text.size * 0.7)
        frame.fill(.halfDisc(.left, center: center, radius: radius), color, as: .artifact(.layout))
        frame.fill(
            .halfDisc(.right, center: center, radius: radius), place.color ?? styles.color("verm"),
            as: .artifact(.layout))
        return frame
    }

    /// Hangs the marker before an item's first box and indents the rest.
    private mutating func append(
        _ inner: VerticalList, marker: Frame, _ indent: Length, isLast: Bool, cost: Int
    ) {
        var isFirst = true
        var elements = VerticalList()
        for element in inner.elements {
            switch element {
            case .box(var box):
                if isFirst {
                    box.frame = marked(box, marker, indent)
                    box.offset.x = .zero
                } else {
                    box.offset.x += indent
                }
                isFirst = false
                elements.append(box)
            case .glue(let natural, let stretch, let shrink):
                elements.appendSpace(natural, stretch: stretch, shrink: shrink)
            case .cut(let cut): elements.append(cut)
            }
        }
        builder.addAligned(
            elements, before: styles.space("list-item"),
            after: isLast ? styles.space("list-after") : styles.space("list-item"), nextCost: cost)
    }

    private func marked(_ box: VerticalList.Box, _ marker: Frame, _ indent: Length) -> Frame {
        var frame = Frame(size: Size(box.frame.size.width + indent, box.frame.size.height))
        let baseline = box.frame.baseline ?? box.frame.size.height
        let top = baseline - (marker.baseline ?? marker.size.height)
        frame.place(marker, at: Point(.zero, top))
        frame.place(box.frame, at: Point(indent, .zero))
        frame.baseline = baseline
        return frame
    }

    /// Items set large between hairlines, each with a disc whose second half takes the next colour of the palette.
    mutating func addLargeList(_ list: List, _ block: Block) {
        let element = composition.structure.add(.list, in: place.node) { $0.numbering = .disc }
        let style = style("list-large"), indent = composition.grid.x(of: 2)
        let halves = ["verm", "azur", "canard", "ocre", "prune"]
        for (index, item) in list.items.enumerated() {
            let node = composition.structure.add(.listItem, in: element)
            let body = composition.structure.add(.listBody, in: node)
            let inlines = item.flatMap { child -> [Inline] in
                if case .paragraph(let inlines) = child.content { return inlines }
                return []
            }
            let lines = composition.lines(
                inlines, style, measure: place.width - indent, node: body, at: block.origin)
            let frame = largeItem(lines, style, indent, color: styles.color(halves[index % halves.count]))
            let space = index == 0 ? styles.space("large-list") : .zero
            let isLast = index == list.items.count - 1
            builder.add(
                frame, before: space, after: isLast ? styles.space("large-list") : .zero,
                nextCost: Self.cost(after: index, of: list.items.count))
        }
    }

    private func largeItem(_ lines: [SetLine], _ style: Style, _ indent: Length, color: Color) -> Frame {
        let text = composition.stack(lines, width: place.width - indent)
        let top = Length.mm(8.75) - (text.baseline ?? .zero)
        var frame = Frame(size: Size(place.width, max(Length.mm(15), top + text.size.height + .mm(3))))
        frame.fill(
            Rect(x: .zero, y: .zero, width: place.width, height: styles.space("hairline")),
            styles.color("filet"), as: .artifact(.layout))
        let center = Point(.mm(2.5), .mm(7.4))
        frame.fill(
            .halfDisc(.left, center: center, radius: .mm(2.5)), styles.color("nuit"), as: .artifact(.layout))
        frame.fill(.halfDisc(.right, center: center, radius: .mm(2.5)), color, as: .artifact(.layout))
        frame.place(text, at: Point(indent, top))
        return frame
    }
}

import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// The table of contents: chapters, sections and subsections with their pages, then the figures by their findings.
    mutating func addContents(_ contents: Contents, _ block: Block) {
        if !contents.title.isEmpty {
            addHeading(Heading(level: 1, contents.title), block)
        }
        let entries = composition.outlineEntries(depth: contents.depth)
        let element = composition.structure.add(.contents, in: place.node)
        let column = styles.space("contents-x")
        let setter = EntrySetter(composition: composition, width: place.width - column)
        for (index, entry) in entries.enumerated() {
            let style = styles["contents-\(min(entry.level, 3))"]
            var row = setter.row(entry, style, in: element, at: block.origin)
            if index == 0 { row = withArt(row, x: column) } else { row = moved(row, x: column) }
            builder.add(row, before: style.spec.before, after: style.spec.after)
        }
        addList(
            contents.figuresTitle, composition.figureEntries(), setter, x: column, block,
            anchor: Anchors.figureList)
        addList(
            contents.tablesTitle, composition.tableEntries(), setter, x: column, block,
            anchor: Anchors.tableList)
    }

    /// A list of figures or of tables under its title, where the contents ask for one.
    private mutating func addList(
        _ title: [Inline], _ entries: [ContentsEntry], _ setter: EntrySetter, x: Length, _ block: Block,
        anchor: String
    ) {
        guard !title.isEmpty, !entries.isEmpty else { return }
        let heading = composition.structure.add(.heading2, in: place.node)
        composition.outline(heading, as: title, at: anchor)
        let element = composition.structure.add(.contents, in: place.node)
        let text = composition.textFrame(
            title, style("figure-title"), width: setter.width, node: heading, at: block.origin)
        var frame = Frame(size: Size(place.width, text.size.height + .mm(5)))
        frame.fill(
            Rect(x: x, y: .zero, width: setter.width, height: styles.space("rule")), styles.color("nuit"),
            as: .artifact(.layout))
        frame.place(.anchor(anchor), at: .zero)
        frame.place(text, at: Point(x, .mm(2)))
        builder.add(frame, before: styles.space("figure-list"), nextCost: PagePrice.keep)
        for entry in entries {
            builder.add(
                moved(setter.row(entry, styles["contents-figure"], in: element, at: block.origin), x: x))
        }
    }

    /// What an entry's baseline is off the grid by, where that is no more than the leading's rounding.
    private func toGrid(_ frame: Frame) -> Length {
        let grid = composition.grid
        guard grid.step > .zero, let baseline = frame.baseline else { return .zero }
        let off = grid.ascent - Length(units: baseline.units % grid.step.units)
        return off.units.magnitude <= Length.mm(0.2).units.magnitude ? off : .zero
    }

    private func moved(_ frame: Frame, x: Length) -> Frame {
        var wide = Frame(size: Size(place.width, frame.size.height))
        wide.place(frame, at: Point(x, toGrid(frame)))
        return wide
    }

    /// A disc of two halves beside the first entry, where the layout leaves columns for it.
    private func withArt(_ frame: Frame, x: Length) -> Frame {
        var wide = moved(frame, x: x)
        let radius = styles.space("contents-disc")
        guard radius > .zero else { return wide }
        let center = Point(radius, radius + .mm(0.5))
        wide.fill(
            .halfDisc(.left, center: center, radius: radius), styles.color("nuit"), as: .artifact(.layout))
        wide.fill(
            .halfDisc(.right, center: center, radius: radius), styles.color("verm"), as: .artifact(.layout))
        return wide
    }
}

/// One line of the contents: number, title, page, all leading there.
struct EntrySetter {
    let composition: Composition
    let width: Length

    func row(_ entry: ContentsEntry, _ style: Style, in element: StructureID, at origin: Origin) -> Frame {
        let item = composition.structure.add(.contentsItem, in: element)
        let reference = composition.structure.add(.reference, in: item)
        let link = composition.structure.add(.link, in: reference)
        let page = composition.pageLabel(of: entry.anchor, at: origin)
        let pageStyle = composition.styles["contents-page-\(min(entry.level, 3))"]
        let number = composition.typesetter.line(
            page, pageStyle.text, language: composition.language, tag: .node(link))
        let x = entry.number == nil ? style.spec.indent : Length.mm(10)
        let measure = width - x - .mm(12)
        var titleStyle = style.flush
        titleStyle = titleStyle.aligned(.start)
        let title = composition.textFrame(
            entry.title + [.text(" ")], titleStyle, width: measure, node: link, at: origin)
        var frame = Frame(size: Size(width, title.size.height), baseline: title.baseline)
        if let figure = entry.number {
            let mark = composition.label(
                composition.words.number(figure), composition.styles["figure-number"], node: link)
            frame.place(mark, at: Point(.zero, (title.baseline ?? .zero) - (mark.baseline ?? .zero)))
        }
        frame.place(title, at: Point(x, .zero))
        frame.place(
            number,
            at: Point(width - number.size.width, (title.baseline ?? .zero) - (number.baseline ?? .zero)))
        frame.place(
            .link(
                .anchor(entry.anchor), Size(width, title.size.height), node: link,
                contents: "\(composition.plain(entry.title)), \(composition.words.page) \(page)"), at: .zero)
        return frame
    }
}

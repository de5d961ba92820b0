import Frames
import ReportModel
import Typography

/// A chapter's opening: art on the verso; numeral, title, lead and the chapter's sections on the recto.
struct OpeningSpread {
    let composition: Composition
    let heading: IndexedBlock
    let lead: [IndexedBlock]

    func verso(_ context: PageContext) -> Frame {
        var page = MasterPainter(composition: composition).blank("opening", context)
        page.place(.anchor(Anchors.heading(heading.index)), at: .zero)
        if let id = heading.block.id { page.place(.anchor(Anchors.block(id)), at: .zero) }
        return page
    }

    func recto(_ context: PageContext) -> Frame {
        var page = MasterPainter(composition: composition).blank("opening", context)
        guard case .heading(let title) = heading.block.content else { return page }
        let areas = AreaSetter(composition, master: "opening", context: context, origin: heading.block.origin)
        let node = composition.structure.add(.heading1, in: context.node)
        if let number = context.segment.chapterNumber, let area = areas.area("number") {
            let numeral = composition.typesetter.line(
                String(number), composition.styles["chapter-number"].text, language: composition.language,
                tag: .node(node))
            areas.place(numeral, hanging: numeral.baseline, in: area, named: "number", into: &page)
        }
        var foot = Length.zero
        if let area = areas.area("body") { foot = body(title, node, area, areas, context, into: &page) }
        if let area = areas.area("sections") {
            listSections(in: area, below: foot, areas, context, into: &page)
        }
        return page
    }

    /// The list stands at its area's top, or higher where it is long; where even that is no room it is left out.
    private func listSections(
        in area: MasterSpec.Area, below foot: Length, _ areas: AreaSetter, _ context: PageContext,
        into page: inout Frame
    ) {
        let saved = composition.structure
        let sections = sections(after: heading.index, width: areas.rect(area).size.width, context)
        var raised = area
        raised.top = min(area.top, area.bottom - sections.size.height)
        guard raised.top >= foot else {
            composition.structure = saved
            return composition.report(LayoutMessages.sectionsLeftOut(at: heading.block.origin))
        }
        areas.place(sections, hanging: nil, in: raised, named: "sections", into: &page)
    }

    /// Title and lead, from the area's first baseline down; returns where they end.
    private func body(
        _ title: Heading, _ node: StructureID, _ area: MasterSpec.Area, _ areas: AreaSetter,
        _ context: PageContext,
        into page: inout Frame
    ) -> Length {
        let rect = areas.rect(area)
        let set = composition.textFrame(
            title.text, composition.styles["chapter-title"], width: rect.size.width, node: node,
            at: heading.block.origin)
        areas.place(set, hanging: set.baseline, in: area, named: "body", into: &page)
        var setter = BlockSetter(
            composition,
            at: BlockPlace(width: rect.size.width, node: context.node, body: "lead", isFixed: true))
        for block in lead {
            composition.currentIndex = block.index
            setter.add(block.block)
        }
        var below = area
        below.top =
            area.top - (set.baseline ?? .zero) + set.size.height
            + composition.styles["chapter-title"].spec.after
        let text = setter.stacked().frame
        areas.place(text, hanging: nil, in: below, named: "body", into: &page)
        return below.top + text.size.height
    }

    /// The sections of the chapter with their pages.
    private func sections(after index: Int, width: Length, _ context: PageContext) -> Frame {
        let entries = composition.outlineEntries(depth: 2)
        guard let own = entries.firstIndex(where: { $0.anchor == Anchors.heading(index) }) else {
            return Frame(size: .zero)
        }
        let sections = entries[(own + 1)...].prefix { $0.level > 1 }
        var frame = Frame(size: Size(width, .zero))
        guard !sections.isEmpty else { return frame }
        let element = composition.structure.add(.contents, in: context.node)
        for section in sections {
            frame.fill(
                Rect(
                    x: .zero, y: frame.size.height, width: width, height: composition.styles.space("hairline")
                ),
                composition.styles.color("filet"), as: .artifact(.layout))
            let row = row(section, width: width, in: element)
            frame.place(row, at: Point(.zero, frame.size.height + .mm(2.9)))
            frame.size.height += row.size.height + .mm(5)
        }
        return frame
    }

    /// The page first, then the title, both leading there.
    private func row(_ entry: ContentsEntry, width: Length, in element: StructureID) -> Frame {
        let styles = composition.styles
        let item = composition.structure.add(.contentsItem, in: element)
        let link = composition.structure.add(.link, in: composition.structure.add(.reference, in: item))
        let label = composition.pageLabels[entry.anchor] ?? "000"
        let page = composition.typesetter.line(
            label, styles["opening-page"].text, language: composition.language, tag: .node(link))
        let title = composition.textFrame(
            entry.title, styles["opening-section"], width: width - .mm(15), node: link,
            at: heading.block.origin)
        var frame = Frame(size: Size(width, title.size.height))
        frame.place(page, at: Point(.zero, (title.baseline ?? .zero) - (page.baseline ?? .zero)))
        frame.place(title, at: Point(.mm(15), .zero))
        frame.place(
            .link(
                .anchor(entry.anchor), frame.size, node: link,
                contents: "\(entry.title.plainText), \(composition.words.page) \(label)"), at: .zero)
        return frame
    }
}

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
        composition.outline(node, as: title.text, at: Anchors.heading(heading.index))
        if let number = context.segment.chapterNumber, let area = areas.area("number") {
            let numeral = composition.label(
                composition.words.number(number), composition.styles["chapter-number"], node: node)
            areas.place(numeral, hanging: numeral.baseline, in: area, named: "number", into: &page)
        }
        var foot = Length.zero
        if let area = areas.area("body") { foot = body(title, node, area, areas, context, into: &page) }
        let notes = areas.placeNotes(of: page, above: nil, into: &page)
        if let area = areas.area("sections") {
            listSections(in: area, below: foot, leaving: notes, areas, context, into: &page)
        }
        return page
    }

    /// The list stands at its area's top, or higher where it is long; where even that is no room it is left out.
    private func listSections(
        in area: MasterSpec.Area, below foot: Length, leaving notes: Length, _ areas: AreaSetter,
        _ context: PageContext, into page: inout Frame
    ) {
        let saved = composition.structure
        let sections = sections(after: heading.index, width: areas.rect(area).size.width, context)
        if sections.items.isEmpty { return }
        var raised = area
        if notes > .zero { raised.bottom = min(area.bottom, area.bottom - notes - .mm(5)) }
        raised.top = min(area.top, raised.bottom - sections.size.height)
        guard raised.top >= foot else {
            composition.structure = saved
            return composition.report(LayoutMessages.sectionsLeftOut(at: heading.block.origin))
        }
        areas.place(sections, hanging: nil, in: raised, named: "sections", into: &page)
    }

    /// How many of the lead's blocks the opening has room for; the others begin the chapter's text.
    static func leadCount(_ heading: IndexedBlock, _ lead: [IndexedBlock], _ composition: Composition) -> Int
    {
        guard case .heading(let title) = heading.block.content,
            let area = composition.spec.masters["opening-recto"]?.areas["body"]
                ?? composition.spec.masters["opening"]?.areas["body"]
        else { return lead.count }
        let saved = (composition.structure, composition.diagnostics)
        defer { (composition.structure, composition.diagnostics) = saved }
        let context = PageContext(
            number: 1, label: "1", segment: Segment(kind: .cover, start: .recto, chapter: []),
            node: composition.structure.root)
        let areas = AreaSetter(composition, master: "opening", context: context, origin: heading.block.origin)
        let spread = OpeningSpread(composition: composition, heading: heading, lead: [])
        let top = spread.title(title, composition.structure.root, areas.rect(area)).foot(in: area)
        var setter = spread.leadSetter(areas.rect(area).size.width, composition.structure.root)
        for (count, block) in lead.enumerated() {
            setter.add(block.block)
            if top + setter.stacked().size.height > area.bottom { return count }
        }
        return lead.count
    }

    /// Title and lead, from the area's first baseline down; returns where they end.
    private func body(
        _ title: Heading, _ node: StructureID, _ area: MasterSpec.Area, _ areas: AreaSetter,
        _ context: PageContext, into page: inout Frame
    ) -> Length {
        let rect = areas.rect(area), set = self.title(title, node, rect)
        areas.place(set.frame, hanging: set.frame.baseline, in: area, named: "body", into: &page)
        var setter = leadSetter(rect.size.width, context.node)
        for block in lead {
            composition.currentIndex = block.index
            setter.add(block.block)
        }
        var below = area
        below.top = set.foot(in: area)
        let text = setter.stacked()
        areas.place(text, hanging: nil, in: below, named: "body", into: &page)
        return below.top + text.size.height
    }

    private struct SetTitle {
        var frame: Frame
        var after: Length
        /// Where what follows the title begins.
        func foot(in area: MasterSpec.Area) -> Length {
            area.top - (frame.baseline ?? .zero) + frame.size.height + after
        }
    }

    /// The title, smaller where it would take more than half of its area.
    private func title(_ title: Heading, _ node: StructureID, _ rect: Rect) -> SetTitle {
        let style = composition.styles["chapter-title"]
        let frame = composition.fittedFrame(
            title.text, style, in: Size(rect.size.width, rect.size.height / 2), node: node,
            at: heading.block.origin)
        return SetTitle(frame: frame, after: style.spec.after)
    }

    private func leadSetter(_ width: Length, _ node: StructureID) -> BlockSetter {
        BlockSetter(composition, at: BlockPlace(width: width, node: node, body: "lead", isFixed: true))
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
        let label = composition.pageLabel(of: entry.anchor, at: heading.block.origin)
        let page = composition.label(label, styles["opening-page"], node: link)
        let title = composition.textFrame(
            entry.title, styles["opening-section"], width: width - .mm(15), node: link,
            at: heading.block.origin)
        var frame = Frame(size: Size(width, title.size.height))
        frame.place(page, at: Point(.zero, (title.baseline ?? .zero) - (page.baseline ?? .zero)))
        frame.place(title, at: Point(.mm(15), .zero))
        frame.place(
            .link(
                .anchor(entry.anchor), frame.size, node: link,
                contents: "\(composition.plain(entry.title)), \(composition.words.page) \(label)"), at: .zero)
        return frame
    }
}

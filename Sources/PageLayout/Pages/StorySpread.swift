import Frames
import ReportModel
import Typography

/// A story over a spread: portrait and pull quote on the verso, title, prose and facts on the recto.
struct StorySpread {
    let composition: Composition
    let story: Story
    let block: IndexedBlock

    func verso(_ context: PageContext) -> Frame {
        var page = MasterPainter(composition: composition).blank("story", context)
        page.place(.anchor(Anchors.heading(block.index)), at: .zero)
        if let id = block.block.id { page.place(.anchor(Anchors.block(id)), at: .zero) }
        let areas = AreaSetter(composition, master: "story", context: context, origin: block.block.origin)
        portrait(areas, context, into: &page)
        quote(areas, context, into: &page)
        return page
    }

    private func portrait(_ areas: AreaSetter, _ context: PageContext, into page: inout Frame) {
        guard let portrait = story.portrait, let area = areas.area("portrait") else { return }
        guard let source = composition.pictures[portrait.path] else {
            return composition.report(LayoutMessages.missingPicture(portrait.path, at: block.block.origin))
        }
        let rect = areas.rect(area)
        let size = PictureSetter.size(source, width: rect.size.width, most: rect.size.height)
        let node = composition.structure.add(.figure, in: context.node) {
            $0.alternative = portrait.alternative
        }
        page.place(
            .picture(source, size), at: Point(rect.minX + (rect.size.width - size.width) / 2, rect.minY),
            as: .node(node))
    }

    /// The quotation between marks of the language, the opening one hung outside the margin.
    private func quote(_ areas: AreaSetter, _ context: PageContext, into page: inout Frame) {
        guard !story.quote.isEmpty, let area = areas.area("quote") else { return }
        let styles = composition.styles, style = styles[area.style ?? "pull-quote"], rect = areas.rect(area)
        let node = composition.structure.add(.blockQuote, in: context.node)
        let paragraph = composition.structure.add(.paragraph, in: node)
        let marks = LanguageRules.quotes(language: composition.language)
        var marked = style.text
        marked.color = styles.color("jonq")
        let opening = composition.typesetter.line(
            marks.open, marked, language: composition.language, tag: .node(paragraph))
        var spans = InlineSetter(composition: composition, style: style, node: paragraph).spans(story.quote)
        spans.append(TextSpan(marks.space + marks.close, marked, tag: .node(paragraph), isVerbatim: true))
        let lines = composition.lines(spans, style, measure: rect.size.width, at: block.block.origin)
        let set = composition.stack(lines, width: rect.size.width)
        let gap = composition.typesetter.width("\u{2009}", style.text, language: composition.language)
        page.place(
            opening,
            at: Point(rect.minX - opening.size.width - gap, rect.minY - (opening.baseline ?? .zero)))
        areas.place(set, hanging: set.baseline, in: area, named: "quote", into: &page)
        attribution(areas, into: &page)
    }

    /// Who said it, after a small disc of two halves.
    private func attribution(_ areas: AreaSetter, into page: inout Frame) {
        guard !story.attribution.isEmpty, let area = areas.area("attribution") else { return }
        let styles = composition.styles, style = styles[area.style ?? "attribution"], rect = areas.rect(area)
        let node = composition.structure.add(.paragraph, in: areas.context.node)
        let radius = style.leading * 0.67, indent = radius * 3
        let text = composition.textFrame(
            story.attribution, style, width: rect.size.width - indent, node: node, at: block.block.origin)
        let center = Point(radius, (text.baseline ?? .zero) - style.text.size * 0.35)
        var frame = Frame(size: Size(rect.size.width, text.size.height), baseline: text.baseline)
        frame.fill(
            .halfDisc(.left, center: center, radius: radius), styles.color("verm"), as: .artifact(.layout))
        frame.fill(
            .halfDisc(.right, center: center, radius: radius), styles.color("blanc"), as: .artifact(.layout))
        frame.place(text, at: Point(indent, .zero))
        areas.place(frame, hanging: frame.baseline, in: area, named: "attribution", into: &page)
    }

    func recto(_ context: PageContext) -> Frame {
        var page = MasterPainter(composition: composition).blank("story", context)
        let areas = AreaSetter(composition, master: "story", context: context, origin: block.block.origin)
        areas.place(story.eyebrow, in: "eyebrow", style: "eyebrow", into: &page)
        let level = composition.numbering.headingLevel(at: block.index, written: 2)
        if let node = areas.placeTitle(
            story.title, in: "title", style: "story-title", role: .heading(level), into: &page)
        {
            composition.outline(
                node, as: story.listedTitle, at: Anchors.heading(block.index), prints: story.title)
        }
        areas.place(story.lead, in: "lead", style: "lead", into: &page)
        prose(areas, context, into: &page)
        facts(areas, context, into: &page)
        areas.place(closingNote, in: "note", style: "note", into: &page)
        areas.placeNotes(of: page, above: "note", into: &page)
        return page
    }

    /// The story's note, after the portrait's caption and credit.
    private var closingNote: [Inline] {
        let caption = story.portrait.map(PictureSetter.caption) ?? []
        return caption.isEmpty
            ? story.note : story.note.isEmpty ? caption : caption + [.text(" ")] + story.note
    }

    /// The prose in columns that end together.
    private func prose(_ areas: AreaSetter, _ context: PageContext, into page: inout Frame) {
        guard !story.body.isEmpty, let area = areas.area("body") else { return }
        let rect = areas.rect(area), gutter = composition.spec.grid.gutter, count = max(1, story.columns)
        let measure = Length(units: (rect.size.width.units - gutter.units * (count - 1)) / count)
        var setter = BlockSetter(
            composition, at: BlockPlace(width: measure, node: context.node, body: "story"))
        for child in story.body { setter.add(child) }
        let breaker = FlowBreaker(
            height: rect.size.height, leading: composition.styles["story"].leading,
            gridStep: composition.grid.step)
        var list = setter.builder.list
        list.firstBand = Band(columns: count, width: measure, gutter: gutter)
        let pages = breaker.pages(of: list)
        let excess =
            pages.dropFirst().flatMap(\.columns).map(\.height).reduce(.zero, +)
            + (pages.map(\.excess).max() ?? .zero)
        if excess > .zero {
            composition.report(
                LayoutMessages.areaTooSmall(
                    "the story's prose", master: "story", area: "body", by: excess / count,
                    at: block.block.origin))
        }
        for placed in pages.first?.placed ?? [] {
            page.place(placed.frame, at: Point(rect.minX + placed.origin.x, rect.minY + placed.origin.y))
        }
    }

    private func facts(_ areas: AreaSetter, _ context: PageContext, into page: inout Frame) {
        guard !story.facts.isEmpty, let area = areas.area("facts") else { return }
        let setter = BlockSetter(
            composition, at: BlockPlace(width: areas.rect(area).size.width, node: context.node, isFixed: true)
        )
        let element = composition.structure.add(.division, in: context.node)
        let row = setter.keyFigures(
            story.facts, across: max(story.facts.count, 1), in: element, ["story-fact"], block.block)
        areas.place(row, hanging: nil, in: area, named: "facts", into: &page)
    }
}

import Frames
import ReportModel
import Typography

/// What a page is besides its text.
struct PageContext {
    var number: Int
    var label: String
    var segment: Segment
    /// The element that what is read of the master belongs to.
    var node: StructureID
    var titles = PageTitles()
    /// Of the whole edition.
    var pageCount = 1
    var side: Page.Side { number.isMultiple(of: 2) ? .verso : .recto }
}

/// Makes pages of masters: background, running heads, folio, art, thumb index.
struct MasterPainter {
    let composition: Composition
    private var spec: LayoutSpec { composition.spec }

    /// The master of this name for a side: `story-recto`, or the one for both sides.
    func master(_ name: String, _ side: Page.Side) -> MasterSpec? {
        spec.masters["\(name)-\(side.rawValue)"] ?? spec.masters[name]
    }

    /// A page with everything but its text.
    func blank(_ name: String, _ context: PageContext) -> Frame {
        var frame = Frame(size: Size(spec.page.width, spec.page.height))
        guard let master = master(name, context.side) else {
            composition.report(LayoutMessages.missingMaster(name, layout: spec.name))
            return frame
        }
        if let background = master.background {
            frame.fill(
                bled(Rect(.zero, frame.size)), composition.styles.color(background),
                as: .artifact(.background))
        }
        for item in master.items { draw(item, of: master, context, into: &frame) }
        return frame
    }

    private func draw(
        _ item: MasterItem, of master: MasterSpec, _ context: PageContext, into frame: inout Frame
    ) {
        switch item {
        case .field(let color, let rect):
            frame.fill(bled(rect), composition.styles.color(color), as: .artifact(.background))
        case .art(let art):
            ArtPainter(
                art: art, styles: composition.styles, ratio: composition.report.cover?.ratio,
                chapterNumber: context.segment.chapterNumber ?? 0
            ).draw(into: &frame)
        case .thumb(let color, let radius, let top, let step):
            thumb(composition.styles.color(color), radius, top, step, context, &frame)
        case .text(let text): draw(text, room: room(for: text, of: master, context), context, into: &frame)
        }
    }

    /// Sides at the page's edge run into the bleed.
    private func bled(_ rect: Rect) -> Rect {
        let bleed = spec.bleed
        let left = rect.minX <= .zero ? rect.minX - bleed : rect.minX
        let top = rect.minY <= .zero ? rect.minY - bleed : rect.minY
        let right = rect.maxX >= spec.page.width ? rect.maxX + bleed : rect.maxX
        let bottom = rect.maxY >= spec.page.height ? rect.maxY + bleed : rect.maxY
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }

    private func thumb(
        _ color: Color, _ radius: Length, _ top: Length, _ step: Length, _ context: PageContext,
        _ frame: inout Frame
    ) {
        guard let chapter = context.segment.chapterNumber else { return }
        let x = context.side == .recto ? spec.page.width : .zero
        let y = top + step * (chapter - 1)
        frame.fill(.disc(center: Point(x, y), radius: radius), color, as: .artifact(.background))
    }

    /// What a text may take of the type area's width, beside another one on its line: half, or what the other leaves.
    private func room(for text: MasterText, of master: MasterSpec, _ context: PageContext) -> Length {
        let width = composition.grid.width, gap = Length.mm(8)
        let others = master.items.compactMap { item -> Length? in
            guard case .text(let other) = item, other != text, other.baseline == text.baseline else {
                return nil
            }
            return composition.typesetter.width(
                filled(other.content, context), composition.styles[other.style].text,
                language: composition.language)
        }
        guard let other = others.max(), other > .zero else { return width }
        return max((width - gap) / 2, width - gap - other)
    }

    /// A running head is shortened at a word, with an ellipsis, where it would run into another: it is read elsewhere.
    private func shortened(_ words: String, _ style: TextStyle, to room: Length) -> String {
        func fits(_ text: String) -> Bool {
            composition.typesetter.width(text, style, language: composition.language) <= room
        }
        if fits(words) { return words }
        var parts = words.split(separator: " ")
        while parts.count > 1 {
            parts.removeLast()
            let shorter = parts.joined(separator: " ") + "\u{A0}…"
            if fits(shorter) { return shorter }
        }
        return words
    }

    private func draw(
        _ text: MasterText, room: Length, _ context: PageContext, into frame: inout Frame
    ) {
        let style = composition.styles[text.style], full = filled(text.content, context)
        guard !full.isEmpty else { return }
        let words = text.isArtifact ? shortened(full, style.text, to: room) : full
        let tag: Tag =
            text.isArtifact
            ? .artifact(text.baseline < spec.page.height / 2 ? .header : .footer)
            : .node(composition.structure.add(.paragraph, in: context.node))
        let line = fitted(words, style, to: room, tag)
        let left = composition.grid.left(of: context.side), right = left + composition.grid.width
        let isAtLeft =
            switch text.edge {
            case .start: true
            case .end: false
            case .inner: context.side == .recto
            case .outer: context.side == .verso
            }
        let x = isAtLeft ? left : right - line.size.width
        frame.place(line, at: Point(x, text.baseline - (line.baseline ?? .zero)), as: tag)
    }

    /// What is read is never shortened: it is set smaller where it would run into another text, down to half.
    private func fitted(_ words: String, _ style: Style, to room: Length, _ tag: Tag) -> Frame {
        let line = composition.typesetter.line(words, style.text, language: composition.language, tag: tag)
        if line.size.width <= room { return line }
        let smaller = style.scaled(max(0.5, room / line.size.width))
        return composition.typesetter.line(words, smaller.text, language: composition.language, tag: tag)
    }

    /// The words of a running head with its names filled in.
    private func filled(_ content: String, _ context: PageContext) -> String {
        Placeholder.pieces(of: content).map { piece in
            switch piece {
            case .text(let text), .open(let text): text
            case .name(let name): Placeholder(rawValue: name).map { value(of: $0, context) } ?? "{\(name)}"
            }
        }.joined()
    }

    private func value(of placeholder: Placeholder, _ context: PageContext) -> String {
        let report = composition.report
        return switch placeholder {
        case .publication: report.publication
        case .title: report.title
        case .organisation: report.organisation
        case .period: report.period
        case .chapter: composition.plain(context.segment.chapter)
        case .chapterNumber: context.segment.chapterNumber.map(composition.words.number) ?? ""
        case .section: composition.plain(context.titles.section)
        case .lastSection: composition.plain(context.titles.lastSection)
        case .subsection: composition.plain(context.titles.subsection)
        case .page: context.label
        case .pages: composition.words.number(context.pageCount)
        case .pageOfPages: filled(composition.words.pageOfPages, context)
        }
    }
}

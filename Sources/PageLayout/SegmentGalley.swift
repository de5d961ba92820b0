import Frames
import ReportModel
import Typography

/// The segments of an edition on their way to pages: flows are set once, page numbers settled, then pages made.
struct SegmentGalley {
    let composition: Composition
    private let plan: PagePlan
    let segments: [Segment]
    /// The structure element of each segment, in reading order.
    private let nodes: [StructureID]
    /// Filled pages of each flow; empty for pages of other kinds.
    private var flows: [[FilledPage]]
    private var traces: [FlowTraces]
    /// Number of each segment's first page.
    private var firstPages: [Int] = []

    init(_ composition: Composition, plan: PagePlan = PagePlan()) {
        (self.composition, self.plan) = (composition, plan)
        segments = SegmentGalley.fitted(
            Segmenter.segments(of: composition.report, rules: composition.spec.rules), composition)
        var nodes: [StructureID] = []
        for _ in segments {
            nodes.append(composition.structure.add(.section, in: composition.structure.root))
        }
        self.nodes = nodes
        flows = .init(repeating: [], count: segments.count)
        traces = .init(repeating: FlowTraces(), count: segments.count)
    }

    /// What an opening has no room for begins the chapter's text.
    private static func fitted(_ segments: [Segment], _ composition: Composition) -> [Segment] {
        var fitted: [Segment] = [], left: [IndexedBlock] = []
        for var segment in segments {
            if !left.isEmpty, case .flow(let blocks) = segment.kind, !blocks.opensSection {
                segment.kind = .flow(left + blocks)
            } else if !left.isEmpty, var rest = fitted.last {
                (rest.kind, rest.start) = (.flow(left), .anywhere)
                fitted.append(rest)
            }
            left = []
            if case .opening(let heading, let lead) = segment.kind {
                let count = OpeningSpread.leadCount(heading, lead, composition)
                segment.kind = .opening(heading: heading, lead: Array(lead.prefix(count)))
                left = Array(lead.dropFirst(count))
            }
            fitted.append(segment)
        }
        if !left.isEmpty, var rest = fitted.last {
            (rest.kind, rest.start) = (.flow(left), .anywhere)
            fitted.append(rest)
        }
        return fitted
    }

    // MARK: Flows

    mutating func setFlows() {
        for index in segments.indices where !segments[index].listsPages { set(index) }
        for index in segments.indices where segments[index].listsPages { set(index) }
    }

    private mutating func set(_ index: Int) {
        composition.withdraw(traces[index])
        let glyphs = traces[index].diagnostics.filter(\.isOfGlyphs)
        (flows[index], traces[index]) = composition.traced { flow(index) }
        // A missing character is told once a typesetter.
        traces[index].diagnostics = glyphs + traces[index].diagnostics
    }

    private func flow(_ index: Int) -> [FilledPage] {
        composition.shrunk(plan.factors(index)) {
            galley(index).map { flowPages.pages($0, count: plan.count(index)) } ?? []
        }
    }

    /// A flow, set but not cut; nil for pages of other kinds.
    func galley(_ index: Int) -> BodyFlow.Galley? {
        let flow = BodyFlow(composition: composition, node: nodes[index], height: bodyHeight)
        return switch segments[index].kind {
        case .flow(let blocks): flow.galley(blocks)
        case .notes: flow.endNotes()
        default: nil
        }
    }

    var flowPages: FlowPages { FlowPages(composition: composition, height: bodyHeight) }

    /// Of the type area, in whole lines of the grid.
    private var bodyHeight: Length {
        let height = composition.grid.height, step = composition.grid.step
        return step > .zero ? step * (height.units / step.units) : height
    }

    // MARK: Page numbers

    /// Numbers the pages, sets what prints another number than its page has, and repeats while that is so.
    mutating func settlePageNumbers() {
        var settling = PageSettling()
        settling: while true {
            number()
            composition.pageLabels = labels()
            switch settling.verdict(labels: composition.pageLabels, printed: traces.map(\.printedPages)) {
            case .settled: break settling
            case .again(let flows): for index in flows { set(index) }
            case .unstable(let wrong):
                composition.report(LayoutMessages.unstablePages(settling.passes, wrong))
                break settling
            }
        }
        for diagnostic in traces.flatMap(\.diagnostics) { composition.report(diagnostic) }
        for trace in traces { composition.reportUnknownPages(trace) }
    }

    private mutating func number() {
        var page = 1
        firstPages = segments.indices.map { index in
            switch segments[index].start {
            case .recto where page.isMultiple(of: 2), .verso where !page.isMultiple(of: 2): page += 1
            default: break
            }
            defer { page += pageCount(index) }
            return page
        }
    }

    private func pageCount(_ index: Int) -> Int {
        switch segments[index].kind {
        case .cover, .back, .opening, .story: segments[index].fixedPages
        case .notes: flows[index].count
        case .flow: max(flows[index].count, 1)
        }
    }

    /// The printed page of every place that is linked or listed.
    private func labels() -> [String: String] {
        var labels: [String: String] = [:]
        /// What is split over pages is on its first.
        func put(_ anchors: [String], _ offset: Int, of segment: Int) {
            for anchor in anchors where labels[anchor] == nil {
                labels[anchor] = composition.words.number(firstPages[segment] + offset)
            }
        }
        for (index, segment) in segments.enumerated() {
            switch segment.kind {
            case .opening(let heading, let lead):
                put([Anchors.heading(heading.index)] + heading.block.ids.map(Anchors.block), 0, of: index)
                put(lead.flatMap(\.block.ids).map(Anchors.block), 1, of: index)
            case .story(let block):
                put(block.block.children.flatMap(\.ids).map(Anchors.block), 1, of: index)
                let own = block.block.id.map { [Anchors.block($0)] } ?? []
                put([Anchors.heading(block.index)] + own, 0, of: index)
            case .flow, .notes:
                for (offset, page) in flows[index].enumerated() {
                    put(page.placed.flatMap(\.frame.anchors), offset, of: index)
                }
            case .cover, .back: break
            }
        }
        return labels
    }

    // MARK: Pages

    func pages() -> [Page] {
        var pages: [Page] = [], running = RunningTitles()
        for index in segments.indices {
            while pages.count + 1 < firstPages[index] { pages.append(blank(number: pages.count + 1, index)) }
            for (offset, frame) in frames(index, &running).enumerated() {
                let number = firstPages[index] + offset
                let body = flows[index].isEmpty ? nil : flows[index][offset]
                pages.append(page(frame.frame, master: frame.master, number: number, body))
            }
        }
        return pages
    }

    /// A page left empty so that the next segment begins on its side.
    private func blank(number: Int, _ index: Int) -> Page {
        let context = context(number, index), painter = MasterPainter(composition: composition)
        let frame =
            painter.master("blank", context.side) == nil
            ? Frame(size: Size(composition.spec.page.width, composition.spec.page.height))
            : painter.blank("blank", context)
        return page(frame, master: "blank", number: number)
    }

    private func page(
        _ frame: Frame, master: String, number: Int, _ body: FilledPage? = nil
    ) -> Page {
        let side: Page.Side = number.isMultiple(of: 2) ? .verso : .recto
        let whole = composition.showsConstruction ? construction(over: frame, master, side, body) : frame
        return Page(
            frame: composition.isMirrored ? whole.mirrored() : whole, number: number,
            label: composition.words.number(number), master: master, side: side)
    }

    private func construction(
        over frame: Frame, _ master: String, _ side: Page.Side, _ body: FilledPage?
    ) -> Frame {
        Construction(composition: composition).drawn(
            over: frame, master: MasterPainter(composition: composition).master(master, side), side: side,
            body: body)
    }

    private func context(_ number: Int, _ index: Int, _ titles: PageTitles = PageTitles()) -> PageContext {
        let last = segments.count - 1
        return PageContext(
            number: number, label: composition.words.number(number), segment: segments[index],
            node: nodes[index],
            titles: titles, pageCount: firstPages[last] + pageCount(last) - 1)
    }

    private func frames(_ index: Int, _ running: inout RunningTitles) -> [(frame: Frame, master: String)] {
        if segments[index].isFlow { return flowFrames(index, &running) }
        let first = firstPages[index]
        let titles = running.next(composition.headings(at: segments[index].openingAnchors))
        let one = context(first, index, titles), two = context(first + 1, index, titles)
        switch segments[index].kind {
        case .cover: return [(CoverPage(composition: composition).page(one), "cover")]
        case .back:
            guard let back = composition.report.back else { return [] }
            return [(BackPage(composition: composition).page(one, back), "back")]
        case .opening(let heading, let lead):
            let spread = OpeningSpread(composition: composition, heading: heading, lead: lead)
            return composition.inLanguage(of: heading.block) {
                [(spread.verso(one), "opening"), (spread.recto(two), "opening")]
            }
        case .story(let block):
            guard case .story(let story) = block.block.content else { return [] }
            let spread = StorySpread(composition: composition, story: story, block: block)
            return composition.inLanguage(of: block.block) {
                [(spread.verso(one), "story"), (spread.recto(two), "story")]
            }
        case .flow, .notes: return []
        }
    }

    private func flowFrames(_ index: Int, _ running: inout RunningTitles) -> [(frame: Frame, master: String)]
    {
        flows[index].enumerated().map { offset, page in
            let titles = running.next(composition.headings(at: page.placed.flatMap(\.frame.anchors)))
            return (body(page, context(firstPages[index] + offset, index, titles)), "body")
        }
    }

    private func body(_ page: FilledPage, _ context: PageContext) -> Frame {
        var frame = MasterPainter(composition: composition).blank("body", context)
        let left = composition.grid.left(of: context.side), top = composition.spec.page.top
        for placed in page.placed {
            frame.place(placed.frame, at: Point(left + placed.origin.x, top + placed.origin.y))
        }
        return frame
    }
}

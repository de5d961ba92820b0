import ReportModel

/// A part of the report that begins a page of its own.
struct Segment {
    enum Kind {
        case cover
        /// A chapter's opening: its heading, and the blocks up to its first section.
        case opening(heading: IndexedBlock, lead: [IndexedBlock])
        case flow([IndexedBlock])
        case story(IndexedBlock)
        /// The notes of the report, where its layout gathers them at the end.
        case notes
        case back
    }

    enum Start { case anywhere, recto, verso }

    var kind: Kind
    var start: Start
    /// Title of the chapter, for running heads.
    var chapter: [Inline]
    /// nil outside numbered chapters.
    var chapterNumber: Int?

    /// Of the heading or story that its own pages begin with; a flow's stand in its text.
    var openingAnchors: [String] {
        switch kind {
        case .opening(let block, _), .story(let block): [Anchors.heading(block.index)]
        case .cover, .back, .flow, .notes: []
        }
    }

    /// Whether its pages are cut from one list.
    var isFlow: Bool {
        switch kind {
        case .flow, .notes: true
        default: false
        }
    }

    /// Whether its content depends on page numbers.
    var listsPages: Bool {
        guard case .flow(let blocks) = kind else { return false }
        return blocks.contains { if case .contents = $0.block.content { true } else { false } }
    }
}

/// Cuts a report into segments, as the layout's rules say.
struct Segmenter {
    private let rules: LayoutRules
    private var segments: [Segment] = []
    private var flow: [IndexedBlock] = []
    private var chapter: [Inline] = []
    private var chapterNumber: Int?
    private var chapters = 0

    static func segments(of report: Report, rules: LayoutRules) -> [Segment] {
        var segmenter = Segmenter(rules: rules)
        if rules.covers, report.edition.hasCover {
            segmenter.segments.append(Segment(kind: .cover, start: .recto, chapter: []))
        }
        segmenter.walk(report.blocks)
        if rules.notes == .end, !report.notes.isEmpty {
            segmenter.segments.append(Segment(kind: .notes, start: .anywhere, chapter: []))
        }
        if rules.covers, report.edition.hasBack, report.back != nil {
            segmenter.segments.append(Segment(kind: .back, start: .verso, chapter: []))
        }
        return segmenter.segments
    }

    private init(rules: LayoutRules) { self.rules = rules }

    private mutating func walk(_ blocks: [Block]) {
        var index = 0
        while index < blocks.count {
            let block = IndexedBlock(index: index, block: blocks[index])
            switch block.block.content {
            case .heading(let heading) where heading.level == 1:
                flush()
                index = open(heading, block, blocks)
                continue
            case .heading(let heading) where heading.level == 2:
                if rules.sectionsOpenPages, !flow.isEmpty { flush() }
                flow.append(block)
            case .story where rules.storySpreads:
                flush()
                segments.append(
                    Segment(
                        kind: .story(block), start: .verso, chapter: chapter, chapterNumber: chapterNumber))
            case .contents(let contents):
                flush()
                let saved = (chapter, chapterNumber)
                (chapter, chapterNumber) = (contents.title, nil)
                flow = [block]
                flush(start: rules.contentsOnRecto ? .recto : .anywhere)
                (chapter, chapterNumber) = saved
            default: flow.append(block)
            }
            index += 1
        }
        flush()
    }

    /// Begins a chapter; returns the index of the block to go on with.
    private mutating func open(_ heading: Heading, _ block: IndexedBlock, _ blocks: [Block]) -> Int {
        chapter = heading.text
        if block.block.attributes.classes.contains("appendix") {
            chapterNumber = nil
        } else {
            chapters += 1
            chapterNumber = chapters
        }
        guard rules.chapterOpenings, chapterNumber != nil else {
            flow = [block]
            return block.index + 1
        }
        var lead: [IndexedBlock] = [], next = block.index + 1
        while next < blocks.count, blocks[next].isNarrative {
            if case .heading = blocks[next].content { break }
            lead.append(IndexedBlock(index: next, block: blocks[next]))
            next += 1
        }
        segments.append(
            Segment(
                kind: .opening(heading: block, lead: lead), start: .verso, chapter: chapter,
                chapterNumber: chapterNumber))
        return next
    }

    private mutating func flush(start: Segment.Start? = nil) {
        guard !flow.isEmpty else { return }
        let start = start ?? (flow.beginsChapter ? chapterStart : .anywhere)
        segments.append(
            Segment(
                kind: .flow(flow), start: start, chapter: chapter, chapterNumber: chapterNumber))
        flow = []
    }
}

extension Segmenter {
    /// The side that chapters without an opening spread begin on.
    private var chapterStart: Segment.Start {
        switch rules.chapterOpens {
        case .any: .anywhere
        case .recto: .recto
        case .verso: .verso
        }
    }
}

extension [IndexedBlock] {
    /// Whether a chapter's heading is its first block.
    var beginsChapter: Bool {
        guard let first, case .heading(let heading) = first.block.content else { return false }
        return heading.level == 1
    }

    /// Whether it begins with a heading that opens a page.
    var opensSection: Bool {
        guard let first, case .heading(let heading) = first.block.content else { return false }
        return heading.level <= 2
    }
}

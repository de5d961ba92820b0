/// What stands on the pages of an edition, measured from their finished frames: not what its layout promises.
struct PageSurvey {
    /// A size of type where it was met first.
    struct TypeUse {
        var size: Length
        /// Printed in it there.
        var words: String
        var page: Int
        /// Characters set in it.
        var count = 0
    }

    enum Side: String, CaseIterable { case left, right, top, bottom }

    /// The paper left free at a side, where that is least.
    struct Margin {
        var width: Length
        var page: Int
    }

    /// A picture and the largest size that it is painted in.
    struct PictureUse {
        var source: PictureSource
        var size: Size
        /// The page that it is painted so large on.
        var page: Int
    }

    /// With the pages of annexes, where they are in the same file.
    var pageCount = 0
    /// By size in units.
    private(set) var sizes: [Int: TypeUse] = [:]
    private(set) var bodySizes: [Int: TypeUse] = [:]
    private(set) var margins: [Side: Margin] = [:]
    /// Sizes of pages, each with the first page of it, in order.
    private(set) var papers: [(size: Size, page: Int)] = []
    private(set) var families: Set<String> = []
    /// By key.
    private(set) var pictures: [String: PictureUse] = [:]

    /// The smallest type.
    var smallest: TypeUse? { sizes.values.min { $0.size < $1.size } }
    /// The size of most running text.
    var body: TypeUse? { bodySizes.values.max { ($0.count, $1.size) < ($1.count, $0.size) } }

    private let isBody: [Bool]
    /// What the layout sets notes in is no running text, wherever it stands.
    private let notes: Set<String>

    init(_ document: PagedDocument, in layout: LayoutSpec) {
        isBody = Self.runningText(document.structure)
        func families(_ style: String) -> Set<String> {
            Set(layout.styles[style].flatMap { layout.fonts[$0.font] } ?? [])
        }
        notes = families("note").subtracting(families("body"))
        for page in document.pages { take(page) }
    }

    private mutating func take(_ page: Page) {
        pageCount += 1
        let size = page.frame.size
        if !papers.contains(where: { $0.size == size }) { papers.append((size, page.number)) }
        var ink = Ink()
        walk(page.frame, at: .zero, .inherited, page.number, &ink)
        guard let area = ink.area else { return }
        note(.left, area.minX, page)
        note(.right, size.width - area.maxX, page)
        note(.top, area.minY, page)
        note(.bottom, size.height - area.maxY, page)
    }

    private mutating func note(_ side: Side, _ width: Length, _ page: Page) {
        if let known = margins[side], known.width <= width { return }
        margins[side] = Margin(width: width, page: page.number)
    }

    // MARK: Frames

    private mutating func walk(
        _ frame: Frame, at origin: Point, _ inherited: Tag, _ page: Int, _ ink: inout Ink
    ) {
        let raised = RaisedRuns.indices(in: frame)
        for (index, placed) in frame.items.enumerated() {
            let tag = placed.tag == .inherited ? inherited : placed.tag, at = origin + placed.origin
            switch placed.item {
            case .glyphs(let run):
                take(run, tag, page, isRaised: raised.contains(index))
                let size = run.face.size, (start, width) = run.inked
                // Near enough: capitals are three quarters of an em high, tails a quarter.
                ink.add(Rect(x: at.x + start, y: at.y - size * 0.75, width: width, height: size), tag)
            case .path(let path, _, let stroke): ink.add(path, at: at, width: stroke?.width ?? .zero, tag)
            case .picture(let source, let size):
                take(source, size, page)
                ink.add(Rect(at, size), tag)
            case .group(let inner, nil): walk(inner, at: at, tag, page, &ink)
            case .group(let inner, let clip?):
                var inside = Ink()
                walk(inner, at: at, tag, page, &inside)
                ink.add(inside, clippedTo: clip.moved(by: at))
            case .turned(let inner):
                var ignored = Ink()
                walk(inner, at: .zero, tag, page, &ignored)
                ink.add(Rect(at, Size(inner.size.height, inner.size.width)), tag)
            case .deferred(let deferred): walk(deferred.frame, at: at, tag, page, &ink)
            case .hidden, .link, .anchor: break
            }
        }
    }

    private mutating func take(_ run: GlyphRun, _ tag: Tag, _ page: Int, isRaised: Bool) {
        families.insert(run.face.family)
        let words = run.text, units = run.face.size.units
        guard !isRaised, words.contains(where: { !$0.isWhitespace }) else { return }
        let type = TypeUse(size: run.face.size, words: words, page: page)
        sizes[units, default: type].count += words.count
        if !notes.contains(run.face.family), case .node(let node) = tag, isBody.indices.contains(node.index),
            isBody[node.index]
        {
            bodySizes[units, default: type].count += words.count
        }
    }

    private mutating func take(_ source: PictureSource, _ size: Size, _ page: Int) {
        if let known = pictures[source.key], known.size.width >= size.width { return }
        pictures[source.key] = PictureUse(source: source, size: size, page: page)
    }

    // MARK: Structure

    /// For each element, whether its words are running text: paragraphs, quotes and lists, with the links and spans in
    /// them, but not those of figures and key figures (divisions), tables, captions, notes and contents.
    private static func runningText(_ structure: StructureTree) -> [Bool] {
        var isBody: [Bool] = []
        var isApart: [Bool] = []
        for (index, node) in structure.nodes.enumerated() {
            let parent = node.parent.flatMap { $0.index < index ? $0.index : nil }
            let apart = parent.map { isApart[$0] } ?? false
            switch node.role {
            case .figure, .table, .caption, .note, .contents, .division, .heading1, .heading2, .heading3,
                .heading4, .heading5,
                .heading6:
                isApart.append(true)
                isBody.append(false)
            case .paragraph, .listBody, .blockQuote:
                isApart.append(apart)
                isBody.append(!apart)
            default:
                isApart.append(apart)
                isBody.append(!apart && (parent.map { isBody[$0] } ?? false))
            }
        }
        return isBody
    }
}

/// The rectangle around what is painted for readers: running heads, page numbers and coloured grounds do not count.
private struct Ink {
    private(set) var area: Rect?

    mutating func add(_ rect: Rect, _ tag: Tag) {
        switch tag {
        case .artifact(.header), .artifact(.footer), .artifact(.background): return
        default: add(rect)
        }
    }

    /// A path by its points, those that steer its curves included.
    mutating func add(_ path: Path, at origin: Point, width: Length, _ tag: Tag) {
        let points = path.elements.flatMap { element -> [Point] in
            switch element {
            case .move(let point), .line(let point): [point]
            case .curve(let first, let second, let end): [first, second, end]
            case .close: []
            }
        }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return }
        let rect = Rect(x: left, y: top, width: right - left, height: bottom - top)
        add(rect.moved(by: origin).inset(by: -(width / 2)), tag)
    }

    mutating func add(_ other: Ink, clippedTo clip: Rect) {
        guard let inner = other.area, inner.overlaps(clip) else { return }
        let x = max(inner.minX, clip.minX), y = max(inner.minY, clip.minY)
        let right = min(inner.maxX, clip.maxX), bottom = min(inner.maxY, clip.maxY)
        add(Rect(x: x, y: y, width: right - x, height: bottom - y))
    }

    private mutating func add(_ rect: Rect) {
        guard let known = area else {
            area = rect
            return
        }
        let x = min(known.minX, rect.minX), y = min(known.minY, rect.minY)
        let right = max(known.maxX, rect.maxX), bottom = max(known.maxY, rect.maxY)
        area = Rect(x: x, y: y, width: right - x, height: bottom - y)
    }
}

/// Letters and figures raised beside a text: the numbers of notes, the endings of ordinals. No rule of sizes is about them.
enum RaisedRuns {
    /// Indices of a frame's items that are such runs: smaller than a run that they touch, and above its baseline.
    static func indices(in frame: Frame) -> Set<Int> {
        let runs = frame.items.indices.compactMap { index -> (index: Int, at: Point, run: GlyphRun)? in
            if case .glyphs(let run) = frame.items[index].item {
                (index, frame.items[index].origin, run)
            } else {
                nil
            }
        }
        var raised: Set<Int> = []
        for (place, small) in runs.enumerated() {
            for other in [place - 1, place + 1] where runs.indices.contains(other) {
                let large = runs[other], size = large.run.face.size
                guard small.run.face.size < size, small.at.y < large.at.y,
                    large.at.y - small.at.y < size * 0.6
                else { continue }
                let gap = max(
                    small.at.x - (large.at.x + large.run.width), large.at.x - (small.at.x + small.run.width))
                if gap < size * 0.3 { raised.insert(small.index) }
            }
        }
        return raised
    }
}

extension GlyphRun {
    /// Where its letters begin and how wide they are, without the spaces at the line's end.
    fileprivate var inked: (start: Length, width: Length) {
        var trimmed = self
        while let last = trimmed.clusters.last, !trimmed.clusters.isEmpty, isSpace(last) {
            trimmed.clusters = trimmed.clusters.lowerBound..<last
        }
        let width = trimmed.width
        return (isRightToLeft ? self.width - width : .zero, width)
    }

    private func isSpace(_ cluster: Int) -> Bool {
        let from = Int(store.clusters[cluster].byte), to = Int(store.clusters[cluster + 1].byte)
        return String(decoding: store.text[from..<to], as: UTF8.self).allSatisfy(\.isWhitespace)
    }
}

import Breaking
import Frames
import ReportModel
import Typography

/// What a block gives to its page: boxes that cannot be broken, space, and places where a page may end.
struct VerticalList {
    /// A finished frame and where it stands in its box.
    struct Box {
        var frame: Frame
        /// Of the frame in the box.
        var offset: Point
        var height: Length
        /// Keys of the footnotes it calls.
        var notes: [String] = []
        /// The block it comes of, for diagnostics.
        var origin: Origin?
        var source: BoxSource?
        /// Space below it gives way until the next box stands on the grid again.
        var returnsToGrid = false
        /// Blocks that float to the head or the foot of the page that it stands on, or of the next.
        var floats: [FloatingBlock] = []
        /// The part of a row of blocks that it measures; its frame is empty, the row's cells are placed by the breaker.
        var row: RowPart?
    }

    /// A place where a page may end, and what appears there if it does.
    struct Cut {
        var cost: Int
        var kind: PageShape.Kind = .plain
        var before: Frame?
        var after: Frame?
        /// The columns that begin here, of a cut of kind `band`.
        var band: Band?
        /// Height that the cells of a row take up again after it.
        var again = Length.zero
    }

    enum Element {
        case box(Box)
        case glue(natural: Length, stretch: Length, shrink: Length)
        case cut(Cut)
    }

    private(set) var elements: [Element] = []
    /// The columns that it begins in.
    var firstBand = Band()

    init(elements: [Element] = [], firstBand: Band = Band()) {
        (self.elements, self.firstBand) = (elements, firstBand)
    }

    var isEmpty: Bool { elements.isEmpty }

    /// Its first box; setting it replaces that, and does nothing where there is none.
    var firstBox: Box? {
        get {
            for case .box(let box) in elements { return box }
            return nil
        }
        set {
            guard let newValue, let index = elements.firstIndex(where: \.isBox) else { return }
            elements[index] = .box(newValue)
        }
    }

    mutating func append(_ box: Box) { elements.append(.box(box)) }
    mutating func append(_ element: Element) { elements.append(element) }
    mutating func append(_ cut: Cut) { elements.append(.cut(cut)) }
    mutating func appendSpace(_ natural: Length, stretch: Length = .zero, shrink: Length = .zero) {
        elements.append(.glue(natural: natural, stretch: stretch, shrink: shrink))
    }
    mutating func append(contentsOf other: VerticalList) { elements += other.elements }
    mutating func penalty(_ cost: Int) { append(Cut(cost: cost)) }

    /// Gives every box from `start` on that has no origin yet this one: the innermost block's counts.
    mutating func setOrigin(_ origin: Origin, from start: Int) {
        mapBoxes(from: start) { if $0.origin == nil { $0.origin = origin } }
    }

    mutating func mapBoxes(from start: Int, _ change: (inout Box) -> Void) {
        for index in start..<elements.count {
            guard case .box(var box) = elements[index] else { continue }
            change(&box)
            elements[index] = .box(box)
        }
    }

    /// Ends the columns set so far; what follows stands below them, `gap` apart, in other columns.
    mutating func begin(_ band: Band, gap: Length, keep: Int) {
        var band = band
        (band.gap, band.keep) = (gap, keep)
        if case .cut(var cut)? = elements.last, cut.kind == .page {
            cut.band = band
            elements[elements.count - 1] = .cut(cut)
        } else {
            append(Cut(cost: Breaking.Cut.forced, kind: .band, band: band))
        }
    }

    /// Lets a block float from the last box, or from the next one where there is none yet.
    ///
    /// - Returns: whether there was a box.
    @discardableResult mutating func float(_ block: FloatingBlock) -> Bool {
        guard let index = elements.lastIndex(where: \.isBox), case .box(var box) = elements[index] else {
            return false
        }
        box.floats.append(block)
        elements[index] = .box(box)
        return true
    }

    /// Looks for the footnotes that each box calls.
    mutating func findNotes(_ take: (String) -> Bool) {
        for index in elements.indices {
            guard case .box(var box) = elements[index] else { continue }
            let frames = box.row.map { $0.galley.frames(of: $0.index) } ?? [box.frame]
            box.notes = frames.flatMap(\.noteCalls).filter(take)
            elements[index] = .box(box)
        }
    }

    /// Places a frame beside the first box from `start` on, level with its top; returns the height of all from there on.
    mutating func hang(_ frame: Frame, at x: Length, from start: Int) -> Length {
        guard let index = elements[start...].firstIndex(where: { if case .box = $0 { true } else { false } }),
            case .box(var box) = elements[index]
        else { return .zero }
        box.frame.place(frame, at: Point(x - box.offset.x, -box.offset.y))
        elements[index] = .box(box)
        return height(from: index)
    }

    /// Raises every cut within the first `height` to `cost`: what is beside them must not leave them.
    mutating func hold(first height: Length, from start: Int, cost: Int) {
        var y = Length.zero
        var index = start
        while index < elements.count, y < height {
            switch elements[index] {
            case .box(let box): y += box.height
            case .glue(let natural, _, _):
                if y > .zero, index > start {
                    elements.insert(.cut(Cut(cost: cost)), at: index)
                    index += 1
                }
                y += natural
            case .cut(var cut):
                if cut.cost > Breaking.Cut.forced { cut.cost = max(cut.cost, cost) }
                elements[index] = .cut(cut)
            }
            index += 1
        }
    }

    /// Natural height of the elements from `start` on.
    func height(from start: Int = 0) -> Length {
        elements[start...].reduce(.zero) { sum, element in
            switch element {
            case .box(let box): sum + box.height
            case .glue(let natural, _, _): sum + natural
            case .cut: sum
            }
        }
    }

    /// From its first box to its last: a break or space outside them would only make an empty page.
    var trimmed: VerticalList {
        guard let first = elements.firstIndex(where: \.isBox), let last = elements.lastIndex(where: \.isBox)
        else {
            return VerticalList()
        }
        if first == 0, last == elements.count - 1 { return self }
        let band = elements[..<first].reversed().lazy.compactMap(\.band).first ?? firstBand
        return VerticalList(elements: Array(elements[first...last]), firstBand: band)
    }

    /// What the breaker sees of it.
    var items: [Breaking.Item] {
        elements.map { element in
            switch element {
            case .box(let box): .box(box.height.units)
            case .glue(let natural, let stretch, let shrink):
                .space(natural.units, stretch: stretch.units, shrink: shrink.units)
            case .cut(let cut):
                .cut(
                    Breaking.Cut(
                        cost: cut.cost, before: cut.before?.size.height.units ?? 0,
                        after: (cut.after?.size.height ?? .zero).units + cut.again.units,
                        kind: cut.kind.rawValue))
            }
        }
    }
}

extension VerticalList {
    /// Frames one below another, between which a page may end.
    init(frames: [Frame]) {
        for (index, frame) in frames.enumerated() {
            if index > 0 { penalty(PagePrice.line) }
            append(.init(frame: frame, offset: .zero, height: frame.size.height))
        }
    }

    /// Lines one below another, without regard to the grid, between which a page may end.
    init(_ lines: [SetLine], breaks: LineBreaks = LineBreaks(orphans: 2, widows: 2)) {
        for (index, line) in lines.enumerated() {
            if index > 0 { penalty(breaks.cost(after: index - 1, of: lines.count)) }
            append(.init(frame: line.frame, offset: .zero, height: line.frame.size.height))
        }
    }
}

extension VerticalList.Element {
    var isBox: Bool { if case .box = self { true } else { false } }

    /// The columns that begin at it.
    var band: Band? { if case .cut(let cut) = self { cut.band } else { nil } }
}

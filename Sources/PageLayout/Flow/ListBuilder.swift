import Frames
import ReportModel
import Typography

/// Stacks blocks into a vertical list, so that every block starts on the baseline grid.
///
/// All that a block puts above and below itself is rounded to the grid's step: the space between two blocks is the larger
/// of what the upper asks below and the lower asks above; what of it is no whole step is put inside the lower block.
struct ListBuilder {
    let grid: Grid
    private(set) var list = VerticalList()
    /// Space that the last block asks below, and how much of it its rounding already gave.
    private var after = Length.zero
    private var slack = Length.zero
    /// What it costs to end a page between the last block and the next.
    private var nextCost = 0
    /// The columns that the next block begins.
    private var pending: Band?
    /// Floats that no box was there for yet.
    private var waiting: [FloatingBlock] = []

    init(grid: Grid) { self.grid = grid }

    private var step: Length { grid.step }

    /// A block of one frame, which cannot be broken. `nextCost`: what it costs to end a page below it.
    mutating func add(
        _ frame: Frame, before: Length = .zero, after: Length = .zero, x: Length = .zero, nextCost: Int = 0
    ) {
        let shift = open(before: before)
        let height = steps(shift + frame.size.height)
        list.append(.init(frame: frame, offset: Point(x, shift), height: height))
        close(slack: height - shift - frame.size.height, after: after, nextCost: nextCost)
    }

    /// Lines of text, between which a page may end; the first baseline stands on the grid.
    mutating func add(lines: [SetLine], of style: Style, x: Length = .zero, breaks: LineBreaks) {
        guard !lines.isEmpty else { return }
        let shift = open(before: style.spec.before)
        let setter = LineStack(style: style, grid: grid)
        var used = shift
        for (index, line) in lines.enumerated() {
            let box = setter.box(line, isFirst: index == 0, x: x, shift: index == 0 ? shift : .zero)
            list.append(box)
            used += box.height
            guard index < lines.count - 1 else { break }
            let hyphen = line.endsWithHyphen ? PagePrice.hyphen : 0
            list.penalty(breaks.cost(after: index, of: lines.count) + hyphen)
        }
        let pad = max(.zero, steps(used) - used), nextCost = breaks.keepsWithNext ? PagePrice.keep : 0
        if pad > .zero { space(pad, cost: nextCost) }
        close(slack: pad, after: style.spec.after, nextCost: nextCost)
    }

    /// Elements made elsewhere: a table's rows. Where they end, what follows returns to the grid.
    mutating func add(_ elements: VerticalList, before: Length, after: Length) {
        guard !elements.isEmpty else { return }
        let shift = open(before: before)
        if shift > .zero { space(shift, cost: 0) }
        list.append(contentsOf: elements)
        if step > .zero { space(step, cost: 0) }
        close(slack: .zero, after: after)
    }

    /// Elements that are whole steps of the grid high already: a list's item, a quotation.
    mutating func addAligned(_ elements: VerticalList, before: Length, after: Length, nextCost: Int = 0) {
        guard !elements.isEmpty else { return }
        _ = open(before: step > .zero ? steps(before) : before)
        list.append(contentsOf: elements)
        close(slack: .zero, after: after, nextCost: nextCost)
    }

    /// Blocks side by side, which are cut together.
    ///
    /// - Parameter cost: of each page break inside.
    mutating func add(
        _ cells: [RowGalley.Cell], field: RowGalley.Field? = nil, before: Length, after: Length,
        cost: Int = PagePrice.row
    ) {
        let galley = RowGalley(cells, field: field, lead: open(before: before), cost: cost)
        guard galley.height > .zero else { return }
        let slack = steps(galley.height) - galley.height
        list.append(contentsOf: galley.list(foot: max(.zero, slack)))
        close(slack: max(.zero, slack), after: after)
    }

    /// A block that floats from here to the head or the foot of a page.
    mutating func float(_ frame: Frame, isAtFoot: Bool, space: Length, at origin: Origin) {
        let height = steps(frame.size.height + space)
        waiting.append(FloatingBlock(frame: frame, isAtFoot: isAtFoot, height: height, origin: origin))
        settleFloats()
    }

    /// Gives floats to the box that they are called at: the last one, or the first where there is none before them.
    mutating func settleFloats() {
        while let first = waiting.first, list.float(first) { waiting.removeFirst() }
    }

    /// What follows is set in other columns.
    mutating func begin(_ band: Band) { pending = band }

    mutating func pageBreak() {
        list.append(VerticalList.Cut(cost: -1_000_000, kind: .page))
        reset()
    }

    mutating func columnBreak() {
        list.append(VerticalList.Cut(cost: -1_000_000, kind: .column))
        reset()
    }

    /// Hangs a frame beside what was added since `start`, from the first box's top; makes room where that is shorter.
    mutating func hang(_ frame: Frame, at x: Length, from start: Int, after: Length, cost: Int) {
        let height = list.hang(frame, at: x, from: start)
        list.hold(first: frame.size.height, from: start, cost: cost)
        let missing = frame.size.height - height
        guard missing > .zero else { return }
        list.penalty(cost)
        let strut = steps(missing)
        list.append(.init(frame: Frame(size: Size(.zero, strut)), offset: .zero, height: strut))
        (slack, self.after) = (strut - missing, max(self.after, after))
    }

    /// The boxes since `start` come of a block at this place, unless they came of one inside it.
    mutating func setOrigin(_ origin: Origin, from start: Int) { list.setOrigin(origin, from: start) }

    /// Makes sure that links to a block find the first box since `start`.
    mutating func anchor(_ name: String, from start: Int) { list.anchor(name, from: start) }

    /// The boxes since `start` come of a block of this kind.
    mutating func setSource(_ kind: String, from start: Int) { list.setSource(kind, from: start) }

    /// Rounded up to whole steps of the grid; what rounding of millimetres adds is no step more.
    private func steps(_ length: Length) -> Length {
        step > .zero ? (length - Length(units: 16)).roundedUp(to: step) : length
    }

    private mutating func reset() { close(slack: .zero, after: .zero) }

    /// Puts the space above a block; returns what of it the block has to leave inside itself.
    private mutating func open(before: Length) -> Length {
        let shift = step > .zero ? Length(units: before.units % step.units) : .zero
        if list.isEmpty {
            list.firstBand = pending ?? list.firstBand
            pending = nil
            return shift
        }
        let space =
            step > .zero ? max(.zero, steps(max(before, after) - slack - shift)) : max(before, after)
        if let band = pending {
            list.begin(band, gap: space, keep: nextCost)
            pending = nil
        } else {
            self.space(space, cost: nextCost)
        }
        return shift
    }

    private mutating func close(slack: Length, after: Length, nextCost: Int = 0) {
        (self.slack, self.after, self.nextCost) = (slack, after, nextCost)
        if !waiting.isEmpty { settleFloats() }
    }

    private mutating func space(_ length: Length, cost: Int) {
        if cost > 0 { list.penalty(cost) }
        let give = step > .zero ? Length.zero : length * 0.4
        list.appendSpace(length, stretch: give, shrink: give * 0.5)
    }
}

/// Where a paragraph may be cut.
struct LineBreaks {
    var orphans: Int
    var widows: Int
    var keepsTogether = false
    var keepsWithNext = false
    /// Lines that stand beside an initial, and stay together with it.
    var initial = 0

    /// Cost of ending a page after the line with this index.
    func cost(after index: Int, of count: Int) -> Int {
        if keepsTogether || index + 1 < initial { return PagePrice.keep }
        var cost = PagePrice.line
        if index + 1 < orphans { cost += PagePrice.orphan }
        if count - index - 1 < widows { cost += PagePrice.widow }
        if keepsWithNext, index == count - 2 { cost = max(cost, PagePrice.keep) }
        return cost
    }
}

/// Boxes for lines of one style: the first baseline on the grid, the others a leading apart.
struct LineStack {
    let style: Style
    let grid: Grid

    /// From the top of the first line's box to its baseline: on the grid, and low enough for its capitals.
    func firstBaseline(_ line: SetLine) -> Length {
        let natural = line.frame.baseline ?? line.frame.size.height
        guard grid.step > .zero else { return natural }
        let capital = style.text.size * 0.7 - Length.mm(0.3)
        var baseline = grid.ascent
        while baseline < capital { baseline += grid.step }
        return baseline
    }

    func box(_ line: SetLine, isFirst: Bool, x: Length, shift: Length) -> VerticalList.Box {
        let natural = line.frame.baseline ?? line.frame.size.height
        guard grid.step > .zero else {
            return .init(frame: line.frame, offset: Point(x, shift), height: shift + line.frame.size.height)
        }
        let baseline = isFirst ? firstBaseline(line) : style.leading - grid.descent
        let height = isFirst ? baseline + grid.descent : style.leading
        return .init(
            frame: line.frame, offset: Point(x, shift + baseline - natural), height: shift + height)
    }

    /// The lines as one frame, which cannot be broken.
    func frame(_ lines: [SetLine], width: Length) -> Frame {
        var frame = Frame(size: Size(width, .zero)), y = Length.zero
        for (index, line) in lines.enumerated() {
            let box = box(line, isFirst: index == 0, x: .zero, shift: .zero)
            for item in line.frame.items {
                var moved = item
                moved.origin = item.origin + Point(box.offset.x, y + box.offset.y)
                frame.items.append(moved)
            }
            if index == 0 { frame.baseline = box.offset.y + (line.frame.baseline ?? .zero) }
            y += box.height
        }
        frame.size.height = y
        return frame
    }
}

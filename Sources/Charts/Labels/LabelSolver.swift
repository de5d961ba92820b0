import Frames

/// Places words one after the other: each at the first of its places that is free of other words, of the marks and of
/// the plot's edge. What finds none is moved away from marks last, then left out, which is told where it must not be.
struct LabelSolver {
    private var words: LabelIndex
    /// Words that stand already, and arrows.
    private(set) var taken: [Rect] = []
    private let marks: LabelIndex
    private let bounds: Rect
    private let margin: Size
    private let paper: Color
    private(set) var unplaced: [String] = []
    private(set) var placed = 0
    /// How many found no place and need none.
    private(set) var leftOut = 0

    /// - Parameters:
    ///   - bounds: which no label leaves.
    ///   - taken: words that stand already.
    ///   - marks: what words should not lie on.
    ///   - paper: behind words that no free place is found for.
    init(
        bounds: Rect, taken: [Rect] = [], marks: [Rect] = [], paper: Color = .white,
        margin: Size = Size(.mm(0.8), .mm(0.4))
    ) {
        self.bounds = bounds
        self.paper = paper
        self.margin = margin
        words = LabelIndex(bounds)
        var all = LabelIndex(bounds)
        self.taken = taken
        for rect in taken { words.add(rect) }
        for rect in marks { all.add(rect) }
        self.marks = all
    }

    /// Whether no words come near.
    func isFree(_ rects: [Rect]) -> Bool { !rects.contains { words.touches($0, Size(.mm(0.5), .mm(0.3))) } }

    /// Whether any of them lies on a mark.
    func lieOnMarks(_ rects: [Rect]) -> Bool { rects.contains { marks.touches($0, .zero) } }

    /// Keeps later words away from these.
    mutating func take(_ rects: [Rect]) {
        taken += rects
        for rect in rects { words.add(rect) }
    }

    mutating func place(_ requests: [LabelRequest], on canvas: inout PlotCanvas) {
        let order = requests.enumerated().sorted {
            ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset)
        }.map(\.element)
        for request in order {
            let size = Size(request.block.width, request.block.height + request.block.depth)
            guard let found = place(of: request, size) else {
                if request.need == .required { unplaced.append(request.words) } else { leftOut += 1 }
                continue
            }
            take([found.rect(size)])
            placed += 1
            if request.hasPaper {
                canvas.fill(found.rect(size).inset(by: -.mm(0.3)).intersection(bounds), paper)
            } else if request.need == .required, request.avoidsMarks, marks.touches(found.rect(size), .zero) {
                canvas.fill(found.rect(size).inset(by: -.mm(0.4)).intersection(bounds), paper)
            }
            if request.hasArrow, let arrow = arrow(request, to: found.rect(size)) {
                arrow.draw(request.leader?.color ?? .black, on: &canvas)
                take(arrow.boxes)
            } else if let leader = request.leader {
                draw(leader, to: found.rect(size), on: &canvas)
            }
            canvas.set(request.block, at: found.rect(size).origin)
        }
    }

    private func place(of request: LabelRequest, _ size: Size) -> LabelRequest.Candidate? {
        let free = request.candidates.lazy.filter {
            let rect = $0.rect(size)
            return bounds.contains(rect) && !words.touches(rect, margin)
        }
        if request.hasArrow { return free.first { hasRoomForArrow(request, to: $0.rect(size)) } }
        if !request.avoidsMarks { return free.first }
        return free.first { !marks.touches($0.rect(size), .zero) }
            ?? (request.need == .required ? free.first : nil)
    }

    /// From the nearest edge of the words to just before their mark.
    private func arrow(_ request: LabelRequest, to rect: Rect) -> Arrow? {
        guard let tip = request.leader?.from else { return nil }
        let near = rect.inset(by: -.mm(0.6))
        let start = Point(min(max(tip.x, near.minX), near.maxX), min(max(tip.y, near.minY), near.maxY))
        let x = (tip.x - start.x).points, y = (tip.y - start.y).points, far = (x * x + y * y).squareRoot()
        guard far > 0 else { return nil }
        let gap = Length.mm(1)
        return Arrow(points: [start, Point(tip.x - gap * (x / far), tip.y - gap * (y / far))])
    }

    /// Whether its words lie on no mark, and its arrow is long enough to be seen and crosses no words.
    private func hasRoomForArrow(_ request: LabelRequest, to rect: Rect) -> Bool {
        guard let arrow = arrow(request, to: rect), arrow.length >= .mm(4) else { return false }
        return !lieOnMarks([rect]) && isFree(arrow.boxes) && arrow.boxes.allSatisfy(bounds.contains)
    }

    private func draw(
        _ leader: (from: Point, color: Color, beyond: Length), to rect: Rect, on canvas: inout PlotCanvas
    ) {
        let x = min(max(leader.from.x, rect.minX), rect.maxX)
        let y = min(max(leader.from.y, rect.minY), rect.maxY)
        let far = abs((leader.from.x - x).points) + abs((leader.from.y - y).points)
        guard far > leader.beyond.points else { return }
        canvas.stroke(
            .line(from: leader.from, to: Point(x, y)), Stroke(leader.color, width: .mm(0.2)))
    }
}

/// Rectangles in a grid of cells, so that a few neighbours are asked and not all.
struct LabelIndex {
    private let grid: CellGrid
    private var cells: [Int: [Rect]] = [:]

    init(_ bounds: Rect, cell: Length = .mm(8)) { grid = CellGrid(origin: bounds.origin, cell: cell) }

    mutating func add(_ rect: Rect) {
        let grid = grid
        grid.forEachCell(of: rect) { key in
            cells[key, default: []].append(rect)
            return true
        }
    }

    /// Whether any of them comes nearer than the margin.
    func touches(_ rect: Rect, _ margin: Size) -> Bool {
        let wide = Rect(
            x: rect.minX - margin.width, y: rect.minY - margin.height,
            width: rect.size.width + margin.width * 2, height: rect.size.height + margin.height * 2)
        var isTouched = false
        grid.forEachCell(of: wide) { key in
            isTouched = cells[key]?.contains { $0.overlaps(wide) } ?? false
            return !isTouched
        }
        return isTouched
    }
}

/// Square cells, each with a number.
private struct CellGrid {
    let origin: Point
    let cell: Length

    /// Calls for each cell that a rectangle reaches into until told to stop (false).
    func forEachCell(of rect: Rect, _ body: (_ key: Int) -> Bool) {
        let column = index(rect.minX - origin.x), lastColumn = max(column, index(rect.maxX - origin.x))
        let row = index(rect.minY - origin.y), lastRow = max(row, index(rect.maxY - origin.y))
        for row in row...lastRow {
            for column in column...lastColumn where !body(row &* 100_003 &+ column) { return }
        }
    }

    private func index(_ length: Length) -> Int {
        Int((Double(length.units) / Double(cell.units)).rounded(.down))
    }
}

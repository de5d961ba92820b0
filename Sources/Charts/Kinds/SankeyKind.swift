import Frames
import ReportModel

/// Flows from categories, on the left, to series, on the right: as thick as their values; what flows in flows out.
struct SankeyKind {
    private let context: PlotContext
    private let table: SeriesTable
    /// In which each category has its colour.
    private let order: [String]
    private(set) var problems: [ChartProblem]

    private static let gap = Length.mm(2.5)

    /// - Parameter order: the keys of the categories, those of other panels with them; nil: the chart's own.
    init(_ context: PlotContext, order: [String]? = nil) {
        self.context = context
        table = SeriesTable(context.chart)
        self.order = order ?? table.categories.map(\.key)
        problems = table.problems
    }

    /// How thick one unit of the data is, if all flows and the gaps between their nodes are to take this height; nil
    /// without flows.
    func unit(inHeight height: Length) -> Double? {
        let total = flows.reduce(0) { $0 + $1.value }
        guard total > 0 else { return nil }
        return (height - gaps).points / total
    }

    /// Between the nodes of the side that has more of them.
    private var gaps: Length { Self.gap * max(0, max(table.categories.count, table.series.count) - 1) }

    /// One of several that have one scale; nil where nothing flows.
    mutating func draw(unit: Double) -> Frame? {
        let flows = flows, total = flows.reduce(0) { $0 + $1.value }
        guard !flows.isEmpty else { return nil }
        return draw(flows, height: .pt(unit * total) + gaps)
    }

    mutating func draw() -> Frame {
        let flows = flows
        guard !flows.isEmpty else {
            problems.append(table.categories.isEmpty ? .noData : .allMissing)
            return Frame(size: Size(context.width, .zero))
        }
        let height = min(
            max(context.width * 0.5, .mm(6) * max(table.categories.count, table.series.count)), .mm(120))
        return draw(flows, height: height)
    }

    private mutating func draw(_ flows: [FlowLayout.Flow], height: Length) -> Frame {
        problems += negatives
        let layout = FlowLayout(
            flows, sources: table.categories.count, sinks: table.series.count, height: height, gap: Self.gap)
        let measure = context.width * 0.26
        let left = words(table.categories.map(\.label), flows, \.source, layout.sources, measure)
        let right = words(table.series.map(\.label), flows, \.sink, layout.sinks, measure)
        let node = Length.mm(2.5), gap = Length.mm(1.6)
        let start = (left.compactMap { $0?.width }.max() ?? .zero) + gap
        let end = context.width - (right.compactMap { $0?.width }.max() ?? .zero) - gap
        var canvas = context.canvas()
        for (flow, ribbon) in zip(flows, layout.ribbons) {
            draw(ribbon, from: start + node, to: end - node, color(flow), on: &canvas)
        }
        for (index, span) in layout.sources.enumerated() where span.thickness > .zero {
            canvas.fill(
                Rect(x: start, y: span.start, width: node, height: span.thickness), nodeColor(source: index))
        }
        for span in layout.sinks where span.thickness > .zero {
            canvas.fill(
                Rect(x: end - node, y: span.start, width: node, height: span.thickness), context.colors.mark)
        }
        let bottom = max(
            drawNames(left, layout.sources, on: &canvas) { block in start - gap - block.width },
            drawNames(right, layout.sinks, on: &canvas) { _ in end + gap })
        return canvas.frame(height: max(height, bottom))
    }

    private var flows: [FlowLayout.Flow] {
        table.categories.indices.flatMap { row in
            table.series.indices.compactMap { column in
                guard let value = table.value(row, column), value > 0 else { return nil }
                return FlowLayout.Flow(source: row, sink: column, value: value)
            }
        }
    }

    /// What no ribbon shows.
    private var negatives: [ChartProblem] {
        table.categories.indices.flatMap { row in
            table.series.indices.compactMap { column in
                (table.value(row, column) ?? 0) < 0 ? .negativePart(key: table.categories[row].key) : nil
            }
        }
    }

    private func nodeColor(source: Int) -> Color {
        if table.categories[source].isFocus { return context.colors.focus }
        let parts = context.colors.parts
        let place = order.firstIndex(of: table.categories[source].key) ?? source
        return (context.family ?? context.chart).focus == nil
            ? parts[place % parts.count] : context.colors.rest
    }

    private func color(_ flow: FlowLayout.Flow) -> Color {
        nodeColor(source: flow.source).mixed(with: context.colors.paper, 0.55)
    }

    private func draw(
        _ ribbon: FlowLayout.Ribbon, from start: Length, to end: Length, _ color: Color,
        on canvas: inout PlotCanvas
    ) {
        let middle = start + (end - start) / 2
        var path = Path()
        path.move(to: Point(start, ribbon.from))
        path.curve(Point(middle, ribbon.from), Point(middle, ribbon.to), to: Point(end, ribbon.to))
        path.line(to: Point(end, ribbon.to + ribbon.thickness))
        path.curve(
            Point(middle, ribbon.to + ribbon.thickness), Point(middle, ribbon.from + ribbon.thickness),
            to: Point(start, ribbon.from + ribbon.thickness))
        path.close()
        canvas.fill(path, color)
    }

    // MARK: Names

    /// Each node's name, and under it the sum of its flows.
    private mutating func words(
        _ names: [Chart.Label], _ flows: [FlowLayout.Flow], _ node: (FlowLayout.Flow) -> Int,
        _ spans: [FlowLayout.Span], _ measure: Length
    ) -> [TextBlock?] {
        let signs = NumberSigns.forLanguage(context.labels.language)
        let decimals = Self.decimals(flows.map(\.value))
        return names.enumerated().map { index, label in
            let name = context.plainName(label)
            guard !name.isEmpty, spans[index].thickness > .zero else { return nil }
            let sum = flows.filter { node($0) == index }.reduce(0) { $0 + $1.value }
            let block = context.labels.wrap(
                name, context.style.text.label.at(.pt(8.5)), leading: context.lengths.leading,
                measure: measure,
                isBalanced: true, problems: &problems)
            let text = context.chart.y.format.text(sum, decimals, context.words, signs)
            guard let value = context.valueBlock(text, context.colors.mark, size: .pt(8)) else {
                return block
            }
            return block + value
        }
    }

    /// Digits after the point that all values need, at most three.
    private static func decimals(_ values: [Double]) -> Int {
        (0..<3).first { places in
            let power = (0..<places).reduce(1.0) { product, _ in product * 10 }
            return values.allSatisfy { abs($0 * power - ($0 * power).rounded()) < 1e-6 * power }
        } ?? 3
    }

    /// Beside their nodes, pushed down where they would touch; returns where the last one ends.
    private func drawNames(
        _ blocks: [TextBlock?], _ spans: [FlowLayout.Span], on canvas: inout PlotCanvas,
        x: (TextBlock) -> Length
    ) -> Length {
        var free = Length.zero
        for (block, span) in zip(blocks, spans) {
            guard let block else { continue }
            let y = max(free, span.start + span.thickness / 2 - block.height / 2)
            canvas.set(block, at: Point(x(block), y))
            free = y + block.height + block.depth + .mm(0.6)
        }
        return free
    }
}

/// Nodes and ribbons between two columns. All are drawn to one scale: a node is as thick as its flows together.
struct FlowLayout {
    struct Flow {
        var source: Int
        var sink: Int
        var value: Double
    }
    struct Span {
        var start: Length
        var thickness: Length
    }
    struct Ribbon {
        var from: Length
        var to: Length
        var thickness: Length
    }

    private(set) var sources: [Span]
    private(set) var sinks: [Span]
    private(set) var ribbons: [Ribbon] = []

    init(_ flows: [Flow], sources: Int, sinks: Int, height: Length, gap: Length) {
        let total = flows.reduce(0) { $0 + $1.value }
        let nodes = max(sources, sinks)
        let gap = min(gap, height / max(1, nodes * 3))
        let room = height - gap * max(0, nodes - 1)
        func length(_ value: Double) -> Length { room * (value / total) }
        func spans(_ count: Int, _ node: (Flow) -> Int) -> [Span] {
            let sums = (0..<count).map { index in
                flows.filter { node($0) == index }.reduce(0) { $0 + $1.value }
            }
            let shown = sums.count { $0 > 0 }
            var y = (height - room - gap * max(0, shown - 1)) / 2
            return sums.map { sum in
                let span = Span(start: max(.zero, y), thickness: length(sum))
                if sum > 0 { y += span.thickness + gap }
                return span
            }
        }
        self.sources = spans(sources, \.source)
        self.sinks = spans(sinks, \.sink)
        var out = self.sources.map(\.start), into = self.sinks.map(\.start)
        for flow in flows {
            let thickness = length(flow.value)
            ribbons.append(Ribbon(from: out[flow.source], to: into[flow.sink], thickness: thickness))
            out[flow.source] += thickness
            into[flow.sink] += thickness
        }
    }
}

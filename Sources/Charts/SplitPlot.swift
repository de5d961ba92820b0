import Frames
import ReportModel
import Typography

/// One bar split into the parts of a whole: values over them, names under them, each flush with its own part.
struct SplitPlot {
    let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) { self.context = context }

    mutating func draw() -> Frame {
        let total = PartWhole(of: context.rows, stated: context.chart.knownWhole)
        problems += total.problem.map { [$0] } ?? []
        if total.isUnknown { return drawUnknown() }
        let (segments, rest) = segments(of: total.whole)
        // A part without a value has no place along the bar to be named at.
        let isComplete = !context.rows.contains { $0.value == nil }
        for attempt in Self.attempts where isComplete {
            if let words = words(attempt, over: segments) { return drawDirect(words, segments, rest) }
        }
        return drawWithLegend(segments, rest)
    }

    // MARK: Segments

    /// Where each part lies along the bar, joints between them, and what of the whole no part takes.
    func segments(of whole: Double) -> (parts: [(start: Length, width: Length)], rest: Rect?) {
        let shares = context.rows.map { ($0.value ?? 0) / whole }
        let shown = shares.filter { $0 > 0 }
        let left = 1 - shares.reduce(0, +)
        let hasRest = left > 0.0001
        let pieces = shown.count + (hasRest ? 1 : 0)
        let joint = min(context.lengths.joint, context.width / (max(1, pieces) * 4))
        let room = context.width - joint * max(0, pieces - 1)
        var x = Length.zero, share = 0.0
        let parts = shares.enumerated().map { index, part in
            // Ends are rounded, not widths, so that errors do not add up.
            let end = room * (share + part), start = room * share
            let segment = (start: start + x, width: end - start)
            share += part
            if part > 0, hasRest || shares[(index + 1)...].contains(where: { $0 > 0 }) { x += joint }
            return segment
        }
        let restStart = room * share + x
        let rest =
            hasRest
            ? Rect(
                x: restStart, y: .zero, width: context.width - restStart, height: context.lengths.splitHeight)
            : nil
        return (parts, rest)
    }

    // MARK: Words

    private struct Words {
        var values: [TextLine?]
        var names: [CategoryName?]
        /// Where each pair starts.
        var starts: (values: [Length], names: [Length])
    }

    /// How words may stand over and under the parts, best first.
    private struct Attempt {
        var isLarge: Bool
        /// Whether names break into lines as wide as their parts.
        var wraps: Bool
    }

    private static let attempts = [
        Attempt(isLarge: true, wraps: false), Attempt(isLarge: true, wraps: true),
        Attempt(isLarge: false, wraps: false), Attempt(isLarge: false, wraps: true),
    ]

    /// The words if no two of them touch and none leaves the plot; nil otherwise.
    private func words(_ attempt: Attempt, over segments: [(start: Length, width: Length)]) -> Words? {
        var found: [ChartProblem] = []
        let style = (attempt.isLarge ? context.style.text.bigValue : context.style.text.value)
        let values = context.rows.map { row -> TextLine? in
            let text = context.valueText(row)
            return text.isEmpty ? nil : context.labels.line(text, style.colored(valueColor(row)))
        }
        var isBroken = false
        let names = zip(context.rows, segments).map { row, segment in
            let measure = attempt.wraps ? max(segment.width, .mm(15)) : context.width
            let name = context.name(row, context.nameStyle(row), measure: measure, problems: &found)
            let label = context.label(row, name: name, measure: measure, problems: &found)
            let lines = name?.lineCount ?? 0
            isBroken = isBroken || lines > 1 || (label?.lineCount ?? 0) > lines + 1
            return label
        }
        guard found.isEmpty, attempt.wraps || !isBroken, segments.count > 0 else { return nil }
        let starts = (
            values: self.starts(values.map { $0?.width ?? .zero }, segments),
            names: self.starts(names.map { $0?.width ?? .zero }, segments)
        )
        guard areApart(starts.values, values.map { $0?.width ?? .zero }),
            areApart(starts.names, names.map { $0?.width ?? .zero })
        else { return nil }
        return Words(values: values, names: names, starts: starts)
    }

    /// The start of a part, but the end of the plot for the last of several parts that fill it.
    private func starts(_ widths: [Length], _ segments: [(start: Length, width: Length)]) -> [Length] {
        segments.indices.map { index in
            let segment = segments[index]
            let isLast =
                index == segments.count - 1 && index > 0 && segment.start + segment.width >= context.width
            return isLast ? context.width - widths[index] : segment.start
        }
    }

    private func areApart(_ starts: [Length], _ widths: [Length]) -> Bool {
        var placer = LabelPlacer(bounds: Rect(x: .zero, y: .zero, width: context.width, height: .mm(1)))
        let shown = zip(starts, widths).filter { $0.1 > .zero }
        return placer.take(
            shown.map { Rect(x: $0.0, y: .zero, width: $0.1, height: .mm(1)) },
            margin: Size(context.lengths.labelGap, .zero))
    }

    private func valueColor(_ row: ChartRows.Row) -> Color { context.markColor(row) }

    // MARK: Drawing

    private func drawDirect(
        _ words: Words, _ segments: [(start: Length, width: Length)], _ rest: Rect?
    ) -> Frame {
        var canvas = context.canvas()
        let cap = words.values.compactMap { $0?.capHeight }.max() ?? .zero
        let top = cap > .zero ? cap + .mm(3) : .zero
        drawBar(segments, rest, at: top, on: &canvas)
        for (value, start) in zip(words.values, words.starts.values) {
            if let value { canvas.set(value, at: Point(start, cap)) }
        }
        var bottom = top + context.lengths.splitHeight
        let namesTop = bottom + .mm(3)
        for (name, start) in zip(words.names, words.starts.names) {
            guard let name else { continue }
            let shift = name.centeringShift(context.lengths.chipHeight)
            name.draw(on: &canvas, at: Point(start, namesTop + shift), flushEndWithin: flushEnd(name, start))
            bottom = max(bottom, namesTop + shift + name.height + name.depth)
        }
        return canvas.frame(height: bottom)
    }

    /// Names of the last part are flush with the plot's end, line by line.
    private func flushEnd(_ name: CategoryName, _ start: Length) -> Length? {
        start > .zero && start + name.width == context.width ? name.width : nil
    }

    private mutating func drawWithLegend(
        _ segments: [(start: Length, width: Length)], _ rest: Rect?
    ) -> Frame {
        var canvas = context.canvas()
        drawBar(segments, rest, at: .zero, on: &canvas)
        return drawLegend(context.partColors(), on: &canvas)
    }

    /// A hatched bar, and every part in words.
    private mutating func drawUnknown() -> Frame {
        var canvas = context.canvas()
        let bar = GapMark(context.style).bar(Size(context.width, context.lengths.splitHeight))
        canvas.set(bar, at: .zero)
        return drawLegend(context.rows.map { _ in nil }, on: &canvas)
    }

    private mutating func drawLegend(_ colors: [Color?], on canvas: inout PlotCanvas) -> Frame {
        let legend = PartLegend(
            context, colors: colors, width: context.width, form: .compact, problems: &problems)
        let bottom = legend.draw(on: &canvas, at: Point(.zero, context.lengths.splitHeight + .mm(4)))
        return canvas.frame(height: bottom)
    }

    private func drawBar(
        _ segments: [(start: Length, width: Length)], _ rest: Rect?, at top: Length,
        on canvas: inout PlotCanvas
    ) {
        for (segment, color) in zip(segments, context.partColors()) where segment.width > .zero {
            canvas.fill(
                Rect(x: segment.start, y: top, width: segment.width, height: context.lengths.splitHeight),
                color)
        }
        if let rest { canvas.fill(rest.moved(by: Point(.zero, top)), context.restColor()) }
    }
}

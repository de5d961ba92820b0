import Foundation
import Frames
import ReportModel
import Typography

/// A ring, or a pie, split into the parts of a whole, the largest from twelve o'clock, clockwise. What no part takes is the rest's.
struct DonutPlot {
    let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    /// Parts that can still be told apart on a ring.
    static let mostParts = 4

    init(_ context: PlotContext) { self.context = context.largestFirst() }

    mutating func draw() -> Frame {
        let total = PartWhole(of: context.rows, stated: context.chart.knownWhole)
        problems += total.problem.map { [$0] } ?? []
        if context.rows.count > Self.mostParts {
            problems.append(.tooManyParts(count: context.rows.count, most: Self.mostParts))
        }
        let colors = context.partColors()
        var canvas = context.canvas()
        let ring = RingMark(
            diameter: min(context.lengths.donut, context.width),
            thickness: context.chart.kind == .pie ? 0.5 : context.lengths.ringShare,
            joint: context.lengths.joint)
        let legend = LegendBeside(context: context, markSize: ring.diameter)
        if total.isUnknown { return legend.finishUnknown(&canvas, problems: &problems) }
        let shares = context.rows.map { ($0.value ?? 0) / total.whole }
        let rest = max(0, 1 - shares.reduce(0, +))
        let all = shares + (rest > 0.0001 ? [rest] : [])
        for (path, color) in zip(ring.segments(all), colors + [context.restColor()]) {
            canvas.fill(path, color)
        }
        drawTotal(in: ring, on: &canvas)
        return legend.finish(&canvas, colors: colors, problems: &problems)
    }

    /// The whole in the middle, where it is stated and is a number of its own: not the 100 of percents or the 1 of shares.
    private func drawTotal(in ring: RingMark, on canvas: inout PlotCanvas) {
        guard context.chart.kind == .donut, let whole = context.chart.whole, whole.isFinite, whole > 0,
            whole != 100, whole != 1
        else {
            return
        }
        let locale = Locale(identifier: context.labels.language)
        let text = whole.formatted(.number.locale(locale))
        let number = context.labels.line(text, context.style.text.bigValue.colored(context.colors.mark))
        let label = context.labels.line(context.words.total, context.style.text.label)
        let room = ring.diameter - ring.width * 2 - .mm(4)
        guard number.width <= room, label.width <= room else { return }
        let gap = Length.mm(2)
        let top = (ring.diameter - number.capHeight - gap - label.capHeight) / 2
        let middle = ring.diameter / 2
        canvas.set(number, at: Point(middle - number.width / 2, top + number.capHeight))
        canvas.set(
            label, at: Point(middle - label.width / 2, top + number.capHeight + gap + label.capHeight))
    }
}

extension PlotContext {
    /// The same with the largest value moved to the front; the others keep their order.
    fileprivate func largestFirst() -> PlotContext {
        guard
            let first = rows.indices.filter({ rows[$0].value != nil })
                .max(by: { (rows[$0].value ?? 0, -$0) < (rows[$1].value ?? 0, -$1) })
        else { return self }
        let ordered = [rows[first]] + rows.indices.filter { $0 != first }.map { rows[$0] }
        return PlotContext(
            chart: chart, rows: ordered, style: style, labels: labels, words: words, scale: scale,
            isDraft: isDraft,
            width: width)
    }
}

import Frames
import ReportModel

/// Pies, rings and waffles: the same part starts in each at the same place and has one colour in all. Values stand around
/// the rings where all find room, and in a list beside or under each otherwise.
struct PartPanels: PanelKind {
    static let shape = (least: Length.mm(38), most: 4)

    private let whole: PlotContext
    private let panels: [PanelParts]
    private let width: Length
    private let side: Length
    private let form: Form
    private(set) var problems: [ChartProblem] = []

    private enum Form {
        case around(RingLabels)
        /// How wide the list is, and whether it stands beside the mark.
        case list(Length, isBeside: Bool)
    }

    private static let gap = Length.mm(4), largest = Length.mm(34), smallest = Length.mm(20)

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.whole = whole
        let order = whole.categoryOrder, width = panels.first?.width ?? whole.width
        let parts = panels.map { PanelParts($0, order: order) }
        (self.panels, self.width) = (parts, width)
        problems = parts.compactMap(\.problem)
        if let count = parts.map(\.shares.count).max(), count > DonutPlot.mostParts,
            whole.chart.kind != .waffle
        {
            problems.append(.tooManyParts(count: count, most: DonutPlot.mostParts))
        }
        let around =
            whole.chart.kind == .waffle
            ? nil
            : RingLabels(parts, width: width, height: room, sides: Self.smallest...Self.largest)
        if let around {
            (side, form) = (around.diameter, .around(around))
            return
        }
        var ignored: [ChartProblem] = []
        let most = min(Self.largest, max(.mm(12), room - .mm(14)))
        let list = parts.map { KeyLegend.width(of: $0.values, whole) }.max() ?? .zero
        let beside = width - list - Self.gap
        let tallest =
            parts.map { KeyLegend($0.values, whole, width: list, problems: &ignored).height }.max() ?? .zero
        if beside >= Self.smallest, tallest <= min(most, beside) {
            (side, form) = (min(most, beside), .list(list, isBeside: true))
        } else {
            (side, form) = (min(most, width), .list(width, isBeside: false))
        }
    }

    var keys: [SeriesKey] { whole.partKeys }

    mutating func draw(_ index: Int) -> Frame? {
        let panel = panels[index]
        if panel.isMissing { return nil }
        var canvas = panel.context.canvas()
        switch form {
        case .around(let labels):
            canvas.set(mark(of: panel), at: labels.origin)
            labels.draw(index, on: &canvas)
            return canvas.frame(height: labels.height)
        case .list(let width, let isBeside):
            canvas.set(mark(of: panel), at: .zero)
            let legend = KeyLegend(panel.values, whole, width: width, problems: &problems)
            let place = isBeside ? Point(side + Self.gap, .zero) : Point(.zero, side + .mm(2.5))
            legend.draw(on: &canvas, at: place)
            return canvas.frame(height: max(side, place.y + legend.height))
        }
    }

    private func mark(of panel: PanelParts) -> Frame {
        if panel.isUnknown { return GapMark(whole.style).bar(Size(side, side)) }
        var canvas = PlotCanvas(width: side)
        let rest = panel.context.restColor()
        if whole.chart.kind == .waffle {
            DiscGrid(side: side, lengths: whole.lengths).draw(
                discCounts(of: panel.context.rows.map(\.value), whole: panel.whole), panel.colors, rest: rest,
                on: &canvas)
        } else {
            let ring = RingMark(
                diameter: side, thickness: whole.chart.kind == .pie ? 0.5 : whole.lengths.ringShare,
                joint: whole.lengths.joint * 0.6)
            let all = panel.shares + (panel.rest > 0.0001 ? [panel.rest] : [])
            for (path, color) in zip(ring.segments(all), panel.colors + [rest]) { canvas.fill(path, color) }
        }
        return canvas.frame(height: side)
    }
}

import Frames
import ReportModel
import Typography

/// A plot of one panel, or of small multiples: a panel for each, on one scale, under one legend.
struct PanelPlot {
    private let context: PlotContext
    private let kind: any CartesianKind.Type
    private(set) var problems: [ChartProblem] = []
    /// The indices of annotations that found no place.
    private(set) var unplaced: [Int] = []

    init(_ context: PlotContext, _ kind: any CartesianKind.Type) {
        (self.context, self.kind) = (context, kind)
    }

    mutating func draw() -> Frame {
        if context.chart.facets.isEmpty { return single() }
        return panels()
    }

    private mutating func single() -> Frame {
        var kind = kind.init(context)
        guard let composition = kind.compose() else {
            problems += kind.problems
            return empty()
        }
        problems += kind.problems
        var plot = CartesianPlot(context, composition)
        if let frame = plot.draw() {
            problems += plot.problems
            unplaced = plot.unplaced
            return frame
        }
        return turned(composition)
    }

    /// Columns whose names do not fit under them are bars.
    private mutating func turned(_ composition: PlotComposition) -> Frame {
        var turned = composition
        turned.orientation = .sideways
        turned.ends = nil
        turned.starts = nil
        turned.height = nil
        turned.edge = nil
        if context.chart.kind == .column {
            var bars = BarKind(context)
            if let other = bars.compose() { turned = other }
        }
        turned.orientation = .sideways
        problems.append(.namesTooWideForColumns)
        var plot = CartesianPlot(context, turned)
        guard let frame = plot.draw() else {
            problems.append(.noRoomForLabel(context.chart.kind.rawValue))
            return empty()
        }
        problems += plot.problems
        unplaced = plot.unplaced
        return frame
    }

    /// Where all is missing: the hatch that stands for it.
    private func empty() -> Frame {
        guard problems.contains(.allMissing) else { return Frame(size: Size(context.width, .zero)) }
        var ignored: [ChartProblem] = []
        return GapMark(context.style).field(
            context.words.missingValue, width: context.width, context.labels, &ignored)
    }

    // MARK: Small multiples

    private mutating func panels() -> Frame {
        let facets = context.chart.facets
        let own = facets.map { composition(of: $0, width: panelWidth) }
        let shared = shared(own.compactMap { $0 })
        let keys = own.lazy.compactMap { $0?.composition.keys }.first { !$0.isEmpty } ?? []
        var canvas = context.canvas(), y = Length.zero
        let legend = KeyLegend(keys, context, width: context.width, problems: &problems)
        legend.draw(on: &canvas, at: .zero)
        if legend.height > .zero { y += legend.height + .mm(4) }
        let count = columns, width = panelWidth
        for start in stride(from: 0, to: facets.count, by: count) {
            let row = facets[start..<min(start + count, facets.count)]
            let titles = row.map { title($0, width: width) }
            let head = titles.map { $0.height + $0.depth }.max() ?? .zero
            var foot = y
            for index in 0..<row.count {
                let x = (width + Self.gap) * index
                canvas.set(titles[index], at: Point(x, y))
                let panel = panel(own[start + index], width: width, shared)
                canvas.set(panel, at: Point(x, y + head + .mm(2)))
                foot = max(foot, y + head + .mm(2) + panel.size.height)
            }
            y = foot + .mm(5)
        }
        unplaced = Array(context.chart.annotations.indices)
        return canvas.frame(height: max(.zero, y - .mm(5)))
    }

    private static let gap = Length.mm(6)

    /// As many panels beside each other as leave each the width that its marks need.
    private var columns: Int {
        let least: Length = context.chart.kind == .bar ? .mm(70) : .mm(48)
        return max(
            1, min(context.chart.facets.count, 4, Int((context.width + Self.gap) / (least + Self.gap))))
    }

    private var panelWidth: Length { (context.width - Self.gap * (columns - 1)) / columns }

    /// So high that all rows of panels fit on a page.
    private var panelHeight: Length {
        let rows = (context.chart.facets.count + columns - 1) / columns
        let room = (context.lengths.maximumHeight - .mm(20)) / rows - .mm(19)
        return max(.mm(16), min(max(panelWidth * 0.6, .mm(28)), .mm(50), room))
    }

    private mutating func title(_ facet: Chart.Name, width: Length) -> TextBlock {
        context.labels.wrap(
            context.plainName(facet.label),
            facet.key == context.chart.focus ? context.style.text.focusLabel : context.style.text.label,
            leading: context.lengths.leading, measure: width, problems: &problems)
    }

    /// A panel's marks, with the context that they are drawn in.
    private struct Panel {
        var context: PlotContext
        var composition: PlotComposition
    }

    private mutating func composition(of facet: Chart.Name, width: Length) -> Panel? {
        var chart = context.chart
        chart.data = chart.data.filter { $0.facet == facet.key }
        chart.facets = []
        chart.annotations = []
        if !chart.data.contains(where: { $0.key == chart.focus }),
            !chart.series.contains(where: { $0.key == chart.focus })
        {
            chart.focus = nil
        }
        let own = context.with(chart, width: width)
        var kind = kind.init(own)
        guard var composition = kind.compose() else { return nil }
        problems += kind.problems
        composition.keys = []
        composition.ends = nil
        if composition.orientation == .upright {
            composition.height = panelHeight
            composition.values.title = ""
        }
        return Panel(context: own, composition: composition)
    }

    private func shared(_ panels: [Panel]) -> SharedDomains {
        func union(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
            a.map { min($0.lowerBound, b.lowerBound)...max($0.upperBound, b.upperBound) } ?? b
        }
        return panels.reduce(into: SharedDomains()) { shared, panel in
            let training = PlotTraining(
                context: panel.context, composition: panel.composition, shared: SharedDomains())
            shared.values = union(shared.values, training.values)
            shared.places = union(shared.places, training.places)
        }
    }

    private mutating func panel(_ panel: Panel?, width: Length, _ shared: SharedDomains) -> Frame {
        guard var panel else {
            var ignored: [ChartProblem] = []
            return GapMark(context.style).field(
                context.words.missingValue, width: width, context.labels, &ignored)
        }
        var plot = CartesianPlot(panel.context, panel.composition, shared: shared)
        if let frame = plot.draw() {
            problems += plot.problems
            return frame
        }
        panel.composition.orientation = .sideways
        panel.composition.height = nil
        var other = CartesianPlot(panel.context, panel.composition, shared: shared)
        let frame = other.draw() ?? Frame(size: Size(width, .zero))
        problems += other.problems
        return frame
    }
}

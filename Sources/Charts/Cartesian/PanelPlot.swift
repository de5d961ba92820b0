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
            guard let sizes = composition.sizes else { return frame }
            var canvas = context.canvas()
            canvas.set(frame, at: .zero)
            let foot = NestedSizes(context, sizes, problems: &problems).draw(
                on: &canvas, at: frame.size.height + .mm(3))
            return canvas.frame(height: foot)
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
        problems += context.unknownNames
        let least: Length = [.bar, .slope].contains(context.chart.kind) ? .mm(70) : .mm(48)
        var grid = PanelGrid(context, least: least)
        var own = compositions(grid)
        if !own.contains(where: { $0 != nil }) {
            problems = (problems + [context.chart.data.isEmpty ? .noData : .allMissing]).withoutRepeats
            return empty()
        }
        let shared = shared(own.compactMap { $0 })
        if let outer = OuterWords(own.map { $0.map { ($0.context, $0.composition) } }, shared, grid) {
            grid = PanelGrid(grid, lead: outer.lead)
            own = compositions(grid)
            for index in own.indices {
                own[index]?.outer = outer.axes(index)
                if let pitch = outer.pitch { own[index]?.composition.pitch = pitch }
                if outer.lead > .zero, outer.axes(index).showsLead, let panel = own[index] {
                    own[index]?.context = panel.context.with(width: grid.width + outer.lead)
                }
            }
        }
        let isKeyed = !own.contains { $0?.composition.ends != nil }
        let keys = isKeyed ? own.lazy.compactMap { $0?.keys }.first { !$0.isEmpty } ?? [] : []
        var canvas = context.canvas()
        let legend = KeyLegend(keys, context, width: context.width, problems: &problems)
        legend.draw(on: &canvas, at: .zero)
        let top = legend.height > .zero ? legend.height + .mm(4) : .zero
        let frames = own.map { $0.map { panel($0, shared) } }
        var foot = grid.draw(frames, on: &canvas, at: top, problems: &problems)
        if let sizes = own.lazy.compactMap({ $0?.composition.sizes }).first {
            foot = NestedSizes(context, sizes, problems: &problems).draw(on: &canvas, at: foot + .mm(3))
        }
        problems = problems.withoutRepeats
        unplaced = Array(context.chart.annotations.indices)
        problems += context.chart.annotations.filter { $0.isChange || $0.hasArrow }.map {
            .noRoomForArrow($0.text)
        }
        return canvas.frame(height: foot)
    }

    /// A panel's marks, with the context that they are drawn in.
    private struct Panel {
        var context: PlotContext
        var composition: PlotComposition
        /// What the legend of all panels says.
        var keys: [SeriesKey]
        var outer: OuterAxes?

        var withoutEnds: Panel {
            var panel = self
            panel.composition.hasValueAxis = composition.hasValueAxis || composition.ends != nil
            panel.composition.ends = nil
            panel.composition.starts = nil
            return panel
        }
    }

    /// Whether the lines of each panel are named at their ends: where these have their values too. A legend does for others.
    private func endsFit(_ panels: [Panel?]) -> Bool {
        context.chart.kind == .slope
            && panels.allSatisfy { panel in
                guard let panel else { return true }
                guard let ends = panel.composition.ends, let height = panel.composition.height else {
                    return false
                }
                return EndNames(ends, panel.context, width: panel.context.width, height: height) != nil
            }
    }

    /// All in the same way: with an axis or none, with equal room beyond the ends of marks.
    private mutating func compositions(_ grid: PanelGrid) -> [Panel?] {
        let facets = context.chart.facets
        var own = facets.map { composition(of: $0, grid, needsAxis: false) }
        if Set(own.compactMap { $0?.composition.hasValueAxis }).count > 1 {
            own = facets.map { composition(of: $0, grid, needsAxis: true) }
        }
        if !endsFit(own) { own = own.map { $0?.withoutEnds } }
        let low = own.compactMap { $0?.composition.reserve.low }.max() ?? .zero
        let high = own.compactMap { $0?.composition.reserve.high }.max() ?? .zero
        for index in own.indices { own[index]?.composition.reserve = (low, high) }
        return own
    }

    private mutating func composition(of facet: Chart.Name, _ grid: PanelGrid, needsAxis: Bool) -> Panel? {
        let own = context.panel(facet, width: grid.width).with(needsAxis: needsAxis)
        guard own.chart.kind == .timeline || own.chart.data.contains(where: { $0.value != nil }) else {
            return nil
        }
        var kind = kind.init(own)
        let composed = kind.compose()
        // A panel without values is hatched, which says so.
        problems += kind.problems.filter { $0 != .noData && $0 != .allMissing }
        guard var composition = composed else { return nil }
        let keys = composition.keys
        composition.keys = []
        if composition.orientation == .upright {
            // So high that all rows of panels fit on a page.
            composition.height = max(
                .mm(16), min(max(grid.width * 0.6, .mm(28)), .mm(50), grid.room - .mm(7)))
            composition.values.title = ""
        }
        return Panel(context: own, composition: composition, keys: keys)
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

    private mutating func panel(_ panel: Panel, _ shared: SharedDomains) -> Frame {
        var shared = shared
        shared.outer = panel.outer
        var plot = CartesianPlot(panel.context, panel.composition, shared: shared)
        if let frame = plot.draw() {
            problems += plot.problems
            return frame
        }
        var composition = panel.composition
        composition.orientation = .sideways
        composition.height = nil
        shared.outer = nil
        var other = CartesianPlot(panel.context, composition, shared: shared)
        let frame = other.draw() ?? Frame(size: Size(panel.context.width, .zero))
        problems += other.problems
        return frame
    }
}

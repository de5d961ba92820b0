import Frames
import ReportModel

/// A kind whose marks stand in no plane, as small multiples: what its panels share, and how one of them is drawn. A new
/// one is one file and a line in the list.
protocol PanelKind {
    /// - Parameters:
    ///   - whole: the chart with all of its panels.
    ///   - panels: each as a chart of its own, in the width and with the rows that it has.
    ///   - room: how high the marks of a panel may be.
    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length)
    /// Least width of a panel, and most of them beside each other.
    static var shape: (least: Length, most: Int) { get }
    /// The marks of a panel; nil where all in it is missing.
    mutating func draw(_ index: Int) -> Frame?
    /// What colours mean in all panels; asked for when all are drawn.
    var keys: [SeriesKey] { get }
    /// Draws what shades, classes and sizes mean in all panels from `top` on, and returns where it ends; nil for nothing.
    mutating func drawFoot(on canvas: inout PlotCanvas, at top: Length) -> Length?
    var problems: [ChartProblem] { get }
}

extension PanelKind {
    var keys: [SeriesKey] { [] }
    mutating func drawFoot(on canvas: inout PlotCanvas, at top: Length) -> Length? { nil }
    var problems: [ChartProblem] { [] }
}

extension Chart {
    /// How it is drawn as small multiples, if its marks stand in no plane.
    var panelKind: (any PanelKind.Type)? {
        switch kind {
        case .donut, .pie, .waffle: PartPanels.self
        case .split: SplitPanels.self
        case .part: TrackPanels.self
        case .pictogram: PeoplePanels.self
        case .heatmap: HeatmapPanels.self
        case .treemap: TreemapPanels.self
        case .sankey: SankeyPanels.self
        case .choropleth: ChoroplethPanels.self
        case .symbols: SymbolPanels.self
        case .bar, .column, .line, .area, .pyramid, .dot, .lollipop, .dumbbell, .slope, .scatter, .bubble,
            .histogram, .box, .bullet, .timeline:
            nil
        }
    }
}

/// Small multiples of a kind that stands in no plane: one legend over them, one scale under them.
struct PanelSheet {
    private let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    /// - Parameter whole: the chart with its panels.
    init(_ whole: PlotContext) { context = whole }

    mutating func draw(_ type: any PanelKind.Type) -> Frame {
        problems += context.unknownNames
        let grid = PanelGrid(context, least: type.shape.least, most: type.shape.most)
        let panels = context.chart.facets.map { facet -> PlotContext in
            let panel = context.panel(facet, width: grid.width), rows = ChartRows(panel.chart)
            if !panel.chart.kind.isTabled { problems += rows.problems.filter { $0 != .noData } }
            return panel.with(rows.rows)
        }
        var kind = type.init(context, panels, room: grid.room)
        let frames = panels.indices.map { kind.draw($0) }
        guard frames.contains(where: { $0 != nil }) else {
            problems.append(context.chart.data.isEmpty ? .noData : .allMissing)
            problems = (problems + kind.problems).withoutRepeats
            return MapNothing(context).field(&problems)
        }
        var canvas = context.canvas()
        let legend = KeyLegend(kind.keys, context, width: context.width, problems: &problems)
        legend.draw(on: &canvas, at: .zero)
        let top = legend.height > .zero ? legend.height + .mm(4) : .zero
        var foot = grid.draw(frames, on: &canvas, at: top, problems: &problems)
        foot = kind.drawFoot(on: &canvas, at: foot + .mm(4)) ?? foot
        problems = (problems + kind.problems).withoutRepeats
        return canvas.frame(height: foot)
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order in which they come.
    var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

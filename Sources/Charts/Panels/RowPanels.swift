import Frames
import ReportModel

/// Shares on tracks, each a part of the same whole in all panels.
struct TrackPanels: PanelKind {
    static let shape = (least: Length.mm(50), most: 3)

    private let panels: [PlotContext]
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) { self.panels = panels }

    mutating func draw(_ index: Int) -> Frame? {
        if panels[index].rows.allSatisfy({ $0.value == nil }) { return nil }
        var plot = BarPlot(panels[index])
        let frame = plot.draw().frame
        problems += plot.problems
        return frame
    }
}

/// People of one size in all panels.
struct PeoplePanels: PanelKind {
    static let shape = (least: Length.mm(50), most: 3)

    private let panels: [PlotContext]
    private let height: Length?
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.panels = panels
        height = panels.compactMap(PictogramPlot.personHeight).min()
    }

    mutating func draw(_ index: Int) -> Frame? {
        if panels[index].rows.allSatisfy({ $0.value == nil && $0.datum.ratio == nil }) { return nil }
        var plot = PictogramPlot(panels[index], most: height)
        let frame = plot.draw()
        problems += plot.problems
        return frame
    }
}

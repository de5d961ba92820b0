import Frames
import ReportModel

/// Cells whose shades mean the same in all panels.
struct HeatmapPanels: PanelKind {
    static let shape = (least: Length.mm(70), most: 3)

    private let whole: PlotContext
    private let panels: [HeatmapKind]
    private let shades: Shades
    private let areNumbered: Bool
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.whole = whole
        self.panels = panels.map { HeatmapKind($0) }
        shades = Shades(whole.chart.data.compactMap(\.value).filter(\.isFinite), whole.colors)
        areNumbered = self.panels.allSatisfy { $0.isEmpty || $0.areNumbered }
        problems = self.panels.flatMap(\.problems)
    }

    mutating func draw(_ index: Int) -> Frame? {
        var panel = panels[index]
        if panel.isEmpty { return nil }
        let frame = panel.draw(shades, areNumbered: areNumbered)
        problems += panel.problems
        return frame
    }

    mutating func drawFoot(on canvas: inout PlotCanvas, at top: Length) -> Length? {
        areNumbered ? nil : HeatmapKind.drawScale(shades, whole, .zero, top, on: &canvas)
    }
}

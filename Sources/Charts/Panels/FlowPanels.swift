import Frames
import ReportModel

/// Flows on one scale: a ribbon is as thick as its value in all panels, and has its category's colour.
struct SankeyPanels: PanelKind {
    static let shape = (least: Length.mm(75), most: 2)

    private var panels: [SankeyKind]
    /// Of one unit of the data.
    private let unit: Double
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        let kinds = panels.map { SankeyKind($0, order: whole.categoryOrder) }
        self.panels = kinds
        let most = min(max(.mm(30), room), .mm(60))
        unit = kinds.compactMap { $0.unit(inHeight: most) }.min() ?? 0
        problems = kinds.flatMap(\.problems)
    }

    mutating func draw(_ index: Int) -> Frame? {
        let frame = panels[index].draw(unit: unit)
        problems += panels[index].problems
        return frame
    }
}

/// Tiles that fill areas of one size: shares of each panel's own sum. Without groups each category has a colour, which a
/// legend names where a tile has no room to.
struct TreemapPanels: PanelKind {
    static let shape = (least: Length.mm(48), most: 3)

    private let whole: PlotContext
    private let panels: [PlotContext]
    private let height: Length
    private let colors: SeriesColors
    private var areNamed = true
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.whole = whole
        self.panels = panels
        let width = panels.first?.width ?? whole.width
        height = max(.mm(25), min(width * 0.62, .mm(60), room))
        colors = SeriesColors(whole, whole.treemapNames)
        if whole.treemapNames.count > colors.most {
            problems = [.tooManySeries(count: whole.treemapNames.count, most: colors.most)]
        }
    }

    mutating func draw(_ index: Int) -> Frame? {
        var kind = TreemapKind(panels[index])
        let panel = kind.panel(height: height, colors, whole.treemapNames)
        problems += kind.problems.filter { $0 != .allMissing }
        areNamed = areNamed && panel?.areAllNamed ?? true
        return panel?.frame
    }

    var keys: [SeriesKey] {
        if whole.chart.series.isEmpty, areNamed { return [] }
        return whole.treemapNames.indices.map {
            SeriesKey(
                name: whole.plainName(whole.treemapNames[$0].label), paint: colors.paint($0))
        }
    }
}

extension PlotContext {
    /// What colours tell apart in the panels of a treemap: its groups, or its categories.
    var treemapNames: [Chart.Name] {
        if !chart.series.isEmpty { return chart.series }
        let first = Dictionary(chart.data.map { ($0.key, $0.label) }) { first, _ in first }
        return categoryOrder.compactMap { key in first[key].map { Chart.Name(key: key, label: $0) } }
    }
}

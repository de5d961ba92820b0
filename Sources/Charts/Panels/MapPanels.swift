import Frames
import ReportModel

/// Maps of the same shapes, whose colours mean the same classes in all panels.
struct ChoroplethPanels: PanelKind {
    static let shape = (least: Length.mm(38), most: 4)

    private let whole: PlotContext
    private let maps: MapPanels
    private let breaks: ClassBreaks
    private let paints: [Paint]
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.whole = whole
        maps = MapPanels(panels, height: room)
        let map = whole.chart.map
        breaks = ClassBreaks(
            panels.flatMap { $0.rows.compactMap(\.value) }, map?.classes ?? .nice(5), middle: map?.middle)
        paints = ClassColors.paints(breaks, whole.colors)
        if map == nil { problems = [.noMap] }
    }

    mutating func draw(_ index: Int) -> Frame? {
        guard let field = maps.field(index) else { return nil }
        let kind = ChoroplethKind(field.context, field.map)
        problems += field.problems + kind.withoutArea(field)
        var canvas = field.context.canvas()
        kind.draw(field, breaks, paints, on: &canvas)
        return canvas.frame(height: field.size.height)
    }

    mutating func drawFoot(on canvas: inout PlotCanvas, at top: Length) -> Length? {
        let bottom = ClassLegend(whole, breaks, paints).draw(on: &canvas, at: top)
        return maps.drawMissing(whole, on: &canvas, under: bottom, &problems)
    }
}

/// Maps of the same shapes, whose discs have areas on one scale in all panels.
struct SymbolPanels: PanelKind {
    static let shape = (least: Length.mm(38), most: 4)

    private let whole: PlotContext
    private let maps: MapPanels
    private let largest: Double
    private let most: Length
    private(set) var problems: [ChartProblem] = []

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.whole = whole
        let largest = panels.flatMap { $0.rows.compactMap(\.value) }.max() ?? 0
        self.largest = largest
        var maps = MapPanels(panels, height: room)
        let most = maps.first.map(SymbolsKind.radius) ?? .mm(2)
        // One margin for all: the maps stay alike.
        let reaches = panels.indices.contains { index in
            maps.field(index).map { SymbolsKind($0.context, $0.map).reachesOut(of: $0, largest, most) }
                ?? false
        }
        if reaches { maps = MapPanels(panels, height: room, overhang: most + .mm(0.2)) }
        (self.maps, self.most) = (maps, most)
        if whole.chart.map == nil { problems = [.noMap] }
    }

    mutating func draw(_ index: Int) -> Frame? {
        guard let field = maps.field(index) else { return nil }
        problems += field.problems
        var canvas = field.context.canvas()
        SymbolsKind(field.context, field.map).draw(field, largest, most, on: &canvas)
        return canvas.frame(height: field.size.height)
    }

    mutating func drawFoot(on canvas: inout PlotCanvas, at top: Length) -> Length? {
        guard largest > 0 else { return maps.drawMissing(whole, on: &canvas, under: nil, &problems) }
        let bottom = SizeLegend(whole, largest: largest) { SymbolsKind.radius($0, largest, most) }.draw(
            on: &canvas, at: top)
        return maps.drawMissing(whole, on: &canvas, under: bottom, &problems)
    }
}

/// The same shapes for each panel, drawn once.
struct MapPanels {
    private let panels: [PlotContext]
    let first: MapField?
    /// A map narrower than this has no names: too few of them would find room to help anybody.
    private static let leastNamed = Length.mm(70)

    init(_ panels: [PlotContext], height: Length, overhang: Length = .zero) {
        self.panels = panels
        guard let panel = panels.first, var map = panel.chart.map else {
            first = nil
            return
        }
        if panel.width < Self.leastNamed { map.isLabelled = false }
        first = MapField(panel, map, height: min(height, panel.width), overhang: overhang)
    }

    /// A panel's map; nil where it has no value.
    func field(_ index: Int) -> MapField? {
        guard panels[index].rows.contains(where: { $0.value != nil }) else { return nil }
        return first?.with(panels[index])
    }

    /// Draws what the hatch means, where any map has it, from under something on, and returns where it ends; nil where
    /// nothing is drawn.
    func drawMissing(
        _ whole: PlotContext, on canvas: inout PlotCanvas, under bottom: Length?,
        _ problems: inout [ChartProblem]
    ) -> Length? {
        let isMissing = panels.indices.contains { field($0).map { !$0.missing.isEmpty } ?? false }
        guard isMissing, let top = bottom else { return bottom }
        let key = MissingKey(whole, problems: &problems)
        return key.draw(on: &canvas, at: top + .mm(3))
    }
}

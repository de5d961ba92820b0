import Frames
import ReportModel

/// Bars split into the parts of their wholes, under each other: values on the parts where all of them find room, and in a
/// list under each bar otherwise.
struct SplitPanels: PanelKind {
    static let shape = (least: Length.mm(80), most: 2)

    private let whole: PlotContext
    private let panels: [PanelParts]
    private let areDirect: Bool
    private(set) var problems: [ChartProblem] = []

    private static let height = Length.mm(8)

    init(_ whole: PlotContext, _ panels: [PlotContext], room: Length) {
        self.whole = whole
        let order = whole.categoryOrder
        let parts = panels.map { PanelParts($0, order: order) }
        self.panels = parts
        problems = parts.compactMap(\.problem)
        areDirect = parts.allSatisfy { $0.isMissing || Self.valuesFit($0) }
    }

    var keys: [SeriesKey] { whole.partKeys }

    mutating func draw(_ index: Int) -> Frame? {
        let panel = panels[index], context = panel.context
        if panel.isMissing { return nil }
        var canvas = context.canvas()
        if panel.isUnknown {
            canvas.set(GapMark(context.style).bar(Size(context.width, Self.height)), at: .zero)
        } else {
            let (segments, rest) = SplitPlot(context).segments(of: panel.whole)
            for (segment, color) in zip(segments, panel.colors) where segment.width > .zero {
                canvas.fill(Self.rect(segment), color)
            }
            if let rest { canvas.fill(Self.rect((rest.minX, rest.size.width)), context.restColor()) }
            if areDirect {
                for ((segment, block), color) in zip(zip(segments, Self.values(panel)), panel.colors)
                where segment.width > .zero {
                    guard let block = block(color) else { continue }
                    let middle = segment.start + segment.width / 2
                    canvas.setCentred(block, at: Point(middle, (Self.height - block.height) / 2))
                }
            }
        }
        if areDirect { return canvas.frame(height: Self.height) }
        let legend = KeyLegend(panel.values, context, width: context.width, problems: &problems)
        legend.draw(on: &canvas, at: Point(.zero, Self.height + .mm(2)))
        return canvas.frame(height: Self.height + .mm(2) + legend.height)
    }

    private static func rect(_ segment: (start: Length, width: Length)) -> Rect {
        Rect(x: segment.start, y: .zero, width: segment.width, height: height)
    }

    /// The values' words, in the ink for a colour.
    private static func values(_ panel: PanelParts) -> [(Color) -> TextBlock?] {
        panel.context.rows.map { row in
            { panel.context.inkBlock(panel.context.valueText(row), on: $0, size: .pt(8.5)) }
        }
    }

    /// Whether each part is wide enough for its value.
    private static func valuesFit(_ panel: PanelParts) -> Bool {
        guard !panel.isUnknown, panel.context.rows.allSatisfy({ $0.value != nil }) else { return false }
        let segments = SplitPlot(panel.context).segments(of: panel.whole).parts
        return zip(zip(segments, values(panel)), panel.colors).allSatisfy { pair, color in
            let (segment, block) = pair
            return (block(color)?.width ?? .zero) + .mm(1.6) <= segment.width
        }
    }
}

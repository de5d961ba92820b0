import Frames
import ReportModel

/// Checks the colours that tell a chart's parts or series apart: dark enough on paper, and unlike each other for all
/// readers. Those that lines or hatches tell apart need no colour of their own.
struct ColorAudit {
    let context: PlotContext

    /// At most a few: one bad palette is one fault.
    private static let most = 3

    var problems: [ChartProblem] {
        let marks = marks
        let pale = marks.compactMap { name, color -> ChartProblem? in
            let contrast = color.contrast(with: context.colors.paper)
            return contrast < ColorCheck.leastContrast ? .markTooPale(name, contrast: contrast) : nil
        }
        // Parts that find no colour are the rest: they are told apart by their words.
        let own = marks.filter { $0.color != context.colors.rest }
        let alike = ColorCheck.alike(own).map { ChartProblem.colorsTooAlike($0.0, $0.1, $0.2) }
        return Array(pale.prefix(Self.most)) + Array(alike.prefix(Self.most))
    }

    private var marks: [(name: String, color: Color)] {
        let chart = context.chart
        if chart.series.count > 1 {
            let colors = SeriesColors(context, chart.series)
            return chart.series.indices.compactMap { index in
                let paint = colors.paint(index)
                guard paint.hatch == nil, paint.outline == nil else { return nil }
                return (context.plainName(chart.series[index].label), paint.color)
            }
        }
        guard chart.kind.dividesWhole else { return [] }
        return zip(context.rows, context.partColors()).map { (context.plainName($0.datum.label), $1) }
    }
}

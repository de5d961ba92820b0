import Frames
import ReportModel
import Typography

/// Small multiples beside and under each other, each under its name.
struct PanelGrid {
    let context: PlotContext
    let columns: Int
    /// Of one panel.
    /// Between panels beside each other, between a name and its panel, and between rows.
    let width: Length
    /// What words of axes take before the first panel of each row.
    let lead: Length
    static let gap = Length.mm(6), underName = Length.mm(2), between = Length.mm(5)

    /// As many columns as leave each panel the least width, and no more than fill all rows evenly: four panels for which
    /// three have room beside each other are two and two.
    init(_ context: PlotContext, least: Length, most: Int = 4) {
        self.context = context
        let count = max(1, context.chart.facets.count)
        let room = Int((context.width + Self.gap) / (least + Self.gap))
        let fitting = max(1, min(count, most, room)), rows = (count + fitting - 1) / fitting
        columns = (count + rows - 1) / rows
        lead = .zero
        width = (context.width - Self.gap * (columns - 1)) / columns
    }

    /// The same grid with room for words before its rows.
    init(_ other: PanelGrid, lead: Length) {
        (context, columns, self.lead) = (other.context, other.columns, lead)
        width = (context.width - lead - Self.gap * (columns - 1)) / columns
    }

    var rows: Int { (context.chart.facets.count + columns - 1) / columns }

    /// How high the marks of a panel may be, so that all rows stand on a page with a legend.
    var room: Length { (context.lengths.maximumHeight - .mm(20)) / max(1, rows) - .mm(12) }

    /// Draws a frame for each of the chart's panels from `top` on, a hatched field where there is none, and returns where
    /// they end.
    func draw(
        _ panels: [Frame?], on canvas: inout PlotCanvas, at top: Length, problems: inout [ChartProblem]
    ) -> Length {
        var y = top
        let facets = context.chart.facets
        for start in stride(from: 0, to: facets.count, by: columns) {
            let row = start..<min(start + columns, facets.count)
            let names = row.map { name(facets[$0], &problems) }
            let head = names.map { $0.height + $0.depth }.max() ?? .zero
            let marks = y + head + Self.underName
            let tallest = row.compactMap { panels[$0]?.size.height }.max() ?? .zero
            var foot = marks + tallest
            for (column, index) in row.enumerated() {
                let x = lead + (width + Self.gap) * column
                canvas.set(names[column], at: Point(x, y))
                let frame = panels[index] ?? missing(facets[index], height: tallest)
                canvas.set(
                    frame, at: Point(column == 0 ? x - max(.zero, frame.size.width - width) : x, marks))
                foot = max(foot, marks + frame.size.height)
            }
            y = foot + Self.between
        }
        let foot = max(top, y - Self.between)
        if foot > context.lengths.maximumHeight {
            problems.append(
                .panelsTooHigh(count: facets.count, height: foot, most: context.lengths.maximumHeight))
        }
        return foot
    }

    private func name(_ facet: Chart.Name, _ problems: inout [ChartProblem]) -> TextBlock {
        context.labels.wrap(
            context.plainName(facet.label),
            facet.key == context.chart.focus ? context.style.text.focusLabel : context.style.text.label,
            leading: context.lengths.leading, measure: width, problems: &problems)
    }

    /// With the reason that the source gives for all of its values, if it gives one.
    private func missing(_ facet: Chart.Name, height: Length) -> Frame {
        let reasons = Set(context.chart.data.filter { $0.facet == facet.key }.map(\.text))
        let reason = reasons.count == 1 ? reasons.first ?? "" : ""
        var ignored: [ChartProblem] = []
        return GapMark(context.style).field(
            reason.isEmpty ? context.words.missingValue : reason, width: width,
            height: height > .zero ? height : nil, context.labels, &ignored)
    }
}

extension PlotContext {
    /// One panel of the chart, as a chart of its own: its data, and the finding if it is there.
    func panel(_ facet: Chart.Name, width: Length) -> PlotContext {
        var own = chart
        own.data = chart.data.filter { $0.facet == facet.key }
        own.facets = []
        own.annotations = []
        if !own.data.contains(where: { $0.key == chart.focus }),
            !own.series.contains(where: { $0.key == chart.focus })
        {
            own.focus = nil
        }
        return with(own, width: width)
    }

    /// What the whole chart names that none of its panels has.
    var unknownNames: [ChartProblem] {
        let keys = Set(chart.data.map(\.key))
        var problems = chart.annotations.flatMap(\.categories).filter { !keys.contains($0) }.map {
            ChartProblem.unknownAnnotation(category: $0)
        }
        if let focus = chart.focus, !keys.contains(focus),
            !(chart.series + chart.facets).contains(where: { $0.key == focus })
        {
            problems.append(.unknownFocus(focus))
        }
        return problems
    }
}

public import Frames
public import ReportModel
import Typography

/// Makes plots of charts, in one layout and one edition.
///
/// A plot is drawn in this order: the data are checked (`ChartRows`), colours and scales are trained from them, labels
/// are measured and given their room, marks are drawn, and annotations find their place among them or under them.
public struct ChartSetter {
    private let style: ChartStyle
    private let text: any ChartText
    private let language: String
    private let words: Words
    private let isDraft: Bool
    private let colors: ColorScale?

    /// - Parameters:
    ///   - language: BCP 47.
    ///   - words: of the edition; nil: those that ship for the language.
    ///   - isDraft: whether gaps are drawn as gaps.
    ///   - colors: trained on all charts of the report, so that a category has one colour in all; without it, each chart
    ///     is a family of its own.
    public init(
        style: ChartStyle, text: some ChartText, language: String, words: Words? = nil, isDraft: Bool,
        colors: ColorScale? = nil
    ) {
        self.style = style
        self.text = text
        self.language = language
        self.words = words ?? .forLanguage(language)
        self.isDraft = isDraft
        self.colors = colors
    }

    /// The plot of a chart, `width` wide (from about 30 mm); everything drawn lies within its frame.
    ///
    /// A chart that is a gap is a hatched field in a draft; in a final edition, the words declared for it, or nothing.
    ///
    /// - Parameter personHeight: what the people of a pictogram are not to exceed, so that pictograms side by side have
    ///   people of one size: the least `personHeight(_:width:)` of them. Other kinds are drawn as ever.
    public func plot(_ chart: Chart, width: Length, personHeight: Length? = nil) -> ChartPlot {
        if let gap = chart.gap { return plot(of: gap, width: width) }
        let (drawable, faults) = chart.drawable()
        var plot = drawn(drawable, width: width, personHeight: personHeight)
        plot.diagnostics.insert(contentsOf: faults, at: 0)
        return plot
    }

    private func drawn(_ chart: Chart, width: Length, personHeight: Length?) -> ChartPlot {
        if let kind = chart.cartesianKind { return plot(chart, as: kind, width: width) }
        if !chart.facets.isEmpty, let kind = chart.panelKind { return panels(chart, kind, width: width) }
        let rows = ChartRows(chart)
        let context = context(chart, rows.rows, width)
        var problems = chart.kind.isTabled ? rows.problems.filter { $0 == .noData } : rows.problems
        if rows.rows.isEmpty { return ChartPlot(frame: nothing(width), diagnostics: problems) }
        problems += ColorAudit(context: context).problems
        let (frame, unplaced) = draw(context, personHeight, &problems)
        let whole = UnderNotes(context: context).add(unplaced, under: frame, problems: &problems)
        return ChartPlot(frame: whole, diagnostics: problems)
    }

    /// How high the people of a pictogram are that is `width` wide; nil where a chart has none.
    public func personHeight(_ chart: Chart, width: Length) -> Length? {
        guard chart.kind == .pictogram, chart.gap == nil else { return nil }
        return PictogramPlot.personHeight(context(chart, ChartRows(chart).rows, width))
    }

    /// A small pictogram with its ratio in large words over it, for the panels of the side column. Any other chart is
    /// plotted as ever, with a problem that says so.
    public func panel(_ chart: Chart, width: Length) -> ChartPlot {
        let rows = ChartRows(chart)
        guard chart.gap == nil, chart.kind == .pictogram, rows.rows.count == 1, let row = rows.rows.first,
            let ratio = row.datum.ratio
        else {
            var plot = plot(chart, width: width)
            if chart.gap == nil { plot.diagnostics.append(.notAPanel) }
            return plot
        }
        let context = context(chart, rows.rows, width)
        var problems = rows.problems
        if !ratio.canBeCounted {
            problems.append(
                .ratioOutOfRange(
                    key: row.datum.key, part: ratio.part, whole: ratio.whole, most: Chart.Ratio.mostPeople))
        }
        var canvas = context.canvas()
        let height = RatioPanel(context: context, ratio: ratio, color: context.markColor(row))
            .draw(on: &canvas, at: .zero, problems: &problems)
        return ChartPlot(frame: canvas.frame(height: height), diagnostics: problems)
    }

    // MARK: Steps

    private func plot(_ chart: Chart, as kind: any CartesianKind.Type, width: Length) -> ChartPlot {
        let context = context(chart, [], width)
        var plot = PanelPlot(context, kind)
        let frame = plot.draw()
        var problems = plot.problems + ColorAudit(context: context).problems
        let whole = UnderNotes(context: context).add(plot.unplaced, under: frame, problems: &problems)
        return ChartPlot(frame: whole, diagnostics: problems)
    }

    private func panels(_ chart: Chart, _ kind: any PanelKind.Type, width: Length) -> ChartPlot {
        let context = context(chart, [], width)
        var sheet = PanelSheet(context)
        let frame = sheet.draw(kind)
        var problems = sheet.problems + ColorAudit(context: context.withCategories).problems
        let whole = UnderNotes(context: context).add(
            Array(chart.annotations.indices), under: frame, problems: &problems)
        return ChartPlot(frame: whole, diagnostics: problems)
    }

    /// The frame, and the annotations that have no place in it yet.
    private func draw(
        _ context: PlotContext, _ personHeight: Length?, _ problems: inout [ChartProblem]
    ) -> (frame: Frame, unplaced: [Int]) {
        let all = Array(context.chart.annotations.indices)
        switch context.chart.kind {
        case .bar, .part:
            var plot = BarPlot(context)
            defer { problems += plot.problems }
            return plot.draw()
        case .split:
            var plot = SplitPlot(context)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .waffle:
            var plot = WafflePlot(context)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .donut, .pie:
            var plot = DonutPlot(context)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .pictogram:
            var plot = PictogramPlot(context, most: personHeight)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .heatmap:
            var plot = HeatmapKind(context)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .treemap:
            var plot = TreemapKind(context)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .sankey:
            var plot = SankeyKind(context)
            defer { problems += plot.problems }
            return (plot.draw(), all)
        case .choropleth, .symbols: return (drawMap(context, &problems), all)
        case .column, .line, .area, .pyramid, .dot, .lollipop, .dumbbell, .slope, .scatter, .bubble,
            .histogram,
            .box, .bullet, .timeline:
            // Drawn in a plane before it comes to this.
            return (nothing(context.width), all)
        }
    }

    private func drawMap(_ context: PlotContext, _ problems: inout [ChartProblem]) -> Frame {
        guard let map = context.chart.map else {
            problems.append(.noMap)
            return nothing(context.width)
        }
        if context.chart.kind == .symbols {
            var plot = SymbolsKind(context, map)
            defer { problems += plot.problems }
            return plot.draw()
        }
        var plot = ChoroplethKind(context, map)
        defer { problems += plot.problems }
        return plot.draw()
    }

    private func plot(of gap: Gap, width: Length) -> ChartPlot {
        var problems: [ChartProblem] = []
        let labels = LabelSetter(text: text, language: language)
        if isDraft {
            let field = GapMark(style).field(gap.mark, width: width, labels, &problems)
            return ChartPlot(frame: field, diagnostics: problems)
        }
        guard let words = gap.finalText, !words.isEmpty else { return ChartPlot(frame: nothing(width)) }
        let block = labels.wrap(
            words, style.text.annotation, leading: style.lengths.leading, measure: width, problems: &problems)
        var canvas = PlotCanvas(width: width)
        let accents = labels.accents(style.text.annotation)
        canvas.set(block, at: Point(.zero, accents))
        return ChartPlot(
            frame: canvas.frame(height: accents + block.height + block.depth), diagnostics: problems)
    }

    private func context(_ chart: Chart, _ rows: [ChartRows.Row], _ width: Length) -> PlotContext {
        PlotContext(
            chart: chart, rows: rows, style: style, labels: LabelSetter(text: text, language: language),
            words: words, scale: colors ?? ColorScale(training: [chart], count: style.colors.parts.count),
            isDraft: isDraft,
            width: width)
    }

    private func nothing(_ width: Length) -> Frame { Frame(size: Size(width, .zero)) }
}

extension Chart.Kind {
    /// Whether its data are read as categories by series, and checked as such.
    var isTabled: Bool { self == .heatmap || self == .treemap || self == .sankey }
}

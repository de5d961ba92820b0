import Frames
import ReportModel
import Typography

/// Horizontal bars from zero, each named and labelled with its value; on tracks where they are parts of a whole.
struct BarPlot {
    private let context: PlotContext
    private let layout: BarLayout
    private let field: BarField
    private let isOnTracks: Bool
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) {
        self.context = context
        layout = context.lengths.barLayout(for: context.width)
        field = BarField(layout, context)
        isOnTracks = context.chart.kind == .part
    }

    /// Draws everything but the annotations that find no room beside the bars: `unplaced` are their indices.
    mutating func draw() -> (frame: Frame, unplaced: [Int]) {
        let maker = BarRowMaker(context: context, layout: layout)
        let placement = placeValues(maker)
        let rows = maker.rows(placement.places, &problems)
        let bands = BarBands(context: context, layout: layout).scale(rows, &problems)
        let drawing = BarDrawing(
            context: context, layout: layout, field: field, rows: rows, scale: placement.scale, bands: bands)
        var canvas = context.canvas()
        if isOnTracks { drawing.drawTracks(on: &canvas) }
        drawing.drawMarks(on: &canvas)
        drawing.drawAxis(on: &canvas)
        drawing.drawNames(on: &canvas)
        drawing.drawValues(on: &canvas)
        let unplaced = drawing.drawAnnotations(on: &canvas)
        return (canvas.frame(height: bands.extent), unplaced)
    }

    /// Scale and places of the values: against the whole where one is stated and the values are parts of it, against
    /// the largest value otherwise.
    private mutating func placeValues(_ maker: BarRowMaker) -> ValuePlacement {
        let gap = context.lengths.valueGap
        let marks = context.rows.map { row in
            let text = context.valueText(row)
            return ValuePlacement.Mark(
                value: row.value,
                textWidth: text.isEmpty ? .zero : context.labels.width(text, maker.valueStyle(row, .outside)))
        }
        let values = marks.compactMap(\.value)
        if let whole = statedWhole(), values.allSatisfy({ (0...whole).contains($0) }) {
            return ValuePlacement(
                whole: whole, marks: marks, into: field.width, gap: gap, missing: field.missing)
        }
        return ValuePlacement(fitting: marks, into: field.width, gap: gap, missing: field.missing)
    }

    /// The whole that bars are drawn against: 1 for ratios and 100 for other parts without one. Reports one that cannot
    /// be, or is exceeded.
    private mutating func statedWhole() -> Double? {
        guard let whole = isOnTracks ? context.chart.knownWhole ?? 100 : context.chart.whole else {
            return nil
        }
        guard whole.isFinite, whole > 0 else {
            problems.append(.wholeNotPositive(whole))
            return nil
        }
        if let largest = context.rows.compactMap(\.value).max(), largest > whole {
            problems.append(.partExceedsWhole(largest, whole: whole))
        }
        return whole
    }
}

/// Where bars lie across a plot, and how long the hatch of a missing one is.
struct BarField {
    let start: Length
    let width: Length
    let missing: Length

    init(_ layout: BarLayout, _ context: PlotContext) {
        start = layout.labelColumn ?? .zero
        width = context.width - start
        missing = min(context.lengths.missingBar, width / 4)
    }
}

extension ChartLengths {
    /// The bar layout for a plot of this width.
    func barLayout(for width: Length) -> BarLayout {
        bars.first { width >= $0.minimumWidth } ?? bars.last
            ?? BarLayout.standard[BarLayout.standard.count - 1]
    }
}

extension TextStyle {
    func at(_ size: Length) -> TextStyle {
        var style = self
        style.size = size
        return style
    }
    func colored(_ color: Color) -> TextStyle {
        var style = self
        style.color = color
        return style
    }
}

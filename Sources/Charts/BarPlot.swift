import Frames
import ReportModel
import Typography

/// Horizontal bars from zero, each named and labelled with its value; on tracks where they are parts of a whole.
struct BarPlot {
    let context: PlotContext
    let layout: BarLayout
    private let onTracks: Bool
    private let whole: Double?
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) {
        self.context = context
        layout = context.lengths.barLayout(for: context.width)
        onTracks = context.chart.kind == .part
        let stated = context.chart.whole ?? (onTracks ? 100 : nil)
        if let stated, !(stated.isFinite && stated > 0) {
            problems.append(.wholeNotPositive(stated))
            whole = onTracks ? 100 : nil
        } else {
            whole = stated
        }
    }

    /// Draws everything but the annotations that find no room beside the bars: `unplaced` are their indices.
    mutating func draw() -> (frame: Frame, unplaced: [Int]) {
        let placement = valuePlacement()
        let rows = measuredRows(placement)
        let bands = bandScale(rows)
        var canvas = context.canvas()
        drawMarks(rows, placement.scale, bands, on: &canvas)
        drawAxis(placement.scale, bands, on: &canvas)
        drawLabels(rows, bands, on: &canvas)
        drawValues(rows, placement.scale, bands, on: &canvas)
        let unplaced = drawAnnotations(rows, placement.scale, bands, on: &canvas)
        return (canvas.frame(height: bands.extent), unplaced)
    }

    /// Where the bars' field starts, and its width.
    private var field: (start: Length, width: Length) {
        let start = layout.labelColumn ?? .zero
        return (start, context.width - start)
    }

    // MARK: Measuring

    private mutating func valuePlacement() -> ValuePlacement {
        let gap = context.lengths.valueGap, missing = min(context.lengths.missingBar, field.width / 4)
        let style = context.style.text.value.at(layout.valueSize)
        let marks = context.rows.map { row in
            let text = context.valueText(row)
            return ValuePlacement.Mark(
                value: row.value, textWidth: text.isEmpty ? .zero : context.labels.width(text, style))
        }
        guard let whole else {
            return ValuePlacement(fitting: marks, into: field.width, gap: gap, missing: missing)
        }
        let values = marks.compactMap(\.value)
        let largest = values.max() ?? 0
        if largest > whole * 1.0001 { problems.append(.partsExceedWhole(sum: largest, whole: whole)) }
        if largest > whole * 1.0001 || values.contains(where: { $0 < 0 }) {
            return ValuePlacement(fitting: marks, into: field.width, gap: gap, missing: missing)
        }
        return ValuePlacement(
            whole: max(whole, largest), marks: marks, into: field.width, gap: gap, missing: missing)
    }

    private mutating func measuredRows(_ placement: ValuePlacement) -> [BarRow] {
        let measure = layout.labelColumn.map { $0 - context.lengths.labelGap } ?? context.width
        return zip(context.rows, placement.places).map { row, place in
            var bar = BarRow(row: row, color: context.markColor(row), place: place)
            bar.name = context.name(row, labelStyle(row), measure: measure, problems: &problems)
            if let detail = row.datum.detail, !detail.isEmpty {
                bar.addLine(wrap(detail, detailStyle, measure))
            }
            let text = context.valueText(row)
            guard !text.isEmpty else { return bar }
            let style = context.style.text.value.at(layout.valueSize)
            if place == .underLabel {
                bar.addLine(wrap(text, style.colored(valueColor(bar)), measure))
            } else {
                bar.value = context.labels.line(text, style.colored(valueColor(bar)))
            }
            return bar
        }
    }

    private mutating func wrap(_ text: String, _ style: TextStyle, _ measure: Length) -> TextBlock {
        context.labels.wrap(
            text, style, leading: context.lengths.leading, measure: measure, problems: &problems)
    }

    private func labelStyle(_ row: ChartRows.Row) -> TextStyle {
        (row.isFocus ? context.style.text.focusLabel : context.style.text.label).at(layout.labelSize)
    }

    /// Details shrink with the names that they stand under.
    private var detailStyle: TextStyle {
        let detail = context.style.text.detail
        return detail.at(min(detail.size, layout.labelSize))
    }

    private func valueColor(_ bar: BarRow) -> Color {
        if bar.row.value == nil { return context.style.text.label.color }
        return bar.place == .inside ? context.colors.ink(on: bar.color) : bar.color
    }

    // MARK: Rows

    private mutating func bandScale(_ rows: [BarRow]) -> BandScale {
        layout.labelColumn == nil ? bandsUnderLabels(rows) : bandsBesideLabels(rows)
    }

    /// All rows at one distance, a little more for each further line of the longest label; closer together where they
    /// would not fit on a page.
    private mutating func bandsBesideLabels(_ rows: [BarRow]) -> BandScale {
        let leading = context.lengths.leading, overshoot = context.lengths.axisOvershoot
        let tallest = rows.map { $0.labelHeight(leading) + $0.depth }.max() ?? .zero
        let lines = rows.map(\.lineCount).max() ?? 1
        let least = max(tallest + .mm(0.6), leading)
        var pitch = max(layout.pitch + .mm(2.5) * max(0, lines - 1), tallest + .mm(1.25))
        let gaps = max(1, rows.count - 1)
        let ends = layout.thickness + overshoot * 2
        if pitch * gaps + ends > context.lengths.maximumHeight {
            pitch = max(least, (context.lengths.maximumHeight - ends) / gaps)
        }
        let thickness = min(layout.thickness, pitch * 0.7)
        func overhang(_ row: BarRow?) -> Length { ((row?.labelHeight(leading) ?? .zero) - thickness) / 2 }
        let bands = BandScale(
            count: rows.count, pitch: pitch, thickness: thickness,
            before: max(overshoot, overhang(rows.first)),
            after: max(overshoot, overhang(rows.last) + (rows.last?.depth ?? .zero)))
        check(bands)
        return bands
    }

    /// Each row as high as its own label above its bar.
    private mutating func bandsUnderLabels(_ rows: [BarRow]) -> BandScale {
        let leading = context.lengths.leading
        let cap = context.labels.metrics(context.style.text.label.at(layout.labelSize)).capHeight
        let between = max(layout.pitch - layout.thickness - labelLift - cap, .mm(1))
        let before = rows.enumerated().map { index, row in
            let label = row.labelHeight(leading)
            return (index == 0 ? accentRoom(row) : between) + label + (label > .zero ? labelLift : .zero)
        }
        let bands = BandScale(before: before, thickness: layout.thickness, after: .zero)
        check(bands)
        return bands
    }

    /// From the baseline of a label to the bar under it.
    private var labelLift: Length { .mm(1.5) }

    /// Above the capitals of the first label, for their accents.
    private func accentRoom(_ row: BarRow) -> Length {
        guard case .text = row.name else { return .zero }
        let metrics = context.labels.metrics(labelStyle(row.row))
        return max(.zero, metrics.ascent - metrics.capHeight)
    }

    private mutating func check(_ bands: BandScale) {
        let most = context.lengths.maximumHeight
        if bands.extent > most {
            problems.append(.tooHigh(categories: bands.count, height: bands.extent, most: most))
        }
    }

    // MARK: Drawing

    private func drawMarks(
        _ rows: [BarRow], _ scale: LinearScale, _ bands: BandScale, on canvas: inout PlotCanvas
    ) {
        for (index, bar) in rows.enumerated() {
            let area = Rect(
                x: field.start, y: bands.start(index), width: field.width, height: bands.thickness)
            if onTracks, bar.row.value != nil { canvas.fill(area, context.colors.track) }
            guard bar.row.value != nil else {
                let width = min(context.lengths.missingBar, field.width / 4)
                let hatch = GapMark(context.style).bar(Size(width, bands.thickness))
                canvas.set(hatch, at: Point(area.minX + scale.zero, area.minY))
                continue
            }
            let mark = markArea(bar, index, scale, bands)
            if mark.size.width > .zero { canvas.fill(mark, bar.color) }
        }
    }

    private func markArea(_ bar: BarRow, _ index: Int, _ scale: LinearScale, _ bands: BandScale) -> Rect {
        let (start, end) = scale.interval(bar.row.value ?? 0)
        return Rect(
            x: field.start + start, y: bands.start(index), width: end - start, height: bands.thickness)
    }

    /// The line that bars start from, a little longer than all of them. Where labels stand above bars, it would cross
    /// them: it is drawn at each bar, and only if some bars run the other way.
    private func drawAxis(_ scale: LinearScale, _ bands: BandScale, on canvas: inout PlotCanvas) {
        let width = context.lengths.axisWidth, over = context.lengths.axisOvershoot
        func draw(from top: Length, to bottom: Length) {
            canvas.fill(
                Rect(x: field.start + scale.zero - width / 2, y: top, width: width, height: bottom - top),
                context.colors.axis)
        }
        let last = bands.count - 1
        if layout.labelColumn != nil {
            draw(from: bands.start(0) - over, to: bands.start(last) + bands.thickness + over)
        } else if scale.zero > .zero {
            for index in 0...last { draw(from: bands.start(index), to: bands.start(index) + bands.thickness) }
        }
    }

    private func drawLabels(_ rows: [BarRow], _ bands: BandScale, on canvas: inout PlotCanvas) {
        let leading = context.lengths.leading
        for (index, bar) in rows.enumerated() {
            let height = bar.labelHeight(leading)
            let top =
                layout.labelColumn == nil
                ? bands.start(index) - labelLift - height : bands.middle(index) - height / 2
            bar.drawLabel(on: &canvas, at: Point(.zero, top), leading: leading)
        }
    }

    private func drawValues(
        _ rows: [BarRow], _ scale: LinearScale, _ bands: BandScale, on canvas: inout PlotCanvas
    ) {
        let gap = context.lengths.valueGap
        for (index, bar) in rows.enumerated() {
            guard let text = bar.value else { continue }
            let mark = markArea(bar, index, scale, bands)
            let isNegative = (bar.row.value ?? 0) < 0
            let missing =
                bar.row.value == nil ? min(context.lengths.missingBar, field.width / 4) : .zero
            let x: Length =
                switch (bar.place, isNegative) {
                case (.inside, _): mark.maxX - gap - text.width
                case (_, true): mark.minX - gap - text.width
                case (_, false): mark.maxX + missing + gap
                }
            canvas.set(text, at: Point(x, bands.middle(index) + text.capHeight / 2))
        }
    }

    private func drawAnnotations(
        _ rows: [BarRow], _ scale: LinearScale, _ bands: BandScale, on canvas: inout PlotCanvas
    ) -> [Int] {
        guard layout.labelColumn != nil else { return Array(context.chart.annotations.indices) }
        return context.chart.annotations.indices.filter { annotation in
            let note = context.chart.annotations[annotation]
            guard let index = rows.firstIndex(where: { $0.row.datum.key == note.category }) else {
                return false
            }
            let mark = markArea(rows[index], index, scale, bands)
            let placer = AnnotationPlacer(
                context: context,
                field: Rect(x: field.start, y: .zero, width: field.width, height: bands.extent))
            return !placer.place(note.text, at: mark, color: rows[index].color, on: &canvas)
        }
    }
}

extension BarRow {
    /// One more line, or several, under the name.
    mutating func addLine(_ block: TextBlock) { under = under.map { $0 + block } ?? block }
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

import Frames
import ReportModel

/// Draws bars that are measured and scaled: marks, the line they start from, names, values, annotations.
struct BarDrawing {
    let context: PlotContext
    let layout: BarLayout
    let field: BarField
    let rows: [BarRow]
    let scale: LinearScale
    let bands: BandScale

    func drawTracks(on canvas: inout PlotCanvas) {
        for (index, bar) in rows.enumerated() where bar.row.value != nil {
            canvas.fill(
                Rect(x: field.start, y: bands.start(index), width: field.width, height: bands.thickness),
                context.colors.track)
        }
    }

    func drawMarks(on canvas: inout PlotCanvas) {
        for (index, bar) in rows.enumerated() {
            let mark = mark(index)
            if bar.row.value == nil {
                canvas.set(GapMark(context.style).bar(mark.size), at: mark.origin)
            } else if mark.size.width > .zero {
                canvas.fill(mark, bar.color)
            }
        }
    }

    /// From zero to the value; the hatch of a missing one.
    private func mark(_ index: Int) -> Rect {
        var (start, end) = scale.interval(rows[index].row.value ?? 0)
        if rows[index].row.value == nil { (start, end) = (scale.zero, scale.zero + field.missing) }
        return Rect(
            x: field.start + start, y: bands.start(index), width: end - start, height: bands.thickness)
    }

    /// The line that bars start from, a little longer than all of them. Where labels stand above bars, it would cross
    /// them: it is drawn at each bar, and only if some bars run the other way.
    func drawAxis(on canvas: inout PlotCanvas) {
        let width = context.lengths.axisWidth, over = context.lengths.axisOvershoot
        let x = min(field.start + scale.zero - width / 2, context.width - width)
        func draw(from top: Length, to bottom: Length) {
            canvas.fill(
                Rect(x: x, y: top, width: width, height: bottom - top),
                context.colors.axis)
        }
        let last = bands.count - 1
        if layout.labelColumn != nil {
            draw(from: bands.start(0) - over, to: bands.start(last) + bands.thickness + over)
        } else if scale.zero > .zero {
            for index in 0...last {
                draw(from: bands.start(index), to: bands.start(index) + bands.thickness)
            }
        }
    }

    func drawNames(on canvas: inout PlotCanvas) {
        let leading = context.lengths.leading
        for (index, bar) in rows.enumerated() {
            let height = bar.labelHeight(leading)
            let top =
                layout.labelColumn == nil
                ? bands.start(index) - BarBands.labelLift - height : bands.middle(index) - height / 2
            bar.drawLabel(on: &canvas, at: Point(.zero, top), leading: leading)
        }
    }

    func drawValues(on canvas: inout PlotCanvas) {
        let gap = context.lengths.valueGap
        for (index, bar) in rows.enumerated() {
            guard let text = bar.value else { continue }
            let mark = mark(index)
            let isNegative = (bar.row.value ?? 0) < 0
            let x: Length =
                switch (bar.place, isNegative) {
                case (.inside, _): mark.maxX - gap - text.width
                case (_, true): mark.minX - gap - text.width
                case (_, false): mark.maxX + gap
                }
            canvas.set(text, at: Point(x, bands.middle(index) + text.capHeight / 2))
        }
    }

    /// The indices of those that find no place among the bars. Where labels stand above bars there is none.
    func drawAnnotations(on canvas: inout PlotCanvas) -> [Int] {
        let annotations = context.chart.annotations
        if layout.labelColumn == nil { return Array(annotations.indices) }
        let area = Rect(x: field.start, y: .zero, width: field.width, height: bands.extent)
        let placer = AnnotationPlacer(context: context, field: area)
        return annotations.indices.filter { index in
            guard let row = rows.firstIndex(where: { $0.row.datum.key == annotations[index].category })
            else { return false }
            return !placer.place(annotations[index].text, at: mark(row), color: rows[row].color, on: &canvas)
        }
    }
}

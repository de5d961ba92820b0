import Frames
import Typography

/// How rows of bars follow each other down a plot.
struct BarBands {
    let context: PlotContext
    let layout: BarLayout

    /// From the baseline of a label to the bar under it.
    static let labelLift = Length.mm(1.5)

    func scale(_ rows: [BarRow], _ problems: inout [ChartProblem]) -> BandScale {
        let bands = layout.labelColumn == nil ? underLabels(rows) : besideLabels(rows)
        let most = context.lengths.maximumHeight
        if bands.extent > most {
            problems.append(.tooHigh(categories: bands.count, height: bands.extent, most: most))
        }
        return bands
    }

    private var leading: Length { context.lengths.leading }

    /// All rows at one distance, a little more where names take several lines; closer together, and thinner, where they
    /// would not fit on a page.
    private func besideLabels(_ rows: [BarRow]) -> BandScale {
        let overshoot = context.lengths.axisOvershoot
        let tallest = rows.map { $0.labelHeight(leading) + $0.labelDepth }.max() ?? .zero
        let isOneLine = rows.allSatisfy { $0.lineCount < 2 }
        var pitch = max(layout.pitch + (isOneLine ? .zero : .mm(2.5)), tallest + .mm(2.5))
        let gaps = max(1, rows.count - 1), ends = layout.thickness + overshoot * 2
        if pitch * gaps + ends > context.lengths.maximumHeight {
            let least = max(tallest + .mm(1), leading)
            pitch = max(least, (context.lengths.maximumHeight - ends) / gaps)
        }
        let thickness = min(layout.thickness, pitch * 0.7)
        func overhang(_ row: BarRow?) -> Length { ((row?.labelHeight(leading) ?? .zero) - thickness) / 2 }
        return BandScale(
            count: rows.count, pitch: pitch, thickness: thickness,
            before: max(overshoot, overhang(rows.first)),
            after: max(overshoot, overhang(rows.last) + (rows.last?.labelDepth ?? .zero)))
    }

    /// Each row as high as its own label above its bar.
    private func underLabels(_ rows: [BarRow]) -> BandScale {
        let label = context.style.text.label.at(layout.labelSize)
        let capitals = context.labels.metrics(label).capHeight
        let between = max(layout.pitch - layout.thickness - Self.labelLift - capitals, .mm(1))
        let before = rows.enumerated().map { index, row in
            let height = row.labelHeight(leading)
            let above = index > 0 ? between : startsWithText(row) ? context.labels.accents(label) : .zero
            return above + height + (height > .zero ? Self.labelLift : .zero)
        }
        return BandScale(before: before, thickness: layout.thickness, after: .zero)
    }

    private func startsWithText(_ row: BarRow) -> Bool {
        if case .text = row.name { true } else { false }
    }
}

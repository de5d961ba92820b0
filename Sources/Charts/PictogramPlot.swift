import Frames
import ReportModel
import Typography

/// People, so many of so many, with the ratio in numerals at their end: one row of people where they fit, and never
/// another size for another number.
///
/// All people of a plot have one size: the largest for which each of its ratios finds room.
struct PictogramPlot {
    let context: PlotContext
    private(set) var problems: [ChartProblem] = []
    /// Of its people.
    private let height: Length?

    /// - Parameter most: a height that people are not to exceed, but for the smallest that there are.
    init(_ context: PlotContext, most: Length? = nil) {
        self.context = context
        height = [Self.personHeight(context), most].compactMap { $0 }.min()
    }

    /// The height of the people, where nothing outside of the plot asks for smaller ones; nil without people.
    static func personHeight(_ context: PlotContext) -> Length? {
        context.rows.compactMap { row -> Length? in
            guard let ratio = row.datum.ratio, ratio.canBeCounted else { return nil }
            let block = NumeralBlock(ratio, color: context.markColor(row), context)
            return grid(ratio.whole, beside: block.width, most: nil, context)?.person.height
                ?? context.lengths.people.last
        }.min()
    }

    mutating func draw() -> Frame {
        var canvas = context.canvas()
        var y = Length.zero
        for (index, row) in context.rows.enumerated() {
            if index > 0 { y += .mm(7.5) }
            y += drawName(row, at: y, on: &canvas)
            y += drawRow(row, at: y, on: &canvas)
        }
        return canvas.frame(height: y)
    }

    /// The name over its people, where there is more than one category; the height it takes.
    private mutating func drawName(
        _ row: ChartRows.Row, at y: Length, on canvas: inout PlotCanvas
    ) -> Length {
        let style = context.nameStyle(row)
        guard context.rows.count > 1,
            let name = context.name(row, style, measure: context.width, problems: &problems)
        else { return .zero }
        let accents = context.labels.accents(style)
        name.draw(on: &canvas, at: Point(.zero, y + accents))
        return accents + name.height + .mm(3)
    }

    /// People and numerals from `y` down; the height they take.
    private mutating func drawRow(
        _ row: ChartRows.Row, at y: Length, on canvas: inout PlotCanvas
    ) -> Length {
        let color = context.markColor(row)
        guard let ratio = row.datum.ratio else { return drawWithoutRatio(row, color, at: y, on: &canvas) }
        let block = NumeralBlock(ratio, color: color, context)
        if !ratio.canBeCounted {
            problems.append(
                .ratioOutOfRange(
                    key: row.datum.key, part: ratio.part, whole: ratio.whole, most: Chart.Ratio.mostPeople))
        } else if let grid = Self.grid(ratio.whole, beside: block.width, most: height, context) {
            let height = max(grid.height, block.height)
            grid.draw(
                filled: ratio.part, color: color, outline: context.lengths.personOutline,
                at: Point(.zero, y + height - grid.height), on: &canvas)
            // A column of its own after the last person, or the plot's end where that is nearer.
            let column = grid.pitch * (grid.perRow + 1)
            let isFlushEnd = column + block.width > context.width
            block.draw(
                at: isFlushEnd ? context.width - block.width : column, foot: y + height,
                isFlushEnd: isFlushEnd,
                on: &canvas)
            return height + block.depth
        }
        return RatioPanel(context: context, ratio: ratio, color: color)
            .draw(on: &canvas, at: y, problems: &problems)
    }

    /// What is known without counts: the value in words, or the mark of a missing one.
    private mutating func drawWithoutRatio(
        _ row: ChartRows.Row, _ color: Color, at y: Length, on canvas: inout PlotCanvas
    ) -> Length {
        if row.value == nil {
            let chip = GapMark(context.style)
                .chip(
                    context.valueText(row), context.style.text.label, context.width, context.labels, &problems
                )
            canvas.set(chip, at: Point(.zero, y))
            return chip.size.height
        }
        problems.append(.noRatio(key: row.datum.key))
        let style = context.style.text.bigValue.colored(color)
        let text = row.datum.text
        if text.isEmpty { return .zero }
        let block = context.labels.wrap(
            text, style, leading: style.size * 1.25, measure: context.width, problems: &problems)
        canvas.set(block, at: Point(.zero, y))
        return block.height + block.depth
    }

    /// The largest people, in the fewest rows, that leave room for the numerals: in one row or two equal ones, and only
    /// the smallest people in more. nil where even they find no room.
    private static func grid(
        _ count: Int, beside block: Length, most: Length?, _ context: PlotContext
    ) -> PeopleGrid? {
        let room = context.width - block - .mm(5)
        for (index, height) in context.lengths.people.enumerated() {
            let person = PersonMark(height: height)
            let isSmallest = index == context.lengths.people.count - 1
            if !isSmallest, let most, height > most { continue }
            for rows in 1...(isSmallest ? 10 : count % 2 == 0 ? 2 : 1) {
                let grid = PeopleGrid(
                    person: person, pitch: height * context.lengths.personPitch,
                    perRow: (count + rows - 1) / rows,
                    count: count)
                if grid.width <= room { return grid }
            }
        }
        return nil
    }
}

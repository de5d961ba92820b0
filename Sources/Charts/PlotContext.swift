import Frames
import ReportModel
import Typography

/// What every kind of plot is drawn from.
struct PlotContext {
    let chart: Chart
    let rows: [ChartRows.Row]
    let style: ChartStyle
    let labels: LabelSetter
    let words: Words
    let scale: ColorScale
    let isDraft: Bool
    let width: Length
    /// The chart with all of its panels, where this is one of several.
    var family: Chart?

    var lengths: ChartLengths { style.lengths }
    var colors: ChartColors { style.colors }

    /// Whether values are told by an axis, and not at their marks: one of the panels has no room for them.
    var needsAxis = false

    /// Whether it is one of several, which have no room for values.
    var isPanel: Bool { family != nil }
    /// All data that are drawn to the same scale: those of all panels.
    var comparedData: [Chart.Datum] { (family ?? chart).data }

    /// The same for one panel of its chart, and for its width.
    func with(_ panel: Chart, width: Length) -> PlotContext {
        PlotContext(
            chart: panel, rows: [], style: style, labels: labels, words: words, scale: scale,
            isDraft: isDraft, width: width, family: chart)
    }

    /// The same in another width, or with an axis.
    func with(width: Length? = nil, needsAxis: Bool? = nil) -> PlotContext {
        PlotContext(
            chart: chart, rows: rows, style: style, labels: labels, words: words, scale: scale,
            isDraft: isDraft, width: width ?? self.width, family: family,
            needsAxis: needsAxis ?? self.needsAxis)
    }

    /// The same with other rows.
    func with(_ rows: [ChartRows.Row]) -> PlotContext {
        PlotContext(
            chart: chart, rows: rows, style: style, labels: labels, words: words, scale: scale,
            isDraft: isDraft, width: width, family: family)
    }

    func canvas() -> PlotCanvas { PlotCanvas(width: width) }

    /// Of a mark told apart by its place: the finding, what is left beside the largest, or any other.
    func markColor(_ row: ChartRows.Row) -> Color {
        row.isFocus ? colors.focus : row.datum.isRest ? colors.rest : colors.mark
    }

    /// Of parts told apart by colour, in the order of the rows: the focus; a named category's own; the default mark and
    /// the rest in turn for parts without a name.
    func partColors() -> [Color] {
        var unnamed = 0
        return rows.map { row in
            if row.isFocus { return colors.focus }
            if row.datum.isRest { return colors.rest }
            if row.datum.label.isNamed {
                let places = colors.parts
                guard let place = scale[row.datum.key], place < places.count else { return colors.rest }
                return places[place]
            }
            unnamed += 1
            return unnamed % 2 == 1 ? colors.mark : colors.rest
        }
    }

    /// Of what no part takes: of a rest that is known to be one; of the track, where a missing part may be in it or a
    /// part has the colour of the rest.
    func restColor() -> Color {
        let isKnown = rows.allSatisfy { $0.value != nil }
        return isKnown && !partColors().contains(colors.rest) ? colors.rest : colors.track
    }

    /// Of a category's name: the finding's is stronger.
    func nameStyle(_ row: ChartRows.Row) -> TextStyle {
        row.isFocus ? style.text.focusLabel : style.text.label
    }

    /// What is written as a row's value: its own words, or that it is missing.
    func valueText(_ row: ChartRows.Row) -> String {
        if row.value != nil || !row.datum.text.isEmpty { return row.datum.text }
        return words.missingValue
    }

    /// A category's name within a measure: text, or a chip where the source gives none. nil: nothing stands there.
    func name(
        _ row: ChartRows.Row, _ style: TextStyle, measure: Length, problems: inout [ChartProblem]
    ) -> CategoryName? {
        let text = row.datum.label.plainText(isDraft: isDraft)
        if isDraft, !row.datum.label.isNamed {
            return .chip(GapMark(self.style).chip(text, style, measure, labels, &problems))
        }
        if text.isEmpty { return nil }
        return .text(
            labels.wrap(
                text, style, leading: lengths.leading, measure: measure, isBalanced: true,
                problems: &problems))
    }

    /// A name with its category's detail on the lines under it. nil: neither is there.
    func label(
        _ row: ChartRows.Row, name: CategoryName?, measure: Length, problems: inout [ChartProblem]
    ) -> CategoryName? {
        guard let detail = row.datum.detail, !detail.isEmpty else { return name }
        let block = labels.wrap(
            detail, style.text.detail, leading: lengths.leading, measure: measure, problems: &problems)
        return name?.with(block, leading: lengths.leading)
            ?? .text(block)
    }
}

import Frames
import ReportModel
import Typography

/// What every kind of plot is drawn from.
struct PlotContext {
    let chart: Chart
    let rows: [ChartRows.Row]
    let style: ChartStyle
    let labels: LabelSetter
    let scale: ColorScale
    let isDraft: Bool
    let width: Length
    let isMirrored: Bool

    var lengths: ChartLengths { style.lengths }
    var colors: ChartColors { style.colors }
    var words: Words { Words.forLanguage(labels.language) }

    func canvas() -> PlotCanvas { PlotCanvas(width: width, isMirrored: isMirrored) }

    /// Of a mark told apart by its place: the finding, or any other.
    func markColor(_ row: ChartRows.Row) -> Color { row.isFocus ? colors.focus : colors.mark }

    /// Of parts told apart by colour, in the order of the rows: the focus; a named category's own; the default mark and
    /// the rest in turn for parts without a name.
    func partColors() -> [Color] {
        var unnamed = 0
        return rows.map { row in
            if row.isFocus { return colors.focus }
            if row.datum.label.isNamed {
                let places = colors.parts
                guard let place = scale[row.datum.key], place < places.count else { return colors.rest }
                return places[place]
            }
            unnamed += 1
            return unnamed % 2 == 1 ? colors.mark : colors.rest
        }
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
        switch row.datum.label {
        case .text(let text) where text.isEmpty: return nil
        case .text(let text):
            return .text(
                labels.wrap(text, style, leading: lengths.leading, measure: measure, problems: &problems))
        case .missing(let gap) where isDraft:
            return .chip(GapMark(self.style).chip(gap.label, style, measure, labels, &problems))
        case .missing(let gap):
            guard let text = gap.finalText, !text.isEmpty else { return nil }
            return .text(
                labels.wrap(text, style, leading: lengths.leading, measure: measure, problems: &problems))
        }
    }
}

/// The name of a category, set.
enum CategoryName {
    case text(TextBlock)
    case chip(Frame)

    var width: Length {
        switch self {
        case .text(let block): block.width
        case .chip(let frame): frame.size.width
        }
    }
    /// From the capitals' top to the last baseline, or of the chip.
    var height: Length {
        switch self {
        case .text(let block): block.height
        case .chip(let frame): frame.size.height
        }
    }
    /// What hangs below `height`.
    var depth: Length {
        switch self {
        case .text(let block): block.depth
        case .chip: .zero
        }
    }
    /// Down to the baseline of the first line, or the chip's foot.
    var firstBaseline: Length {
        switch self {
        case .text(let block): block.baseline(0)
        case .chip(let frame): frame.size.height
        }
    }
    var lineCount: Int {
        switch self {
        case .text(let block): block.lines.count
        case .chip: 1
        }
    }

    func draw(on canvas: inout PlotCanvas, at top: Point, flushEndWithin measure: Length? = nil) {
        switch self {
        case .text(let block): canvas.set(block, at: top, flushEndWithin: measure)
        case .chip(let frame):
            canvas.set(frame, at: Point(top.x + (measure.map { $0 - frame.size.width } ?? .zero), top.y))
        }
    }
}

import ReportModel

extension ChartProblem {
    /// All that is said of one problem.
    struct Wording {
        var severity: Diagnostic.Severity
        var code: String
        var summary: String
        var explanation = ""
        var hint: String?
    }

    /// Of charts whose marks stand in a plane, and of their colours; nil for the others.
    var wording: Wording? { ofPlane ?? ofAxes ?? ofColors ?? ofMaps }

    private var ofPlane: Wording? {
        switch self {
        case .noRoomForLabel(let words):
            Wording(
                severity: .warning, code: "chart-label-without-room",
                summary: "“\(words)” finds no place in its chart that is free.",
                explanation: "It is left out: no words are ever drawn over others.",
                hint: "Give the chart more columns, or fewer words.")
        case .namesLeftOut(let count):
            Wording(
                severity: .note, code: "chart-names-left-out",
                summary: count == 1
                    ? "The name of one mark of this chart finds no room and is left out."
                    : "The names of \(count) marks of this chart find no room and are left out.",
                explanation:
                    "The largest marks, and the finding, are named first; the table of the data has all names.",
                hint: "Give the chart more columns, or choose fewer marks with `where`.")
        case .noRoomForArrow(let words):
            Wording(
                severity: .warning, code: "chart-arrow-without-room",
                summary: "The arrow of “\(words)” finds no place in its chart that is free.",
                explanation: "Its words stand under the chart: no arrow is ever drawn across words.",
                hint: "Give the chart more columns, or leave other annotations out.")
        case .namesTooWideForColumns:
            Wording(
                severity: .warning, code: "chart-names-too-wide",
                summary: "The names of the categories do not fit under their columns.",
                explanation: "The chart is drawn with bars, which have their names before them.",
                hint: "Use `kind: bar`, or shorter names.")
        case .tooManySeries(let count, let most):
            Wording(
                severity: .warning, code: "chart-too-many-series",
                summary: "Colours and lines can tell \(most) series apart; this chart has \(count).",
                explanation: "Those that find no colour are drawn alike, in grey.",
                hint: "Use `facet` in place of `series`, or show the few that matter.")
        case .wrongSeriesCount(let kind, let count, let needs):
            Wording(
                severity: .error, code: "chart-series-count",
                summary: "A chart of kind \(kind.rawValue) shows \(needs) series; this one has \(count).",
                explanation: "The report is refused until it is mended.",
                hint:
                    "Name the column that tells them apart: `series: …`, or choose two of them with `where`.")
        case .wrongTimeCount(let count):
            Wording(
                severity: .error, code: "chart-times-count",
                summary: "A chart of kind slope goes from one time to another; this one has \(count).",
                explanation: "The report is refused until it is mended.",
                hint: "Choose two of them with `where`, or use `kind: line`.")
        case .panelsTooHigh(let count, let height, let most):
            Wording(
                severity: .warning, code: "chart-panels-too-high",
                summary:
                    "\(count) panels make a chart \(height.inMillimetres) high; a page holds \(most.inMillimetres).",
                hint: "Give the chart more columns, or choose fewer panels with `where`.")
        case .allMissing:
            Wording(
                severity: .warning, code: "chart-all-missing",
                summary: "Every value of this chart is missing.",
                explanation: "A hatched field stands in its place.", hint: "Declare a `gap`.")
        default: nil
        }
    }

    private var ofAxes: Wording? {
        switch self {
        case .notPositive(let key, let value):
            Wording(
                severity: .error, code: "chart-not-positive",
                summary: "“\(key)” is \(value); an axis of ratios has no place for zero and less.",
                explanation: "It would be left out: the report is refused until it is mended.",
                hint: "Use a linear scale, or leave the value out with `where`.")
        case .noPlace(let key):
            Wording(
                severity: .error, code: "chart-without-place",
                summary: "“\(key)” has no place along this chart.",
                explanation: "The column that `x` names is empty there, or is no number.",
                hint: "Leave the row out with `where`.")
        case .axisEndsBeforeItStarts(let from, let to):
            Wording(
                severity: .error, code: "chart-axis-reversed",
                summary: "An axis ends after it starts; this one goes from \(from) to \(to).")
        case .barsWithoutZero(let from):
            Wording(
                severity: .warning, code: "chart-broken-axis",
                summary: "The axis of these bars starts at \(from), not at zero.",
                explanation:
                    "Lengths no longer compare as their values do; a break is drawn through the bars.",
                hint: "Leave `from` out, or use `kind: dot`.")
        default: nil
        }
    }

    private var ofColors: Wording? {
        switch self {
        case .colorsTooAlike(let one, let other, let vision):
            Wording(
                severity: .warning, code: "chart-colors-alike",
                summary: "“\(one)” and “\(other)” have colours that \(vision.readers) cannot tell apart.",
                hint: "Change the order of the layout's palette, or use `facet`.")
        case .markTooPale(let name, let contrast):
            Wording(
                severity: .warning, code: "chart-mark-pale",
                summary:
                    "The colour of “\(name)” has a contrast of \((contrast * 10).rounded() / 10) with the paper.",
                explanation: "WCAG 2.1 asks for 3 (1.4.11).", hint: "Make the colour in the layout darker.")
        default: nil
        }
    }
}

extension ColorVision {
    fileprivate var readers: String {
        switch self {
        case .full: "readers"
        case .protan: "readers without red cones"
        case .deutan: "readers without green cones"
        case .tritan: "readers without blue cones"
        case .grey: "readers of a print in grey"
        }
    }
}

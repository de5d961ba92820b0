import Frames
public import ReportModel

extension ChartProblem {
    /// The problem in words, at the place where the chart is written.
    public func diagnostic(at origin: Origin) -> Diagnostic {
        Diagnostic(severity, code, summary, explanation: explanation, at: origin, hint: hint)
    }

    /// Errors are what would show something false; warnings, what is drawn right but not well.
    public var severity: Diagnostic.Severity {
        switch self {
        case .noData, .valueNotFinite, .negativePart, .ratioNotAShare, .openRatio, .partsExceedWhole,
            .partExceedsWhole, .wholeNotPositive, .noRatio, .ratioOutOfRange,
            .unknownFocus, .unknownAnnotation, .notAPanel:
            .error
        case .tooManyParts, .repeatedKey, .labelTooWide, .tooHigh: .warning
        default: wording?.severity ?? .warning
        }
    }

    var code: String {
        switch self {
        case .noData: "chart-without-data"
        case .valueNotFinite: "chart-value-not-finite"
        case .negativePart: "chart-negative-part"
        case .ratioNotAShare: "chart-ratio-not-a-share"
        case .openRatio: "chart-open-ratio"
        case .partsExceedWhole: "chart-parts-exceed-whole"
        case .partExceedsWhole: "chart-part-exceeds-whole"
        case .wholeNotPositive: "chart-whole-not-positive"
        case .tooManyParts: "chart-too-many-parts"
        case .noRatio: "chart-without-ratio"
        case .ratioOutOfRange: "chart-ratio-out-of-range"
        case .unknownFocus: "chart-unknown-focus"
        case .unknownAnnotation: "chart-unknown-annotation"
        case .repeatedKey: "chart-repeated-category"
        case .labelTooWide: "chart-label-too-wide"
        case .tooHigh: "chart-too-high"
        case .notAPanel: "chart-not-a-panel"
        default: wording?.code ?? "chart"
        }
    }

    private var summary: String {
        switch self {
        case .noData: "A chart needs at least one category, or a declared gap."
        case .valueNotFinite(let key): "A number of “\(key)” is none, or beyond what can be drawn."
        case .negativePart(let key): "“\(key)” is a part of a whole and is below zero."
        case .ratioNotAShare(let key, let part, let whole):
            "“\(key)” is \(part) of \(whole): a share is from none to all."
        case .openRatio(let key):
            "“\(key)” is more than a ratio; a share of a whole shows exactly that ratio."
        case .partsExceedWhole(let sum, let whole):
            "The parts add up to \(sum), more than their whole, \(whole)."
        case .partExceedsWhole(let part, let whole):
            "A bar is at most as long as its whole, \(whole); this one is \(part)."
        case .wholeNotPositive(let whole): "The whole of a chart is above zero; this one is \(whole)."
        case .tooManyParts(let count, let most): "A donut shows at most \(most) parts; this one has \(count)."
        case .noRatio(let key): "A pictogram shows so many of so many; “\(key)” has no such ratio."
        case .ratioOutOfRange(_, let part, let whole, let most):
            "A pictogram shows from 0 to its whole, of at most \(most) people; not \(part) of \(whole)."
        case .unknownFocus(let key): "No category of this chart is called “\(key)”; the focus names none."
        case .unknownAnnotation(let key):
            "No category of this chart is called “\(key)”; the annotation names none."
        case .repeatedKey(let key): "The category “\(key)” stands more than once in this chart."
        case .labelTooWide(let text, let room):
            "A word of “\(text)” is wider than the \(room.inMillimetres) there are for it."
        case .tooHigh(let count, let height, let most):
            "\(count) categories make a chart \(height.inMillimetres) high; a page holds \(most.inMillimetres)."
        case .notAPanel: "A side panel holds a pictogram of one category."
        default: wording?.summary ?? ""
        }
    }

    private var explanation: String {
        switch self {
        case .valueNotFinite:
            "Numbers from minus to plus 1,000,000,000,000,000 are drawn: the report is refused until it is mended."
        case .negativePart, .ratioNotAShare:
            "No part of a whole can show it: the report is refused until it is mended."
        case .openRatio: "The report is refused until it is mended."
        case .partsExceedWhole: "Parts that overlap are shares of the same base, not parts of one whole."
        case .tooManyParts: "Thin slices of a ring cannot be compared."
        case .labelTooWide: "It is cut between letters."
        case .tooHigh: "Bars are drawn as close as their labels allow."
        case .repeatedKey: "Focus, annotations and colours speak of all of them."
        default: wording?.explanation ?? ""
        }
    }

    private var hint: String? {
        switch self {
        case .partsExceedWhole: "Use `kind: part`, which draws each share on a track of its own."
        case .openRatio: "Use `kind: pictogram` or `kind: bar`, which say “more than” beside their marks."
        case .tooManyParts: "Use `kind: bar`, or group the smallest parts."
        case .noRatio: "Give the ratio, or use `kind: part`."
        case .ratioOutOfRange: "Use a smaller whole, or `kind: part`."
        case .labelTooWide: "Give the chart more columns, or the category a shorter name."
        case .tooHigh: "Keep the largest categories and group the others."
        default: wording?.hint
        }
    }
}

extension Length {
    /// To a tenth: « 40.5 mm ».
    var inMillimetres: String { "\((millimetres * 10).rounded() / 10) mm" }
}

public import Frames

/// A plot, finished: the marks of a chart and their labels. Title, subtitle, note and source are the page's.
public struct ChartPlot: Sendable {
    /// As wide as was asked, as high as what is drawn; no height at all where nothing is.
    public var frame: Frame
    public var diagnostics: [ChartProblem]

    public init(frame: Frame, diagnostics: [ChartProblem] = []) {
        (self.frame, self.diagnostics) = (frame, diagnostics)
    }
}

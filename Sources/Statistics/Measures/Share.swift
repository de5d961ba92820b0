/// A part in percent of what it is a part of.
public struct Share: Hashable, Sendable {
    public let part: ExactDecimal
    public let whole: ExactDecimal
    public let percent: ExactDecimal

    /// nil where the part is below zero, there is no whole above zero, or there are too many digits. A part may be more than
    /// what it is measured by: 120 places for 100 who asked.
    public init?(_ part: ExactDecimal, of whole: ExactDecimal) {
        guard part >= .zero, let percent = ExactRatio(part, times: 100, over: whole)?.decimal else {
            return nil
        }
        (self.part, self.whole, self.percent) = (part, whole, percent)
    }
}

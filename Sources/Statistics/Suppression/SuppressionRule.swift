/// What is suppressed, and how well.
public struct SuppressionRule: Hashable, Sendable {
    /// Counts from 1 to below it are suppressed; with `hidesZeros`, from 0.
    public let threshold: Int
    /// What can be found out of a suppressed count is an interval; the largest of it less the smallest is no less than this:
    /// 1 leaves two possible values.
    public let width: Int
    /// Whether zeros are suppressed as small counts are. Where they are not, they are printed, and a suppressed count is known
    /// not to be one.
    public let hidesZeros: Bool
    public let preference: Preference

    /// What is given up for those that need it.
    public enum Preference: String, Hashable, Sendable, CaseIterable {
        /// As few persons as possible.
        case leastTotal
        /// As few cells as possible.
        case fewestCells
    }

    /// nil where the mark « < threshold » alone would tell more than the width allows: `threshold` is 2 at least where zeros
    /// are hidden, else 3, and a width is from 1 to what such a mark leaves open.
    public init?(
        threshold: Int, width: Int = 1, hidesZeros: Bool = false, preference: Preference = .leastTotal
    ) {
        let smallest = hidesZeros ? 0 : 1
        guard threshold <= CountTable.most, width >= 1, width <= threshold - 1 - smallest else { return nil }
        (self.threshold, self.width) = (threshold, width)
        (self.hidesZeros, self.preference) = (hidesZeros, preference)
    }

    /// Whether a count is suppressed for its own sake.
    func isSmall(_ count: Int) -> Bool { count < threshold && (hidesZeros || count > 0) }

    /// The smallest count that is suppressed.
    var smallest: Int { hidesZeros ? 0 : 1 }
}

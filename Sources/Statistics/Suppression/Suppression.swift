/// Which cells of a table are not printed, so that no small count can be found out from what is.
///
/// Primary cells are small; complementary ones are suppressed because the primary ones would follow from them and the
/// margins (Cox, Suppression methodology and statistical disclosure control, Journal of the American Statistical Association
/// 75, 1980, pp. 377-385; Hundepool and others, Handbook on Statistical Disclosure Control, 2010, section 4.3).
///
/// What holds: whoever knows all that is printed, that counts are whole and not negative, and what the marks mean, finds for
/// each suppressed cell an interval that is as wide as the rule says, every whole number of which is possible.
public struct Suppression: Hashable, Sendable {
    public var primary: Set<CountCell>
    public var complementary: Set<CountCell>
    public var marks: Marks
    /// Whether no other choice gives up less; false where the table is too large to try all.
    public var isLeast: Bool

    public init(
        primary: Set<CountCell>, complementary: Set<CountCell>, marks: Marks, isLeast: Bool = false
    ) {
        (self.primary, self.complementary) = (primary, complementary)
        (self.marks, self.isLeast) = (marks, isLeast)
    }

    public enum Marks: Hashable, Sendable {
        /// Primary cells may be printed as « < 5 », complementary ones as something else.
        case threshold
        /// All suppressed cells must look alike: « < 5 » would tell too much. Four cells that are « < 5 » and add up to what
        /// is « < 5 » too are 1 each.
        case uniform
    }

    public var cells: Set<CountCell> { primary.union(complementary) }
    /// Totals that had to be suppressed too.
    public var margins: Set<CountCell> { cells.filter(\.isMargin) }
}

/// What a page break costs, in one table: demerits grow with their squares.
enum PagePrice {
    static let widow = 1_000
    static let orphan = 1_000
    /// Between a heading and what follows, inside what must stay together: dear, not infinite.
    static let keep = 20_000
    static let tableRow = 50
    /// Leaves one row alone before or after the cut.
    static let tableRowEnd = 600
    static let betweenGroups = 0
    /// Inside a paragraph that leaves enough lines on both sides.
    static let line = 40
    /// Each page, and one that is left quite free, where the foot is ragged: demerits, not squared.
    static let page = 100_000.0
    static let free = 20_000.0
    /// Inside a row of blocks side by side; for each of its blocks that would begin on the next page alone.
    static let row = 20
    static let rowBlock = 3_000
    /// Inside a callout or a definition.
    static let callout = 900
    /// After a hyphen.
    static let hyphen = 2_000
    /// A footnote that goes on overleaf: the last resort but for leaving a heading alone. Demerits.
    static let splitNote = 1e8
    /// Each float that waits for the next page, and each that has waited for it in vain. Demerits.
    static let waitingFloat = 30_000.0
    static let lateFloat = 1e8
    /// A line by which the columns of a balanced set differ; columns that the set does not reach; a set that its
    /// columns do not hold. Demerits.
    static let unevenLine = 500.0
    static let emptyColumn = 1e5
    static let brokenSet = 1e6
}

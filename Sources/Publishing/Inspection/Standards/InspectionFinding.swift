/// A rule that a file breaks, and where.
public struct InspectionFinding: Hashable, Sendable, Codable {
    public enum Severity: String, Hashable, Sendable, Codable { case error, warning, note }

    /// One place where the rule is broken.
    public struct Place: Hashable, Sendable, Codable {
        /// The number of the object; nil for what is of the file as a whole.
        public var object: Int?
        /// From 1; nil for what is on no page.
        public var page: Int?
        /// What is wrong there; may be empty.
        public var detail: String
    }

    /// Where the rule is written, in every standard that the file was judged against: `UA1 31-009`, `PDF/A-2 6.2.11.4.1`.
    public var rules: [String]
    public var severity: Severity
    /// What is wrong, in a sentence.
    public var summary: String
    /// How many places there are.
    public var count: Int
    /// The first of them.
    public var places: [Place]
    /// The pages that they are on, the first of them, from 1, in order.
    public var pages: [Int]
}

/// What is to be confirmed: that these texts say what their source says as it is now.
public struct ConfirmationOrder: Hashable, Sendable {
    /// Empty for all.
    public var languages: [String]
    /// Names of files: `11-who.md`; empty for all.
    public var files: [String]
    /// Keys of units: `who:p2`; empty for all.
    public var units: [String]
    /// Whether texts whose facts differ from their source's, and texts without a source, are meant too.
    public var differences: Bool

    public init(
        languages: [String] = [], files: [String] = [], units: [String] = [], differences: Bool = false
    ) {
        (self.languages, self.files, self.units, self.differences) = (languages, files, units, differences)
    }
}

/// What came of it in one language.
public struct ConfirmationResult: Hashable, Sendable {
    public var language: String
    /// Texts that are confirmed now, and how many of them were not before.
    public var confirmed = 0
    public var new = 0
    /// Texts that were left out because they differ from their source in more than words.
    public var left = 0

    public init(language: String) { self.language = language }
}

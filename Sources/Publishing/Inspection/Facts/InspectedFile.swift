/// What an inspection found: what the file is, what it was held to, and what it breaks.
public struct InspectedFile: Hashable, Sendable, Codable {
    public var facts: FileFacts
    /// The standards that it was judged against, in order.
    public var standards: [InspectedStandard]
    /// Whether these are what the file claims. Otherwise they were asked for, or stand in because it claims none.
    public var isJudgedByItsClaims: Bool
    /// Errors first.
    public var findings: [InspectionFinding]

    /// Whether it breaks no rule.
    public var conforms: Bool { !findings.contains { $0.severity == .error } }

    /// Each error in a line, for a test to compare with none: `UA1 13-004: A figure has … (object 12, page 3)`.
    public var errors: [String] { findings.filter { $0.severity == .error }.map(\.line) }
}

extension InspectionFinding {
    /// The finding with its first place, in a line.
    public var line: String {
        var words = rules.joined(separator: ", ") + ": " + summary
        guard let place = places.first else { return words }
        let parts = [
            place.detail, place.object.map { "object \($0)" } ?? "", place.page.map { "page \($0)" } ?? "",
            count > 1 ? "and \(count - 1) more" : "",
        ].filter { !$0.isEmpty }
        if !parts.isEmpty { words += " (" + parts.joined(separator: ", ") + ")" }
        return words
    }
}

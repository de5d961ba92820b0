import ReportModel

/// Fenced blocks.
extension Diagnostic {
    static func emptyBlock(_ kind: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "empty-block", "This \(kind) block is empty", at: origin)
    }
    static func secondCover(_ kind: String, at origin: Origin, earlier: Origin) -> Diagnostic {
        Diagnostic(
            .error, "second-cover", "An edition has one \(kind) block", at: origin,
            notes: [Note("The first one is here", at: earlier)])
    }
    static func columnWithoutContent(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "A table's column needs “column”, “fact” or “reference”",
            explanation: "They name a column of the data, a group of facts, or a column with ids of blocks.",
            at: origin)
    }
    static func totalsWithoutGroups(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "totals-without-groups", "Totals are of groups: the table needs “group”", at: origin)
    }
    static func notSummable(_ group: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "not-summable", "The values of “\(group)” cannot be added",
            explanation:
                "A total is the sum of plain numbers of one unit, none of them missing, a ratio, or “more than”.",
            at: origin)
    }
}

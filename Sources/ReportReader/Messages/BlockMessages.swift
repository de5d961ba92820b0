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
    static func columnBounds(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "column-bounds", "The column's “min” is wider than its “max”", at: origin)
    }
    static func tableWithoutColumns(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-columns", "A table has one column at least", at: origin,
            hint: "columns: [ { column: id, head: … } ]")
    }
    static func valueAlone(_ key: String, part: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "value-alone", "“value” alone is not what the row “\(key)” says: it has “\(part)” too",
            explanation:
                "A fact prints its whole, its “more than”, its words or its gap; a column prints one cell.",
            at: origin,
            hint: "Use { fact: … } with the name of the facts, or print the column “\(part)” too.")
    }

    // MARK: Totals

    static func notSummable(
        _ column: String, in group: String, row: String?, _ reason: String, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "not-summable",
            "The column “\(column)” of “\(group)” cannot be added: "
                + (row.map { "the row “\($0)” \(reason)" } ?? reason),
            explanation:
                "A total adds facts, “value” and columns with align: decimal: plain numbers of one unit, none missing. "
                + "A column with align: end is not added.", at: origin)
    }
    static func nothingToSum(_ group: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "not-summable", "No column of “\(group)” can be added",
            explanation: "A total adds facts, the column “value” and columns with align: decimal.", at: origin
        )
    }
}

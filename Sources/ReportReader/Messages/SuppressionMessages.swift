import ReportModel

/// Counts that a table suppresses, and what would give them away.
extension Diagnostic {
    static func suppressionTooNarrow(_ below: Int, width: Int?, zeros: Bool, at origin: Origin) -> Diagnostic
    {
        let smallest = zeros ? 0 : 1
        return Diagnostic(
            .error, "suppression-too-narrow",
            "“< \(below)” alone tells more than that"
                + (width.map { ": it leaves a width of \(max(0, below - 1 - smallest)), not \($0)" } ?? ""),
            explanation:
                "“below” is 3 or more, or 2 with “zeros: suppressed”; “width” is the largest count that is possible "
                + "less the smallest: for « < 5 » 3 at most where zeros are printed, 4 where they are not.",
            at: origin)
    }
    static func nothingToSuppress(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "nothing-to-suppress", "The table has no column of counts to suppress",
            explanation:
                "They are the column “value” and columns with align: decimal, or those that “columns” names.",
            at: origin)
    }
    static func unsafeColumn(_ name: String, isFact: Bool = false, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unsafe-column",
            "The numbers in “\(name)” may give away the counts that the table suppresses",
            explanation: isFact
                ? "Facts are printed as they are, wherever they stand."
                : "A share of a known total is a count.",
            at: origin,
            hint: isFact
                ? "Print a column of the data: { column: … }."
                : "Name it in “columns”, if it holds counts; in “total”, if it adds them up; in “safe”, if nothing can "
                    + "be told from it.")
    }
    static func notACount(_ text: String?, column: String, row: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "not-a-count",
            text.map { "“\($0.prefix(40))” in “\(column)” of “\(row)” is no count" }
                ?? "“\(column)” of “\(row)” has no value",
            explanation: "What is suppressed are counts: whole numbers from 0 on, none missing.", at: origin)
    }
    static func tooManyCounts(most: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "too-many-counts",
            "A table of more than \(most) counts is too large to suppress some of them",
            explanation: "What protects each is sought among all others.", at: origin,
            hint: "Choose rows with “where”, or group them in SQL.")
    }
    static func suppressedTotalDiffers(_ total: String, row: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "total-differs", "“\(total)” of “\(row)” is not what the other columns add up to",
            explanation: "Which counts can be told from a total is only known where it is their sum.",
            at: origin)
    }
    static func undeclaredTotal(_ name: String, of others: [String], at origin: Origin) -> Diagnostic {
        let sum = others.map { "“\($0)”" }.joined(separator: " + ")
        return Diagnostic(
            .error, "undeclared-total",
            "“\(name)” is \(sum) in every row: suppressed counts would follow from it",
            at: origin,
            hint: "Say “total: \(name)” where it adds up all other columns, or leave it out.")
    }
    static func totalAmongRows(_ row: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "total-among-rows",
            "The row “\(row)” is the total of the others: suppressed counts would follow from it",
            at: origin,
            hint: "Leave it out with “where”, and let the table reckon it: “footer: total”, “totals”.")
    }
    static func linkedSuppression(_ dataset: String, at origin: Origin, other: Origin) -> Diagnostic {
        Diagnostic(
            .error, "linked-suppression", "Two tables suppress counts of “\(dataset)”, each in its own way",
            explanation: "Each hides enough by itself; from both together, what they hide may follow.",
            at: origin,
            notes: [Note("The other one is here", at: other)], hint: "Show these counts in one table.")
    }
    static func suppressedFact(_ name: String, at origin: Origin, row: Origin) -> Diagnostic {
        Diagnostic(
            .error, "suppressed-number", "“\(name)” is a count that a table of this edition suppresses",
            explanation: "Printed here, it could be read after all.", at: origin,
            notes: [Note("Its row is here", at: row)])
    }
    static func suppressedParameter(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "suppressed-number",
            "“\(name)” comes from data of which this edition suppresses counts",
            explanation: "Printed here, a count could be read after all.", at: origin,
            hint: "Name its column in “safe”, if nothing can be told from it.")
    }
    static func suppressedText(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "suppressed-number",
            "“values” has words for “\(key)”, whose count a table of this edition suppresses",
            at: origin)
    }
    static func suppressedPart(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "suppressed-part",
            "“\(key)” is suppressed in a table, and a chart of parts of a whole would show it",
            explanation: "What the other parts leave of the whole is the count.", at: origin,
            hint: "Use “kind: bar” without “whole”, or leave the chart out.")
    }
}

/// What else would tell of suppressed counts.
extension Diagnostic {
    static func suppressedQuery(
        _ dataset: String, column: String, at origin: Origin, protected: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "suppressed-query",
            column.isEmpty
                ? "This query counts rows of “\(dataset)”, of which counts are suppressed"
                : "This query reads “\(column)” of “\(dataset)”, of which counts are suppressed",
            explanation: "What SQL makes of them could tell the counts that this edition does not print.",
            at: origin, notes: [Note("They are suppressed here", at: protected)],
            hint:
                "Show the dataset with “data”, or name the column in “safe”, if nothing can be told from it.")
    }
    static func suppressedTwin(_ dataset: String, of other: String, at origin: Origin, protected: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .error, "suppressed-twin",
            "“\(dataset)” is read from the same cells as “\(other)”, of which counts are suppressed",
            explanation: "Shown from there, they could be read after all.", at: origin,
            notes: [Note("They are suppressed here", at: protected)], hint: "Use “\(other)” here.")
    }
    static func openCounts(_ dataset: String, below: Int, at origin: Origin, suppressed: Origin) -> Diagnostic
    {
        Diagnostic(
            .warning, "counts-suppressed-elsewhere",
            "Counts of “\(dataset)” below \(below) are printed here, and suppressed in another text of the project",
            explanation: "Whoever has both editions reads what one of them hides.", at: origin,
            notes: [Note("They are suppressed here", at: suppressed)],
            hint: "Suppress here too, unless this edition is for those who may know.")
    }
    static func suppressedRows(_ dataset: String, at origin: Origin, protected: Origin) -> Diagnostic {
        Diagnostic(
            .error, "linked-suppression",
            "Other rows or groups of “\(dataset)” may tell of the counts that are suppressed of it",
            explanation: "What is hidden in one sum is what other sums differ by.", at: origin,
            notes: [Note("They are suppressed here", at: protected)],
            hint: "Suppress here too, with “suppress”, or leave one of them out.")
    }
    static func withinNotGroup(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unsafe-column",
            "Shares within “\(name)” have bases that the table does not print as totals of its groups",
            explanation:
                "Which counts follow from a base is known where it is the total of a group of the table.",
            at: origin,
            hint: "Use the column of “group”, whose values do not come back, or leave “within” out.")
    }
}

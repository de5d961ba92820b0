import ReportModel

/// Computed columns, groups and the largest rows.
extension Diagnostic {
    static func computedWithoutMeasure(_ measures: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "This computed column does not say what is reckoned",
            explanation: "The measures are \(measures.joined(separator: ", ")).", at: origin,
            hint: "compute: [ { name: part, share: members } ]")
    }
    static func percentAndCount(_ one: String, _ other: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "mixed-units", "Of “\(one)” and “\(other)” one is in percent and the other is not",
            explanation:
                "Between two percentages a change is in points; between two numbers, in percent of the earlier one.",
            at: origin, hint: "Say “points: true” or “points: false”, if they are of one kind after all.")
    }
    static func negativePart(_ column: String, _ number: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "negative-part", "“\(column)” is \(number) here: no part of a whole is below zero",
            at: origin)
    }

    // MARK: Series

    static func noPeriod(_ text: String?, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-period",
            text.map { "“\($0.prefix(40))” in “\(column)” is no period" } ?? "“\(column)” is empty here",
            explanation: "Periods are 2021, 2021-Q3, 2021-03 or 2021-03-25.", at: origin)
    }
    static func otherPeriod(_ text: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-period", "“\(text)” in “\(column)” is not as long as the periods before it",
            explanation: "A series is by years, quarters, months or days, not by several of them.", at: origin
        )
    }
    static func repeatedPeriod(
        _ text: String, column: String, hasWithin: Bool, at origin: Origin, _ earlier: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "repeated-period", "“\(text)” stands twice in “\(column)”",
            explanation: "A series has one value for each period"
                + (hasWithin ? " and each value of “within”." : "."),
            at: origin, notes: [Note("The first is here", at: earlier)],
            hint: hasWithin ? nil : "Name the column that parts several series: within: …")
    }
    static func missingPeriod(
        _ before: String, _ after: String, measure: String, column: String, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "missing-period",
            "Between “\(before)” and “\(after)” in “\(column)” there is a hole, which “\(measure)” would leap over",
            explanation: "Nothing is invented: a period without a value has a row whose value is empty.",
            at: origin, hint: "Add the rows that are missing, without a value where there is none.")
    }
    static func noIndexBase(_ base: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(base, among: valid)
        return Diagnostic(
            .error, "index-base", "There is no “\(base)” in the series, to be 100",
            explanation: valid.isEmpty
                ? "The series has no rows." : "It goes from \(valid[0]) to \(valid[valid.count - 1]).",
            at: origin, hint: nearest.map { "Did you mean “\($0)”?" })
    }
    static func emptyIndexBase(_ base: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "index-base", "“\(column)” of “\(base)” cannot be 100: it has no value above zero",
            at: origin)
    }

    // MARK: Groups

    static func groupsWithoutMeasure(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "share-without-count", "A share is of one sum or count",
            explanation:
                "“share: true” is of the rows that are counted, or of the one column that is summed.",
            at: origin,
            hint: "Leave one of them, or name the columns: compute: [ { name: …, share: … } ].")
    }

    // MARK: The largest

    static func topWithoutColumn(valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "“top” does not say by which column rows are the largest",
            explanation: "The columns are \(valid.prefix(20).joined(separator: ", ")).", at: origin,
            hint: "top: { rows: 8, by: … }")
    }
    static func topNotAdditive(_ column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "top-not-additive", "What “\(column)” is for the rest together cannot be reckoned",
            explanation:
                "The rest is made of sums: “by” names counts or sums, or a share, rate or change of such columns.",
            at: origin)
    }
    static func topMissing(_ row: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "top-without-value",
            "“\(row)” has no “\(column)”: whether it is among the largest is not known",
            at: origin, hint: "Leave such rows out with “where”.")
    }
    static func topNegative(_ row: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "top-negative", "“\(column)” of “\(row)” is below zero: it is no part of a rest",
            at: origin)
    }
    static func topSuppressed(_ column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "suppressed-order",
            "Some of “\(column)” are suppressed, and the order would tell of them",
            explanation: "What stands between two numbers lies between them.", at: origin,
            hint: "Leave “top” out.")
    }
}

import ReportModel

/// Datasets, queries and facts.
extension Diagnostic {
    // MARK: Files of data

    static func unknownDataFormat(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-data-format", "“\(path)” is in no format of data",
            explanation: "Datasets are read from .csv, .tsv, .json, .xlsx, .ods and .sqlite files.",
            at: origin)
    }
    static func emptyData(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "empty-data", "“\(path)” has no records",
            explanation: "The first line of a CSV file names its columns; a JSON file is a list of objects.",
            at: origin)
    }
    static func raggedRow(_ count: Int, expected: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "ragged-row", "This row has \(count) cells where the header has \(expected)",
            explanation:
                "An empty cell keeps its delimiter; a cell with a delimiter in it stands in double quotes.",
            at: origin)
    }
    static func csvOpenQuote(at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "csv-open-quote", "This quote is not closed before the file ends", at: origin)
    }
    static func csvTextAfterQuote(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "csv-text-after-quote", "A closing quote ends its cell",
            explanation: "A quote inside a quoted cell is written twice.", at: origin)
    }
    static func unnamedColumn(_ number: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "unnamed-column", "Column \(number) has no name in the header", at: origin)
    }
    static func duplicateColumn(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-column", "Two columns are named “\(name)”",
            explanation: "Capitals make no difference in the names of columns.", at: origin)
    }
    static func jsonSyntax(_ problem: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "json-syntax", "This JSON is no list of records: \(problem)", at: origin)
    }
    static func tooMuchData(_ found: String, limit: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "too-much-data", "There are \(found), where \(limit) are the most", at: origin)
    }
    static func databaseFailed(_ problem: String) -> Diagnostic {
        Diagnostic(.error, "database", "The data could not be put into a database: \(problem)", at: .unknown)
    }

    // MARK: Queries

    static func sqlError(_ message: String, parameters: [String], at origin: Origin) -> Diagnostic {
        let names = parameters.map { ":" + $0 }.joined(separator: ", ")
        return Diagnostic(
            .error, "sql", "SQLite says: \(message)",
            explanation: "The parameters of this edition are \(names).",
            at: origin)
    }
    static func sqlRefused(_ what: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "sql-refused", "A query may not use \(what)",
            explanation:
                "Queries are SELECTs on the project's datasets, with functions that depend on nothing else.",
            at: origin)
    }
    static func sqlTooLong(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "sql-too-long",
            "This query takes more than \(QueryGuard.mostSteps / 1_000_000) million steps",
            explanation: "Joining large tables without a condition multiplies their rows.", at: origin)
    }
    static func notFinite(_ column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "not-finite", "“\(column)” of this query is larger than any number",
            explanation: "Nothing can be printed or drawn for an infinite value.", at: origin)
    }
    static func noRows(_ subject: String = "chart", at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "no-rows", "No row of the data fits", explanation: source(of: subject), at: origin)
    }
    static func noData(_ subject: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "\(subject) needs “data” or “sql”",
            explanation: source(of: subject), at: origin)
    }

    /// Where a block's rows come from, and what to do without.
    private static func source(of subject: String) -> String {
        subject == "chart"
            ? "A chart whose source gives no values declares it: gap: { label: …, final: … }."
            : "“data” names a dataset, whose rows “where” may choose from; “sql” is a query of its own."
    }

    // MARK: Facts and values

    static func missingFactKey(_ column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-fact-key", "This row has no “\(column)”, which names its fact", at: origin)
    }
    static func factNotOneRow(_ name: String, rows: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "fact-rows", "The fact “\(name)” is one row of data, and its query gives \(rows)",
            at: origin)
    }
    static func factNotRatio(_ name: String, at origin: Origin, row: Origin) -> Diagnostic {
        Diagnostic(
            .error, "fact-not-ratio", "The fact “\(name)” is no “so many of so many”",
            explanation: "A ratio has whole numbers in the columns “value” and “of”.", at: origin,
            notes: [Note("The fact is here", at: row)])
    }
    static func valueNotANumber(_ text: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "value-not-a-number",
            "“\(text.prefix(40))” stands in “\(column)”, where a number belongs",
            explanation:
                "Decimals follow a point and thousands are not grouped; a dataset may say decimal: \",\". "
                + "A whole number has 18 digits at most. "
                + "The words for a value stand in the column “words”.", at: origin)
    }
    static func badTruth(_ text: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-truth", "“\(text.prefix(40))” stands in “\(column)”, which is true or false",
            explanation: "A row with “true” in “more” prints “more than”; an empty cell is false.", at: origin
        )
    }
    static func partNotInWhole(_ part: String, of whole: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-ratio", "\(part) of \(whole) is no part of a whole",
            explanation: "A row with “of” is a count: “value” lies between 0 and “of”.", at: origin)
    }
    static func badRatio(_ whole: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-ratio", "“of” is a whole number from 1, not \(whole)",
            explanation: "A row with “of” is a count: value of of.", at: origin)
    }
    static func missingValue(_ name: String, at origin: Origin, row: Origin) -> Diagnostic {
        var notes: [Note] = []
        switch row.place {
        case .unknown, .source: break
        case .file, .line, .cell: notes = [Note("Its row is here", at: row)]
        }
        return Diagnostic(
            .error, "missing-value", "“\(name)” has no value",
            explanation:
                "Nothing is invented: a row without a value says why in “missing” (a label that is a gap), or "
                + "has “words”.", at: origin, notes: notes)
    }
    static func openGap(_ gap: Gap, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "open-gap",
            "The gap “\(gap.label)” has no words for a final edition"
                + (gap.owner.map { "; \($0) owes what is missing" } ?? ""),
            explanation: "A final edition prints what stands under “final”.", at: origin,
            hint: "Fill the gap, or add “final: …”.")
    }
    static func missingCategory(_ column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "missing-category", "A row of this chart has no “\(column)”", at: origin)
    }
    static func duplicateCategory(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-category", "Two rows of this chart are of “\(key)”",
            explanation: "A chart has one value for each category.", at: origin)
    }
}

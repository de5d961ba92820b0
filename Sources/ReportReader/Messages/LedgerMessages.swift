import ReportModel

/// Numbers that do not agree.
extension Diagnostic {
    private static func told(_ entry: FactBook.Entry) -> String {
        "“\(entry.name)” is \(LedgerWords.number(entry.measure))"
    }

    private static func note(_ entry: FactBook.Entry) -> Note {
        Note("\(told(entry)) here", at: entry.origin)
    }

    static func contradictingNumber(
        _ text: String, _ entry: FactBook.Entry, label: String, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "contradicting-number", "“\(text)” contradicts the fact “\(entry.name)”",
            explanation: "It is printed beside “\(label)”, and \(told(entry)).", at: origin,
            notes: [note(entry)],
            hint:
                "Write {{ \(entry.name) }}; where something else is meant, mark it: [\(text)](literal \"what it is\")."
        )
    }

    static func typedNumber(_ text: String, fact: String?, isError: Bool, at origin: Origin) -> Diagnostic {
        Diagnostic(
            isError ? .error : .warning, "typed-number", "“\(text)” is typed: no fact stands behind it",
            explanation:
                "A number of the report is bound to its data, so that it is right wherever it is printed.",
            at: origin,
            hint: (fact.map { "“\($0)” has this value: write {{ \($0) }}, or" } ?? "Bind it to a fact, or")
                + " mark what is no figure of the report: [\(text)](literal).")
    }

    static func chartContradicts(
        _ entry: FactBook.Entry, _ row: ChartRecord.Row, at origin: Origin, chart: Origin
    ) -> Diagnostic {
        let value = LedgerWords.number(row.measure)
        return Diagnostic(
            .error, "contradicting-chart",
            "“\(entry.name)” contradicts the chart, where “\(row.key)” is \(value)",
            explanation: "\(told(entry)). One key, one base, one time: one number.", at: origin,
            notes: [note(entry), Note("The chart's data are asked for here", at: chart)],
            hint: "Mend the one that is wrong; where they are of two times, give each its “date”.")
    }

    static func otherBase(
        _ entry: FactBook.Entry, _ base: String, of key: String, at origin: Origin, chart: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "contradicting-base",
            "“\(entry.name)” has the base “\(entry.told("base") ?? "")”, and the chart's “\(key)” “\(base)”",
            explanation: "A share belongs to its base: shares of two populations are not one number.",
            at: origin,
            notes: [note(entry), Note("The chart's data are asked for here", at: chart)])
    }

    static func wrongBase(_ entry: FactBook.Entry, said: String, own: String, at origin: Origin) -> Diagnostic
    {
        Diagnostic(
            .error, "contradicting-base", "“\(entry.name)” is no share of “\(said)”",
            explanation: "Its base is “\(own)”: a share of one population says nothing of another.",
            at: origin,
            notes: [note(entry)],
            hint: "Change the words, or the base; what is meant so stands in [ ](literal).")
    }

    static func tableContradicts(
        _ entry: FactBook.Entry, _ value: String, at origin: Origin, table: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "contradicting-table", "“\(entry.name)” contradicts a table, where it is \(value)",
            explanation: "\(told(entry)). One key, one base, one time: one number.", at: origin,
            notes: [note(entry), Note("The table's column is here", at: table)],
            hint: "Mend the one that is wrong; where they are of two times, give each its “date”.")
    }

    static func totalContradicts(_ entry: FactBook.Entry, _ sum: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "contradicting-total", "The rows add up to \(sum), and not to “\(entry.name)”",
            explanation: "\(told(entry)). Details (indented rows) are not added.", at: origin,
            notes: [note(entry)])
    }

    static func sharesExceedWhole(_ sum: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "shares-exceed-whole", "Shares of one whole add up to \(sum)%",
            explanation: "Rounding alone does not make so much more than 100%.", at: origin,
            hint: "Where they overlap, leave out the total.")
    }

    static func factsContradict(
        _ first: FactBook.Entry, _ second: FactBook.Entry, at origin: Origin, _ earlier: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "contradicting-facts", "“\(second.name)” contradicts “\(first.name)”",
            explanation:
                "They have one key, base and date, but \(told(first)), and \(told(second)).", at: origin,
            notes: [Note("“\(first.name)” is printed here", at: earlier), note(first), note(second)])
    }
}

/// The list of numbers for spreadsheets: a header, and a line for each place where a number is printed.
package enum FactsCSV {
    private static let head = [
        "edition", "kind", "name", "value", "of", "more", "printed", "unit", "base", "n", "source", "date",
        "rounding", "page", "block", "id", "title", "place", "data", "query",
    ]

    /// Facts that are not printed have no page, block, place and printed form.
    package static func text(_ all: [ListedFacts]) -> String {
        var lines = [head]
        for facts in all {
            lines += (facts.figures + facts.unprinted).map { [facts.edition] + cells($0) }
        }
        return CSVText.text(lines)
    }

    private static func cells(_ figure: ListedFacts.Figure) -> [String] {
        [
            figure.kind, figure.name, figure.value.text, figure.of.text, figure.more ? "true" : "",
            figure.printed, figure.unit, figure.base, figure.n.text, figure.source, figure.date,
            figure.rounding.map { String($0) } ?? "", figure.page, figure.block, figure.id, figure.title,
            figure.place, figure.data, figure.query,
        ]
    }
}

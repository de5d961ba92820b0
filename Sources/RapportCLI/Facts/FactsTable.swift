import Rapport

/// The list of numbers for people.
enum FactsTable {
    static func text(_ all: [ListedFacts]) -> String { all.map(table).joined(separator: "\n") }

    private static func table(_ facts: ListedFacts) -> String {
        let heads = ["name", "printed", "value", "base", "n", "date", "page", "block", "data"]
        let rows = [heads] + facts.figures.map(cells)
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = facts.edition + ": \(facts.figures.count) numbers\n"
        for row in rows {
            let line = zip(row, widths).map { $0.padding(to: $1) }.joined(separator: "  ")
            text += "  " + line.withoutPadding + "\n"
        }
        if !facts.unprinted.isEmpty {
            text +=
                "  declared and not printed: " + facts.unprinted.map(\.name).joined(separator: ", ") + "\n"
        }
        return text
    }

    private static func cells(_ figure: ListedFacts.Figure) -> [String] {
        var value = figure.value.text
        if !figure.of.text.isEmpty { value += "/" + figure.of.text }
        if figure.more { value = ">" + value }
        let block = [figure.block, figure.id.isEmpty ? "" : "#" + figure.id].filter { !$0.isEmpty }
        return [
            figure.name, figure.printed, value, figure.base, figure.n.text, figure.date, figure.page,
            block.joined(separator: " "), figure.data,
        ].map(Printable.text)
    }
}

/// The list of numbers for programs: an array of objects, one an edition.
enum FactsJSON {
    static func text(_ all: [ListedFacts]) throws -> String { try JSONText.of(all) }
}

public import ReportModel

/// A chart in words, for those who cannot see it: made from its data, in the edition's language.
public enum ChartDescription {
    /// The author's own words where there are any. Otherwise what kind of chart it is, what it measures, its values (up
    /// to eight; beyond that the largest, the smallest and the finding), what is missing, and the annotations.
    ///
    /// Values stand as the reader printed them: no number is said that the chart does not show, but how many
    /// categories there are. Notes and sources are read with the figure's own text and are not repeated.
    ///
    /// - Parameter words: of the edition.
    public static func describe(_ chart: Chart, words: Words) -> String {
        if let own = chart.description, !own.isEmpty { return own }
        let grammar = DescriptionGrammar(words: words)
        let subtitle = chart.subtitle.plainText
        var sentences = [grammar.kind(chart.kind)]
        if !subtitle.isEmpty { sentences.append(subtitle) }
        if let gap = chart.gap {
            sentences.append(grammar.gap(gap.finalText ?? gap.label))
            return grammar.text(sentences)
        }
        let rows = ChartRows(chart).rows
        let speaker = RowSpeaker(grammar: grammar, chart: chart)
        if rows.count <= mostListed {
            sentences.append(grammar.list(rows.map(speaker.pair)))
        } else {
            sentences += summary(rows, speaker)
        }
        sentences += chart.annotations.compactMap { annotation in
            rows.first { $0.datum.key == annotation.category }
                .map { grammar.pair(speaker.name($0), annotation.text) }
        }
        return grammar.text(sentences)
    }

    /// In the words that ship, for a BCP 47 tag.
    public static func describe(_ chart: Chart, language: String) -> String {
        describe(chart, words: .forLanguage(language))
    }

    /// Each category with its value, as they are printed or said, in the order in which they are drawn: what a table of the
    /// chart's data has in its rows.
    public static func rows(of chart: Chart, words: Words) -> [(name: String, value: String)] {
        let speaker = RowSpeaker(grammar: DescriptionGrammar(words: words), chart: chart)
        return ChartRows(chart).rows.map { (speaker.name($0), speaker.value($0)) }
    }

    private static let mostListed = 8

    /// How many, the extremes, the finding, what is missing.
    private static func summary(_ rows: [ChartRows.Row], _ speaker: RowSpeaker) -> [String] {
        let grammar = speaker.grammar
        var sentences = [grammar.count(Set(rows.map(\.datum.key)).count)]
        let known = rows.filter { $0.value != nil }
        // The first among equals: what the eye meets first.
        if let first = known.first {
            let largest = known.dropFirst().reduce(first) { ($1.value ?? 0) > ($0.value ?? 0) ? $1 : $0 }
            let smallest = known.dropFirst().reduce(first) { ($1.value ?? 0) < ($0.value ?? 0) ? $1 : $0 }
            sentences.append(grammar.pair(grammar.words[.chartLargest], speaker.comma(largest)))
            sentences.append(grammar.pair(grammar.words[.chartSmallest], speaker.comma(smallest)))
        }
        if let focus = rows.first(where: \.isFocus) {
            sentences.append(grammar.pair(grammar.words[.chartFocus], speaker.comma(focus)))
        }
        let missing = rows.filter { $0.value == nil }
        if !missing.isEmpty {
            sentences.append(
                grammar.pair(grammar.words[.chartMissing], grammar.commas(missing.map(speaker.name))))
        }
        return sentences
    }
}

/// A category and its value, said.
private struct RowSpeaker {
    let grammar: DescriptionGrammar
    let chart: Chart

    /// The category, or the place along the chart, and what tells it from others of its name: its series, its panel.
    func name(_ row: ChartRows.Row) -> String {
        let own = label(row)
        let place = own.isEmpty ? row.datum.x?.text ?? "" : own
        let others = [
            chart.series.first { $0.key == row.datum.series },
            chart.facets.first { $0.key == row.datum.facet },
        ].compactMap { $0 }.map(word)
        return grammar.commas([place] + others)
    }

    private func word(_ name: Chart.Name) -> String {
        switch name.label {
        case .text(let text): text
        case .missing(let gap): gap.finalText ?? grammar.words[.chartUnnamed]
        }
    }

    private func label(_ row: ChartRows.Row) -> String {
        switch row.datum.label {
        case .text(let text): row.datum.detail.map { $0.isEmpty ? text : "\(text) (\($0))" } ?? text
        case .missing(let gap): gap.finalText ?? grammar.words[.chartUnnamed]
        }
    }

    /// « Master : 11 % »; the value alone where there is no name.
    func pair(_ row: ChartRows.Row) -> String {
        let name = name(row)
        return name.isEmpty ? value(row) : grammar.pair(name, value(row))
    }

    /// « Master, 11 % »
    func comma(_ row: ChartRows.Row) -> String {
        grammar.commas([name(row), value(row)])
    }

    func value(_ row: ChartRows.Row) -> String {
        if chart.kind == .pictogram, let ratio = row.datum.ratio { return ratio.said(grammar.words) }
        if row.value == nil, row.datum.text.isEmpty { return grammar.words[.chartValueMissing] }
        return row.datum.text
    }
}

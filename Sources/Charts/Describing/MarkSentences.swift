import ReportModel
import Statistics

/// What is written on a chart: lines and bands that values are held against, and words at marks.
struct MarkSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        reading.chart.references.compactMap(sentence) + reading.chart.annotations.compactMap(sentence)
    }

    private func sentence(_ annotation: Chart.Annotation) -> String? {
        let item = reading.items.first {
            $0.datum.key == annotation.category
                && (annotation.series == nil || $0.datum.series == annotation.series)
        }
        guard var item else { return nil }
        // It speaks of the category, not of its first series.
        if annotation.series == nil, reading.chart.kind != .sankey { item.series = "" }
        let isNode = annotation.series == nil && reading.chart.kind == .sankey
        let name = isNode ? item.category : reading.name(item)
        return grammar.pair(change(annotation, from: item, name) ?? name, annotation.text)
    }

    /// « 2016 vers 2023 », where an arrow goes from one mark to another.
    private func change(
        _ annotation: Chart.Annotation, from item: ChartReading.Item, _ name: String
    ) -> String? {
        guard annotation.isChange else { return nil }
        let key = annotation.to ?? annotation.category
        let series = annotation.toSeries ?? annotation.series
        let end = reading.items.first {
            $0.datum.key == key && $0.datum.facet == item.datum.facet
                && (series == nil || $0.datum.series == series)
        }
        guard var end else { return nil }
        if series == nil { end.series = "" }
        return grammar.words.filled(.chartFlow, ["from": name, "to": reading.name(end)])
    }

    /// « Ligne de repère : Moyenne, 50 % »
    private func sentence(_ reference: Chart.Reference) -> String? {
        guard reference.from.isFinite else { return nil }
        var value = place(reference.from, reference.direction)
        if let to = reference.to, to.isFinite {
            value = grammar.extent(value, place(to, reference.direction))
        }
        return grammar.pair(.chartReference, grammar.commas([reference.text, value]))
    }

    private func place(_ number: Double, _ direction: Chart.Reference.Direction) -> String {
        let axis = direction == .x ? reading.chart.x : reading.chart.y
        if axis.scale == .time, abs(number) < 1e7 { return day(number, axis) }
        var format = axis.format
        format.isCompact = false
        let decimals = min(ExactDecimal(of: number)?.scale ?? 0, 9)
        return format.text(number, decimals, grammar.words, grammar.signs)
    }

    /// As places in the data are printed: a year, or a day with its month's short name.
    private func day(_ number: Double, _ axis: Chart.Axis) -> String {
        let date = CalendarDate(secondsSince1970: Int(number) * 86_400), words = grammar.words
        return axis.format.isYear ? words.number(date.year) : words.day(date)
    }
}

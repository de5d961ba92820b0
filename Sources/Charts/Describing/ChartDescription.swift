public import ReportModel

/// A chart in words, for those who cannot see it: made from its data, in the edition's language.
///
/// The author's own words win. Values stand as the reader printed them. Sums, shares and differences are said only where
/// what is printed gives them exactly; medians and correlations are of the values as they are drawn. Notes and sources are
/// read with the figure's own text and are not repeated.
public struct ChartDescription {
    /// Kind, measure and the finding, or what stands out.
    public let short: String
    /// All of it: kind, measure, how much there is, from where to where, what stands out, what is missing, and what is
    /// written on the chart.
    public let long: String
    /// The data as a table with heads; nil where the words tell them.
    public let table: ChartDataTable?

    /// - Parameters:
    ///   - words: of the edition.
    ///   - signs: how its language writes numbers.
    ///   - isAttached: whether the chart's data are attached to the document.
    public init(_ chart: Chart, words: Words, signs: NumberSigns, isAttached: Bool = false) {
        let speaker = ChartSpeaker(ChartReading(chart, words: words, signs: signs), isAttached: isAttached)
        table = ChartDataTable(speaker.reading)
        if let own = chart.description, !own.isEmpty {
            (short, long) = (own, own)
        } else {
            short = speaker.short(table)
            long = speaker.long(table)
        }
    }

    /// In the words that ship, for a BCP 47 tag.
    public init(_ chart: Chart, language: String) {
        self.init(chart, words: .forLanguage(language), signs: .forLanguage(language))
    }

    /// What stands for the picture: all there is to say, or the short description where that is more than a listener
    /// should have to sit through in one breath.
    public var alternative: String { long.count <= Self.mostLetters ? long : short }

    /// All there is to say, where the alternative text is the short description: to be read in a paragraph, in which a
    /// listener can stop and go back.
    public var paragraph: String? { alternative == long ? nil : long }

    private static let mostLetters = 600
}

/// Chooses what is said of a chart, and in which order.
private struct ChartSpeaker {
    let reading: ChartReading
    let isAttached: Bool

    init(_ reading: ChartReading, isAttached: Bool) {
        self.reading = reading
        self.isAttached = isAttached
    }

    func short(_ table: ChartDataTable?) -> String {
        reading.grammar.text(sentences(long: false) + whereabouts(table))
    }

    func long(_ table: ChartDataTable?) -> String {
        reading.grammar.text(sentences(long: true) + whereabouts(table))
    }

    /// Where the data are to be had.
    private func whereabouts(_ table: ChartDataTable?) -> [String] {
        guard reading.chart.gap == nil else { return [] }
        var sentences: [String] = []
        if !reading.isListed, let table {
            sentences.append(reading.grammar.words[table.isSummary ? .chartTableSumsUp : .chartTableFollows])
        }
        if isAttached { sentences.append(reading.grammar.words[.chartAttached]) }
        return sentences
    }

    private func sentences(long: Bool) -> [String] {
        let (chart, grammar) = (reading.chart, reading.grammar)
        let subtitle = chart.subtitle.plainText
        var sentences = [grammar.kind(chart.kind), subtitle.isEmpty ? chart.y.title : subtitle]
        if let gap = chart.gap { return sentences + [grammar.gap(gap.finalText ?? gap.label)] }
        if reading.isListed {
            sentences.append(grammar.list(reading.items.map(reading.pair)))
        } else if long {
            sentences += CountSentences(reading).all
        }
        let findings = findings
        guard long else { return sentences + (reading.isListed ? [] : findings.prefix(2)) }
        sentences += findings
        if !reading.isListed { sentences += MissingSentences(reading).all }
        return sentences + MarkSentences(reading).all
    }

    /// The most telling first.
    private var findings: [String] {
        let (reading, grammar) = (reading, reading.grammar)
        if reading.items.allSatisfy({ $0.value == nil }), reading.chart.kind != .timeline {
            return reading.isListed ? [] : [grammar.words[.chartNoData]]
        }
        switch reading.chart.kind {
        case .histogram, .box: return DistributionSentences(reading).all
        case .scatter, .bubble: return PlaneSentences(reading).all
        case .timeline: return reading.isListed ? [] : EventSentences(reading).all
        default:
            let trends = TrendSentences(reading)
            let extremes = reading.isListed || trends.tellsExtremes ? [] : ExtremeSentences(reading).all
            return trends.all + extremes + ShareSentences(reading).all + DifferenceSentences(reading).all
        }
    }
}

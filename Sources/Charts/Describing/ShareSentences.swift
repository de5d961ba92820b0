import ReportModel

/// What parts make together, and how much of it the largest is; how many values are at their targets.
struct ShareSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        if reading.chart.kind == .bullet { return [targets].compactMap { $0 } }
        let kind = reading.chart.kind, hasParts = kind.dividesWhole || kind == .treemap || kind == .sankey
        guard hasParts, reading.chart.facets.isEmpty else { return [] }
        return parts
    }

    private var parts: [String] {
        let items = reading.items, signs = grammar.signs
        guard items.count > 1, let pattern = NumberPattern(items, signs), !pattern.isPercent,
            items.allSatisfy({ ($0.value ?? -1) >= 0 }), let sum = pattern.sum(items.compactMap(\.value)),
            sum > 0, let largest = Extremes(items.filter { !$0.datum.isRest })?.largest,
            let value = largest.value
        else { return [] }
        // Where the whole is more than its parts, they are shares of that.
        let whole = reading.chart.whole ?? sum
        guard whole >= sum, whole.isFinite else { return [] }
        let words = grammar.words.filled(
            .chartShare, ["value": reading.value(largest), "share": Self.share(value / whole * 100, signs)])
        let share = grammar.pair(.chartLargestShare, grammar.commas([reading.name(largest), words]))
        return whole == sum ? [grammar.pair(.total, pattern.text(sum)), share] : [share]
    }

    /// Percent in whole numbers, unless that would be none or all of it and it is not.
    static func share(_ percent: Double, _ signs: NumberSigns) -> String {
        let isExtreme = percent > 0 && percent < 0.5 || percent >= 99.5 && percent < 100
        return signs.percentBefore + signs.text(percent, decimals: isExtreme ? 1 : 0) + signs.percentAfter
    }

    private var targets: String? {
        let aimed = reading.items.filter { $0.value != nil && $0.datum.target != nil }
        guard aimed.count > 1 else { return nil }
        let reached = aimed.count { ($0.value ?? 0) >= ($0.datum.target?.value ?? .infinity) }
        let signs = grammar.signs
        return grammar.words.filled(
            .chartAtTarget,
            ["number": signs.text(Double(reached)), "all": signs.text(Double(aimed.count))])
    }
}

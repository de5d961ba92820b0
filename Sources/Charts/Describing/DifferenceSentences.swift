import ReportModel

/// Where two values that are drawn as a pair lie furthest apart.
struct DifferenceSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    private struct Pair {
        var name: String
        var values: [ChartReading.Item]
    }

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        let pairs = pairs.filter { $0.values.count == 2 }
        guard pairs.count > 1, let pattern = NumberPattern(pairs.flatMap(\.values), grammar.signs) else {
            return []
        }
        var largest: (name: String, difference: Double)?
        for pair in pairs {
            guard let first = pair.values[0].value, let second = pair.values[1].value,
                let difference = pattern.sum([first, -second]).map({ abs($0) })
            else { continue }
            if difference > largest?.difference ?? 0 { largest = (pair.name, difference) }
        }
        guard let largest else { return [] }
        // From 12 % to 15 % it is three points, not three percent.
        let key: WordKey = pattern.isPercent ? .chartDifferencePoints : .chartDifference
        let words = pattern.isPercent ? pattern.bare(largest.difference) : pattern.text(largest.difference)
        return [grammar.pair(key, grammar.commas([largest.name, words]))]
    }

    /// Known values of one category; of a slope, of one series.
    private var pairs: [Pair] {
        let kind = reading.chart.kind
        guard kind == .pyramid || kind == .dumbbell || kind == .slope else { return [] }
        var keys: [[String]] = [], pairs: [[String]: Pair] = [:]
        for item in reading.items where item.value != nil {
            let (key, name) =
                kind == .slope ? (item.datum.series ?? "", item.series) : (item.datum.key, item.category)
            let path = [item.datum.facet ?? "", key]
            if pairs[path] == nil {
                keys.append(path)
                pairs[path] = Pair(name: grammar.commas([item.facet, name]), values: [])
            }
            pairs[path]?.values.append(item)
        }
        return keys.compactMap { pairs[$0] }
    }
}

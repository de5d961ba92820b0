import ReportModel

/// How each series goes from its first value to its last, with where it turns in between.
struct TrendSentences {
    private let reading: ChartReading
    /// The known values of each series of each panel, in the order of their places: found once, there may be many.
    private let runs: [[ChartReading.Item]]
    private var grammar: DescriptionGrammar { reading.grammar }

    /// More than these are not followed by ear; of them, those that the finding is about are told.
    private static let mostTold = 6

    init(_ reading: ChartReading) {
        self.reading = reading
        runs = Self.runs(of: reading)
    }

    var all: [String] { told.compactMap(sentence) }

    /// Whether the largest and the smallest of all values are told by the one run that there is.
    var tellsExtremes: Bool { runs.count == 1 && all.count == 1 && !told.isEmpty && tells(told[0]) }

    private var told: [[ChartReading.Item]] {
        let kind = reading.chart.kind, hasPlaces = reading.items.contains { $0.datum.x != nil }
        guard kind.isOrdered || kind == .column && hasPlaces else { return [] }
        let told = runs.count <= Self.mostTold ? runs : runs.filter { $0.contains(where: \.isFocus) }
        return told.count <= Self.mostTold ? told : []
    }

    private func tells(_ run: [ChartReading.Item]) -> Bool {
        guard let extremes = Extremes(run), let from = run.first?.value, let to = run.last?.value else {
            return false
        }
        let (most, least) = (extremes.largest.value ?? 0, extremes.smallest.value ?? 0)
        let matters = (most - least) / 10
        return (most == max(from, to) || most > max(from, to) + matters)
            && (least == min(from, to) || least < min(from, to) - matters)
    }

    private static func runs(of reading: ChartReading) -> [[ChartReading.Item]] {
        var keys: [[String]] = [], runs: [[String]: [ChartReading.Item]] = [:]
        for item in reading.items where item.value != nil {
            let key = [item.datum.facet ?? "", item.datum.series ?? ""]
            if runs[key] == nil { keys.append(key) }
            runs[key, default: []].append(item)
        }
        return keys.map { reading.inPlace(runs[$0] ?? []) }
    }

    private func sentence(_ run: [ChartReading.Item]) -> String? {
        guard run.count > 1, let first = run.first, let last = run.last, let from = first.value,
            let to = last.value, !place(first).isEmpty, !place(last).isEmpty
        else { return nil }
        // What is printed alike does not change for those who have no more than what is printed.
        let key: WordKey =
            first.datum.text == last.datum.text || from == to
            ? .chartLevel : from < to ? .chartRise : .chartFall
        var values = ["from": reading.plain(first), "start": place(first), "end": place(last)]
        if key != .chartLevel { values["to"] = reading.plain(last) }
        let trend = grammar.commas([grammar.words.filled(key, values)] + turns(run, from, to))
        return grammar.pair(grammar.commas([first.facet, first.series]), trend)
    }

    /// Values in between that lie beyond both ends by more than a tenth of all that the series goes through.
    private func turns(_ run: [ChartReading.Item], _ from: Double, _ to: Double) -> [String] {
        guard let extremes = Extremes(run), let most = extremes.largest.value,
            let least = extremes.smallest.value
        else { return [] }
        let matters = (most - least) / 10
        func turn(_ key: WordKey, _ item: ChartReading.Item) -> String {
            grammar.words.filled(key, ["value": reading.plain(item), "place": place(item)])
        }
        var turns: [String] = []
        if most > max(from, to) + matters { turns.append(turn(.chartPeak, extremes.largest)) }
        if least < min(from, to) - matters { turns.append(turn(.chartTrough, extremes.smallest)) }
        return turns
    }

    private func place(_ item: ChartReading.Item) -> String {
        item.place.isEmpty ? item.category : item.place
    }
}

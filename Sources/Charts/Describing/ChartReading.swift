import ReportModel

/// A chart's data as they are heard: in the order in which they are drawn, each with its names in words.
struct ChartReading {
    struct Item {
        var datum: Chart.Datum
        var category: String
        /// Empty where there is none.
        var series: String
        var facet: String
        /// Along the axis, in words.
        var place: String { datum.x?.text ?? "" }
        /// nil where it is missing or no number.
        var value: Double?
        var isFocus: Bool
    }

    let chart: Chart
    let grammar: DescriptionGrammar
    let items: [Item]

    private static let mostListed = 8

    init(_ whole: Chart, words: Words, signs: NumberSigns) {
        let chart = whole.drawable().chart
        self.chart = chart
        grammar = DescriptionGrammar(words: words, signs: signs)
        let series = Dictionary(chart.series.map { ($0.key, $0.label) }) { first, _ in first }
        let facets = Dictionary(chart.facets.map { ($0.key, $0.label) }) { first, _ in first }
        items = Self.data(of: chart).compactMap { datum, value in
            // What belongs to no series or panel that is drawn is not drawn.
            if !series.isEmpty, series[datum.series ?? ""] == nil { return nil }
            if !facets.isEmpty, facets[datum.facet ?? ""] == nil { return nil }
            func name(_ label: Chart.Label?) -> String { label.map { Self.name($0, words) } ?? "" }
            let detail = datum.detail ?? "", category = name(datum.label)
            return Item(
                datum: datum, category: detail.isEmpty ? category : "\(category) (\(detail))",
                series: name(series[datum.series ?? ""]), facet: name(facets[datum.facet ?? ""]),
                value: value,
                isFocus: chart.focus.map { [datum.key, datum.series, datum.facet].contains($0) } ?? false)
        }
    }

    /// Whether every value is said.
    var isListed: Bool {
        switch chart.kind {
        case .histogram, .box: false
        // What goes from one value to another is told by both.
        case .slope: items.count < 2
        default: items.count <= Self.mostListed
        }
    }

    /// In the order in which they are drawn, with their values where these are numbers.
    private static func data(of chart: Chart) -> [(Chart.Datum, Double?)] {
        if chart.series.isEmpty, chart.facets.isEmpty, chart.kind.isSimple {
            return ChartRows(chart).rows.map { ($0.datum, $0.value) }
        }
        var data = chart.data
        if chart.order == .value, !chart.kind.takesObservations, chart.kind != .timeline {
            let keys = SeriesTable(chart).categories.map(\.key)
            let places = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
            data = data.enumerated().sorted {
                (places[$0.element.key] ?? 0, $0.offset) < (places[$1.element.key] ?? 0, $1.offset)
            }.map(\.element)
        }
        return data.map { ($0, $0.value) }
    }

    private static func name(_ label: Chart.Label, _ words: Words) -> String {
        switch label {
        case .text(let text): text
        case .missing(let gap): gap.finalText ?? words[.chartUnnamed]
        }
    }

    // MARK: Words

    /// « Femmes, 2019 »; of a flow, where it comes from and goes to.
    func name(_ item: Item) -> String {
        if chart.kind == .sankey, !item.category.isEmpty, !item.series.isEmpty {
            let flow = grammar.words.filled(.chartFlow, ["from": item.category, "to": item.series])
            return grammar.commas([item.facet, flow])
        }
        var names: [String] = []
        // Those of points and events are told as what is measured.
        let hasOwnPlace = chart.kind == .scatter || chart.kind == .bubble || chart.kind == .timeline
        for name in [item.facet, item.series, item.category, hasOwnPlace ? "" : item.place]
        where !names.contains(name) { names.append(name) }
        return grammar.commas(names)
    }

    /// The value as it is printed.
    func plain(_ item: Item) -> String {
        var item = item
        (item.datum.low, item.datum.high, item.datum.target) = (nil, nil, nil)
        return value(item)
    }

    /// The value as it is printed, with its interval and its target.
    func value(_ item: Item) -> String {
        let words = grammar.words
        switch chart.kind {
        case .pictogram: if let ratio = item.datum.ratio { return ratio.said(words) }
        case .timeline: return time(item)
        default: break
        }
        var text = item.datum.text
        if text.isEmpty { text = item.value.map { number($0) } ?? words[.chartValueMissing] }
        guard item.value != nil else { return text }
        if let low = item.datum.low, let high = item.datum.high {
            text = words.filled(
                .chartInterval, ["value": text, "low": self.text(low), "high": self.text(high)])
        }
        if let target = item.datum.target {
            text += " (" + words.filled(.chartTarget, ["number": self.text(target)]) + ")"
        }
        return text
    }

    /// « Master : 11 % »; of a point, both its measures.
    func pair(_ item: Item) -> String {
        var value = value(item)
        if chart.kind == .scatter || chart.kind == .bubble {
            value = grammar.commas([item.place, value, item.datum.size.map(text) ?? ""])
        }
        return grammar.pair(name(item), value)
    }

    /// « Master, 11 % »
    func comma(_ item: Item) -> String { grammar.commas([name(item), plain(item)]) }

    /// « 2013 », « de 2013 à 2019 »
    private func time(_ item: Item) -> String {
        guard let start = item.datum.x else { return grammar.words[.chartValueMissing] }
        guard let end = item.datum.end, end.value > start.value else { return text(start) }
        return grammar.extent(text(start), text(end))
    }

    /// A number's words; its digits where it has none.
    func text(_ measured: Chart.Measured) -> String {
        measured.text.isEmpty ? number(measured.value) : measured.text
    }

    /// All digits of a number.
    func number(_ number: Double) -> String {
        PrintedNumber.text(number, mostDecimals: 9, grammar.signs)
    }

    /// A median or a quartile: with a decimal more than the values have that it lies between, if it needs one.
    func computed(_ number: Double) -> String {
        let decimals = items.compactMap { PrintedNumber.decimals(in: $0.datum.text, grammar.signs) }.max()
        return PrintedNumber.text(number, mostDecimals: (decimals ?? 2) + 1, grammar.signs)
    }
}

extension Chart.Kind {
    /// Whether it has one series at most, whose values are checked and ordered by `ChartRows`.
    fileprivate var isSimple: Bool {
        switch self {
        case .bar, .split, .waffle, .donut, .pie, .part, .pictogram: true
        default: false
        }
    }
}

import ReportModel

/// Of more events than are told one by one: the first and the last.
struct EventSentences {
    private let reading: ChartReading

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        let grammar = reading.grammar, events = reading.events
        guard events.count > 1, let first = events.first, let last = events.last else { return [] }
        return [
            grammar.pair(.chartStart, reading.comma(first)), grammar.pair(.chartEnd, reading.comma(last)),
        ]
    }
}

extension ChartReading {
    /// In the order in which they begin.
    var events: [Item] { inPlace(items.filter { $0.datum.x != nil }) }

    /// In the order of their places; as they came where they have none.
    func inPlace(_ items: [Item]) -> [Item] {
        items.enumerated().sorted {
            ($0.element.datum.x?.value ?? 0, $0.offset) < ($1.element.datum.x?.value ?? 0, $1.offset)
        }.map(\.element)
    }
}

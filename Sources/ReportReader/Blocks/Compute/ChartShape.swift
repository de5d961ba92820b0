import ReportModel

/// Which columns of a chart's data name what is ranked, which part it, and which hold a series each.
struct ChartShape {
    /// Columns of words that part a category's values: series, panels; of series along places, these.
    private(set) var parts: [String] = []
    /// Columns that are a series each.
    private(set) var values: [String] = []
    /// What is ranked where that is not the category: series along places.
    private(set) var ranked: String?
    /// Whether it has anything to rank: points and times by themselves have an order of their own.
    private(set) var isRanking = true

    var isWide: Bool { !values.isEmpty }

    init(_ fields: BlockFields, _ data: BlockData) {
        let map = fields.map
        guard map.subject == "chart" else { return }
        func column(_ key: String) -> String? {
            guard let name = map.value(key)?.scalar?.text else { return nil }
            return data.columns.contains(name) ? name : nil
        }
        let kind = map.value("kind")?.scalar.flatMap { Chart.Kind(rawValue: $0.text) }
        let series = column("series")
        if case .sequence(let items)? = map.value("series")?.content {
            values = items.compactMap { $0.scalar?.text }.filter(data.columns.contains)
        }
        if let x = column("x"), kind?.takesPlaces ?? false {
            ranked = series
            parts = [x]
            isRanking = series != nil && kind.map { !$0.takesObservations && $0 != .timeline } ?? true
        } else {
            parts = [series].compactMap(\.self)
        }
        if let facet = column("facet") { parts.append(facet) }
    }
}

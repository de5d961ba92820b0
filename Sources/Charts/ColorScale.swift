public import ReportModel

/// From categories to places in a palette, the same across a report's charts and in every edition of it.
///
/// Trained once, on all charts: each category of a whole, in order of first appearance, takes the first place that no
/// category beside it in any chart has taken. The first two named parts of every chart that shares none with an
/// earlier one are thus places 0 and 1. A category that finds no place free has none: it is drawn as the rest.
public struct ColorScale: Hashable, Sendable {
    private var places: [String: Int]

    /// `count` is how many colours there are. Parts of a whole have one each; series, which lines and tints tell apart
    /// too, have three places to a colour.
    public init(training charts: [Chart], count: Int) {
        let families = charts.compactMap { chart -> (keys: [String], limit: Int)? in
            if !chart.series.isEmpty {
                return (chart.series.filter { $0.key != chart.focus }.map(\.key), count * Self.variants)
            }
            let named = chart.data.filter { $0.label.isNamed && !$0.isRest && $0.key != chart.focus }.map(
                \.key)
            // In the panels of a treemap, colours tell categories apart.
            if chart.kind == .treemap, !chart.facets.isEmpty { return (named, count * Self.variants) }
            return chart.kind.dividesWhole ? (named, count) : nil
        }
        var chartsOf: [String: Set<Int>] = [:]
        for (index, family) in families.enumerated() {
            for key in family.keys { chartsOf[key, default: []].insert(index) }
        }
        places = [:]
        var taken = [Set<Int>](repeating: [], count: families.count)
        for key in families.flatMap(\.keys) where places[key] == nil {
            let shown = chartsOf[key, default: []]
            let limit = shown.map { families[$0].limit }.min() ?? count
            guard
                let place = (0..<max(0, limit)).first(where: { place in
                    !shown.contains { taken[$0].contains(place) }
                })
            else { continue }
            places[key] = place
            for chart in shown { taken[chart].insert(place) }
        }
    }

    /// Ways to draw one colour: as it is, lighter or with dashes, lighter still or dotted.
    static let variants = 3

    /// The place of a category, or nil where it has none.
    public subscript(key: String) -> Int? { places[key] }
}

extension Chart.Label {
    var isNamed: Bool { if case .text = self { true } else { false } }

    /// What is drawn as the name: the source's, the mark of a missing one in a draft, or what was declared for it.
    func plainText(isDraft: Bool) -> String {
        switch self {
        case .text(let text): text
        case .missing(let gap): isDraft ? gap.mark : gap.finalText ?? ""
        }
    }
}

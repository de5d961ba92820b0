import Frames
import ReportModel

/// The parts of one panel, in the order that all panels have.
struct PanelParts {
    let context: PlotContext
    let colors: [Color]
    /// Of the whole, as many as there are rows; the rest is what no part takes.
    let shares: [Double]
    let rest: Double
    let whole: Double
    /// A part is missing and no whole is stated: the shares of the others are not known.
    let isUnknown: Bool
    let problem: ChartProblem?

    /// - Parameter order: the keys of all panels' categories.
    init(_ panel: PlotContext, order: [String]) {
        let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        context = panel.with(
            panel.rows.enumerated().sorted {
                (places[$0.element.datum.key] ?? .max, $0.offset)
                    < (places[$1.element.datum.key] ?? .max, $1.offset)
            }.map(\.element))
        let total = PartWhole(of: context.rows, stated: panel.chart.knownWhole)
        (whole, isUnknown, problem) = (total.whole, total.isUnknown, total.problem)
        colors = context.partColors()
        let shares = context.rows.map { ($0.value ?? 0) / total.whole }
        self.shares = shares
        rest = max(0, 1 - shares.reduce(0, +))
    }

    /// Whether nothing in it is known.
    var isMissing: Bool { context.rows.allSatisfy { $0.value == nil } }

    /// Each value with its colour; what is missing with its name, which no colour tells.
    var values: [SeriesKey] {
        zip(context.rows, colors).compactMap { row, color in
            let text = context.valueText(row)
            if text.isEmpty { return nil }
            guard row.value == nil else { return SeriesKey(name: text, paint: Paint(color)) }
            let name = context.plainName(row.datum.label), gap = context.colors
            return SeriesKey(
                name: name.isEmpty ? text : context.words.filled(.pair, ["name": name, "value": text]),
                paint: Paint(gap.gapField, hatch: gap.gapHatch))
        }
    }
}

extension PlotContext {
    /// The keys of a chart's categories over all of its panels: as the data have them, or by their sums, largest first.
    var categoryOrder: [String] {
        let keys = chart.data.map(\.key).withoutRepeats
        guard chart.order == .value else { return keys }
        var sums: [String: Double] = [:]
        for datum in chart.data {
            if let value = datum.value, value.isFinite { sums[datum.key, default: 0] += value }
        }
        return keys.enumerated().sorted { a, b in
            let (x, y) = (sums[a.element] ?? -.infinity, sums[b.element] ?? -.infinity)
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }

    /// The same with a row for each category of all panels.
    var withCategories: PlotContext {
        let first = Dictionary(chart.data.map { ($0.key, $0) }) { first, _ in first }
        return with(
            categoryOrder.compactMap { key in
                first[key].map { ChartRows.Row(datum: $0, value: $0.value, isFocus: key == chart.focus) }
            })
    }

    /// A key for each category of a whole's parts, in the order that all panels have.
    var partKeys: [SeriesKey] {
        let all = withCategories
        return zip(all.rows, all.partColors()).map { row, color in
            let name = plainName(row.datum.label), detail = row.datum.detail ?? ""
            return SeriesKey(
                name: [name, detail].filter { !$0.isEmpty }.joined(separator: words.comma),
                paint: Paint(color))
        }
    }
}

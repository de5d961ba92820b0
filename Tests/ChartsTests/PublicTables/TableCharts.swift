import Foundation
import ReportModel

/// Every chart that suits a column of numbers of a public table.
struct TableCharts {
    let table: PublicTable
    let value: Int

    private var values: [Double?] { table.cells(value).map(Double.init) }

    var charts: [Chart] {
        distributions + byCategory + alongTime + againstOthers
    }

    private func chart(_ kind: Chart.Kind, _ data: [Chart.Datum]) -> Chart {
        var chart = Chart(
            kind: kind, title: [.text(table.name)], subtitle: [.text(table.columns[value])], data: data,
            source: [])
        chart.y.title = table.columns[value]
        return chart
    }

    private func text(_ number: Double?) -> String {
        guard let number else { return "" }
        return number == number.rounded() && abs(number) < 1e12
            ? String(Int(number)) : String((number * 100).rounded() / 100)
    }

    private func datum(
        _ key: String, _ value: Double?, series: String? = nil, facet: String? = nil, x: Double? = nil
    ) -> Chart.Datum {
        Chart.Datum(
            key: key, label: .text(key), value: value, text: text(value), series: series, facet: facet,
            x: x.map { Chart.Measured($0, text($0)) })
    }

    private func names(_ keys: [String]) -> [Chart.Name] {
        keys.map { Chart.Name(key: $0, label: .text($0)) }
    }

    private func distinct(_ column: Int) -> [String] {
        var seen: Set<String> = []
        return table.cells(column).filter { seen.insert($0).inserted }
    }

    /// Means by the words of one column, or of two.
    private func means(_ first: Int, _ second: Int? = nil) -> [(String, String?, Double?)] {
        var sums: [[String]: (Double, Int)] = [:], order: [[String]] = []
        for (row, value) in zip(table.rows, values) {
            let key = [row[first]] + (second.map { [row[$0]] } ?? [])
            if sums[key] == nil { order.append(key) }
            let known = sums[key] ?? (0, 0)
            sums[key] = (known.0 + (value ?? 0), known.1 + (value == nil ? 0 : 1))
        }
        return order.map { key in
            let (sum, count) = sums[key] ?? (0, 0)
            return (key[0], key.count > 1 ? key[1] : nil, count == 0 ? nil : sum / Double(count))
        }
    }

    private var distributions: [Chart] {
        let all = values.enumerated().map { datum(String($0.offset), $0.element) }
        var charts = [chart(.histogram, all)]
        for column in table.categorical.prefix(1) {
            let data = zip(table.cells(column), values).map { datum($0, $1) }
            charts.append(chart(.box, data))
            guard distinct(column).count <= 12 else { continue }
            var panels = chart(.histogram, data.map { datum($0.key, $0.value, facet: $0.key) })
            panels.facets = names(distinct(column))
            charts.append(panels)
        }
        return charts
    }

    private var byCategory: [Chart] {
        table.categorical.flatMap { column -> [Chart] in
            let means = means(column)
            let data = means.map { datum($0.0, $0.2) }, isPositive = means.allSatisfy { ($0.2 ?? 0) >= 0 }
            var kinds: [Chart.Kind] = [.bar, .column, .dot, .lollipop]
            if isPositive { kinds += [.treemap, .bullet] }
            if isPositive, data.count <= 4 { kinds += [.pie, .donut, .split, .waffle] }
            var charts = kinds.map { chart($0, data) }
            for second in table.categorical where second != column {
                charts += crossed(column, second, isPositive)
            }
            return charts
        }
    }

    private func crossed(_ column: Int, _ second: Int, _ isPositive: Bool) -> [Chart] {
        let keys = distinct(second)
        guard keys.count <= 15 else { return [] }
        let data = means(column, second).map { datum($0.0, $0.2, series: $0.1) }
        var kinds: [Chart.Kind] = [.bar, .column, .dot, .heatmap]
        if isPositive { kinds += [.treemap, .sankey] }
        if keys.count == 2 { kinds += [.dumbbell] + (isPositive ? [.pyramid] : []) }
        var charts = kinds.map { kind in
            var made = chart(kind, data)
            made.series = names(keys)
            return made
        }
        for arrangement in [Chart.Arrangement.stacked, .share, .diverging] where isPositive {
            for kind in [Chart.Kind.bar, .column] {
                var made = chart(kind, data)
                made.series = names(keys)
                made.arrangement = arrangement
                charts.append(made)
            }
        }
        if keys.count <= 12 {
            var kinds: [Chart.Kind] = [.bar, .column, .dot]
            if isPositive { kinds.append(.treemap) }
            if isPositive, Set(data.map(\.key)).count <= 4 { kinds += [.pie, .donut, .split, .waffle] }
            for kind in kinds {
                var made = chart(kind, data.map { datum($0.key, $0.value, facet: $0.series) })
                made.facets = names(keys)
                charts.append(made)
            }
        }
        return charts
    }

    private var alongTime: [Chart] {
        table.temporal.flatMap { time -> [Chart] in
            let places = table.cells(time).map(table.day)
            var charts: [Chart] = []
            func add(
                _ kinds: [Chart.Kind], _ data: [Chart.Datum], series: [String] = [], facets: [String] = []
            ) {
                for kind in kinds {
                    var made = chart(kind, data)
                    made.x.scale = .time
                    made.series = names(series)
                    made.facets = names(facets)
                    charts.append(made)
                }
            }
            let columns = table.categorical.filter { Set(table.cells($0)).count <= 20 }
            if columns.isEmpty {
                let data = zip(places, values).enumerated().map {
                    datum(String($0.offset), $0.element.1, x: $0.element.0)
                }
                add(values.allSatisfy { ($0 ?? 0) >= 0 } ? [.line, .area] : [.line], data)
            }
            for column in columns {
                let rows = zip(zip(table.cells(column), places), values).enumerated()
                let keys = distinct(column)
                add(
                    [.line],
                    rows.map {
                        datum(String($0.offset), $0.element.1, series: $0.element.0.0, x: $0.element.0.1)
                    }, series: keys)
                add(
                    [.line],
                    rows.map {
                        datum(String($0.offset), $0.element.1, facet: $0.element.0.0, x: $0.element.0.1)
                    }, facets: keys)
            }
            return charts
        }
    }

    private var againstOthers: [Chart] {
        let others = table.numeric.filter { $0 != value }.prefix(2)
        return others.flatMap { other -> [Chart] in
            let labels =
                table.categorical.isEmpty && table.columns.count > 2
                ? nil : table.columns.indices.first { !table.numeric.contains($0) }
            let column = table.categorical.first { Set(table.cells($0)).count <= 8 }
            let data = table.rows.enumerated().map { index, row -> Chart.Datum in
                var made = datum(
                    String(index), values[index], series: column.map { row[$0] }, x: Double(row[other]))
                made.label = .text(labels.map { row[$0] } ?? "")
                made.size = values[index].map { Chart.Measured(abs($0), "") }
                return made
            }.filter { $0.x != nil }
            return [Chart.Kind.scatter, .bubble].map { kind in
                var made = chart(kind, data)
                made.series = names(column.map(distinct) ?? [])
                made.x.title = table.columns[other]
                return made
            }
        }
    }
}

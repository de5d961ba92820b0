import ReportModel
import Statistics

/// A row for each box: how many values, the five numbers.
struct BoxRows {
    let table: ChartDataTable

    init(_ reading: ChartReading) {
        let words = reading.grammar.words
        let rows = reading.boxes.map { box -> ChartDataTable.Row in
            let count = reading.grammar.signs.text(Double(box.values.count))
            guard let quartiles = box.quartiles, let least = box.values.min(), let most = box.values.max()
            else {
                return .init(
                    heads: [box.name], cells: [count] + Array(repeating: words[.chartValueMissing], count: 5))
            }
            let numbers = [least, quartiles.lower, quartiles.median, quartiles.upper, most]
            return .init(heads: [box.name], cells: [count] + numbers.map(reading.computed))
        }
        let keys: [WordKey] = [
            .chartCategory, .chartNumber, .chartSmallest, .chartLowerQuartile, .chartMedian,
            .chartUpperQuartile, .chartLargest,
        ]
        table = ChartDataTable(heads: keys.map { words[$0] }, rows: rows)
    }
}

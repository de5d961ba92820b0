import ReportModel

/// What the column of places holds: numbers, years, or days.
struct ChartPlaces {
    enum Kind { case numbers, years, days }

    let kind: Kind

    /// Days where every cell is one; years where all are whole numbers of four digits in a column that is not a measure.
    init(_ cells: [DataValue]) {
        let known = cells.filter { $0.key != nil }
        if !known.isEmpty, known.allSatisfy({ $0.quantity == nil && Self.day($0.key ?? "") != nil }) {
            kind = .days
        } else if !known.isEmpty, known.allSatisfy(Self.isYear) {
            kind = .years
        } else {
            kind = .numbers
        }
    }

    private static func isYear(_ cell: DataValue) -> Bool {
        guard case .whole(let number) = cell.quantity else { return false }
        return (1000...2999).contains(number)
    }

    /// Days from 1 January 1970 of `2021-03-25`, `2021-03` or `2021/03`.
    static func day(_ text: String) -> Int? {
        if let date = CalendarDate(iso: String(text.prefix(10))),
            text.count == 10 || text.dropFirst(10).first == "T"
        {
            return date.secondsSince1970 / 86_400
        }
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" })
        guard parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count),
            let year = Int(parts[0]),
            let month = Int(parts[1]), let date = CalendarDate(year, month, 1)
        else { return nil }
        return date.secondsSince1970 / 86_400
    }

    /// A cell's place, in words too; nil where it is none.
    func place(_ cell: DataValue, _ numbers: NumberWriter, _ words: Words) -> Chart.Measured? {
        switch kind {
        case .numbers:
            return cell.quantity.map { Chart.Measured($0.double, numbers.number($0)) }
        case .years:
            guard case .whole(let year) = cell.quantity, let date = CalendarDate(Int(year), 1, 1) else {
                return nil
            }
            return Chart.Measured(
                Double(date.secondsSince1970 / 86_400), numbers.number(.whole(year), isGrouped: false))
        case .days:
            guard let text = cell.key, let day = Self.day(text) else { return nil }
            let date = CalendarDate(secondsSince1970: day * 86_400)
            return Chart.Measured(Double(day), text.count <= 7 ? words.monthAndYear(date) : words.day(date))
        }
    }
}

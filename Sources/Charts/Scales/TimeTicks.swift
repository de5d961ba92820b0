import Frames
import ReportModel

/// Ticks of an axis of days: every so many days, months or years, at the start of each.
struct TimeTicks: Hashable {
    enum Step: Hashable {
        case days(Int)
        case months(Int)
        case years(Int)
    }

    let step: Step
    /// Days from 1 January 1970.
    let values: [Int]

    private static let steps: [Step] =
        [1, 2, 7, 14].map(Step.days) + [1, 2, 3, 6].map(Step.months)
        + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(Step.years)

    /// The finest ticks within two days (ends included) that are no more than `count`.
    /// - Parameter isYears: whether nothing finer than years makes sense.
    init(within low: Int, _ high: Int, about count: Int, isYears: Bool = false) {
        let most = max(2, count)
        let steps = isYears ? Self.steps.filter { if case .years = $0 { true } else { false } } : Self.steps
        for step in steps where (high - low) / Self.length(step) <= most + 1 {
            let values = Self.values(step, low, high)
            guard values.count <= most else { continue }
            (self.step, self.values) = (step, values)
            return
        }
        (step, values) = (.years(5000), [])
    }

    /// About how many days a step takes; never more.
    private static func length(_ step: Step) -> Int {
        switch step {
        case .days(let count): count
        case .months(let count): 28 * count
        case .years(let count): 365 * count
        }
    }

    private static func values(_ step: Step, _ low: Int, _ high: Int) -> [Int] {
        let start = CalendarDate(daysSince1970: low)
        switch step {
        case .days(let count):
            let first = ((low + count - 1) / count) * count
            return Array(stride(from: low < 0 ? low : first, through: high, by: count))
        case .months(let count):
            let first = (start.month - 1) / count * count
            return days(from: low, through: high) { index in
                let month = first + index * count
                return CalendarDate(start.year + month / 12, month % 12 + 1, 1)
            }
        case .years(let count):
            let first = start.year / count * count
            return days(from: low, through: high) { CalendarDate(max(1, first + $0 * count), 1, 1) }
        }
    }

    private static func days(from low: Int, through high: Int, _ date: (Int) -> CalendarDate?) -> [Int] {
        var days: [Int] = []
        for index in 0... {
            guard let day = date(index)?.daysSince1970, day <= high, days.last.map({ $0 < day }) ?? true
            else { break }
            if day >= low { days.append(day) }
        }
        return days
    }

    /// Words under a tick: its own, and what it belongs to, said where that begins.
    struct Words: Hashable {
        var text: String
        var under: String?
    }

    /// The words of each tick, in a language.
    func words(_ words: ReportModel.Words) -> [Words] {
        func year(_ date: CalendarDate) -> String { words.number(date.year) }
        func month(_ date: CalendarDate) -> String { words.month(date.month) }
        var last: CalendarDate?
        return values.map { day in
            let date = CalendarDate(daysSince1970: day)
            defer { last = date }
            switch step {
            case .years: return Words(text: year(date))
            case .months(let count):
                let own =
                    count == 3
                    ? words.filled(.quarter, ["number": words.number((date.month + 2) / 3)]) : month(date)
                return Words(text: own, under: last?.year == date.year ? nil : year(date))
            case .days:
                let isNew = last?.year != date.year || last?.month != date.month
                return Words(
                    text: words.number(date.day),
                    under: isNew ? month(date) + (last?.year == date.year ? "" : "\u{A0}" + year(date)) : nil)
            }
        }
    }
}

extension CalendarDate {
    /// From days after 1 January 1970.
    init(daysSince1970 days: Int) { self.init(secondsSince1970: days * 86_400) }
    var daysSince1970: Int { secondsSince1970 / 86_400 }
}

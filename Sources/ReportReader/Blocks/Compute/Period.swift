import ReportModel

/// A year, a quarter, a month or a day, by which a series is put in order: `2021`, `2021-Q3`, `2021-03`, `2021-03-25`.
struct Period: Hashable, Comparable {
    enum Kind: Int, Hashable { case year, quarter, month, day }

    let kind: Kind
    /// Counted in periods of the kind: of consecutive ones, each is one more.
    let number: Int
    /// The same one of the year before; nil for 29 February.
    let yearBefore: Int?

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, first.utf8.count == 4, let year = Self.digits(first) else {
            return nil
        }
        switch parts.count {
        case 1: (kind, number, yearBefore) = (.year, year, year - 1)
        case 2 where parts[1].first == "Q":
            guard let quarter = Self.digits(String(parts[1].dropFirst())), (1...4).contains(quarter) else {
                return nil
            }
            (kind, number) = (.quarter, year * 4 + quarter)
            yearBefore = number - 4
        case 2:
            guard parts[1].utf8.count == 2, let month = Self.digits(parts[1]), (1...12).contains(month) else {
                return nil
            }
            (kind, number) = (.month, year * 12 + month)
            yearBefore = number - 12
        default:
            guard let date = CalendarDate(iso: text) else { return nil }
            (kind, number) = (.day, Self.day(date))
            yearBefore = CalendarDate(date.year - 1, date.month, date.day).map(Self.day)
        }
    }

    private static func day(_ date: CalendarDate) -> Int { date.secondsSince1970 / 86_400 }

    private static func digits(_ text: String) -> Int? {
        text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
    }

    static func < (one: Period, other: Period) -> Bool {
        (one.kind.rawValue, one.number) < (other.kind.rawValue, other.number)
    }
}

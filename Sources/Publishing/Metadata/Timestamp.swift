/// A moment in UTC, as the calendar has it.
struct Timestamp {
    private let year: Int, month: Int, day: Int
    private let hour: Int, minute: Int, second: Int

    /// - Parameter seconds: since 1970.
    init(_ seconds: Int) {
        let days = (seconds >= 0 ? seconds : seconds - 86399) / 86400, rest = seconds - days * 86400
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
        // Days are counted from 1 March of year 0, so that a leap day ends its year; 146,097 days make 400 years.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `2026-01-02T03:04:05Z`, as XMP writes it (ISO 8601).
    var iso8601: String {
        "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))Z"
    }

    /// `D:20260102030405Z` (ISO 32000-1, 7.9.4).
    var pdf: String {
        "D:" + padded(year, 4) + [month, day, hour, minute, second].map { padded($0) }.joined() + "Z"
    }

    private func padded(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

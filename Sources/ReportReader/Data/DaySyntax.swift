import ReportModel

/// Days as tables have them, made into those of ISO 8601: `2021-03-25`.
enum DaySyntax {
    /// `2021-03-25`, `2021/3/25` or, by `isMonthFirst`, `25/03/2021` or `03/25/2021`; points and hyphens serve too. nil
    /// for what is no day of the calendar.
    static func iso(_ text: String, isMonthFirst: Bool) -> String? {
        let text = text.drop { $0 == " " }
        guard let sign = text.first(where: { !$0.isASCII || !$0.isNumber }), "-/.".contains(sign) else {
            return nil
        }
        let parts = text.split(separator: sign, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else {
            return nil
        }
        let isYearFirst = parts[0].count == 4
        guard (isYearFirst ? parts[0] : parts[2]).count == 4 else { return nil }
        let year = isYearFirst ? parts[0] : parts[2]
        let month = isYearFirst || isMonthFirst == false ? parts[1] : parts[0]
        let day = isYearFirst ? parts[2] : isMonthFirst ? parts[1] : parts[0]
        let iso = "\(year)-\(padded(month))-\(padded(day))"
        return CalendarDate(iso: iso) == nil ? nil : iso
    }

    private static func padded(_ digits: Substring) -> String {
        digits.count < 2 ? "0" + digits : String(digits)
    }
}

/// Dates as axes, timelines and what is said of them print them.
extension Words {
    /// The short name of a month, 1 to 12: « mars ».
    public func month(_ month: Int) -> String {
        let names = self[.months].split(separator: " ")
        return names.count == 12 && (1...12).contains(month) ? String(names[month - 1]) : number(month)
    }

    /// « mars 2021 »
    public func monthAndYear(_ date: CalendarDate) -> String { "\(month(date.month)) \(number(date.year))" }

    /// « 25 mars 2021 », « 1er avr. 2021 »: some languages count the first day of a month where they number the others.
    public func day(_ date: CalendarDate) -> String {
        let day =
            date.day == 1 ? filled(.firstDay, ["number": number(1)]) : number(date.day)
        return filled(.dayAndMonth, ["day": day, "month": month(date.month)]) + " \(number(date.year))"
    }
}

/// Days and times as workbooks number them (ECMA-376, part 1, 18.17.4): days from 1900 or from 1904, with the time of day
/// as a fraction.
struct SerialDay {
    let is1904: Bool

    /// 31 December 9999, in the system of 1900.
    private static let last = 2_958_465
    private static let secondsADay = 86_400

    /// ISO 8601: `2021-03-25`, `2021-03-25T14:30`, `14:30` for less than a day; nil where there is no such day. The 29
    /// February 1900, which workbooks number and the calendar has not, is none.
    func iso(_ serial: Double) -> String? {
        guard serial >= 0, serial < Double(Self.last + 1) else { return nil }
        var day = Int(serial.rounded(.down))
        var seconds = Int(((serial - Double(day)) * Double(Self.secondsADay)).rounded())
        if seconds == Self.secondsADay { (day, seconds) = (day + 1, 0) }
        if day == 0, !is1904 || seconds > 0 { return Self.time(seconds) }
        guard is1904 || day != 60 else { return nil }
        // Days from 1 January 1970; before March 1900 the missing day is not counted.
        let offset = is1904 ? 24_107 : day < 60 ? 25_568 : 25_569
        let (year, month, date) = Self.civil(day - offset)
        guard year <= 9999 else { return nil }
        let iso = "\(year)-\(Self.two(month))-\(Self.two(date))"
        return seconds == 0 ? iso : iso + "T" + Self.time(seconds)
    }

    /// Hours, minutes and seconds that have gone by: `26:30:00`.
    static func elapsed(_ serial: Double) -> String? {
        guard serial.magnitude < Double(last) else { return nil }
        let seconds = Int((serial.magnitude * Double(secondsADay)).rounded())
        let hours = seconds / 3600
        return (serial < 0 ? "-" : "") + "\(hours):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    private static func time(_ seconds: Int) -> String {
        let minutes = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? minutes : minutes + ":" + two(seconds % 60)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The Gregorian day so many days after 1 January 1970, which is not before 1 March 0000.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        // Years begin in March, so that a leap day ends one; 400 of them have 146,097 days.
        let shifted = days + 719_468
        let era = shifted / 146_097, ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
    }
}

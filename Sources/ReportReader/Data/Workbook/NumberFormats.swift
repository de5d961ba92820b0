import Foundation

/// What number formats make of numbers: nothing, percentages, days, times.
enum NumberLook: Hashable, Sendable {
    case number, percent, day
    /// Hours that may be more than a day's.
    case elapsed

    /// The formats that workbooks do not spell out (ECMA-376, part 1, 18.8.30).
    init(builtIn id: Int) {
        self =
            switch id {
            case 9, 10: .percent
            case 14...22, 27...36, 45, 47, 50...58: .day
            case 46: .elapsed
            default: .number
            }
    }

    /// A format code such as `0.0 %`, `dd/mm/yyyy;@` or `[h]:mm`. The first of its sections counts.
    init(code: String) {
        let (letters, elapsed) = Self.significant(code)
        if elapsed {
            self = .elapsed
        } else if letters.contains("%") {
            self = .percent
        } else if letters.contains(where: { "ymdhs".contains($0) }) {
            self = .day
        } else {
            self = .number
        }
    }

    /// The characters of a code that are no literals, small, and whether it counts hours, minutes or seconds without end.
    private static func significant(_ code: String) -> (String, elapsed: Bool) {
        var rest = code.lowercased()[...], letters = "", elapsed = false
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let name = rest.prefix { $0 != "]" }
                if !name.isEmpty, name.allSatisfy({ "hms".contains($0) }) { elapsed = true }
                rest = rest.dropFirst(name.count + 1)
            default: letters.append(sign)
            }
        }
        for word in ["general", "standard", "am/pm", "a/p"] { letters = letters.replacing(word, with: "") }
        return (letters, elapsed)
    }
}

extension RawCell {
    /// A number as its format shows it.
    init(_ number: Double, as look: NumberLook, _ days: SerialDay) {
        guard number.isFinite else {
            self = .fault(.unreadable("\(number)"))
            return
        }
        switch look {
        case .number: self = .number(Quantity(sheet: number))
        case .percent: self = .percent(Quantity(percentOf: number))
        case .day: self = days.iso(number).map(RawCell.date) ?? .fault(.dateOutOfRange("\(number)"))
        case .elapsed:
            self = SerialDay.elapsed(number).map(RawCell.text) ?? .fault(.dateOutOfRange("\(number)"))
        }
    }
}

extension Quantity {
    /// A spreadsheet does not tell whole numbers from others: 4034.0 is 4034. It shows 15 significant digits and saves 17,
    /// so that 0.07 may stand there as 0.07000000000000001: the digits that it shows are the number.
    init(sheet written: Double) {
        let isLong = "\(written)".utf8.count > 16
        let number = isLong ? Double(String(format: "%.15g", written)) ?? written : written
        self = number == number.rounded() && abs(number) < 1e15 ? .whole(Int64(number)) : .real(number)
    }

    /// A hundred times a number, in its own decimal digits: 0.07 is 7, and not 7.000000000000001.
    init(percentOf number: Double) {
        let digits = "\(Quantity(sheet: number).double)", parts = digits.split(separator: "e")
        let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + 2
        self.init(sheet: Double("\(parts[0])e\(exponent)") ?? number * 100)
    }
}

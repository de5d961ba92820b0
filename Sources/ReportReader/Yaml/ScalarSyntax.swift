import Frames
import ReportModel

/// How numbers, lengths and truth are written in YAML.
enum ScalarSyntax {
    /// Longest length: ten metres.
    static let longest = 10_000.0

    static func bool(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// A finite decimal number: digits, a point, an exponent.
    static func number(_ text: some StringProtocol) -> Double? {
        let isDecimal = text.utf8.allSatisfy { byte in
            byte.isDigit || "+-.eE".utf8.contains(byte)
        }
        guard isDecimal, let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// `5mm`, `1.5 cm`, `10.3pt`; a bare `0` needs no unit.
    static func length(_ text: String) -> Length? {
        if text == "0" { return .zero }
        let units: [(String, (Double) -> Length)] = [
            ("mm", Length.mm), ("cm", { .mm($0 * 10) }), ("in", { .pt($0 * 72) }), ("pt", Length.pt),
        ]
        for (unit, make) in units where text.hasSuffix(unit) {
            let digits = text.dropLast(unit.count)
            let number = number(digits.hasSuffix(" ") ? digits.dropLast() : digits)
            return number.flatMap { abs($0) <= longest ? make($0) : nil }
        }
        return nil
    }

    /// A bound of a range without a needless `.0`.
    static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}

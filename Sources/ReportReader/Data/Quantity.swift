/// A number as the data has it: a whole one keeps all its digits, which a `Double` does not from 2⁵³ on.
enum Quantity: Hashable, Sendable {
    case whole(Int64)
    case real(Double)

    /// As SQLite and JSON write numbers. Whole numbers that do not fit are none: they would be printed with other digits.
    init?(_ text: String) {
        if let whole = Int64(text) {
            self = .whole(whole)
        } else if !Self.isWhole(text), let real = ScalarSyntax.number(text) {
            self = .real(real)
        } else {
            return nil
        }
    }

    var double: Double {
        switch self {
        case .whole(let whole): Double(whole)
        case .real(let real): real
        }
    }

    /// Whether a whole number has more digits than a `Double` keeps.
    static func needsAllDigits(_ whole: Int64) -> Bool { whole.magnitude > 1 << 53 }

    private static func isWhole(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        return !digits.isEmpty && digits.allSatisfy(\.isDigit)
    }
}

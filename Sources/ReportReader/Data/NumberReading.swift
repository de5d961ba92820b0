/// Which signs a dataset's author says stand in its numbers; nil: what is plain from a column.
struct NumberForm: Hashable, Sendable {
    /// Before the decimals: `.` or `,`.
    var decimal: Character?
    /// Between thousands: `.`, `,`, `'` or a space, which stands for no-break spaces too.
    var group: Character?
    /// Whether “1.234” has decimals where nothing else tells: a file delimited by commas follows English habits, for
    /// spreadsheets whose decimals follow a comma delimit by semicolons.
    var isPointUsual = false
}

/// What a text says as a number: one thing where the decimals follow a point, perhaps another where they follow a comma.
///
/// Spaces (also no-break ones), apostrophes, and the sign that is not before the decimals may stand between groups of
/// three digits. A percent sign may follow: « 53 % » says 53.
struct NumberReading {
    var point: Quantity?
    var comma: Quantity?
    var isPercent = false

    /// Whether it says two things: `1.234`.
    var isAmbiguous: Bool { point != nil && comma != nil && point != comma }

    init(_ text: String, _ form: NumberForm) {
        if let digits = Self.plainDigits(text) {
            (point, comma) = (digits, digits)
            return
        }
        guard var parts = NumberParts(text) else { return }
        isPercent = parts.isPercent
        if let group = form.group {
            parts.group = Self.sign(group)
        }
        point = form.decimal == "," ? nil : parts.quantity(decimal: UInt8(ascii: "."))
        comma = form.decimal == "." ? nil : parts.quantity(decimal: UInt8(ascii: ","))
    }

    subscript(isComma: Bool) -> Quantity? { isComma ? comma : point }

    /// Whether its first sign is one that a number can begin with.
    static func mayBegin(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ("0"..."9").contains(first) || "+-\u{2212}".unicodeScalars.contains(first)
            || NumberParts.separator(first) != nil
    }

    /// The most frequent case, without any sign.
    private static func plainDigits(_ text: String) -> Quantity? {
        let digits = text.utf8
        guard digits.count < 19, digits.allSatisfy(\.isDigit) else { return nil }
        return Int64(text).map(Quantity.whole)
    }

    private static func sign(_ group: Character) -> UInt8 {
        NumberParts.separator(group.unicodeScalars.first ?? " ") ?? UInt8(ascii: " ")
    }

    /// A number with a leading zero is a name: a postcode, a telephone number.
    static func isPadded(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard digits.count > 1, digits.first == UInt8(ascii: "0") else { return false }
        return digits.allSatisfy(\.isDigit)
    }
}

/// The digits of a number and the signs between them.
private struct NumberParts {
    private var isNegative = false
    /// Digits before, between and after the signs.
    private var digits: [[UInt8]] = [[]]
    private var signs: [UInt8] = []
    private var exponent = ""
    private(set) var isPercent = false
    /// The only sign that may group; nil: any.
    var group: UInt8?

    /// nil where other characters stand in it than those of a number.
    init?(_ text: String) {
        guard text.utf8.count <= 60 else { return nil }
        var scalars = Array(text.unicodeScalars)[...]
        func trim() {
            while let last = scalars.last, Self.separator(last) == UInt8(ascii: " ") { scalars.removeLast() }
        }
        trim()
        scalars = scalars.drop { Self.separator($0) == UInt8(ascii: " ") }
        if scalars.last == "%" {
            isPercent = true
            scalars.removeLast()
            trim()
        }
        if let sign = scalars.first, "+-\u{2212}".unicodeScalars.contains(sign) {
            isNegative = sign != "+"
            scalars.removeFirst()
        }
        guard read(scalars), digits.contains(where: { !$0.isEmpty }) else { return nil }
    }

    private mutating func read(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        for (index, scalar) in zip(scalars.indices, scalars) {
            if scalar.isASCII, UInt8(ascii: scalar).isDigit {
                digits[digits.count - 1].append(UInt8(ascii: scalar))
            } else if let sign = Self.separator(scalar) {
                signs.append(sign)
                digits.append([])
            } else if scalar == "e" || scalar == "E" {
                exponent = String(String.UnicodeScalarView(scalars[index...]))
                return Int(exponent.dropFirst()) != nil
            } else {
                return false
            }
        }
        return true
    }

    static func separator(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case ".", ",": UInt8(ascii: scalar)
        case " ", "\u{A0}", "\u{202F}", "\u{2009}": UInt8(ascii: " ")
        case "'", "\u{2019}": UInt8(ascii: "'")
        default: nil
        }
    }

    /// What it says if this sign stands before its decimals; nil where it cannot.
    func quantity(decimal: UInt8) -> Quantity? {
        let hasDecimals = signs.last == decimal
        let groupSigns = hasDecimals ? signs.dropLast() : signs[...]
        let whole = hasDecimals ? digits.dropLast() : digits[...]
        guard areGroups(groupSigns, whole, decimal: decimal) else { return nil }
        let sign = isNegative ? "-" : ""
        let wholeDigits = String(decoding: Array(whole.joined()), as: UTF8.self)
        let decimals = hasDecimals ? String(decoding: digits.last ?? [], as: UTF8.self) : ""
        guard hasDecimals || !exponent.isEmpty else { return Int64(sign + wholeDigits).map(Quantity.whole) }
        guard !(wholeDigits + decimals).isEmpty else { return nil }
        let text =
            sign + (wholeDigits.isEmpty ? "0" : wholeDigits) + "." + (decimals.isEmpty ? "0" : decimals)
        guard let real = Double(text + exponent), real.isFinite else { return nil }
        return .real(real)
    }

    /// Whether one sign, which is not the one before the decimals, stands between groups of three digits.
    private func areGroups(_ signs: ArraySlice<UInt8>, _ digits: ArraySlice<[UInt8]>, decimal: UInt8) -> Bool
    {
        guard let sign = signs.first else { return true }
        guard sign != decimal, sign == group ?? sign, exponent.isEmpty, let first = digits.first,
            signs.allSatisfy({ $0 == sign })
        else { return false }
        return (1...3).contains(first.count) && first.first != UInt8(ascii: "0")
            && digits.dropFirst().allSatisfy { $0.count == 3 }
    }
}

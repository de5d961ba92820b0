/// A number's text before its decimal sign, and from the sign on; without a sign, what follows the last digit: « % ».
struct DecimalParts {
    let integer: String
    let fraction: String

    /// - Parameter sign: the language's decimal sign.
    init(_ text: String, sign: String) {
        let scalars = text.unicodeScalars.map(\.value)
        let split = DecimalParts.split(scalars, sign: sign.unicodeScalars.first?.value ?? 0x2E)
        let at = text.unicodeScalars.index(text.startIndex, offsetBy: split)
        integer = String(text.unicodeScalars[..<at])
        fraction = String(text.unicodeScalars[at...])
    }

    /// Where the second part begins: how many characters the first has.
    static func split(_ scalars: [UInt32], sign: UInt32) -> Int {
        var lastDigit: Int?
        for index in scalars.indices.reversed() {
            if isDigit(scalars[index]) {
                lastDigit = lastDigit ?? index
            } else if scalars[index] == sign, index + 1 < scalars.count, isDigit(scalars[index + 1]) {
                return index
            }
        }
        guard let lastDigit, !scalars[(lastDigit + 1)...].contains(where: isLetter) else {
            return scalars.count
        }
        return lastDigit + 1
    }

    static func isDigit(_ value: UInt32) -> Bool {
        if value < 0x80 { return value >= 0x30 && value <= 0x39 }
        return Unicode.Scalar(value)?.properties.numericType != nil
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
}

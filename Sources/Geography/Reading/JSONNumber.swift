/// The value of a JSON number whose form was checked before.
enum JSONNumber {
    /// Powers of ten that a double holds exactly.
    private static let powers: [Double] = (0...22).reduce(into: [1]) { powers, index in
        if index > 0 { powers.append((powers.last ?? 1) * 10) }
    }

    /// Short numbers take Clinger's exact path: a whole number below 2^53 divided by an exact power of ten is rounded
    /// once, and so correctly (Clinger 1990, “How to Read Floating Point Numbers Accurately”). Others go the long way.
    static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Double {
        var index = range.lowerBound
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var whole: UInt64 = 0, digits = 0, decimals = 0, isAfterPoint = false
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: ".") {
                isAfterPoint = true
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                whole = whole &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                digits += 1
                if isAfterPoint { decimals += 1 }
            } else {
                return slow(bytes, range)
            }
            index += 1
        }
        guard digits <= 18, whole < 1 << 53, decimals < powers.count else { return slow(bytes, range) }
        let value = Double(whole) / powers[decimals]
        return isNegative ? -value : value
    }

    private static func slow(_ bytes: [UInt8], _ range: Range<Int>) -> Double {
        Double(String(decoding: bytes[range], as: UTF8.self)) ?? .infinity
    }
}

/// A DICT of a compact font: operands under operators (Adobe Technical Note 5176, 4).
struct CFFDictionary {
    /// Operators, those of two bytes as 1200 and the second.
    enum Operator: Int {
        case charset = 15
        case encoding = 16
        case charStrings = 17
        case `private` = 18
        case subrs = 19
        case defaultWidth = 20
        case nominalWidth = 21
        case fontMatrix = 1207
        case charstringType = 1206
        case ros = 1230
        case fdArray = 1236
        case fdSelect = 1237
    }

    private var entries: [Int: [Double]] = [:]

    init(_ data: FontBytes) {
        var place = 0, operands: [Double] = []
        while let first = data.byte(place) {
            place += 1
            switch first {
            case 0...21:
                var key = first
                if first == 12 {
                    guard let second = data.byte(place) else { return }
                    key = 1200 + second
                    place += 1
                }
                entries[key] = operands
                operands = []
            default:
                guard let (number, length) = Self.number(first, data, place) else { return }
                place += length
                // No operator has more (5176, appendix C).
                if operands.count < 48 { operands.append(number) }
            }
        }
    }

    /// The number that begins with a byte, and how many bytes follow it.
    private static func number(_ first: Int, _ data: FontBytes, _ place: Int) -> (Double, Int)? {
        switch first {
        case 28: return data.signedWord(place).map { (Double($0), 2) }
        case 29: return data.long(place).map { (Double(Int32(truncatingIfNeeded: $0)), 4) }
        case 30: return real(data, place)
        default: return data.compactNumber(first, place)
        }
    }

    /// Digits of four bits.
    private static func real(_ data: FontBytes, _ start: Int) -> (Double, Int)? {
        var text = "", place = start
        let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"]
        while let byte = data.byte(place), place < start + 32 {
            place += 1
            for half in [byte >> 4, byte & 15] {
                if half == 15 { return Double(text).map { ($0, place - start) } }
                text += digits[half]
            }
        }
        return nil
    }

    func numbers(_ key: Operator) -> [Double]? { entries[key.rawValue] }

    func number(_ key: Operator) -> Double? { entries[key.rawValue]?.first }

    /// An offset or a size; nil where it is no whole number that one could be.
    func integer(_ key: Operator, _ index: Int = 0) -> Int? {
        guard let operands = entries[key.rawValue], index < operands.count else { return nil }
        let value = operands[index]
        return value.magnitude < 2_147_483_648 ? Int(value) : nil
    }
}

import Frames

/// PDF syntax as it grows: ISO 32000-1, 7.3.
///
/// Everything the finisher adds to a file is written as text, not built as objects of qpdf: tens of thousands of
/// structure elements cost a few milliseconds this way.
struct PDFText {
    var bytes: [UInt8] = []

    init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func raw(_ syntax: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: syntax.utf8Start, count: syntax.utf8CodeUnitCount))
    }

    mutating func integer(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let first = bytes.count
        var rest = value.magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

    /// Points to three decimals, far below what a page can show.
    mutating func points(_ length: Length) {
        let thousandths = Int((length.points * 1000).rounded())
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        integer(Int(whole))
        guard fraction > 0 else { return }
        var digits = Array(String(1000 + fraction).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        bytes.append(UInt8(ascii: "."))
        bytes += digits
    }

    /// A number to six decimals: what a matrix needs.
    mutating func decimal(_ value: Double) {
        guard value.isFinite, abs(value) < 1e9 else { return integer(0) }
        let millionths = Int((value * 1_000_000).rounded())
        if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, fraction) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        integer(Int(whole))
        guard fraction > 0 else { return }
        var digits = Array(String(1_000_000 + fraction).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        bytes.append(UInt8(ascii: "."))
        bytes += digits
    }

    /// A number after a space, as between the operands of an array.
    mutating func spaced(_ value: Int) {
        raw(" ")
        integer(value)
    }

    /// `12 0 R`, after a space.
    mutating func reference(_ object: Int) {
        spaced(object)
        raw(" 0 R")
    }

    /// A name: `/Figure`, `/text#2Fcsv` (7.3.5).
    mutating func name(_ value: String) {
        raw("/")
        for byte in value.utf8 {
            let isRegular = (0x21...0x7E).contains(byte) && !"#/()<>[]{}%".utf8.contains(byte)
            if isRegular {
                bytes.append(byte)
            } else {
                raw("#")
                bytes += Self.digits(of: byte)
            }
        }
    }

    private static func digits(of byte: UInt8) -> [UInt8] {
        let digits: StaticString = "0123456789ABCDEF"
        return [digits.utf8Start[Int(byte >> 4)], digits.utf8Start[Int(byte & 15)]]
    }

    /// A byte string: `(…)`.
    mutating func string(_ value: some Sequence<UInt8>) {
        raw("(")
        for byte in value {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0D: raw("\\r")
            default: bytes.append(byte)
            }
        }
        raw(")")
    }

    /// A text string (7.9.2.2): plain for printable ASCII, else UTF-16 with its byte order mark.
    mutating func text(_ value: String) {
        string(Self.textBytes(value))
    }

    /// The bytes of a text string.
    static func textBytes(_ value: String) -> [UInt8] {
        if value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return Array(value.utf8) }
        var units: [UInt8] = [0xFE, 0xFF]
        for unit in value.utf16 { units += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        return units
    }

    /// A byte string in hexadecimal: `<…>`.
    mutating func hexadecimal(_ value: [UInt8]) {
        let digits: StaticString = "0123456789abcdef"
        raw("<")
        for byte in value {
            bytes.append(digits.utf8Start[Int(byte >> 4)])
            bytes.append(digits.utf8Start[Int(byte & 15)])
        }
        raw(">")
    }

    /// A dictionary's text without its angle brackets.
    var dictionaryEntries: PDFText {
        var entries = PDFText()
        entries.bytes = Array(bytes.dropFirst(2).dropLast(2))
        return entries
    }

    mutating func append(_ other: borrowing PDFText) { bytes += other.bytes }
}

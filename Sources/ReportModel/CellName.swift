/// A cell as spreadsheets name it (ECMA-376, part 1, 18.18.62): `B7` is the second column of the seventh row.
public struct CellName: Hashable, Sendable, CustomStringConvertible {
    /// From 0.
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

    /// What spreadsheets can hold: XFD1048576.
    public static let last = CellName(row: 1_048_575, column: 16_383)

    /// Letters and digits, `$` before either; nil for anything else, and beyond the last cell.
    public init?(_ text: some StringProtocol) {
        var column = 0, row = 0, digits = 0, letters = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
                letters += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0 && letters < 3:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
                letters += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            default: return nil
            }
        }
        guard row > 0, row - 1 <= Self.last.row, column - 1 <= Self.last.column else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// The letters of a column, from 0.
    public static func letters(ofColumn column: Int) -> String {
        var rest = column + 1, letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    public var description: String { Self.letters(ofColumn: column) + String(row + 1) }
}

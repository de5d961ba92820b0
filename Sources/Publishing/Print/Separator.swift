import Frames

/// Writes the operators that set inks, in the place of those that set colours. Each worker has one: it remembers what it
/// wrote for a colour, and which colours it met.
struct Separator {
    /// What a colour becomes.
    struct Operators {
        var fill: [UInt8]
        var stroke: [UInt8]
        /// Whether text in it is printed over what lies under it.
        var overprints: Bool
    }

    private let table: InkTable
    private let overprintsBlack: Bool
    private var known: [SIMD3<Double>: Operators] = [:]
    private var knownMarks: [SIMD3<Double>: Operators] = [:]
    /// Colours met since `takeUses`.
    private var uses: [SIMD3<Double>: InkTable.Entry] = [:]

    init(_ table: InkTable, overprintsBlack: Bool) {
        (self.table, self.overprintsBlack) = (table, overprintsBlack)
    }

    /// - Parameters:
    ///   - rgb: from 0 to 1; the fourth is nothing.
    ///   - inMark: whether it is a printer's mark's.
    mutating func operators(for rgb: SIMD4<Double>, inMark: Bool) -> Operators {
        let key = SIMD3(rgb.x, rgb.y, rgb.z)
        if inMark {
            if let known = knownMarks[key] { return known }
            if let entry = table.markEntry(red: rgb.x, green: rgb.y, blue: rgb.z) {
                let operators = Self.operators(entry.ink, overprints: false)
                knownMarks[key] = operators
                return operators
            }
        }
        if let known = known[key], uses[key] != nil { return known }
        let entry = table.entry(red: rgb.x, green: rgb.y, blue: rgb.z)
        let operators = Self.operators(
            entry.ink, overprints: overprintsBlack && entry.ink.isBlackAlone)
        (known[key], uses[key]) = (operators, entry)
        return operators
    }

    /// The colours met since the last call.
    mutating func takeUses() -> [InkUse] {
        defer { uses = [:] }
        return uses.map { InkUse(color: $0.key, entry: $0.value) }
    }

    private static func operators(_ ink: InkTable.Ink, overprints: Bool) -> Operators {
        var fill = PDFText(), stroke = PDFText()
        switch ink {
        case .process(let inks):
            var operands = PDFText()
            for index in 0..<4 {
                operands.part(inks[index])
                operands.raw(" ")
            }
            fill.append(operands)
            fill.raw("k")
            stroke.append(operands)
            stroke.raw("K")
        case .spot(let index):
            (fill, stroke) = named { text in
                text.raw("/RPspot")
                text.integer(index)
            }
        case .registration: (fill, stroke) = named { $0.raw("/RPall") }
        }
        return Operators(fill: fill.bytes, stroke: stroke.bytes, overprints: overprints)
    }

    private static func named(_ name: (inout PDFText) -> Void) -> (fill: PDFText, stroke: PDFText) {
        var fill = PDFText(), stroke = PDFText()
        name(&fill)
        fill.raw(" cs 1 scn")
        name(&stroke)
        stroke.raw(" CS 1 SCN")
        return (fill, stroke)
    }
}

/// A colour that a page or a drawing shows, and what it is printed in.
struct InkUse: Sendable {
    var color: SIMD3<Double>
    var entry: InkTable.Entry

    var hex: String {
        func byte(_ part: Double) -> UInt8 { UInt8((min(max(part, 0), 1) * 255).rounded()) }
        return Color(red: byte(color.x), green: byte(color.y), blue: byte(color.z)).hex
    }
}

extension InkTable.Ink {
    /// Whether it is black ink and no other, and enough of it that what lies under it does not show: half of a solid.
    var isBlackAlone: Bool {
        guard case .process(let inks) = self else { return false }
        return inks.x == 0 && inks.y == 0 && inks.z == 0 && inks.w >= 0.5
    }
}

extension PDFText {
    /// A part of one, to four decimals: `0.95`.
    mutating func part(_ value: Double) {
        let tenThousandths = Int((min(max(value, 0), 1) * 10000).rounded())
        let (whole, fraction) = tenThousandths.quotientAndRemainder(dividingBy: 10000)
        integer(whole)
        guard fraction > 0 else { return }
        var digits = Array(String(10000 + fraction).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        bytes.append(UInt8(ascii: "."))
        bytes += digits
    }
}

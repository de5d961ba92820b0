/// Characters that East Asian lines do not begin or end with, and breaks beside curly quotes.
///
/// UAX 14 breaks on neither side of a quote, which in Chinese may open a line or close one like any bracket.
enum Kinsoku {
    /// Closing brackets and quotes, commas, stops.
    static func closes(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017:
            true
        case 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D: true
        default: false
        }
    }

    /// Opening brackets and quotes.
    static func opens(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B:
            true
        default: false
        }
    }

    /// Whether text of the language is set by these rules.
    static func applies(to language: String) -> Bool { language.hasPrefix("zh") || language.hasPrefix("ja") }

    /// Lets lines end after a closing quote and before an opening one, where ideographs or their marks stand on the other side.
    static func allowBreaks(_ breaks: inout [Bool], _ scalars: [UInt32]) {
        for index in scalars.indices.dropFirst() {
            let before = scalars[index - 1], after = scalars[index]
            let endsQuote = before == 0x2019 || before == 0x201D,
                startsQuote = after == 0x2018 || after == 0x201C
            if endsQuote, isWide(after) || startsQuote { breaks[index] = !closes(after) }
            if startsQuote, isWide(before) { breaks[index] = !opens(before) }
        }
    }

    private static func isWide(_ scalar: UInt32) -> Bool {
        Scalars.isIdeograph(scalar) || scalar >= 0xFF00 && scalar < 0xFF61
    }
}

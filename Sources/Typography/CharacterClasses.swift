/// Classes of characters that the rules ask about.
extension TextRewriter {
    /// Written after a number, apart from it.
    static let units: Set<String> = [
        "km", "m", "cm", "mm", "kg", "g", "t", "l", "ml", "h", "min", "s", "ha", "kWh", "Mo", "Go", "ko",
        "kB", "MB", "GB",
    ]

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == Scalars.noBreakSpace || scalar == Scalars.narrowSpace || scalar == 0x2009
    }

    static func isWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }

    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A
            : Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }

    /// Letters, figures, and what closes: brackets, quotes, ellipses, the percent sign.
    static func endsWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x2026, 0x25, 0x22: true
        default: isWord(scalar)
        }
    }

    /// The end of a sentence or of a clause goes on with a space, a closing quote or bracket, or one more
    /// mark.
    static func mayFollowMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x3F, 0x29, 0x5D, 0xBB, 0x201D, 0x2026, 0x22, 0x0A, 0x2028: true
        default: isSpace(scalar)
        }
    }

    /// Where a quotation may begin: after a space, an opening bracket or quote, a dash.
    static func mayOpenAfter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x28, 0x5B, 0x2013, 0x2014, 0x2D, 0x2F, 0xAB, 0x2018, 0x201C, 0x201E, 0x0A, 0x2028: true
        default: isSpace(scalar)
        }
    }
}

/// Optical margins: the part of its width by which punctuation stands outside the measure.
enum Hanging {
    /// At the end of a line.
    static func atEnd(_ scalar: UInt32) -> Double {
        switch scalar {
        case 0x2E, 0x2C: 0.7  // . ,
        case 0x2D, 0x2010: hyphen
        case 0x3A, 0x3B: 0.4  // : ;
        case 0x21, 0x3F, 0x29: 0.15  // ! ? )
        case 0xBB, 0x2013: 0.3  // » –
        case 0x2019, 0x201D: 0.6  // ’ ”
        case 0x2026: 0.2  // …
        default: 0
        }
    }

    /// At the start of a line.
    static func atStart(_ scalar: UInt32) -> Double {
        switch scalar {
        case 0x28: 0.1  // (
        case 0xAB, 0x2013: 0.3  // « –
        case 0x2018, 0x201C: 0.6  // ‘ “
        default: 0
        }
    }

    static let hyphen = 0.5
}

/// A colour for the screen (sRGB, 8 bits a channel) with, where a layout names them, the inks that print it.
public struct Color: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    public var inks: Inks?

    /// Process inks in percent, 0 to 100.
    public struct Inks: Hashable, Sendable {
        public var cyan: UInt8
        public var magenta: UInt8
        public var yellow: UInt8
        public var black: UInt8
        public init(cyan: UInt8, magenta: UInt8, yellow: UInt8, black: UInt8) {
            (self.cyan, self.magenta, self.yellow, self.black) = (cyan, magenta, yellow, black)
        }
    }

    public init(red: UInt8, green: UInt8, blue: UInt8, inks: Inks? = nil) {
        (self.red, self.green, self.blue, self.inks) = (red, green, blue, inks)
    }

    /// From `#RRGGBB`; nil for anything else.
    public init?(hex: String, inks: Inks? = nil) {
        let digits = hex.hasPrefix("#") ? hex.dropFirst() : Substring(hex)
        guard digits.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
        self.init(
            red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255),
            inks: inks)
    }

    public static var black: Color { Color(red: 0, green: 0, blue: 0) }
    public static var white: Color { Color(red: 255, green: 255, blue: 255) }

    /// `#RRGGBB`, upper case.
    public var hex: String {
        "#"
            + [red, green, blue].map {
                let digits = String($0, radix: 16, uppercase: true)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}

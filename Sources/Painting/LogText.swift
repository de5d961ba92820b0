import Frames

/// How the log writes lengths and characters: the same on every machine, so by whole numbers alone.
enum LogText {
    /// Millimetres with two decimals.
    static func length(_ length: Length) -> String { hundredths(length.units * 2540, per: 72 * 1024) }
    /// Points with two decimals.
    static func points(_ length: Length) -> String { hundredths(length.units * 100, per: 1024) }
    static func point(_ point: Point) -> String { "\(length(point.x)),\(length(point.y))" }
    static func size(_ size: Size) -> String { "\(length(size.width))×\(length(size.height))" }
    static func rect(_ rect: Rect) -> String { "\(point(rect.origin)) \(size(rect.size))" }

    /// In quotes; quotes, backslashes and characters that do not show (but for the space) as Swift's escapes.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case " ": out += " "
            case "\n": out += "\\n"
            case _ where shows(scalar): out.unicodeScalars.append(scalar)
            default: out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return out + "\""
    }

    private static func shows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
            .privateUse,
            .surrogate:
            false
        default: true
        }
    }

    /// `amount / unit`, in hundredths, rounded half away from zero.
    private static func hundredths(_ amount: Int, per unit: Int) -> String {
        let count = (abs(amount) * 2 + unit) / (2 * unit)
        let rest = count % 100
        return (amount < 0 && count > 0 ? "-" : "") + "\(count / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}

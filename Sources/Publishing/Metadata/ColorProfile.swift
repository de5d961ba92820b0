/// The ICC profile of sRGB, made from its definition, so that every machine embeds the same bytes
/// (ICC.1:2004-10, profile version 4.2; IEC 61966-2-1).
enum ColorProfile {
    /// A display profile of three primaries and a parametric curve.
    static let sRGB: [UInt8] = {
        let words = textTag("sRGB IEC61966-2.1"), rights = textTag("No rights reserved")
        let tags: [(signature: String, data: [UInt8])] = [
            ("desc", words), ("cprt", rights), ("wtpt", xyz(illuminant)), ("chad", matrix(adaptation)),
            ("rXYZ", xyz(red)), ("gXYZ", xyz(green)), ("bXYZ", xyz(blue)), ("rTRC", curve), ("gTRC", curve),
            ("bTRC", curve),
        ]
        return assembled(tags)
    }()

    // MARK: The definition, in the profile's fixed-point numbers (1/65536)

    /// D50, the white that all profiles meet in.
    private static let illuminant = [63190, 65536, 54061]
    /// The primaries (x, y: 0.64, 0.33; 0.30, 0.60; 0.15, 0.06) under D65 (0.3127, 0.3290), adapted to D50 by the Bradford
    /// transform. Their sum is the illuminant.
    private static let red = [28576, 14581, 912]
    private static let green = [25239, 46983, 6361]
    private static let blue = [9375, 3972, 46788]
    /// The Bradford transform from D65 to D50, row by row.
    private static let adaptation = [68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262]
    /// Above 0.04045, ((x + 0.055) / 1.055) to the power of 2.4; x / 12.92 below: as g, a, b, c, d of curve type 3.
    private static let curveParameters = [157_286, 62119, 3417, 5072, 2651]

    // MARK: The format

    private static func assembled(_ tags: [(signature: String, data: [UInt8])]) -> [UInt8] {
        let start = 128 + 4 + 12 * tags.count
        var table = number(tags.count), data: [UInt8] = []
        var places: [[UInt8]: Int] = [:]
        for tag in tags {
            // Equal tags share their data: the three curves.
            let place = places[tag.data] ?? data.count
            places[tag.data] = place
            if place == data.count { data += tag.data + [UInt8](repeating: 0, count: -tag.data.count & 3) }
            table += Array(tag.signature.utf8) + number(start + place) + number(tag.data.count)
        }
        return header(size: start + data.count) + table + data
    }

    private static func header(size: Int) -> [UInt8] {
        var header = number(size) + number(0) + number(0x0420_0000)
        header += Array("mntrRGB XYZ ".utf8)
        // A fixed date: the day version 4.2 was dated.
        for part in [2004, 10, 22, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 255)] }
        header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        header += illuminant.flatMap(number)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func xyz(_ values: [Int]) -> [UInt8] {
        Array("XYZ ".utf8) + number(0) + values.flatMap(number)
    }

    private static func matrix(_ values: [Int]) -> [UInt8] {
        Array("sf32".utf8) + number(0) + values.flatMap(number)
    }

    private static var curve: [UInt8] {
        Array("para".utf8) + number(0) + [0, 3, 0, 0] + curveParameters.flatMap(number)
    }

    /// A text in one language, English.
    private static func textTag(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return Array("mluc".utf8) + number(0) + number(1) + number(12) + Array("enUS".utf8)
            + number(units.count)
            + number(28) + units
    }
}

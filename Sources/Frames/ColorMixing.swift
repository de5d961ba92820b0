import Foundation

extension Color {
    /// This colour with another one mixed in: a share of 0 is the first, 1 the second. In Oklab, where equal steps look
    /// equal (B. Ottosson, “A perceptual color space for image processing”, 2020). Without inks.
    public func mixed(with other: Color, _ share: Double) -> Color {
        let a = Oklab(self), b = Oklab(other)
        return Oklab(
            lightness: a.lightness + (b.lightness - a.lightness) * share, a: a.a + (b.a - a.a) * share,
            b: a.b + (b.b - a.b) * share
        ).color
    }
}

/// A colour by how light it looks (0 to 1), from green to red, and from blue to yellow.
public struct Oklab: Hashable, Sendable {
    public var lightness: Double
    public var a: Double
    public var b: Double

    public init(lightness: Double, a: Double, b: Double) {
        (self.lightness, self.a, self.b) = (lightness, a, b)
    }

    public init(_ color: Color) {
        self.init(linear: color.linear)
    }

    /// From linear sRGB, 0 to 1.
    public init(linear rgb: (red: Double, green: Double, blue: Double)) {
        let (red, green, blue) = rgb
        let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    }

    /// The nearest colour that a screen has.
    public var color: Color {
        let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
        let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
        let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
        return Color(
            linear: (
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
            ))
    }

    /// How different two colours look: 0 for the same, 1 for black and white.
    public func distance(to other: Oklab) -> Double {
        let light = lightness - other.lightness, a = a - other.a, b = b - other.b
        return (light * light + a * a + b * b).squareRoot()
    }
}

extension Color {
    /// Linear sRGB, 0 to 1 (IEC 61966-2-1).
    public var linear: (red: Double, green: Double, blue: Double) {
        func value(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return (value(red), value(green), value(blue))
    }

    /// From linear sRGB, held to what a screen has.
    public init(linear rgb: (Double, Double, Double)) {
        func channel(_ value: Double) -> UInt8 {
            let value = min(1, max(0, value))
            let curved = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
            return UInt8((curved * 255).rounded())
        }
        self.init(red: channel(rgb.0), green: channel(rgb.1), blue: channel(rgb.2))
    }
}

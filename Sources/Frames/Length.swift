/// An exact length: a whole number of Pango units, 1/1024 of a PostScript point (1/72 inch).
///
/// Integers keep sums exact however far down a page they are taken, and layouts the same on every machine.
public struct Length: Hashable, Comparable, Sendable {
    /// 1/1024 pt.
    public var units: Int

    @inlinable public init(units: Int) { self.units = units }

    @inlinable public static var zero: Length { Length(units: 0) }
    /// PostScript points, rounded to the nearest unit.
    @inlinable public static func pt(_ points: Double) -> Length {
        Length(units: Int((points * 1024).rounded()))
    }
    /// Millimetres, rounded to the nearest unit.
    @inlinable public static func mm(_ millimetres: Double) -> Length { .pt(millimetres * 72 / 25.4) }

    @inlinable public var points: Double { Double(units) / 1024 }
    @inlinable public var millimetres: Double { points * 25.4 / 72 }

    @inlinable public static func < (a: Length, b: Length) -> Bool { a.units < b.units }
    @inlinable public static func + (a: Length, b: Length) -> Length { Length(units: a.units + b.units) }
    @inlinable public static func - (a: Length, b: Length) -> Length { Length(units: a.units - b.units) }
    @inlinable public static prefix func - (a: Length) -> Length { Length(units: -a.units) }
    @inlinable public static func += (a: inout Length, b: Length) { a.units += b.units }
    @inlinable public static func -= (a: inout Length, b: Length) { a.units -= b.units }
    @inlinable public static func * (a: Length, n: Int) -> Length { Length(units: a.units * n) }
    /// Scaled by a factor, rounded to the nearest unit.
    @inlinable public static func * (a: Length, factor: Double) -> Length {
        Length(units: (Double(a.units) * factor).roundedInt)
    }
    /// Divided, rounded towards zero.
    @inlinable public static func / (a: Length, n: Int) -> Length { Length(units: a.units / n) }
    /// How many times `b` goes into `a`.
    @inlinable public static func / (a: Length, b: Length) -> Double { Double(a.units) / Double(b.units) }

    /// The least multiple of `step` that is not less than the length; the length itself where `step` is not positive.
    @inlinable public func roundedUp(to step: Length) -> Length {
        guard step.units > 0 else { return self }
        let quotient = units / step.units, rest = units % step.units
        return Length(units: (quotient + (rest > 0 ? 1 : 0)) * step.units)
    }
}

extension Double {
    @inlinable var roundedInt: Int { Int(rounded()) }
}

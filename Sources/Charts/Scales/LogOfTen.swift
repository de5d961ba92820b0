import Foundation

/// Foundation's logarithm, under a name of its own.
enum LogOfTen {
    static func of(_ value: Double) -> Double { Foundation.log10(value) }
}

extension Double {
    /// The least whole number that is not less than the binary logarithm.
    var log2Ceiling: Double { Foundation.log2(self).rounded(.up) }
    var cubeRoot: Double { Foundation.cbrt(self) }
}

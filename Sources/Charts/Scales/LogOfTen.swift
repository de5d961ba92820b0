import Foundation

/// Foundation's logarithm, under a name of its own.
enum LogOfTen {
    static func of(_ value: Double) -> Double { Foundation.log10(value) }
}

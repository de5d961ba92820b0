import Foundation

extension Double {
    var decimalLogarithm: Double { log10(self) }
    var binaryLogarithm: Double { log2(self) }
    var cubeRoot: Double { cbrt(self) }
}

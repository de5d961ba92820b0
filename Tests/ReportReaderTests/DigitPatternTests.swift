import Foundation
import TestSupport
import Testing

@testable import ReportReader

@Suite struct DigitPatternTests {
    /// Whatever is written by the pattern is what Foundation writes.
    @Test(arguments: [
        "fr-BE", "nl-BE", "en-GB", "de-DE", "de-CH", "fr-CH", "es-ES", "pt-PT", "pl-PL", "it-IT", "uk-UA",
        "hi-IN", "ar-EG", "he-IL", "sv-SE",
    ])
    func numbersAreWrittenAsFoundationWritesThem(language: String) {
        let writer = NumberWriter(language: language)
        var dice = Dice(7)
        for round in 0..<400 {
            let whole = Int64(truncatingIfNeeded: dice.next()) >> Int64(dice.roll(3...62))
            let real =
                Double(Int64(truncatingIfNeeded: dice.next()) >> Int64(dice.roll(13...62)))
                / [1, 2, 8, 10, 100, 1000, 3][round % 7]
            let decimals = [nil, 0, 1, 2, 6][round % 5], isGrouped = round % 3 != 0
            for quantity in [Quantity.whole(whole), .real(real), .real(Double(round) / 1000 + 0.0005)] {
                #expect(
                    writer.number(quantity, decimals: decimals, isGrouped: isGrouped)
                        == writer.foundationNumber(quantity, decimals: decimals, isGrouped: isGrouped),
                    "\(quantity) \(decimals ?? -1)")
            }
        }
    }
}

import Foundation
import Testing

@testable import PageLayout

@Suite struct DecimalPartsTests {
    @Test(arguments: [
        ("12,5", "fr-BE", "12", ",5"), ("4\u{202F}034", "fr-BE", "4\u{202F}034", ""),
        ("4.034,25", "nl-BE", "4.034", ",25"),
        ("4,034.25", "en-GB", "4,034", ".25"), ("plus de la moitié", "fr-BE", "plus de la moitié", ""),
        ("", "fr", "", ""), ("9,5\u{202F}%", "fr", "9", ",5\u{202F}%"),
        ("5\u{202F}%", "fr", "5", "\u{202F}%"),
        ("7 sur 10", "fr", "7 sur 10", ""), ("4 heures", "fr", "4 heures", ""),
        ("non, merci", "fr", "non, merci", ""),
    ])
    func aNumberIsCutAtItsDecimalSign(text: String, language: String, integer: String, fraction: String) {
        let sign = Locale(identifier: language).decimalSeparator ?? "."
        let parts = DecimalParts(text, sign: sign)
        #expect(parts.integer == integer)
        #expect(parts.fraction == fraction)
    }
}

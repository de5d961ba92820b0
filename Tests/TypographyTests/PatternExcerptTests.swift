import Foundation
import Testing

@testable import Typography

/// An excerpt for a word gives the points that the whole file gives it: with one level of patterns and with two, in
/// one-byte letters and in UTF-8, with patterns that change the spelling.
@Suite struct PatternExcerptTests {
    private func compare(_ language: String, with words: some Sequence<String>) throws -> Int {
        guard let path = HyphenDictionary.path(for: language) else { return 0 }
        return try compare(path: path, language, with: words)
    }

    private func compare(path: String, _ language: String, with words: some Sequence<String>) throws -> Int {
        let whole = try #require(Hyphenator(path: path, excerptsFrom: .max))
        let excerpts = try #require(Hyphenator(path: path, excerptsFrom: 0))
        var count = 0
        for word in words {
            let stem = word.unicodeScalars.map(\.value)[...], points = whole.points(stem)
            #expect(excerpts.points(stem) == points, "\(language) \(word)")
            count += points == 0 ? 0 : 1
        }
        return count
    }

    @Test(arguments: ["fr", "nl", "en", "it", "es", "pt", "hu", "uk"])
    func theWordsOfAReportAreBrokenAlike(language: String) throws {
        let words = Set(try Seed.text().split { !$0.isLetter }.map(String.init))
        #expect(words.count > 150)
        _ = try compare(language, with: words)
    }

    @Test func longCompoundsAreBrokenAlike() throws {
        let words = [
            "rechtsbijstandsverzekering", "arbeidsongeschiktheidsverzekering", "omaatje",
            "vergelijkingsmateriaal",
            "landbouwsubsidies", "mensenrechten", "onafhankelijkheid", "jongerenwerkloosheid",
        ]
        #expect(try compare("nl", with: words) > 4)
    }

    /// Longer patterns hide shorter ones in them, each level for itself: `barba1rossa` of the joints hides no `a1r` of
    /// the syllables, `bare2` does.
    @Test func eachLevelHidesItsOwn() throws {
        let patterns =
            "ISO8859-1\nCOMPOUNDLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN 2\nbarba1rossa\ntor1bogen\n"
            + "NOHYPHEN -,'\nNEXTLEVEL\n1ba\na1r\nbare2n\nr1b\n.bo1g\nr1e\no1r\n"
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).dic"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try patterns.write(toFile: path, atomically: true, encoding: .isoLatin1)
        let words = ["barbarei", "barbarossa", "torbogen", "barbarossator", "bogentor", "narbe"]
        #expect(try compare(path: path, "made up", with: words) > 4)
    }

    /// Loading it whole would take seconds: the points here are those that it gives.
    @Test func germanIsReadQuickly() throws {
        guard let path = HyphenDictionary.path(for: "de") else { return }
        let hyphenator = try #require(Hyphenator(path: path))
        func broken(_ word: String) -> String {
            let points = hyphenator.points(word.unicodeScalars.map(\.value)[...])
            return word.enumerated().map { (points >> UInt64($0) & 1 == 1 ? "-" : "") + String($1) }.joined()
        }
        #expect(broken("Menschenrechte") == "Men-schen-rech-te")
        #expect(broken("Donaudampfschifffahrt").contains("-"))
    }
}

import TestSupport
import Testing

@testable import Typography

/// Laws of the language rules, on real sentences of every language in the tables of every language.
@Suite struct LanguageLawTests {
    /// Those of the tag's language, and some of every other: as they stand, and in typewriter's dress.
    private func sentences(_ tag: String) throws -> [String] {
        let language = String(tag.prefix(2)), seed = try Seed.paragraphs()
        let texts =
            SampleTexts.own.values.joined() + SampleTexts.declaration(language)
            + (language == "fr" ? seed : Array(seed.prefix(10)))
        let whole = texts.flatMap { text in
            text.split(whereSeparator: { ".。።।".contains($0) }).map(String.init) + [text]
        }
        return whole + whole.map(LanguageLawTests.typewritten)
    }

    private static func typewritten(_ text: String) -> String {
        var typed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "’", "‘": typed.append("'")
            case "“", "”", "„", "«", "»": typed.append("\"")
            case "…": typed.append(contentsOf: "...".unicodeScalars)
            case "\u{A0}", "\u{202F}": typed.append(" ")
            default: typed.append(scalar)
            }
        }
        return String(typed)
    }

    @Test func everyLanguageAndProfileHasATableOfItsOwn() {
        #expect(LanguageTables.all.count == 16)
        #expect(
            Set(LanguageTables.tags.compactMap(LanguageTables.table).map(ObjectIdentifier.init)).count >= 21)
        #expect(Set(SampleTexts.own.keys) == Set(LanguageTables.all.keys))
    }

    /// Twice is once, and nothing but spaces and marks of quotation is touched.
    @Test func rulesAreIdempotentAndKeepEveryCharacter() throws {
        for tag in LanguageTables.tags {
            let table = LanguageTables.table(of: tag), sentences = try sentences(tag)
            #expect(sentences.count > 100)
            for sentence in sentences {
                var typed = MarkedText()
                typed.append(sentence)
                let once = LanguageRules.applied(to: typed, table: table)
                let isStable = LanguageRules.applied(to: once, table: table).scalars == once.scalars
                #expect(isStable, "\(tag): \(sentence)")
                #expect(kept(once.scalars) == kept(typed.scalars), "\(tag): \(sentence)")
            }
        }
    }

    /// What the rules do not own: all but spaces, with one sign for every quote and apostrophe, and points for ellipses.
    private func kept(_ scalars: [UInt32]) -> [UInt32] {
        scalars.flatMap { scalar -> [UInt32] in
            switch scalar {
            case 0x20, 0xA0, 0x202F, 0x2009: []
            case 0x22, 0x27, 0xAB, 0xBB, 0x5F3, 0x5F4, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F:
                [0x22]
            case 0x2026: [0x2E, 0x2E, 0x2E]
            default: [scalar]
            }
        }
    }

    /// A space that was typed between two words is still one: no two words grow together.
    @Test func wordsStayApart() throws {
        for tag in LanguageTables.tags {
            for sentence in SampleTexts.own.values.joined() {
                let set = LanguageRules.applied(to: sentence, language: tag)
                #expect(words(set) == words(sentence), "\(tag): \(sentence)")
            }
        }
    }

    private func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }
    }
}

import Foundation
import ReportModel
import Testing

/// The language files that ship: a language is one file, and whole.
@Suite struct WordsTests {
    static let languages = ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "uk"]

    /// What CLDR 47 tells apart (supplemental/plurals.xml); pt as in Portugal.
    private static let categories: [String: [PluralRules.Category]] = [
        "ar": [.zero, .one, .two, .few, .many, .other], "de": [.one, .other], "en": [.one, .other],
        "es": [.one, .many, .other], "fr": [.one, .many, .other], "it": [.one, .many, .other],
        "nl": [.one, .other], "pt": [.one, .many, .other], "uk": [.one, .few, .many, .other],
    ]

    @Test func theFolderHoldsTheseLanguages() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Words.folder).sorted()
        #expect(names == (Self.languages + ["pt-BR"]).map { $0 + ".json" }.sorted())
    }

    @Test(arguments: languages) func aFileHasEveryWordAndForm(language: String) throws {
        let words = try #require(Words.shipped(language))
        #expect(words.missing == [])
        #expect(words[.plural].categories == Self.categories[language])
        for key in WordKey.allCases where key.forms == nil {
            #expect(words[key].contains { !$0.isWhitespace }, "\(key)")
        }
    }

    @Test(arguments: languages + ["pt-BR"]) func aFileHasNoOtherKeys(language: String) throws {
        for (key, value) in try entries(language) {
            if WordKey.Forms(rawValue: key) != nil {
                #expect(throws: Never.self) { try PluralRules(#require(value as? [String: String])) }
                continue
            }
            let known = try #require(WordKey(rawValue: key), "\(key)")
            if let kind = known.forms {
                let forms = try #require(value as? [String: String])
                let rules = try #require(Words.shipped(language))[kind]
                #expect(forms.keys.sorted() == rules.categories.map(\.rawValue).sorted(), "\(key)")
                for text in forms.values { #expect(names(in: text).isSubset(of: ["number"]), "\(text)") }
            } else {
                #expect(names(in: try #require(value as? String)) == known.placeholders, "\(key)")
            }
        }
    }

    @Test func aRegionChangesWhatItHas() throws {
        let portugal = Words.forLanguage("pt-PT"), brazil = Words.forLanguage("pt-BR")
        #expect([portugal.table, brazil.table] == ["Quadro", "Tabela"])
        #expect(portugal.source == brazil.source)
        #expect([portugal, brazil].map { $0[.plural].category(of: 0) } == [.other, .one])
        #expect(Words.forLanguage("fr-BE-x-eu") == Words.forLanguage("fr"))
        #expect(Words.shipped("pl") == nil)
        #expect(Words.forLanguage("pl") == Words.forLanguage("en"))
        #expect(Words.shipped("../Languages/fr") == nil)
    }

    @Test(arguments: [
        (
            "fr", [0, 1, 2, 1_000_000],
            ["0 catégorie", "1 catégorie", "2 catégories", "1000000 de catégories"]
        ),
        (
            "uk", [1, 3, 5, 11, 22],
            ["1 категорія", "3 категорії", "5 категорій", "11 категорій", "22 категорії"]
        ),
        ("ar", [1, 2, 3, 11, 100], ["فئة واحدة", "فئتان", "3 فئات", "11 فئة", "100 فئة"]),
        ("de", [1, 12], ["1 Kategorie", "12 Kategorien"]),
    ]) func aNumberTakesItsForm(language: String, numbers: [Int], expected: [String]) {
        let words = Words.forLanguage(language)
        #expect(numbers.map { words.counted(.chartCategories, $0, digits: String($0)) } == expected)
    }

    @Test(arguments: [
        ("en", "1st 2nd 3rd 4th 11th 13th 21st 102nd"), ("fr", "1er 2e 3e 4e 11e 13e 21e 102e"),
        ("de", "1. 2. 3. 4. 11. 13. 21. 102."), ("es", "1.º 2.º 3.º 4.º 11.º 13.º 21.º 102.º"),
    ]) func anOrdinalHasItsEnding(language: String, expected: String) {
        let words = Words.forLanguage(language)
        let said = [1, 2, 3, 4, 11, 13, 21, 102].map { words.counted(.ordinal, $0, digits: String($0)) }
        #expect(said.joined(separator: " ") == expected)
    }

    @Test func digitsAreTheLocales() {
        #expect(Words.forLanguage("ar-EG").number(1907) == "١٩٠٧")
        #expect(Words.forLanguage("ar-EG-u-nu-latn").number(1907) == "1907")
        #expect(Words.forLanguage("ar").number(12) == "12")
        #expect(Words.forLanguage("fa").number(12) == "۱۲")
    }

    private func entries(_ language: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: "\(Words.folder)/\(language).json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func names(in text: String) -> Set<String> {
        var names: Set<String> = []
        for case .name(let name) in Placeholder.pieces(of: text) { names.insert(name) }
        return names
    }
}

/// Rules as CLDR writes them.
@Suite struct PluralRulesTests {
    @Test(arguments: [
        "", "n", "n = ", "n = a", "n = 3..1", "n % 0 = 1", "x = 1", "n = 1 and", "or n = 1", "n = 1 n = 2",
        "n = 1,",
    ]) func whatIsNoRuleIsRefused(rule: String) {
        #expect(throws: PluralRules.Fault(category: "one")) { try PluralRules(["one": rule]) }
    }

    @Test func aCategoryIsOneOfCLDRs() {
        #expect(throws: PluralRules.Fault(category: "singular")) { try PluralRules(["singular": "n = 1"]) }
        #expect(throws: PluralRules.Fault(category: "other")) { try PluralRules(["other": "n = 1"]) }
    }

    @Test func polish() throws {
        let rules = try PluralRules([
            "one": "i = 1 and v = 0", "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            "many":
                "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
        ])
        #expect(
            [0, 1, 2, 5, 12, 22, 101, -1].map(rules.category)
                == [.many, .one, .few, .many, .many, .few, .many, .one])
    }
}

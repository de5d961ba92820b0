import Foundation
import Rapport
import Testing

@testable import RapportCLI

@Suite struct DifferencePrinterTests {
    private let difference = EditionDifference(
        facts: [
            FactChange(
                name: "m.total", old: Fact(name: "m.total", value: 4034, text: "4 034"),
                new: Fact(name: "m.total", value: 4312, text: "4 312")),
            FactChange(
                name: "m.share",
                old: Fact(name: "m.share", value: 76.5, text: "76,5 %", unit: "%", base: "a"),
                new: Fact(name: "m.share", value: 74, text: "74 %", unit: "%", base: "b")),
            FactChange(name: "m.new", old: nil, new: Fact(name: "m.new", value: 5, text: "5")),
            FactChange(name: "m.old", old: Fact(name: "m.old", value: nil, text: ""), new: nil),
        ],
        texts: [TextChange(section: "Un", old: "Avant", new: "Après\u{1B}[31m")],
        pages: [
            PageChange(old: 2, new: 3, isLookAlone: true, picture: nil),
            PageChange(old: nil, new: 4, isLookAlone: false, picture: nil),
            PageChange(old: 5, new: nil, isLookAlone: false, picture: nil),
        ], pageCounts: (5, 4))

    @Test func peopleReadWhatChangedAndByHowMuch() {
        let text = DifferencePrinter().text(for: difference, edition: "fr")
        #expect(text.contains("m.total  4 034 → 4 312   +278 (+6.9 %)\n"))
        #expect(text.contains("m.share  76,5 % → 74 %   −2.5 points; base “a” → “b”\n"))
        #expect(text.contains("m.new    5, new\n"))
        #expect(text.contains("m.old    no value, gone\n"))
        #expect(text.contains("- Avant\n  + Après"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("5 pages → 4\n  page 3, before it was 2: the same words, another look\n"))
        #expect(text.contains("page 4 is new\n  page 5 is gone\n"))
    }

    @Test func nothingIsSaidInOneLine() {
        let nothing = EditionDifference(facts: [], texts: [], pages: [], pageCounts: (3, 3))
        #expect(DifferencePrinter().text(for: nothing, edition: "fr") == "Nothing differs in fr.\n")
    }

    @Test func programsFindEveryKey() throws {
        let text = try DifferenceJSON.text(difference, "fr", ["a.png"])
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(json?.keys.sorted() == ["edition", "facts", "pageCount", "pages", "pictures", "texts"])
        let facts = try #require(json?["facts"] as? [[String: Any]])
        #expect(facts.allSatisfy { $0.keys.sorted() == ["change", "name", "new", "old", "relativeChange"] })
        #expect(facts[2]["old"] is NSNull)
        #expect((facts[0]["new"] as? [String: Any])?["value"] as? Double == 4312)
        #expect((json?["pages"] as? [[String: Any]])?[1]["old"] is NSNull)
    }

    @Test func picturesAreNamedByTheirPage() {
        #expect(difference.pages.map(DifferencePrinter.fileMark) == ["003", "004", "old-005"])
    }
}

import Foundation
import Rapport
import Testing

@testable import RapportCLI

@Suite struct FactsTests {
    private static func listed() -> ListedFacts {
        let ledger = Ledger(
            entries: [
                Ledger.Entry(
                    kind: .fact, name: "a.b", value: "4034", text: "4 034", base: "young, \"old\"", n: "812",
                    decimals: nil, place: Ledger.Place(block: "paragraph", page: "12")),
                Ledger.Entry(kind: .chart, name: "c/d", value: "0.1", text: "10 %\nor so", isMoreOf: "10"),
            ], declared: [Ledger.Entry(kind: .fact, name: "a.e", value: "9007199254740993")])
        var files = SourceFiles(project: "p") { _ in nil }
        return ListedFacts("en", ledger, project: "p", &files)
    }

    @Test func csvFollowsTheStandard() {
        let lines = FactsCSV.text([Self.listed()]).components(separatedBy: "\r\n")
        #expect(lines.count == 5 && lines.last == "")
        #expect(lines[0].hasPrefix("edition,kind,name,value,of,more,printed"))
        #expect(lines[1].hasPrefix("en,fact,a.b,4034,,,4 034,,\"young, \"\"old\"\"\",812,"))
        #expect(lines[2].hasPrefix("en,chart,c/d,0.1,10,true,\"10 %\nor so\","))
        #expect(lines.dropLast().allSatisfy { $0.filter { $0 == "," }.count >= 19 })
    }

    @Test func jsonKeepsEveryDigit() throws {
        let text = try FactsJSON.text([Self.listed()])
        #expect(text.contains("\"value\" : 4034"))
        #expect(text.contains("\"value\" : 9007199254740993"))
        #expect(text.contains("\"value\" : 0.1"))
        #expect(text.contains("\"of\" : null"))
    }

    /// What a program would read as another number is a text for it.
    @Test(arguments: [
        ("0.1", "0.1"), ("-2.50", "-2.5"), ("1e3", "1000"),
        ("0.12345678901234567", "\"0.12345678901234567\""),
        ("12345678901234567890", "\"12345678901234567890\""), ("1e999", "\"1e999\""), ("nan", "\"nan\""),
        ("about 5", "\"about 5\""), ("", "null"),
    ]) func aNumberThatWouldLoseDigitsIsAText(_ text: String, _ json: String) throws {
        #expect(try JSONText.of(ListedFacts.Exact(text)) == json + "\n")
    }

    @Test func theTableNamesWhatIsNotPrinted() {
        let text = FactsTable.text([Self.listed()])
        #expect(text.hasPrefix("en: 2 numbers\n"))
        #expect(text.contains("declared and not printed: a.e"))
    }
}

extension Ledger.Entry {
    /// More than so many of so many.
    fileprivate init(kind: Kind, name: String, value: String, text: String, isMoreOf whole: String) {
        self.init(kind: kind, name: name, value: value, of: whole, isMore: true, text: text)
    }
}

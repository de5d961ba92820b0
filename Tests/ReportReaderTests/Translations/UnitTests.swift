import Foundation
import Testing

@testable import ReportReader

/// What the units of a text are, and what they are called.
@Suite struct UnitTests {
    private static let text = """
        Before. {#intro .lead}

        # The people {#people}

        We met {{ people.total }} people[^base],
        of *many* lands. {.lead}

        {.large}
        1. One **two**\\
           three
        2. > Four

           Five

        [^base]: In {{ report.period }}.

        ## Without a name

        | Who | How many |
        |-----|---------:|
        | a \\| b | {{ x }} |
        {title="Heads" note=""}

        ![A duo](pictures/duo.svg "Drawn in {{ report.period }}"){span=6 credit="Somebody"}

        ```chart
        id: shares
        kind: bar
        title: "Shares"
        data: figures
        values: { a: one, "%": per cent }
        gap: { label: none, final: "No values" }
        annotations: [ { category: a, text: note } ]
        ```

        ```callout
        variant: field
        title: { gap: missing, final: Missing }
        text: |
          - first
          - second
            goes on
        ```

        """

    private func units(_ text: String) -> [String: TranslationUnit] {
        UnitFinder.narrative("01.md", SourceFile(path: "01.md", bytes: Array(text.utf8))).byKey
    }

    @Test func everyTextIsAUnitWithItsName() {
        let texts = units(Self.text).mapValues(\.text)
        #expect(
            texts == [
                "intro:p1": "Before.",
                "people:heading": "The people",
                "people:p1": "We met {{ people.total }} people[^base], of *many* lands.",
                "people:list1.1.p1": "One **two**\\\nthree",
                "people:list1.2.quote1.p1": "Four",
                "people:list1.2.p1": "Five",
                "top:note.base.p1": "In {{ report.period }}.",
                "people:h1.heading": "Without a name",
                "people:h1.table1.r0c1": "Who",
                "people:h1.table1.r0c2": "How many",
                "people:h1.table1.r1c1": "a | b",
                "people:h1.table1.r1c2": "{{ x }}",
                "people:h1.table1.title": "Heads",
                "people:h1.picture1.alternative": "A duo",
                "people:h1.picture1.caption": "Drawn in {{ report.period }}",
                "people:h1.picture1.credit": "Somebody",
                "shares:title": "Shares",
                "shares:values.a": "one",
                "shares:values._x25_": "per cent",
                "shares:gap.label": "none",
                "shares:gap.final": "No values",
                "shares:annotations.category-a-1.text": "note",
                "people:h1.callout1.title.gap": "missing",
                "people:h1.callout1.title.final": "Missing",
                "people:h1.callout1.text.list1.1.p1": "first",
                "people:h1.callout1.text.list1.2.p1": "second goes on",
            ])
    }

    @Test func aUnitStandsWhereItSaysItDoes() {
        let bytes = Array(Self.text.utf8)
        for unit in units(Self.text).values where !unit.text.contains("\n") {
            let written = String(decoding: bytes[unit.spot.range], as: UTF8.self)
            let plain = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let isQuoted = unit.spot.form == .scalar && plain.hasPrefix("\"")
            let expected = unit.spot.form == .cell ? unit.text.replacing("|", with: "\\|") : unit.text
            #expect((isQuoted ? String(plain.dropFirst().dropLast()) : plain) == expected, "\(unit.key)")
        }
    }

    /// A new paragraph anywhere in the sample changes no key outside its section.
    @Test func aNewParagraphMovesNoKeyElsewhere() throws {
        for (name, text) in try Self.sample() {
            let before = units(text)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() where line.hasPrefix("#") {
                var changed = lines.map(String.init)
                changed.insert("\nA new paragraph.\n", at: number + 1)
                let after = units(changed.joined(separator: "\n"))
                let section = after.values.first { $0.text == "A new paragraph." }?.section
                for unit in before.values where unit.section != section {
                    #expect(after[unit.key]?.text == unit.text, "\(name): \(unit.key)")
                }
                #expect(after.count == before.count + 1)
            }
        }
    }

    private static func sample() throws -> [(name: String, text: String)] {
        let folder = ShippedProjects.folder("rapport-annuel-2021") + "/content/fr"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.map
        {
            ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
        }
    }

    @Test(arguments: [
        ("a *b* {{ c.d }} [e](https://f.eu) [^g]", ["{{ c.d }}", "a link", "[^g]"]),
        ("[](#id \"page\") and [words](#other)", ["the link to #id", "the link to #other"]),
        ("[7 in {{ x.of }}](claim \"x > 0.7\") in [12](literal)", ["the claim “x > 0.7”", "{{ x.of }}"]),
        ("`{{ code }}` \\*plain\\*", []),
    ]) func codesAreFound(_ text: String, _ essences: [String]) {
        let pieces = InlinePiece.pieces(of: text, .markdown)
        let found = pieces.compactMap { piece -> String? in
            switch piece {
            case .single(let code), .open(let code): code.essence
            default: nil
            }
        }
        #expect(found == essences)
    }
}

/// The projects that ship.
enum ShippedProjects {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    static func folder(_ name: String) -> String { root + "/Assets/Reports/" + name }
}

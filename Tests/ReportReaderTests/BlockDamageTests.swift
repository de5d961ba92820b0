import ReportModel
import Testing

@Suite struct BlockDamageTests {
    private static let people = "content/en/01-people.md"

    static let charts = [
        Damage("unknown-key", people, "whole: 100", "⟦hwole⟧: 100", hint: "“whole”"),
        Damage("missing-key", people, "source: Témoin\n", ""),
        Damage("missing-key", people, "kind: split\n", ""),
        Damage("missing-key", people, "data: figures\n", ""),
        Damage("unknown-value", people, "kind: split", "kind: ⟦spilt⟧", hint: "“split”"),
        Damage("unknown-dataset", people, "data: figures", "data: ⟦figure⟧", hint: "“figures”"),
        Damage("unknown-column", people, "whole: 100", "category: ⟦idd⟧", hint: "“id”"),
        Damage("unknown-column", people, "whole: 100", "value: ⟦valeu⟧", hint: "“value”"),
        Damage("unknown-category", people, "focus: foreign", "focus: ⟦foregn⟧", hint: "“foreign”"),
        Damage("unknown-category", people, "whole: 100", "values: { ⟦foregn⟧: beaucoup }", hint: "“foreign”"),
        Damage("unknown-category", people, "whole: 100", "annotations: [ { category: ⟦total⟧, text: é } ]"),
        Damage("missing-key", people, "whole: 100", "annotations: [ ⟦{ text: é } ]⟧"),
        Damage("no-rows", people, "where: \"grp = 'origin'\"", "where: ⟦\"grp = 'nothing'\"⟧"),
        Damage(
            "missing-value", people, "where: \"grp = 'origin'\"",
            "where: ⟦\"id IN ('total', 'most')\"⟧\nvalue: of"),
        Damage(
            "duplicate-category", people, "where: \"grp = 'origin'\"",
            "category: grp\nvalues: { origin: x }\nwhere: ⟦\"grp = 'origin'\"⟧"),
        Damage(
            "missing-category", people, "where: \"grp = 'origin'\"",
            "category: figure\nwhere: ⟦\"id IN ('total', 'foreign')\"⟧"),
        Damage("out-of-range", people, "whole: 100", "whole: ⟦-1⟧"),
        Damage("wrong-type", people, "whole: 100", "whole: ⟦cent⟧"),
        Damage("out-of-range", people, "whole: 100", "span: ⟦13⟧"),
        Damage("unknown-value", people, "whole: 100", "place: ⟦sid⟧", hint: "“side”"),
        Damage("bad-name", people, "id: origin", "id: ⟦\"# é\"⟧"),
        Damage("duplicate-key", people, "whole: 100", "whole: 100\n⟦whole⟧: 50"),
        Damage("yaml-syntax", people, "whole: 100", "whole: 100: 3"),
        Damage("keys-exclude", people, "whole: 100", "gap: { label: rien, final: rien }\nwhole: 100"),
        Damage(
            "open-gap", people, "data: figures\nwhere: \"grp = 'origin'\"\nwhole: 100\nfocus: foreign",
            "gap: { label: ⟦rien⟧ }"),
        Damage("wrong-type", people, "title: \"{{ mentees.foreign }} étranger·ère·s\"", "title: ⟦[a, b]⟧"),
        Damage("dangling-reference", people, "id: origin", "id: origine", hint: "“origine”"),
    ]

    static let others = [
        ("missing-key", "```figures\n- ⟦{ value: 3 }⟧\n```"),
        ("unknown-key", "```figures\n- { value: 3, label: é, ⟦ntoe⟧: x }\n```"),
        ("unknown-value", "```callout\nvariant: ⟦feild⟧\ntext: x\n```"),
        ("missing-key", "```callout\n⟦variant: field⟧\n```"),
        ("raw-html", "```callout\ntext: |\n  - é\n\n  ⟦<hr>⟧\n```"),
        ("unbound-fact", "```callout\ntext: |\n  - é été ⟦{{ nope }}⟧\n```"),
        ("missing-key", "```contents\n⟦depth: 2⟧\n```"),
        ("out-of-range", "```contents\ntitle: x\ndepth: ⟦4⟧\n```"),
        ("missing-key", "```definitions\nitems:\n  - ⟦{ term: é }⟧\n```"),
        ("unbound-fact", "```cover\nclaim: x\nratio: ⟦mentees.positve⟧\n```"),
        ("fact-not-ratio", "```cover\nclaim: x\nratio: ⟦mentees.total⟧\n```"),
        ("second-cover", "```cover\nclaim: x\n```\n\n⟦```cover⟧\nclaim: y\n```"),
        ("empty-block", "⟦```cover⟧\n```"),
        ("unknown-key", "```back\ntitle: x\n⟦rowz⟧: []\n```"),
        ("unknown-column", "```table\ndata: figures\ncolumns: [ { column: ⟦idd⟧, head: x } ]\n```"),
        ("unbound-fact", "```table\ndata: figures\ncolumns: [ { fact: ⟦menteez⟧, head: x } ]\n```"),
        ("missing-key", "```table\ndata: figures\ncolumns: [ ⟦{ head: x } ]⟧\n```"),
        ("missing-key", "```table\n⟦data: figures⟧\n```"),
        (
            "unknown-group",
            "```table\ndata: figures\ngroup: grp\ntotals: [⟦orgin⟧]\ncolumns: [ { column: id } ]\n```"
        ),
        (
            "totals-without-groups",
            "```table\ndata: figures\ntotals: [⟦origin⟧]\ncolumns: [ { column: id } ]\n```"
        ),
        (
            "not-summable",
            "```table\ndata: figures\ngroup: grp\ntotals: [⟦results⟧]\ncolumns: [ { column: id } ]\n```"
        ),
        ("unknown-key", "```table\ndata: figures\n⟦cary⟧: true\ncolumns: [ { column: id } ]\n```"),
        ("unknown-value", "```table\ndata: figures\nfooter: ⟦totel⟧\ncolumns: [ { column: id } ]\n```"),
        ("not-summable", "```table\ndata: figures\n⟦carry⟧: true\ncolumns: [ { column: id } ]\n```"),
        ("not-summable", "```table\ndata: figures\n⟦footer⟧: total\ncolumns: [ { column: id } ]\n```"),
        ("unknown-column", "```table\ndata: figures\nsubgroup: ⟦grpp⟧\ncolumns: [ { column: id } ]\n```"),
        ("wrong-type", column("spread: ⟦2⟧")),
        ("unknown-key", column("⟦widht⟧: 30mm")),
        ("out-of-range", column("width: ⟦0mm⟧")),
        ("wrong-type", column("max: ⟦3⟧")),
        ("wrong-type", column("rotate: ⟦left⟧")),
        ("keys-exclude", column("width: 30mm, ⟦min⟧: 20mm")),
        ("column-bounds", column("⟦min⟧: 30mm, max: 20mm")),
        ("no-columns", "```table\ndata: figures\n⟦columns⟧: []\n```"),
        ("value-alone", table("grp = 'results'", "{ column: id }, { column: ⟦value⟧ }")),
        ("value-alone", table("id = 'positive'", "{ column: ⟦value⟧ }, { column: of }")),
        ("value-alone", table("id = 'series'", "{ column: ⟦value⟧ }")),
        ("value-alone", table("id = 'most'", "{ column: ⟦value⟧ }")),
        (
            "dangling-reference",
            "```table\nsql: \"SELECT 'x' AS id, 'nope' AS figure\"\ncolumns: [ { reference: ⟦figure⟧ } ]\n```"
        ),
        (
            "keys-exclude",
            "```table\nsql: \"SELECT 1 AS id\"\n⟦data⟧: figures\ncolumns: [ { column: id } ]\n```"
        ),
        ("unknown-value", "```table\ndata: figures\ncolumns: [ { column: id, align: ⟦rigth⟧ } ]\n```"),
    ]

    private static func column(_ keys: String) -> String {
        "```table\ndata: figures\ncolumns: [ { column: id, \(keys) } ]\n```"
    }

    private static func table(_ condition: String, _ columns: String) -> String {
        "```table\ndata: figures\nwhere: \"\(condition)\"\ncolumns: [ \(columns) ]\n```"
    }

    @Test(arguments: charts) func aFaultOfAChartIsTold(_ damage: Damage) throws { try damage.check() }

    @Test(arguments: others) func aFaultOfABlockIsTold(_ code: String, _ block: String) throws {
        try Damage(code, Self.people, "Voir [la figure](#origin).", "Été.\n\n" + block).check()
    }

    /// A fenced block in a list is indented: its places are those of the file.
    @Test func anIndentedBlockKeepsItsPlaces() throws {
        try Damage(
            "unknown-key", Self.people, "Voir [la figure](#origin).",
            "- été\n\n  ```figures\n  - { value: 1, label: é, ⟦nto⟧: x }\n  ```"
        ).check()
    }
}

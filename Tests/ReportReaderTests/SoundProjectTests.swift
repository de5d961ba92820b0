import Frames
import ReportModel
import ReportReader
import Testing

/// A project of every block, read, equals the same report written with the builder.
@Suite struct SoundProjectTests {
    private static let content = """
        # The mentees {#mentees}

        We met {{ mentees.total }} *young* people[^base]. {.lead}

        [^base]: In {{ report.period }}.

        {.large}
        1. One **two**
        2. Three
           - deeper

        > A quotation.

        ![A duo](pictures/duo.svg "Drawn in {{ report.period }}"){span=6 credit="Témoin"}

        ## Duo story : Asmae & Cécile {#duo .story columns=2}

        ![Two women](../../pictures/duo.svg)

        > She gave her best.
        >
        > — Cécile

        Asmae grew up in Morocco. {.lead}

        They go on. See [the shares](#origin) and [](#origin).

        ```figures
        - { value: "{{ mentees.foreign }}", label: foreign }
        ```

        Drawn. {.note}

        ### Shares

        still in the story

        ## Figures {#figures}

        ```chart
        id: origin
        kind: bar
        span: 6
        title: "{{ mentees.foreign }} foreign"
        subtitle: share of mentees
        contents: Origin
        data: figures
        where: "grp IN ('origin', 'results')"
        whole: 100
        order: value
        focus: foreign
        values: { most: "most of them" }
        details: { foreign: "{{ mentees.total }} people" }
        annotations: [ { category: foreign, text: "{{ share }}!" } ]
        note: Rounded.
        source: Témoin
        description: Foreign leads.
        ```

        ```table
        id: all
        title: All
        data: figures
        group: grp
        indent: level
        totals: [origin]
        columns:
          - { column: id, head: Name }
          - { fact: mentees, head: Value, align: decimal, tone: strong }
          - { column: unit, head: Unit, unit: true }
          - { reference: figure, head: Fig., align: end }
        note: Rounded.
        source: Témoin
        summary: Everything.
        ```

        {#hand title="By hand"}

        | Head | Left | Number |
        |------|:-----|-------:|
        | a\\|b | *c*  | {{ mentees.total }}[^base] |
        | d |

        ---

        ```callout
        variant: field
        eyebrow: Then
        title: Now
        text: |
          - one
          - two {{ share }}
        ```

        ```definitions
        title: Signs
        items: [ { term: { gap: none, final: missing }, text: Nothing. } ]
        ```

        ```contents
        title: Contents
        depth: 2
        figures: Figures
        ```

        ```cover
        claim: "More than {{ mentees.positive.value }}"
        ratio: mentees.positive
        ```

        ```back
        title: Thanks
        rows: [ { term: Publisher, text: "{{ report.organisation }}" } ]
        ```

        """

    private func project() throws -> ProjectFolder {
        var files = Sound.files
        files["content/en/01-people.md"] = Self.content
        return try ProjectFolder(files)
    }

    @Test func aFolderAndTheBuilderGiveEqualReports() throws {
        let (report, diagnostics) = try project().report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        let read = try #require(report)
        let built = Self.built(facts: read.facts)
        for (a, b) in zip(read.blocks, built.blocks) { #expect(a == b) }
        #expect(read == built)
    }

    /// Line ends are no part of a text: a project from Windows reads like any other.
    @Test func lineEndsMakeNoDifference() throws {
        var files = Sound.files
        files["content/en/01-people.md"] = Self.content
        let expected = try ProjectFolder(files).report().0
        for ending in ["\r\n", "\r"] {
            let project = try ProjectFolder(files.mapValues { $0.replacing("\n", with: ending) })
            let (report, diagnostics) = project.report()
            #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
            #expect(report == expected)
            let places = report?.blocks.prefix(4).map { project.place(of: $0.origin) }
            #expect(places == [1, 3, 8, 12].map { "content/en/01-people.md:\($0):1" })
        }
    }

    /// Places inside the YAML of a fenced block count the file's lines, whatever ends them.
    @Test func placesInsideBlocksCountTheFilesLines() throws {
        for ending in ["\n", "\r\n"] {
            var files = Sound.files
            files["content/en/01-people.md"] = Sound.people.replacing("kind: split", with: "kind: été")
                .replacing("\n", with: ending)
            let project = try ProjectFolder(files)
            #expect(
                project.report().1.map { project.place(of: $0.origin) } == ["content/en/01-people.md:9:7"])
        }
    }

    /// A column may have the name that SQLite gives to the number of a row.
    @Test func rowsKeepTheOrderOfTheirFile() throws {
        var files = Sound.files
        files["data/figures.csv"] = Sound.figures.replacing("level", with: "rowid").replacing(
            "foreign,origin,0", with: "foreign,origin,9")
        guard case .chart(let chart) = try ProjectFolder(files).report().0?.blocks[2].content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.data.map(\.key) == ["foreign", "belgian"])
    }

    @Test func factsKnowTheirWords() throws {
        let facts = try #require(try project().report().0?.facts)
        #expect(facts.count == 7)
        #expect(facts["mentees.total"]?.text == "4,034" && facts["mentees.total"]?.unit == "personnes")
        #expect(
            facts["mentees.positive"]?.text == "more than 7 in 10" && facts["mentees.positive"]?.value == 0.7)
        #expect(facts["mentees.most"]?.text == "plus de la moitié")
        #expect(facts["mentees.series"]?.value == nil)
        #expect(facts["share"]?.text == "76%")
    }

    /// A story's figures keep their order, however many blocks they are in; its portrait keeps its words.
    @Test func aStoryKeepsWhatItHolds() throws {
        var files = Sound.files
        files["content/en/01-people.md"] = """
            ## Duo : é {.story}

            ![Deux](pictures/duo.svg "Dessin"){credit="Témoin"}

            ```figures
            - { value: "1", label: a }
            ```

            Texte.

            ```figures
            - { value: "2", label: b }
            ```
            """
        let (report, diagnostics) = try ProjectFolder(files).report()
        #expect(diagnostics.isEmpty)
        guard case .story(let story) = report?.blocks.first?.content else {
            Issue.record("no story")
            return
        }
        #expect(story.facts.map(\.label.plainText) == ["a", "b"])
        #expect(story.portrait?.caption == ["Dessin"] && story.portrait?.credit == ["Témoin"])
    }

    @Test func blocksKnowTheirPlaces() throws {
        let project = try project()
        let blocks = try #require(project.report().0?.blocks)
        let places = blocks.prefix(4).map { project.place(of: $0.origin) }
        #expect(places == [1, 3, 8, 12].map { "content/en/01-people.md:\($0):1" })
    }

    /// A gap is marked in a draft, and has its declared words in a final edition.
    @Test func aMissingValueIsADeclaredGap() throws {
        var files = Sound.files
        files["content/en/01-people.md"] = "# x\n\n{{ mentees.series }}\n"
        let (report, diagnostics) = try ProjectFolder(files).report()
        #expect(diagnostics.isEmpty)
        let gap = Gap(label: "série manquante", finalText: "sans valeur")
        #expect(report?.blocks.last?.content == .paragraph([.gap(gap)]))
    }
}

// MARK: The same report in Swift

extension SoundProjectTests {
    private static let total = Inline.fact("mentees.total", "4,034", 4034)
    private static let foreign = Inline.fact("mentees.foreign", "76%", 76)
    private static let duo = "pictures/duo.svg"

    private static func built(facts: [String: Fact]) -> Report {
        Report(
            edition: Edition(id: "en", language: "en-GB", parameters: ["country": "GB"]),
            title: "Yearly report",
            organisation: "Témoin", period: "2021", date: CalendarDate(2022, 5, 1)!,
            cover: Cover(
                claim: ["More than ", .fact("mentees.positive.value", "7", 7)],
                ratio: Chart.Ratio(part: 7, whole: 10, isMore: true, before: "more than", after: "in 10")),
            back: BackCover(title: ["Thanks"], rows: [Definition(term: ["Publisher"], text: ["Témoin"])]),
            notes: ["base": ["In 2021."]], facts: facts
        ) {
            Chapter("The mentees", id: "mentees") {
                Lead("We met ", total, " ", .emphasis(["young"]), " people", .note("base"), ".")
                Numbers {
                    Item("One ", .strong(["two"]))
                    Item("Three") { Bullets { "deeper" } }
                }.styled("large")
                Quote { Text("A quotation.") }
                Picture(path: duo, alternative: "A duo", caption: ["Drawn in 2021"], credit: ["Témoin"]).span(
                    6)
            }
            story.id("duo")
            Section("Figures", id: "figures") {
                chart.id("origin").span(6)
                table.id("all")
                handMade.id("hand")
                PageBreak()
                Callout(.field, eyebrow: ["Then"], title: ["Now"]) {
                    Bullets {
                        "one"
                        Item("two ", .fact("share", "76%", 76))
                    }
                }
                Subsection("Signs")
                Definitions {
                    Definition(term: [.gap(Gap(label: "none", finalText: "missing"))], text: ["Nothing."])
                }
                Contents(title: ["Contents"], depth: 2, figuresTitle: ["Figures"])
            }
        }
    }

    private static var story: Story {
        Story(
            eyebrow: ["Duo story"], title: ["Asmae & Cécile"],
            portrait: Picture(path: duo, alternative: "Two women"),
            quote: ["She gave her best."], attribution: ["Cécile"], lead: ["Asmae grew up in Morocco."],
            facts: [KeyFigure(value: [foreign], label: ["foreign"])], note: ["Drawn."]
        ) {
            Text(
                "They go on. See ", .link(["the shares"], target: "#origin"), " and ", .reference("origin"),
                ".")
            Subsection("Shares")
            Text("still in the story")
        }
    }

    private static var chart: Chart {
        Chart(
            kind: .bar, title: [foreign, " foreign"], subtitle: ["share of mentees"],
            data: [
                Chart.Datum(
                    key: "foreign", label: .text("Étranger·ère·s"), detail: "4,034 people", value: 76,
                    text: "76%"),
                Chart.Datum("belgian", "Belges", 24, "24%"),
                Chart.Datum(
                    key: "positive", label: .text("Solution positive"), value: 70, text: "more than 7 in 10",
                    ratio: Chart.Ratio(part: 7, whole: 10, isMore: true, before: "more than", after: "in 10")),
                Chart.Datum("most", "La plupart", nil, "most of them"),
                Chart.Datum("series", "Série", nil, "sans valeur"),
            ],
            order: .value, focus: "foreign", whole: 100,
            annotations: [Chart.Annotation(category: "foreign", text: "76%!")], note: ["Rounded."],
            source: ["Témoin"], contentsTitle: ["Origin"], description: "Foreign leads.")
    }

    private static var table: Table {
        func row(_ name: Inline, _ value: Inline, _ unit: String = "", _ figure: String = "", indent: Int = 0)
            -> Table.Row
        {
            Table.Row(
                [
                    [name], [value], unit.isEmpty ? [] : [.text(unit)],
                    figure.isEmpty ? [] : [.reference(figure)],
                ]
                .map { Table.Cell($0) }, indent: indent)
        }
        return Table(
            title: ["All"],
            columns: [
                Table.Column(head: ["Name"]),
                Table.Column(head: ["Value"], alignment: .decimal, tone: .strong),
                Table.Column(head: ["Unit"], isUnit: true), Table.Column(head: ["Fig."], alignment: .end),
            ],
            groups: [
                Table.Group(title: ["Personnes"], rows: [row("Total", total, "personnes")]),
                Table.Group(
                    title: ["Origine"],
                    rows: [
                        row("Étranger·ère·s", .fact("mentees.foreign", "76", 76), "%", "origin"),
                        row("Belges", .fact("mentees.belgian", "24", 24), "%", "origin"),
                        Table.Row([["Total"], ["100"], ["%"], []].map { Table.Cell($0) }, isTotal: true),
                    ]),
                Table.Group(
                    title: ["Résultats"],
                    rows: [
                        row("Solution positive", .fact("mentees.positive", "more than 7 in 10", 0.7)),
                        row("La plupart", .fact("mentees.most", "plus de la moitié"), indent: 1),
                        row("Série", .gap(Gap(label: "série manquante", finalText: "sans valeur"))),
                    ]),
            ], note: ["Rounded."], source: ["Témoin"], summary: "Everything.")
    }

    private static var handMade: Table {
        Table(
            title: ["By hand"],
            columns: [
                Table.Column(head: ["Head"]), Table.Column(head: ["Left"]),
                Table.Column(head: ["Number"], alignment: .end),
            ],
            groups: [
                Table.Group(rows: [
                    Table.Row([["a|b"], [.emphasis(["c"])], [total, .note("base")]].map { Table.Cell($0) }),
                    Table.Row([["d"], [], []].map { Table.Cell($0) }),
                ])
            ])
    }
}

import ReportModel
import Testing

@testable import ReportReader

@Suite struct MatrixTests {
    /// The editions of a project with this `editions:` and what else report.yaml may say.
    private func editions(
        _ editions: String, also more: String = "", data: String = ""
    ) throws -> ([Edition], [Diagnostic]) {
        let yaml = """
            title: { fr: Rapport annuel, nl: Jaarverslag, en: Yearly report, uk: Річний звіт }
            organisation: Témoin d’été
            period: "2021"
            date: 2022-05-01
            \(more)
            editions:

            """
        let indented = editions.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let project = try ProjectFolder(["report.yaml": yaml + indented + "\n", "data/places.csv": data])
        let (manifest, diagnostics) = project.reader.manifest()
        return (manifest?.editions ?? [], diagnostics)
    }

    @Test func everyCombinationIsAnEditionLessWhatIsExcluded() throws {
        let (editions, diagnostics) = try editions(
            """
            matrix:
              language: [fr, nl]
              country: [BE, FR, NL]
              exclude: [language=nl and country=FR, language=fr and country=NL]
            """)
        #expect(diagnostics == [])
        #expect(editions.map(\.id) == ["fr-BE", "fr-FR", "nl-BE", "nl-NL"])
        #expect(editions.map(\.language) == ["fr-BE", "fr-FR", "nl-BE", "nl-NL"])
        #expect(editions[1].parameters == ["country": "FR"])
    }

    @Test func overridesAndNamesChangeSomeOfThem() throws {
        let (editions, diagnostics) = try editions(
            """
            matrix:
              language: [fr, en]
              country: [BE]
              audience: [public, print]
              id: "{language}-{country}-{audience}"
              override:
                - { if: language=en, language: en-GB }
                - { if: audience=public, id: "{language}-{country}" }
                - { if: audience=print, layout: plain, parameters: { binding: left } }
            fr-BE: { pages: 12 }
            funders: { language: en-GB, parameters: { audience: funder } }
            """)
        #expect(diagnostics == [])
        #expect(editions.map(\.id) == ["fr-BE", "fr-BE-print", "en-BE", "en-BE-print", "funders"])
        #expect(editions.map(\.language) == ["fr-BE", "fr-BE", "en-GB", "en-GB", "en-GB"])
        #expect(editions.map(\.layout) == ["annual", "plain", "annual", "plain", "annual"])
        #expect(editions.map(\.pages) == [12, nil, nil, nil, nil])
        #expect(editions[1].parameters["binding"] == "left")
    }

    @Test func rowsOfADatasetAreEditions() throws {
        let (editions, diagnostics) = try editions(
            """
            matrix:
              language: [fr]
              commune: { data: places, key: name, where: "people > 100" }
              id: "{commune}"
            """, also: "datasets: { places: data/places.csv }\nfile: \"{organisation}-{year}-{commune}\"",
            data: "name,people,province\nLiège,197000,LI\nSaint-Ghislain,23000,HA\nNulle part,3,XX\n")
        #expect(diagnostics == [])
        #expect(editions.map(\.id) == ["Liege", "Saint-Ghislain"])
        #expect(editions.map(\.fileName) == ["Temoin-dete-2021-Liege", "Temoin-dete-2021-Saint-Ghislain"])
        #expect(editions[0].parameters == ["commune": "Liège", "people": "197000", "province": "LI"])
    }

    @Test func namesAreInPlainLettersUnlessAskedOtherwise() throws {
        let pattern = "file: \"{title} {language}: {organisation}\""
        let plain = try editions("fr-BE: {}\nuk: {}", also: pattern).0
        #expect(plain.map(\.fileName) == ["Rapport-annuel-fr-Temoin-dete", "Ricnij-zvit-uk-Temoin-dete"])
        let accents = try editions("uk: {}", also: pattern + "\nfile-accents: true").0
        #expect(accents.map(\.fileName) == ["Річний-звіт-uk-Témoin-dété"])
        #expect(FileName.ascii("../../etc/passwd") == "etc-passwd")
        #expect(FileName.ascii(String(repeating: "œ", count: 300)).utf8.count <= FileName.longest)
        #expect(FileName.ascii("Ærø, Łódź & straße") == "AEro-Lodz-strasse")
    }

    @Test(arguments: [
        ("matrix: { language: [fr], country: [] }", "empty-axis"),
        ("matrix: { language: [fr, fr] }", "repeated-value"),
        ("matrix: { language: [fr], x: [a, ~] }", "blank-value"),
        ("matrix: { language: [fr], x: [a, \" \"] }", "blank-value"),
        ("matrix: { country: [BE, FR] }", "no-language"),
        ("matrix: { language: [fr], country: [BE, FR], id: x }", "repeated-edition"),
        ("matrix: { language: [fr], id: \"{langage}\" }", "unknown-placeholder"),
        ("matrix: { language: [fr], id: \"{language\" }", "open-placeholder"),
        ("matrix: { language: [fr], id: \"!\" }", "empty-name"),
        ("matrix: { language: [fr], exclude: [country=BE] }", "unknown-parameter"),
        ("matrix: { language: [fr], exclude: [language=nl] }", "nothing-excluded"),
        ("matrix: { language: [fr], exclude: [language=] }", "condition-syntax"),
        ("matrix: { language: [fr], override: [{ if: language=nl, pages: 3 }] }", "nothing-overridden"),
        ("matrix: { language: [fr], override: [{ pages: 3 }] }", "missing-key"),
        ("matrix: { language: [fr], override: [{ if: language=fr, pags: 3 }] }", "unknown-key"),
        ("matrix: { language: [french] }", "bad-language"),
        ("matrix: { edition: [a] }", "bad-name"),
        ("matrix: { language: [fr], place: { data: plces } }", "unknown-dataset"),
        ("matrix: { language: [fr], place: { data: places, key: nme } }", "unknown-column"),
        ("matrix: { language: [fr], place: { data: places, where: \"nme = 1\" } }", "unknown-column"),
        ("fr: { file: \"{edtion}\" }", "unknown-placeholder"),
        ("fr: { file: a }\nnl: { file: A }", "repeated-file"),
        ("a: { language: fr, profile: strict }\na-receipt: { language: fr }", "repeated-file"),
        ("fr: { parameters: { edition: x } }", "reserved-parameter"),
        ("fr: { typography: american }", "unknown-value"),
    ])
    func whatIsWrongIsTold(_ yaml: String, _ code: String) throws {
        let (_, diagnostics) = try editions(
            yaml, also: "datasets: { places: data/places.csv }", data: "id,name\n1,A\n")
        #expect(diagnostics.map(\.code) == [code])
        for diagnostic in diagnostics {
            guard case .file(let path, _) = diagnostic.origin.place else {
                Issue.record("it has no place")
                continue
            }
            #expect(path == "report.yaml")
        }
    }

    @Test func tooManyAreRefusedBeforeTheyAreMade() throws {
        let axis = "[" + (0..<200).map(String.init).joined(separator: ", ") + "]"
        let (editions, diagnostics) = try editions(
            "matrix: { language: [fr], a: \(axis), b: \(axis), c: \(axis), d: \(axis) }")
        #expect(editions == [])
        #expect(diagnostics.map(\.code) == ["too-many-editions"])
    }
}

@Suite struct LeftOutTests {
    private func report(_ content: String, edition: String = "fr-BE") throws -> (Report, [Diagnostic]) {
        let project = try ProjectFolder([
            "report.yaml": """
            title: Rapport
            date: 2022-05-01
            conditions: { belgian: country=BE }
            editions: { matrix: { language: [fr], country: [BE, FR] } }

            """,
            "content/fr/01.md": content, "content/fr/02.md": "Suite.\n\n# Fin\n\nTout.\n",
        ])
        let (report, diagnostics) = project.report(edition)
        return (try #require(report), diagnostics)
    }

    private func texts(_ report: Report) -> [String] {
        report.blocks.map { block in
            switch block.content {
            case .heading(let heading): "# " + heading.text.plainText
            case .paragraph(let text): text.plainText
            case .list(let list): "list of \(list.items.count)"
            case .callout(let callout): "callout " + callout.title.plainText
            default: "other"
            }
        }
    }

    @Test func blocksAreLeftOutWhereTheirConditionFails() throws {
        let content = """
            # Un

            Pour la Belgique. {if=belgian}

            Pour la France. {if="country=FR"}

            - ici {if=belgian}
            - là {if="not belgian"}
            - partout

            {if="country=FR"}

            - rien

            ```callout
            if: country=FR
            title: Non
            text: "{{ rien.du.tout }}"
            ```

            ```callout
            if: country in (BE, NL)
            title: Oui
            text: Oui
            ```
            """
        let (report, diagnostics) = try report(content)
        #expect(diagnostics == [])
        #expect(
            texts(report) == [
                "# Un", "Pour la Belgique.", "list of 2", "callout Oui", "Suite.", "# Fin", "Tout.",
            ])
    }

    @Test func aHeadingTakesItsSectionWithItOverFiles() throws {
        let content = "# Un\n\nA.\n\n## Deux {if=\"country=FR\"}\n\nB.\n\n### Trois\n\nC.\n"
        let (belgian, faults) = try report(content)
        #expect(faults == [])
        #expect(texts(belgian) == ["# Un", "A.", "# Fin", "Tout."])
        let (french, _) = try report(content, edition: "fr-FR")
        #expect(texts(french) == ["# Un", "A.", "# Deux", "B.", "# Trois", "C.", "Suite.", "# Fin", "Tout."])
    }

    @Test func aLinkToWhatIsLeftOutSaysSo() throws {
        let content = """
            # Un

            Voir [là](#deux), [ici](#trois) et [cela](#quatre).

            ## Deux {#deux if="country=FR"}

            ```callout
            id: trois
            title: Non
            text: Non
            ```
            """
        let (_, diagnostics) = try report(content)
        #expect(
            diagnostics.map(\.code) == ["excluded-reference", "excluded-reference", "dangling-reference"])
        #expect(diagnostics[0].notes.count == 1)
    }

    @Test func aFaultIsToldAtItsByte() throws {
        let content =
            "# Un\n\nTexte. {.lead if=\"country=BE andd\"}\n\n```callout\nif: contry=BE\ntext: A\n```\n"
        let (_, diagnostics) = try report(content)
        #expect(diagnostics.map(\.code) == ["condition-syntax", "unknown-parameter"])
        let bytes = Array(content.utf8)
        let places = diagnostics.map { diagnostic -> String in
            guard case .file(_, let range) = diagnostic.origin.place else { return "" }
            return String(decoding: bytes[range], as: UTF8.self)
        }
        #expect(places == ["a", "contry"])
    }
}

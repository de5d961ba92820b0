import ReportModel
import Testing

/// The words that a project has of its own.
@Suite struct WordsReaderTests {
    private func project(_ language: String, _ files: [String: String] = [:]) throws -> ProjectFolder {
        let manifest = "title: T\ndate: 2022-01-01\neditions: { \(language): {} }\n"
        let text = "content/\(language.prefix { $0 != "-" })/01.md"
        return try ProjectFolder(["report.yaml": manifest, text: "# A\n"].merging(files) { _, own in own })
    }

    private func found(_ language: String, _ files: [String: String] = [:]) throws -> [String] {
        try project(language, files).report(language).1.map { diagnostic in
            let place =
                switch diagnostic.origin.place {
                case .file(let path, let bytes): "\(path)@\(bytes.lowerBound)"
                default: "?"
                }
            return "\(place) \(diagnostic.severity) \(diagnostic.code): \(diagnostic.summary)"
                + (diagnostic.hint.map { " – \($0)" } ?? "")
        }
    }

    @Test func aProjectsWordsCountBeforeThoseThatShip() throws {
        let project = try project(
            "fr-BE",
            ["languages/fr.yaml": "figure: Graphique\n", "languages/fr-BE.json": #"{"table":"Liste"}"#])
        let (report, diagnostics) = project.report("fr-BE")
        #expect(diagnostics == [])
        let words = try #require(report?.words)
        #expect([words.figure, words.table, words.source] == ["Graphique", "Liste", "Source"])
    }

    @Test func aLanguageWithoutAFileIsTold() throws {
        #expect(
            try found("pl") == [
                "report.yaml@38 warning missing-words: The program's own words are in English: it has none for “pl” – Add a file languages/pl.json to the project."
            ])
        #expect(try found("uk") == [])
    }

    @Test func aNewLanguageIsOneFile() throws {
        let all = WordKey.allCases.map { key in
            let text = key.placeholders.sorted().map { "{\($0)}" }.joined()
            return key.forms == nil
                ? "\(key.rawValue): 'x\(text)'" : "\(key.rawValue): { one: jeden, other: 'x\(text)' }"
        }
        let rules = ["plural-rules: { one: n = 1 }", "ordinal-rules: { one: n = 1 }"]
        let whole = (rules + all).joined(separator: "\n")
        let (report, diagnostics) = try project("pl", ["languages/pl.yaml": whole]).report("pl")
        #expect(diagnostics == [])
        #expect(report?.words.figure == "x")
        #expect(report?.words.counted(.chartCategories, 1, digits: "1") == "jeden")
        let part = try found("pl", ["languages/pl.yaml": "figure: Rysunek\n"])
        #expect(
            part == [
                "languages/pl.yaml@0 warning missing-words: languages/pl.yaml lacks words that the program prints: they are in English"
            ])
    }

    @Test(arguments: [
        ("figur: Abb.", "0 error unknown-key: “figur” is no key of words – Did you mean “figure”?"),
        (
            "page-of-pages: Seite {page}",
            "15 error words-placeholders: “page-of-pages” has {page} and {pages} in it, and nothing else in braces"
        ),
        ("see: siehe {page}", "5 error words-placeholders: “see” has nothing in braces"),
        ("plural-rules: { one: n is 1 }", "21 error bad-plural-rule: The rule of “one” cannot be read"),
        (
            "plural-rules: { on: n = 1 }",
            "20 error unknown-value: “on” is no plural category with a rule – Did you mean “one”?"
        ),
        ("chart-categories: { one: x }", "18 error missing-key: chart-categories needs “other”"),
        (
            "chart-categories: { one: x, other: x, two: x }",
            "38 error unknown-key: “two” is no key of chart-categories"
        ),
        ("[]", "0 error wrong-type: "),
    ]) func whatIsWrongInAFileIsLocated(text: String, expected: String) throws {
        let all = try found("de", ["languages/de.yaml": text])
        #expect(all.count == 1)
        #expect(all.first?.hasPrefix("languages/de.yaml@" + expected) == true, "\(all)")
    }

    @Test func aFileThatNoEditionReadsIsTold() throws {
        #expect(
            try found("fr", ["languages/fre.json": "{}"]) == [
                "languages/fre.json@0 warning unused-words: No edition reads languages/fre.json"
            ])
        #expect(
            try found("fr", ["languages/fr.json": "{}", "languages/fr.yaml": "see: cf."]) == [
                "languages/fr.yaml@0 warning repeated-words: languages/fr.yaml and languages/fr.json are for the same language"
            ])
    }

    @Test func aFactIsPrintedAsAnOrdinal() throws {
        let data = ["data/f.csv": "id,value\nrank,3\nhalf,0.5\n"]
        let facts = "datasets: { f: data/f.csv }\nfacts: { f: { data: f, key: id } }\n"
        let manifest = "title: T\ndate: 2022-01-01\neditions: { fr: {} }\n" + facts
        func read(_ text: String) throws -> (Report?, [Diagnostic]) {
            try project(
                "fr", ["report.yaml": manifest, "content/fr/01.md": text].merging(data) { own, _ in own }
            )
            .report("fr")
        }
        let (report, diagnostics) = try read("La {{ f.rank.ordinal }} place.\n")
        #expect(diagnostics == [])
        guard case .paragraph(let text) = report?.blocks.first?.content else {
            Issue.record("\(report?.blocks ?? [])")
            return
        }
        #expect(text.plainText == "La 3e place.")
        #expect(try read("La {{ f.half.ordinal }} place.\n").1.map(\.summary) == ["“f.half” has no ordinal"])
    }
}

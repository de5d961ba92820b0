import ReportModel
import Testing

@Suite struct TypedNumberTests {
    /// The sound project with a paragraph more.
    private static func read(_ text: String, rule: String? = nil, language: String = "en") throws
        -> [Diagnostic]
    {
        var files = Sound.files
        files["content/\(language)/02-more.md"] = text + "\n"
        if let rule { files["report.yaml"] = (files["report.yaml"] ?? "") + "typed-numbers: \(rule)\n" }
        return try ProjectFolder(files).report(language).1
    }

    /// The numbers that are told, in their order.
    private static func told(_ text: String, language: String = "en") throws -> [String] {
        try read(text, language: language).filter { $0.code == "typed-number" }.map {
            String($0.summary.dropFirst().prefix { $0 != "”" })
        }
    }

    @Test(arguments: [
        ("We met 4,100 people and 1,250.5 more.", ["4,100", "1,250.5"]),
        ("That is 42% of them, 7 in 10, or 1/3.", ["42%", "7 in 10", "1/3"]),
        ("It cost 1.5 million, then 300 euros.", ["1.5 million", "300"]),
        ("From 18-25 years.", ["18", "25"]), ("**37** people came, _twice 41_.", ["37", "41"]),
        ("| Who | How many |\n|---|--:|\n| Them | 314 |", ["314"]),
        ("## 250 meetings {#meetings}", ["250"]), ("- 120 meetings\n- 130 talks", ["120", "130"]),
        ("A note.[^a]\n\n[^a]: Of 640 answers.", ["640"]),
        ("```callout\ntitle: 77 people\ntext: And 88 more.\n```", ["77", "88"]),
        ("![A duo](pictures/duo.svg \"99 duos\"){credit=\"44 hands\"}", ["99", "44"]),
        ("3 out of 5 people.", ["3 out of 5"]), ("More than 70 per cent.", ["70 per cent"]),
    ]) func areReported(_ text: String, _ numbers: [String]) throws {
        #expect(Set(try Self.told(text)) == Set(numbers))
    }

    @Test(arguments: [
        ("Nous avons vu 4 100 jeunes, puis 4.200 et 4300.", ["4 100", "4.200", "4300"]),
        (
            "C’est 42,5 % du total, 7 jeunes sur 10, 12 pour cent.",
            ["42,5 %", "7 jeunes sur 10", "12 pour cent"]
        ),
        ("Il faut 1,5 million d’euros, dont 2 milliards.", ["1,5 million", "2 milliards"]),
        ("Près de 4\u{202F}000\u{A0}jeunes de 18 à 25 ans.", ["4\u{202F}000", "18", "25"]),
    ]) func areReportedInFrench(_ text: String, _ numbers: [String]) throws {
        #expect(try Self.told(text, language: "fr") == numbers)
    }

    @Test(arguments: [
        "In 2019, and in 2019-2020, the 2021 report.", "On 12 March 2021, at 14:30.", "2 steps back, 3 hops.",
        "See page 14, pages 14, 15 and 16, figure 21.", "The 20th of the 1980s.", "Call +32 2 123 45 67.",
        "Call 02 123 45 67 or 0475/12.34.56.", "Room B12, CO2, Covid-19, 24/7, version 1.2.3.",
        "1000 Brussels, 75011 Paris.", "See [the page](https://example.org/2041/77?a=55) and `const 42`.",
        "With Horizon 2020 and DUO 2.0.", "[42](literal) chairs, [about **50** more](literal \"guess\").",
        "[More than 4000](claim \"mentees.total > 4000\") people.", "1. First\n2. Second\n37. Third",
        "From 15 to 18 May 2021.", "On 2021-05-30 and 30/05/2021.", "Phone 0032 475 12 34 56.",
        "{{ mentees.total }} people, {{ report.period }}.", "<!-- 42 things to do -->",
    ]) func areNoFigures(_ text: String) throws {
        #expect(try Self.told(text) == [])
    }

    @Test func agesInAStoryAreNoFigures() throws {
        let story = "## Story : Ada {.story}\n\nAt 20, Ada met a woman of 75 years, then a 33-year-old"
        #expect(try Self.told(story + ".") == [])
        #expect(try Self.told(story + ", and 340 others.") == ["340"])
        // After the story ages are figures again.
        #expect(try Self.told(story + ".\n\n## Ages\n\nThey are 25 years old.") == ["25"])
    }

    @Test func theRuleIsTheProjects() throws {
        let text = "We met 41 people."
        #expect(try Self.read(text).map(\.severity) == [.warning])
        #expect(try Self.read(text, rule: "ignore").isEmpty)
        #expect(try Self.read(text, rule: "error").map(\.severity) == [.error])
        #expect(try Self.read("As 76% say.").first?.hint?.contains("mentees.foreign") ?? false)
        // A contradiction is an error whatever the rule.
        #expect(try Self.read("Belges : 31%.", rule: "ignore").map(\.code) == ["contradicting-number"])
    }

    /// The sound project: total 4034 (« Total »), foreign 76% (« Étranger·ère·s »), belgian 24% (« Belges »).
    @Test(arguments: [
        "31% Belges.", "31% are Belges, they say.", "Belges: 31%.", "The Belges (31%) stay.",
        "Belges are 31%.",
        "24.5% Belges.", "1/3 Belges.", "| A | B |\n|---|--:|\n| Belges | 31% |",
        "More than 30% Belges.", "Less than 20% Belges.", "About 40% Belges.", "**31%** Belges.",
        "```figures\n- { value: 31%, label: Belges }\n```", "3 out of 10 Belges.",
        "In all, 31% Belges in 2021.", "31% Belges and 20 others.",
    ]) func contradict(_ text: String) throws {
        let found = try Self.read(text).filter { $0.severity == .error }
        #expect(found.map(\.code) == ["contradicting-number"], "\(found.map(\.summary))")
        #expect(found.first?.explanation.contains("“mentees.belgian” is 24%") ?? false)
    }

    @Test(arguments: [
        "24% Belges.", "24.0% Belges.", "More than 20% Belges.", "Less than 25% Belges.", "About 25% Belges.",
        // Of another time, of a part, of them: other numbers.
        "In 2019, 31% Belges.", "31% Belges in Flanders.", "31% of the Belges.", "31% Belges (women).",
        "[31%](literal) Belges.", "310 Belges.", "31% Belges and others.",
        "Last year, 31% Belges.", "31% Belges in 2019.", "31% Belges in 20 towns.",
        "| A | 2019 |\n|---|--:|\n| Belges | 31% |", "| A | B |\n|---|--:|\n| Belges of old | 31% |",
    ]) func doNotContradict(_ text: String) throws {
        #expect(try Self.read(text).allSatisfy { $0.severity == .warning })
    }

    @Test func aNumberIsFoundInItsPlace() throws {
        var files = Sound.files
        let text = "As 77 say, 4 of {{ mentees.total }}, **and 77 more**, 77.\n"
        files["content/en/02-more.md"] = text
        let (_, found) = try ProjectFolder(files).report()
        let places = found.compactMap { diagnostic -> String? in
            guard case .file(_, let bytes) = diagnostic.origin.place else { return nil }
            return "\(bytes.lowerBound):" + String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
        }
        #expect(places == ["3:77", "43:77", "54:77"])
    }
}

import Foundation
import ReportModel
import Testing

@testable import ReportReader

@Suite struct NextYearTests {
    private func plan(_ manifest: String, _ files: [String: String] = [:]) throws -> (
        NextYear?, [Diagnostic], ProjectFolder
    ) {
        let project = try ProjectFolder(files.merging(["report.yaml": manifest]) { $1 })
        let (plan, diagnostics) = project.reader.nextYear()
        return (plan, diagnostics, project)
    }

    private static let manifest = """
        # Our report.
        title: Report 2021   # the title
        period: "2021"
        date: 2022-05-01     # when it is printed
        editions: { en: {} }
        datasets:
          # What we count.
          figures: data/figures.csv
          people: { file: data/p.xlsx, sheet: "Our year", types: { a: text } }
          old_2020: data/2020/old.csv
        consents:
          asmae: { given: 2021-03-01 }   # on paper

        facts:
          f: { data: figures, key: id }

        """

    @Test func aYearGoesOnAndTheFormStays() throws {
        let files = [
            "data/figures.csv": "id,value\na,1\n", "data/p.xlsx": "x", "data/2020/old.csv": "a\n1\n",
            "content/en/01.md": "# A\n\nIn 2021 we.\n", "translations/nl.json": "{}", ".git/x": "",
            "Output/en.pdf": "x",
        ]
        let (found, diagnostics, _) = try plan(Self.manifest, files)
        let plan = try #require(found)
        #expect(diagnostics.map(\.code) == [])
        #expect(plan.year == 2021)
        #expect(
            Dictionary(uniqueKeysWithValues: plan.files.map { ($0.path, $0.source ?? "text") }) == [
                "report.yaml": "text", "content/en/01.md": "content/en/01.md",
                "data/figures.csv": "data/figures.csv",
                "data/p.xlsx": "data/p.xlsx", "data/2020/old.csv": "data/2020/old.csv",
                "data/2021/figures.csv": "data/figures.csv", "data/2021/p.xlsx": "data/p.xlsx",
            ])
        #expect(
            plan.files.first { $0.path == "report.yaml" }?.text == """
                # Our report.
                title: Report 2021   # the title
                period: "2022"
                date: 2023-05-01     # when it is printed
                editions: { en: {} }
                datasets:
                  # The data of 2021, to compare with.
                  figures_2021: data/2021/figures.csv
                  people_2021: { file: data/2021/p.xlsx, sheet: "Our year", types: { a: text } }
                  # What we count.
                  figures: data/figures.csv
                  people: { file: data/p.xlsx, sheet: "Our year", types: { a: text } }
                  old_2020: data/2020/old.csv
                # consents:
                #   asmae: { given: 2021-03-01 }   # on paper

                facts:
                  f: { data: figures, key: id }

                """)
        #expect(
            plan.tasks == [
                "report.yaml:2: “title” says 2021",
                "report.yaml:12: consents were given for 2021, and are comments until they are given again",
                "data/figures.csv: still the data of 2021", "data/p.xlsx: still the data of 2021",
                "translations/: nothing is confirmed yet, as the texts will change",
                "content/en/01.md:3: says 2021",
            ])
    }

    @Test(arguments: [
        ("\"2020-2021\"", "\"2021-2022\""), ("2020–2021", "2021–2022"),
        ("{ fr: 2021, en: 2021 }", "{ fr: 2022, en: 2022 }"),
        ("summer 2021", "summer 2021"),
    ]) func onlyWhatIsPlainlyAYearIsMoved(_ period: String, _ next: String) throws {
        let (found, _, _) = try plan(
            "title: T\nperiod: \(period)\ndate: 2024-02-29\neditions: { en: {}, fr: {} }\ndatasets: { a: data/a.csv }\n",
            ["data/a.csv": "x\n1\n"])
        let plan = try #require(found)
        let text = try #require(plan.files.first { $0.path == "report.yaml" }?.text)
        #expect(text.contains("period: \(next)\ndate: 2025-02-28\n"))
        let year = plan.year
        #expect(text.contains("datasets: { a_\(year): data/\(year)/a.csv, a: data/a.csv }"))
        #expect(plan.tasks.contains { $0.contains("the period is") } == (period == next))
    }

    @Test func aProjectWithoutAYearIsRefused() throws {
        let (found, diagnostics, _) = try plan("title: T\nperiod: soon\ndate: never\neditions: { en: {} }\n")
        #expect(found == nil)
        #expect(diagnostics.contains { $0.code == "no-year" })
    }

    /// The year after the next: nothing is kept twice.
    @Test func aSecondYearKeepsEachYearOnce() throws {
        let (first, _, _) = try plan(Self.manifest, ["data/figures.csv": "id,value\na,1\n"])
        let text = try #require(first?.files.first { $0.path == "report.yaml" }?.text)
        let (second, _, _) = try plan(
            text, ["data/figures.csv": "id,value\na,1\n", "data/2021/figures.csv": "id,value\na,1\n"])
        let again = try #require(second?.files.first { $0.path == "report.yaml" }?.text)
        #expect(again.contains("figures_2022: data/2022/figures.csv"))
        #expect(!again.contains("figures_2021_2022"))
        #expect(second?.files.contains { $0.path == "data/2022/figures.csv" } == true)
    }
}

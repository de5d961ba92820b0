import Foundation
import Rapport
import Testing

@testable import RapportCLI

/// A project of one file, and diagnostics in it.
private enum Sample {
    static let text = "# Chapitre\n\ntilte: Niveau de formation\n"
    static let files = SourceFiles(project: "my-report/") { path in
        path == "my-report/content/fr/01.md" ? Array(text.utf8) : nil
    }

    static func at(_ range: Range<Int>) -> Origin { Origin(.file("content/fr/01.md", bytes: range)) }

    static let unknownKey = Diagnostic(
        .error, "unknown-key", "A chart has no key “tilte”",
        explanation: "Its keys are kind, title and data.",
        at: at(12..<17), notes: [.init("The chart begins here.", at: at(0..<1))], hint: "Write “title”.")
    static func findings(_ found: [(edition: String, diagnostics: [Diagnostic])]) -> Findings {
        var findings = Findings(in: files)
        for (index, (edition, diagnostics)) in found.enumerated() {
            findings.add(diagnostics, of: edition, at: index)
        }
        return findings
    }

    static let unused = Diagnostic(.warning, "unused-data", "Nothing prints “figures”", at: .unknown)
}

@Suite struct FindingsTests {
    @Test func whatSeveralEditionsFindIsToldOnce() {
        let findings = Sample.findings([
            ("fr-BE", [Sample.unknownKey]), ("nl-BE", [Sample.unused, Sample.unknownKey]),
        ])
        #expect(findings.all.map(\.diagnostic.code) == ["unknown-key", "unused-data"])
        #expect(findings.all.map(\.editions) == [["fr-BE", "nl-BE"], ["nl-BE"]])
        #expect(findings.tally == "1 error, 1 warning")
        #expect(findings.hasErrors)
    }

    /// Editions that are made side by side are done in any order.
    @Test func theOrderInWhichEditionsAreDoneDoesNotMatter() {
        var findings = Findings(in: Sample.files)
        let other = Diagnostic(.warning, "other", "Another", at: .unknown)
        findings.add([other, Sample.unused], of: "nl-BE", at: 1)
        findings.add([Sample.unused], of: "fr-BE", at: 0)
        #expect(findings.all.map(\.diagnostic.code) == ["unused-data", "other"])
        #expect(findings.all.map(\.editions) == [["fr-BE", "nl-BE"], ["nl-BE"]])
    }

    @Test func aLongListOfEditionsIsCut() {
        #expect(DiagnosticPrinter.list((1...22).map(String.init)).hasSuffix("19, 20 and 2 more"))
        #expect(DiagnosticPrinter.list(["a", "b"]) == "a, b")
    }

    @Test func theSameRuleBrokenTwiceIsToldTwice() {
        var later = Sample.unknownKey
        later.origin = Sample.at(19..<25)
        let findings = Sample.findings([("fr", [later, Sample.unknownKey])])
        #expect(findings.all.map(\.place?.column) == [1, 8])
    }

    @Test func peopleReadWhereWhatAndHow() {
        let findings = Sample.findings([("fr-BE", [Sample.unknownKey]), ("en", [Sample.unused])])
        #expect(
            DiagnosticPrinter(editionCount: 2).text(for: findings) == """
                my-report/content/fr/01.md:3:1: error: A chart has no key “tilte” [unknown-key]
                 3 | tilte: Niveau de formation
                   | ^^^^^
                    Its keys are kind, title and data.
                    note: my-report/content/fr/01.md:1:1: The chart begins here.
                    hint: Write “title”.
                    only in: fr-BE

                warning: Nothing prints “figures” [unused-data]
                    only in: en

                1 error, 1 warning

                """)
    }

    @Test func aLongExplanationIsBrokenIntoLines() {
        var diagnostic = Sample.unused
        diagnostic.hint = String(repeating: "neuf dix ", count: 12)
        let text = DiagnosticPrinter(width: 40).text(for: Sample.findings([("fr", [diagnostic])]))
        let lines = text.split { $0 == "\n" }.dropFirst()
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.count { $0.hasPrefix("          neuf") } > 1)
    }

    @Test func colourChangesNoWord() {
        let findings = Sample.findings([("fr", [Sample.unknownKey])])
        let coloured = DiagnosticPrinter(ink: Ink(isOn: true)).text(for: findings)
        #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[\d;]*m/, with: "") == DiagnosticPrinter().text(for: findings))
    }

    @Test func programsFindEveryKey() throws {
        let findings = Sample.findings([("fr", [Sample.unknownKey, Sample.unused])])
        let json = try JSONSerialization.jsonObject(with: Data(findings.json().utf8)) as? [[String: Any]]
        let objects = try #require(json)
        let keys =
            "cell code column editions endColumn endLine explanation file hint line notes severity sheet summary"
        #expect(objects.map { $0.keys.sorted().joined(separator: " ") } == [keys, keys])
        #expect(objects[0]["file"] as? String == "my-report/content/fr/01.md")
        #expect(["line", "column", "endLine", "endColumn"].map { objects[0][$0] as? Int } == [3, 1, 3, 6])
        #expect((objects[0]["notes"] as? [[String: Any]])?.first?["line"] as? Int == 1)
        #expect(objects[1]["file"] is NSNull)
        #expect(objects[1]["hint"] is NSNull)
    }

    @Test func aCellIsToldAsSpreadsheetsNameIt() throws {
        func dirty(_ sheet: String, _ cell: String) -> Diagnostic {
            Diagnostic(
                .error, "dirty-cell", "A number", at: Origin(.cell("data/x.xlsx", sheet: sheet, cell: cell)))
        }
        let findings = Sample.findings([
            ("fr", [dirty("Our year", "B10"), dirty("Figures", "AA2"), dirty("Figures", "B2")])
        ])
        #expect(
            findings.all.map(\.place?.description) == [
                "my-report/data/x.xlsx:Figures!B2", "my-report/data/x.xlsx:Figures!AA2",
                "my-report/data/x.xlsx:'Our year'!B10",
            ])
        #expect(
            DiagnosticPrinter().text(for: findings).hasPrefix(
                "my-report/data/x.xlsx:Figures!B2: error: A number [dirty-cell]\n\n"))
        let json = try JSONSerialization.jsonObject(with: Data(findings.json().utf8)) as? [[String: Any]]
        let first = try #require(json?.first)
        #expect(first["sheet"] as? String == "Figures")
        #expect(first["cell"] as? String == "B2")
        #expect(first["line"] is NSNull)
    }

    @Test func nothingFoundIsAnEmptyArray() throws {
        let json = try Sample.findings([("fr", [])]).json()
        #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [])
    }
}

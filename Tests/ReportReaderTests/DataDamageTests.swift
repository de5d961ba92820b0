import Foundation
import ReportModel
import Testing

@Suite struct DataDamageTests {
    static let cases = [
        Damage(
            "missing-file", "report.yaml", "data/figures.csv", "⟦data/figure.csv⟧", hint: "data/figures.csv"),
        Damage("path-outside", "report.yaml", "data/figures.csv", "⟦../figures.csv⟧"),
        Damage("path-outside", "report.yaml", "data/figures.csv", "⟦/etc/passwd⟧"),
        Damage("path-outside", "report.yaml", "data/figures.csv", "⟦data/../../x.csv⟧"),
        Damage("not-a-file", "report.yaml", "data/figures.csv", "⟦data⟧"),
        Damage("unknown-data-format", "report.yaml", "data/figures.csv", "⟦content/en/labels.yaml⟧"),
        Damage("ragged-row", "data/figures.csv", "foreign,origin,0,76,,,,%,,origin", "⟦foreign,origin,0,76⟧"),
        Damage(
            "duplicate-column", "data/figures.csv", "id,grp,level,value,of,more,words,unit,missing,figure",
            "⟦id,grp,level,value,of,more,words,unit,missing,ID⟧"),
        Damage(
            "unnamed-column", "data/figures.csv", "id,grp,level,value,of,more,words,unit,missing,figure",
            "⟦id,grp,level,value,of,more,words,unit,missing,⟧"),
        Damage("csv-open-quote", "data/figures.csv", "belgian,", "⟦\"⟧belgian,"),
        Damage("csv-text-after-quote", "data/figures.csv", "belgian,", "\"bel\"⟦g⟧ian,"),
        Damage("control-character", "data/figures.csv", "belgian,", "bel⟦\0⟧gian,"),
        Damage("control-character", "data/figures.csv", "belgian,", "\"bel⟦\u{1B}⟧gian\","),
        Damage("empty-data", "data/figures.csv", whole: ""),
        Damage(
            "duplicate-fact", "data/figures.csv", "belgian,origin,0,24,,,,%,,origin",
            "⟦foreign,origin,0,24,,,,%,,origin⟧"),
        Damage(
            "missing-fact-key", "data/figures.csv", "belgian,origin,0,24,,,,%,,origin",
            "⟦,origin,0,24,,,,%,,origin⟧"),
        Damage(
            "bad-name", "data/figures.csv", "belgian,origin,0,24,,,,%,,origin",
            "⟦bel gian,origin,0,24,,,,%,,origin⟧"),
        Damage(
            "value-not-a-number", "data/figures.csv", "total,people,0,4034,,,,persons,,",
            "total,people,0,⟦4 03 4⟧,,,,persons,,"),
        Damage(
            "bad-ratio", "data/figures.csv", "positive,results,0,7,10,true,,,,",
            "positive,results,0,7,⟦-3⟧,true,,,,"),
        Damage(
            "bad-ratio", "data/figures.csv", "positive,results,0,7,10,true,,,,",
            "⟦positive,results,0,11,10,true,,,,⟧"),
        Damage(
            "bad-ratio", "data/figures.csv", "positive,results,0,7,10,true,,,,",
            "⟦positive,results,0,-7,10,true,,,,⟧"),
        Damage("bad-truth", "data/figures.csv", "0,7,10,true", "0,7,10,⟦maybe⟧"),
        Damage("bad-truth", "data/figures.csv", "0,7,10,true", "0,7,10,⟦2⟧"),
        Damage("value-not-a-number", "data/figures.csv", "0,4034,", "0,⟦9223372036854775808⟧,"),
        Damage("unknown-dataset", "report.yaml", "data: figures", "data: ⟦figurs⟧", hint: "“figures”"),
        Damage("unknown-column", "report.yaml", "key: id", "key: idd", hint: "“id”"),
        Damage(
            "fact-rows", "report.yaml", "\"SELECT value FROM figures WHERE id = 'foreign'\"",
            "⟦\"SELECT value FROM figures\"⟧"),
        Damage(
            "unsuitable-option", "report.yaml", "data/figures.csv", "{ file: data/figures.csv, ⟦sheet⟧: A }"),
        Damage(
            "unknown-key", "report.yaml", "data/figures.csv",
            "{ file: data/figures.csv, ⟦delimeter⟧: \";\" }", hint: "delimiter"),
        Damage(
            "unknown-value", "report.yaml", "data/figures.csv",
            "{ file: data/figures.csv, encoding: ⟦utf8⟧ }", hint: "utf-8"),
        Damage(
            "unknown-value", "report.yaml", "data/figures.csv",
            "{ file: data/figures.csv, delimiter: ⟦\";;\"⟧ }"),
        Damage(
            "unknown-value", "report.yaml", "data/figures.csv",
            "{ file: data/figures.csv, types: { value: ⟦numbre⟧ } }", hint: "number"),
        Damage(
            "unknown-column", "report.yaml", "data/figures.csv",
            "{ file: data/figures.csv, types: { ⟦valeu⟧: number } }", hint: "value"),
        Damage(
            "same-signs", "report.yaml", "data/figures.csv",
            "{ file: data/figures.csv, decimal: \",\", ⟦group⟧: \",\" }"),
        Damage(
            "bad-range", "report.yaml", "data/figures.csv",
            "{ file: data/figures.xlsx, range: ⟦B3:F⟧ }"),
        Damage(
            "keys-exclude", "report.yaml", "data/figures.csv",
            "{ file: data/x.sqlite, table: ⟦t⟧, query: SELECT 1 }"),
        Damage("json-syntax", "data/figures.json", whole: "[ { \"id\": 1 ⟦}⟧"),
    ]

    @Test(arguments: cases.dropLast()) func isTold(_ damage: Damage) throws { try damage.check() }

    @Test(arguments: [
        "⟦{⟧ \"id\": 1 }", "[ { \"id\": ⟦[⟧1] } ]", "[ { \"id\": 1, ⟦\"⟧id\": 2 } ]",
        "[ { \"id\": ⟦n⟧ope } ]",
        "[ { \"id\": \"⟦\\⟧ud800x\" } ]", "[ { \"id\": 1 } ]⟦x⟧", "[ { ⟦i⟧d: 1 } ]", "[ ⟦3⟧ ]",
    ]) func brokenJSONIsTold(_ json: String) throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing("figures.csv", with: "figures.json")
        files["data/figures.json"] = json.filter { $0 != "⟦" && $0 != "⟧" }
        let project = try ProjectFolder(files)
        let found = project.report().1.filter { $0.code == "json-syntax" }
        let open = try #require(json.firstIndex(of: "⟦"))
        #expect(
            found.map { project.place(of: $0.origin) } == ["data/figures.json:1:\(json[..<open].count + 1)"])
    }

    @Test func bytesThatAreNoTextAreTold() throws {
        let project = try ProjectFolder(Sound.files)
        try project.write("data/figures.csv", Data("id,value\nété,1\n".utf8.map { $0 }) + [0xE9, 0x74, 0xE9])
        let found = try #require(project.report().1.first { $0.code == "mixed-encodings" })
        #expect(project.place(of: found.origin) == "data/figures.csv:3:1")
    }

    @Test func aLinkOutOfTheProjectIsNotFollowed() throws {
        let project = try ProjectFolder(Sound.files)
        let outside = try ProjectFolder(["figures.csv": Sound.figures])
        try FileManager.default.removeItem(atPath: project.path + "/data/figures.csv")
        try FileManager.default.createSymbolicLink(
            atPath: project.path + "/data/figures.csv", withDestinationPath: outside.path + "/figures.csv")
        #expect(project.report().1.contains { $0.code == "path-outside" })
        // Inside the project, a link is a file like others.
        try FileManager.default.removeItem(atPath: project.path + "/data/figures.csv")
        try project.write("data/true.csv", Data(Sound.figures.utf8))
        try FileManager.default.createSymbolicLink(
            atPath: project.path + "/data/figures.csv", withDestinationPath: project.path + "/data/true.csv")
        #expect(project.report().1.isEmpty)
    }

    /// A folder next to the project whose name begins like the project's.
    @Test func aNeighbourFolderIsOutside() throws {
        let project = try ProjectFolder(Sound.files)
        let neighbour = project.path + "-secret"
        try FileManager.default.createDirectory(atPath: neighbour, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: neighbour) }
        try Data(Sound.figures.utf8).write(to: URL(fileURLWithPath: neighbour + "/figures.csv"))
        try FileManager.default.removeItem(atPath: project.path + "/data/figures.csv")
        try FileManager.default.createSymbolicLink(
            atPath: project.path + "/data/figures.csv", withDestinationPath: neighbour + "/figures.csv")
        #expect(project.report().1.contains { $0.code == "path-outside" })
    }

    /// One wrong cell is one fault: the rest of its column are numbers still.
    @Test func aWrongCellIsToldOnce() throws {
        var files = Sound.files
        files["data/figures.csv"] = Sound.figures.replacing("4034", with: "40 34")
        let project = try ProjectFolder(files)
        let (report, diagnostics) = project.report()
        #expect(diagnostics.map(\.code) == ["value-not-a-number"])
        #expect(diagnostics.map { project.place(of: $0.origin) } == ["data/figures.csv:2:16"])
        #expect(report?.facts["mentees.foreign"]?.text == "76%")
    }

    /// Where it is printed it is an error, elsewhere a warning.
    @Test func aWrongCellThatNothingPrintsIsAWarning() throws {
        try Damage(
            "value-not-a-number", "data/figures.csv", "belgian,origin,0,24", "belgian,origin,⟦n.d.⟧,24"
        ).check(severity: .warning)
    }

    /// A dataset that cannot be read is told once: what would come from it is not reported missing as well.
    @Test func oneFaultIsNotToldTwice() throws {
        var files = Sound.files
        files["data/figures.csv"] = nil
        let project = try ProjectFolder(files)
        #expect(project.report().1.map(\.code) == ["missing-file"])
    }
}

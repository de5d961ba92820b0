import ArgumentParser
import Foundation
import Rapport
import Testing

@testable import RapportCLI

@Suite struct TranslationTests {
    private var coverage: TranslationCoverage {
        var file = TranslationCoverage.Count(file: "01.md")
        (file.texts, file.words, file.confirmed, file.outdated, file.missing) = (12, 345, 9, 1, 2)
        return TranslationCoverage(
            language: "nl", editions: ["nl-BE", "nl-NL"], fallback: "fr", files: [file])
    }

    @Test func theTableNamesFilesAndCounts() {
        #expect(
            CoverageTable.text([coverage]) == """
                nl (nl-BE, nl-NL): what it lacks is printed in fr
                                 texts   words  confirmed  unconfirmed  outdated  missing   extra
                  01.md             12     345          9            0         1        2       0    83 %
                  total             12     345          9            0         1        2       0    83 %

                """)
        #expect(CoverageTable.text([]) == "The project has one language.\n")
    }

    @Test func programsReadTheSame() throws {
        let json = try JSONSerialization.jsonObject(with: Data(CoverageJSON.text([coverage]).utf8))
        let language = try #require((json as? [[String: Any]])?.first)
        #expect(language["language"] as? String == "nl")
        #expect((language["total"] as? [String: Any])?["missing"] as? Int == 2)
    }

    @Test func whatWasConfirmedIsOneLineALanguage() {
        var result = ConfirmationResult(language: "nl")
        (result.confirmed, result.new) = (9, 3)
        #expect(TranslationConfirm.line(result) == "nl: 9 confirmed, 3 of them new\n")
        result.left = 2
        #expect(TranslationConfirm.line(result).contains("2 left out"))
    }

    @Test func recordsAreWrittenIntoTheProject() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in [
            (
                "report.yaml",
                "title: T\ndate: 2022-01-01\ntranslations: { source: fr }\neditions: { fr: {}, nl: {} }\n"
            ),
            ("content/fr/01.md", "# Un {#one}\n"), ("content/nl/01.md", "# Een {#one}\n"),
        ] {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try await TranslationConfirm.parse([folder.path]).run()
        let record = try String(contentsOf: folder.appending(path: "translations/nl.json"), encoding: .utf8)
        #expect(record.contains("\"one:heading\""))
        #expect(throws: (any Error).self) { try TranslationConfirm.parse([folder.path + "/none"]) }
    }

    /// A link in a project must not make the command write elsewhere.
    @Test(arguments: ["folder", "file", "file to nowhere", "folder in a folder"])
    func nothingIsWrittenOutsideTheProject(_ kind: String) throws {
        let base = FileManager.default.temporaryDirectory.path + "/rapport-\(UUID().uuidString)"
        let project = base + "/project", other = base + "/other"
        defer { try? FileManager.default.removeItem(atPath: base) }
        let manager = FileManager.default
        for folder in [project, other] {
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try Data("old".utf8).write(to: URL(fileURLWithPath: other + "/nl.json"))
        func link(_ name: String, to target: String) throws {
            try manager.createDirectory(
                atPath: ((project + "/" + name) as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try manager.createSymbolicLink(atPath: project + "/" + name, withDestinationPath: target)
        }
        switch kind {
        case "folder": try link("translations", to: other)
        case "file": try link("translations/nl.json", to: other + "/nl.json")
        case "file to nowhere": try link("translations/nl.json", to: other + "/new.json")
        default: try link("translations", to: base)
        }
        let name = kind == "folder in a folder" ? "translations/other/nl.json" : "translations/nl.json"
        let folder = try ProjectFolder.parse([project])
        let files = [
            RenderedFile(name: "first.json", bytes: Array("new".utf8)),
            RenderedFile(name: name, bytes: Array("new".utf8)),
        ]
        #expect(throws: ExitCode.self) { try folder.write(files) }
        #expect(try String(contentsOfFile: other + "/nl.json", encoding: .utf8) == "old")
        #expect(try manager.contentsOfDirectory(atPath: other) == ["nl.json"])
        #expect(!manager.fileExists(atPath: project + "/first.json"), "all of them or none")
    }

    /// A link that stays in the project is as good as a folder.
    @Test func aLinkWithinTheProjectIsFollowed() throws {
        let project = FileManager.default.temporaryDirectory.path + "/rapport-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: project) }
        try FileManager.default.createDirectory(
            atPath: project + "/kept", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: project + "/translations", withDestinationPath: "kept")
        let file = RenderedFile(name: "translations/nl.json", bytes: Array("new".utf8))
        try ProjectFolder.parse([project]).write([file])
        #expect(try String(contentsOfFile: project + "/kept/nl.json", encoding: .utf8) == "new")
    }
}

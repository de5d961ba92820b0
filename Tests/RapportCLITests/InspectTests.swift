import Foundation
import Testing

@testable import RapportCLI

/// `rapport inspect` as it is called: what it prints, and what it ends with.
@Suite struct InspectTests {
    private static let command = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../.build/debug/rapport").standardizedFileURL.path
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "inspect-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "project/content/fr"), withIntermediateDirectories: true)
    }

    private struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    private func rapport(_ arguments: String...) throws -> Outcome {
        let process = Process(), files = ["out", "err"].map { folder.appending(path: $0) }
        for file in files { try Data().write(to: file) }
        process.executableURL = URL(filePath: Self.command)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// Makes `fr.pdf`, of one page.
    private func make() throws {
        let manifest = """
            title: Essai
            organisation: Association
            date: 2022-01-31
            layout: plain
            editions: { fr: {} }

            """
        try write(manifest, to: "project/report.yaml")
        try write("# Un\n\nUne phrase.\n", to: "project/content/fr/01.md")
        let built = try rapport("build", "project", "--output", ".")
        #expect(built.code == 0, "\(built.errors)")
    }

    @Test func whatIsNoFileIsToldAndFails() throws {
        let outcome = try rapport("inspect", "nothing.pdf")
        #expect(outcome.code == 1)
        #expect(outcome.errors == "nothing.pdf: error: There is no such file.\n")
        #expect(outcome.output == "")
    }

    @Test func aFolderIsToldAndFails() throws {
        let outcome = try rapport("inspect", "project")
        #expect(outcome.code == 1)
        #expect(outcome.errors == "project: error: This is a folder.\n")
    }

    @Test func whatIsNoPDFIsToldAndFails() throws {
        try write("Hello", to: "a.pdf")
        try write("%PDF-1.7\nrien", to: "b.pdf")
        let outcome = try rapport("inspect", "a.pdf", "b.pdf")
        #expect(outcome.code == 1)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.first == "a.pdf: error: This is no PDF file: it does not begin with %PDF.")
        #expect(lines.last?.hasPrefix("b.pdf: error: The file is damaged beyond reading: ") == true)
    }

    @Test(arguments: [
        ("PDF/UA-3", "There is no standard ‘PDF/UA-3’ to judge by. Did you mean ‘PDF/UA-1’?"),
        ("PDF/A-2x", "There is no standard ‘PDF/A-2x’ to judge by. Did you mean ‘PDF/A-2a’?"),
        ("PDF/UA-1,zzzz", "There is no standard ‘zzzz’ to judge by. There are: PDF/UA-1,"),
        (",", "--against names no standard."),
    ]) func unknownStandardsAreACallThatIsWrong(standard: String, words: String) throws {
        let outcome = try rapport("inspect", "--against", standard, "nothing.pdf")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func withoutAFileTheCallIsWrong() throws {
        let outcome = try rapport("inspect")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("file"))
    }

    @Test func aFileOfItsOwnPassesAndIsDescribed() throws {
        try make()
        let outcome = try rapport("inspect", "fr.pdf")
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("fr.pdf\n  PDF 1.7, "))
        #expect(outcome.output.contains("  title: Essai\n"))
        #expect(outcome.output.contains("  breaks no rule of PDF/UA-1, PDF/A-2a"))
        #expect(!outcome.output.contains("Une phrase."))
    }

    @Test func theStructureIsPrinted() throws {
        try make()
        let outcome = try rapport("inspect", "--structure", "fr.pdf")
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains { $0.contains("H1") && $0.contains("Un") })
        #expect(lines.contains { $0.contains("P") && $0.contains("Une phrase.") })
    }

    /// A file that is well by its own claims breaks the rules of another standard.
    @Test func programsAreToldAsJSON() throws {
        try make()
        try write("Hello", to: "a.pdf")
        let outcome = try rapport("inspect", "--format", "json", "--against", "PDF/A-4", "fr.pdf", "a.pdf")
        #expect(outcome.code == 1)
        #expect(outcome.errors == "")
        let results = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        #expect(results.map { $0["file"] as? String } == ["fr.pdf", "a.pdf"])
        #expect(results.map { $0["conforms"] as? Bool } == [false, false])
        #expect(results[0]["standards"] as? [String] == ["PDF/A-4"])
        #expect(results[0]["byClaims"] as? Bool == false)
        let findings = try #require(results[0]["findings"] as? [[String: Any]])
        #expect(
            findings.contains { ($0["rules"] as? [String])?.contains { $0.hasPrefix("PDF/A-4 ") } == true })
        #expect(results[1]["error"] as? String == "This is no PDF file: it does not begin with %PDF.")
    }

    @Test func aFontThatIsBrokenIsToldOfWithItsRule() throws {
        try make()
        let path = folder.appending(path: "fr.pdf")
        var bytes = [UInt8](try Data(contentsOf: path))
        // The programs are the streams with a length of their own text, deflated: one byte of each is changed.
        let mark = Array("/Length1".utf8)
        var places: [Int] = []
        for index in bytes.indices.dropLast(mark.count)
        where bytes[index..<(index + mark.count)].elementsEqual(mark) {
            places.append(index)
        }
        try #require(!places.isEmpty)
        for place in places {
            for offset in 400..<420 where place + offset < bytes.count { bytes[place + offset] ^= 0x55 }
        }
        try Data(bytes).write(to: path)
        let outcome = try rapport("inspect", "fr.pdf")
        #expect(outcome.code == 1)
        #expect(
            outcome.output.contains("error: A font's program cannot be read. [UA1 7.21.2, PDF/A-2 6.2.11.2]"))
    }
}

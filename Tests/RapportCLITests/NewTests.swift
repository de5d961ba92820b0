import ArgumentParser
import Foundation
import Rapport
import Testing

@testable import RapportCLI

@Suite struct NewTests {
    private func folder() -> String { NSTemporaryDirectory() + "new-" + UUID().uuidString }

    /// What a new report begins with has nothing to mend.
    @Test(arguments: Starter.languages) func aBeginningBuilds(_ language: String) throws {
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try NewFolder(path: path).make(Starter.files(language: language, year: 2024))
        let project = ReportProject(folder: path)
        let (editions, diagnostics) = project.editions()
        #expect(diagnostics.isEmpty)
        let edition = try #require(editions.first)
        #expect(editions.count == 1)
        let found = Renderer().check(project, edition: edition, draft: false)
        #expect(found.map { "\($0.code): \($0.summary)" } == [])
        // And so has its next year.
        let (plan, faults) = project.nextYear()
        #expect(faults.isEmpty)
        #expect(plan?.year == 2024)
        #expect(plan?.files.contains { $0.path == "data/2024/figures.csv" } == true)
    }

    @Test func aFolderAppearsWholeOrNotAtAll() throws {
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: NewFolder.Failure.self) {
            try NewFolder(path: path).make([("a.txt", .text("a")), ("b", .copy(path + "-nothing"))])
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try NewFolder(path: path + "/").make([("x/a.txt", .text("a"))])
        #expect(try String(contentsOfFile: path + "/x/a.txt", encoding: .utf8) == "a")
        #expect(throws: NewFolder.Failure.self) { try NewFolder(path: path).make([("b.txt", .text("b"))]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["x"])
    }

    @Test func itIsCalledAsItSays() throws {
        #expect(throws: (any Error).self) { try New.parse(["x", "--language", "xx"]) }
        #expect(throws: (any Error).self) { try New.parse(["x", "--from", "y", "--language", "fr"]) }
        #expect(throws: (any Error).self) { try New.parse([]) }
        #expect(try New.parse(["x", "--from", "y"]).from == "y")
    }
}

import Foundation
import Testing

/// The same project gives the same bytes wherever, whenever and however it is built.
@Suite struct ReproductionTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program beside these tests.
    private static func build(
        _ project: String, to output: String, jobs: Int = 1, environment: [String: String] = [:]
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = root.appending(path: ".build/debug/rapport")
        process.arguments = ["build", project, "--output", output, "--jobs", "\(jobs)"]
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = URL(filePath: output).deletingLastPathComponent()
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func files(in folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    /// A project of three editions, and a folder for what is made of it.
    private static func project() throws -> (folder: URL, project: URL) {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "reproduction-\(UUID().uuidString)")
        let project = folder.appending(path: "project")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: root.appending(path: "Tests/RapportTests/Goldens/small"), to: project)
        let manifest = project.appending(path: "report.yaml")
        let text = try String(contentsOf: manifest, encoding: .utf8)
        let more = "  b: { language: fr-BE }\n  c: { language: fr-FR, layout: annual }\n"
        try text.replacing("editions:\n", with: "editions:\n" + more).write(
            to: manifest, atomically: true, encoding: .utf8)
        return (folder, project)
    }

    @Test func twentyBuildsAreAlike() throws {
        let (folder, project) = try Self.project()
        defer { try? FileManager.default.removeItem(at: folder) }
        let zones = ["UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Apia"]
        let places = ["C", "C.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8"]
        var first: [String: Data]?
        for turn in 0..<20 {
            let output = folder.appending(path: "output-\(turn)")
            // Half of them from another folder, whose files are younger.
            let source = turn % 2 == 0 ? project : folder.appending(path: "copy-\(turn)/deeper")
            if turn % 2 == 1 {
                try FileManager.default.createDirectory(
                    at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: project, to: source)
            }
            let environment = ["TZ": zones[turn % 4], "LC_ALL": places[turn / 4 % 4], "HOME": folder.path]
            #expect(
                try Self.build(source.path, to: output.path, jobs: 1 + turn % 3, environment: environment)
                    == 0)
            let made = try Self.files(in: output)
            #expect(made.count == 3)
            first = first ?? made
            #expect(made == first, "build \(turn) differs: \(environment)")
        }
    }

    @Test func filesBearTheDateThatTheEnvironmentAsksFor() throws {
        let (folder, project) = try Self.project()
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "output")
        #expect(
            try Self.build(project.path, to: output.path, environment: ["SOURCE_DATE_EPOCH": "1000000000"])
                == 0)
        let file = try #require(Self.files(in: output)["b.pdf"])
        #expect(file.firstRange(of: Data("<xmp:CreateDate>2001-09-09T01:46:40".utf8)) != nil)
        #expect(
            try Self.build(project.path, to: output.path, environment: ["SOURCE_DATE_EPOCH": "today"]) == 64)
    }
}

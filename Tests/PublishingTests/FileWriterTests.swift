import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Publishing

/// Files appear whole or not at all.
struct FileWriterTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func content(_ name: String) throws -> String {
        try String(contentsOfFile: folder.file(name), encoding: .utf8)
    }

    @Test func writesAndReplaces() throws {
        try FileWriter.replace(folder.file("a"), with: Array("old".utf8))
        try FileWriter.replace(folder.file("a"), with: Array("new, and longer".utf8))
        #expect(try content("a") == "new, and longer")
        #expect(try folder.names == ["a"])
    }

    @Test func oneOfManyWritersWinsWhole() throws {
        let path = folder.file("a")
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { writer in
            let bytes = [UInt8](repeating: UInt8(writer), count: 10_000)
            if (try? FileWriter.replace(path, with: bytes)) == nil { failures.withLock { $0 += 1 } }
        }
        let content = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(failures.withLock { $0 } == 0)
        #expect(content.count == 10_000 && Set(content).count == 1)
        #expect(try folder.names == ["a"])
    }

    @Test func hasTheRightsOfANewFile() throws {
        let plain = folder.file("plain"), replaced = folder.file("replaced")
        #expect(FileManager.default.createFile(atPath: plain, contents: Data()))
        try FileWriter.replace(replaced, with: [])
        let rights = try [plain, replaced].map { path in
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(rights[0] == rights[1])
    }

    @Test func aFailureLeavesTheOldFileAndNoLitter() throws {
        // A folder with something in it cannot be replaced by a file: the last step fails.
        try FileManager.default.createDirectory(atPath: folder.file("a"), withIntermediateDirectories: true)
        try FileWriter.replace(folder.file("a/inside"), with: Array("old".utf8))
        #expect(throws: FileWriter.Failure(path: folder.file("a"), step: "rename", code: EISDIR)) {
            try FileWriter.replace(folder.file("a"), with: [1])
        }
        #expect(try content("a/inside") == "old")
        #expect(try folder.names == ["a"])
    }

    @Test func aMissingFolderIsAnError() {
        #expect(throws: FileWriter.Failure(path: folder.file("no/a"), step: "create", code: ENOENT)) {
            try FileWriter.replace(folder.file("no/a"), with: [1])
        }
    }

    @Test func severalFilesAppearTogetherOrNotAtAll() throws {
        try FileWriter.replace(folder.file("a"), with: Array("old".utf8))
        #expect(throws: FileWriter.Failure(path: folder.file("no/b"), step: "create", code: ENOENT)) {
            try FileWriter.replace([(folder.file("a"), [1]), (folder.file("no/b"), [2])])
        }
        #expect(try content("a") == "old")
        #expect(try folder.names == ["a"])
    }

    /// A report in pictures has more pages than a process may have open files.
    @Test func aThousandFilesAreWritten() throws {
        try FileWriter.replace((0..<1100).map { (folder.file("\($0)"), [UInt8(1)]) })
        #expect(try folder.names.count == 1100)
    }
}

import Foundation
import Rapport
import Testing

@testable import RapportCLI

/// A folder of its own for each test.
@Suite final class OutputFolderTests {
    private let path = FileManager.default.temporaryDirectory.path + "/rapport-output-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }

    @Test func filesAppearUnderTheirNames() throws {
        let folder = OutputFolder(path: path + "/deep")
        let paths = try folder.write([
            RenderedFile(name: "a.pdf", bytes: [1]), RenderedFile(name: "b.pdf", bytes: []),
        ])
        #expect(paths == [path + "/deep/a.pdf", path + "/deep/b.pdf"])
        #expect(FileManager.default.contents(atPath: paths[0]) == Data([1]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/deep").count == 2)
    }

    @Test func aFileThatWasThereIsReplacedWhole() throws {
        let folder = OutputFolder(path: path)
        _ = try folder.write([RenderedFile(name: "a.pdf", bytes: [1, 2, 3])])
        _ = try folder.write([RenderedFile(name: "a.pdf", bytes: [4])])
        #expect(FileManager.default.contents(atPath: path + "/a.pdf") == Data([4]))
        #expect(names == ["a.pdf"])
    }

    @Test func oneThatCannotBeWrittenKeepsAllFromAppearing() throws {
        let folder = OutputFolder(path: path)
        _ = try folder.write([RenderedFile(name: "a.pdf", bytes: [1])])
        let failure = #expect(throws: OutputFolder.Failure.self) {
            try folder.write([
                RenderedFile(name: "a.pdf", bytes: [2]), RenderedFile(name: "no/such/b.pdf", bytes: [2]),
            ])
        }
        #expect(failure?.path.contains("b.pdf") == true)
        #expect(FileManager.default.contents(atPath: path + "/a.pdf") == Data([1]))
        #expect(names == ["a.pdf"])
    }
}

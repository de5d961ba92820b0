import Foundation
import Publishing
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
        let failure = #expect(throws: FileWriter.Failure.self) {
            try folder.write([
                RenderedFile(name: "a.pdf", bytes: [2]), RenderedFile(name: "no/such/b.pdf", bytes: [2]),
            ])
        }
        #expect(failure?.path.contains("b.pdf") == true)
        #expect(FileManager.default.contents(atPath: path + "/a.pdf") == Data([1]))
        #expect(names == ["a.pdf"])
    }

    /// A folder in the place of the second file is seen before the first is replaced.
    @Test func aPlaceThatCannotBeTakenKeepsAllFromAppearing() throws {
        let folder = OutputFolder(path: path)
        _ = try folder.write([RenderedFile(name: "en.pdf", bytes: [1])])
        try FileManager.default.createDirectory(
            atPath: path + "/fr.pdf", withIntermediateDirectories: false)
        let failure = #expect(throws: FileWriter.Failure.self) {
            try folder.write([
                RenderedFile(name: "en.pdf", bytes: [2]), RenderedFile(name: "fr.pdf", bytes: [2]),
            ])
        }
        #expect(FileManager.default.contents(atPath: path + "/en.pdf") == Data([1]))
        #expect(names == ["en.pdf", "fr.pdf"])
        #expect(failure?.diagnostic.summary == "cannot write `\(path)/fr.pdf`: a folder has this name")
        #expect(failure?.diagnostic.hint?.contains("--output") == true)
    }

    @Test func aFileIsNoFolder() throws {
        let folder = OutputFolder(path: path)
        _ = try folder.write([RenderedFile(name: "file", bytes: [1])])
        for inside in ["/file", "/file/x", "/file/x/y"] {
            let failure = #expect(throws: FileWriter.Failure.self) {
                try OutputFolder(path: path + inside).write([RenderedFile(name: "en.pdf", bytes: [2])])
            }
            #expect(
                failure?.diagnostic.summary == "cannot write `\(path)/file`: it is a file, and no folder")
        }
    }

    @Test func pagesOfALongerBuildGo() throws {
        let folder = OutputFolder(path: path)
        let pages = (1...4).map { RenderedFile(name: "en-00\($0).png", bytes: [1]) }
        let others = [
            "en-2021.png", "en-0x1.png", "en-003.svg", "en-GB-003.png", "fr-003.png", "en-003.png.bak",
        ]
        _ = try folder.write(pages + others.map { RenderedFile(name: $0, bytes: []) })
        let fewer = Array(pages.prefix(2))
        _ = try folder.write(fewer)
        folder.removeStalePages(of: "en", besides: fewer.map(\.name), suffix: "png")
        #expect(names == (fewer.map(\.name) + others).sorted())
    }
}

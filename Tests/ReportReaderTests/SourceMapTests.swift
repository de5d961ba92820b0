import Foundation
import ReportModel
import ReportReader
import Testing

@Suite struct SourceMapTests {
    private let text = "ab\r\né👩‍👧x\n\nlast"

    private func position(_ range: Range<Int>) throws -> SourceMap.Position {
        let project = try ProjectFolder(["a.md": text])
        return try #require(SourceMap(folder: project.path).position(of: Origin(.file("a.md", bytes: range))))
    }

    @Test func columnsAreCharacters() throws {
        let x = try #require(text.utf8.firstIndex(of: UInt8(ascii: "x")))
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: x)
        let position = try position(offset..<offset + 1)
        #expect(position.line == 2 && position.column == 3 && position.endColumn == 4)
        #expect(position.lineText == "é👩‍👧x")
    }

    @Test func placesBeyondTheFileAreItsEnd() throws {
        let position = try position(900..<950)
        #expect(position.line == 4 && position.column == 5 && position.lineText == "last")
    }

    @Test func aRangeMayCoverLines() throws {
        let position = try position(0..<5)
        #expect(position.line == 1 && position.column == 1 && position.endLine == 2)
    }

    @Test func aSwiftPlaceIsItself() {
        let origin = Origin(.source(file: "Report/main.swift", line: 3, column: 9))
        let position = SourceMap(folder: "/nowhere").position(of: origin)
        #expect(position?.path == "Report/main.swift" && position?.line == 3 && position?.column == 9)
        #expect(SourceMap(folder: "/nowhere").position(of: .unknown) == nil)
    }
}

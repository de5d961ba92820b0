import Foundation
public import ReportModel

/// Turns origins into lines and columns, for printing diagnostics.
public struct SourceMap: Sendable {
    /// A place as people write it.
    public struct Position: Hashable, Sendable {
        /// As the origin has it: relative to the project, or a Swift file's `#fileID`.
        public var path: String
        /// From 1.
        public var line: Int
        /// From 1, in characters as they are read (extended grapheme clusters).
        public var column: Int
        /// Where the place ends: the line, and the column after the last character.
        public var endLine: Int
        public var endColumn: Int
        /// The line itself, without its end; empty where it cannot be read.
        public var lineText: String
        /// The sheet and the cell, `Figures!B7`, where the file has those instead of lines.
        public var cell: String?
    }

    private let folder: String

    /// A map of the project in this folder. Files are read when asked for.
    public init(folder: String) { self.folder = folder }

    /// Where an origin is; nil for an unknown one.
    public func position(of origin: Origin) -> Position? {
        switch origin.place {
        case .unknown: nil
        case .source(let file, let line, let column):
            Position(path: file, line: line, column: column, endLine: line, endColumn: column, lineText: "")
        case .line(let path, let line, let column):
            Position(path: path, line: line, column: column, endLine: line, endColumn: column, lineText: "")
        case .cell(let path, let sheet, let cell):
            Position(
                path: path, line: 1, column: 1, endLine: 1, endColumn: 1, lineText: "",
                cell: [sheet, cell].filter { !$0.isEmpty }.joined(separator: "!"))
        case .file(let path, let bytes): position(path: path, bytes)
        }
    }

    private func position(path: String, _ range: Range<Int>) -> Position {
        let full = path.hasPrefix("/") ? path : folder + "/" + path
        guard let data = FileManager.default.contents(atPath: full) else {
            return Position(path: path, line: 1, column: 1, endLine: 1, endColumn: 1, lineText: "")
        }
        let file = SourceFile(path: path, bytes: [UInt8](data))
        let (line, column) = Self.place(of: range.lowerBound, in: file)
        let (endLine, endColumn) = Self.place(of: max(range.lowerBound, range.upperBound), in: file)
        return Position(
            path: path, line: line + 1, column: column + 1, endLine: endLine + 1, endColumn: endColumn + 1,
            lineText: file.string(file.line(line)))
    }

    /// Line and column from 0.
    private static func place(of offset: Int, in file: SourceFile) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), file.bytes.count)
        let line = file.lineIndex(of: offset)
        let start = file.lineStarts[line]
        return (line, start < offset ? file.string(start..<offset).count : 0)
    }
}

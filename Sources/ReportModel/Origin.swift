/// Where a value was written: a stretch of a project's file, a cell of a workbook, or a place in a Swift program that uses the builder.
///
/// An origin tells where a value came from, not what it is: two origins are always equal, so that a report read from a
/// folder and the same report built in Swift are equal values.
public struct Origin: Hashable, Sendable {
    public enum Place: Sendable {
        /// A path relative to the project and a range of bytes (UTF-8) in that file.
        case file(String, bytes: Range<Int>)
        /// A file, and a line and a column (in characters) from 1: for text in another encoding than UTF-8, whose bytes
        /// stand elsewhere than in what was read.
        case line(String, line: Int, column: Int)
        /// A file, its sheet or table, and a cell or a row of it as people name it: `B7`, `row 12, name`.
        case cell(String, sheet: String, cell: String)
        /// `#fileID`, `#line`, `#column`.
        case source(file: String, line: Int, column: Int)
        case unknown
    }

    public var place: Place

    public init(_ place: Place) { self.place = place }

    public static var unknown: Origin { Origin(.unknown) }
    public static func == (a: Origin, b: Origin) -> Bool { true }
    public func hash(into hasher: inout Hasher) {}
}

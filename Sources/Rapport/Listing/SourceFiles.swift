/// The project's files, read once when a diagnostic points into them.
package struct SourceFiles: Sendable {
    private let project: String
    private let read: @Sendable (String) -> [UInt8]?
    private var texts: [String: SourceText] = [:]
    /// Counted once, for a long line may have a finding for each part of it.
    private var places: [String: [Range<Int>: Place]] = [:]

    /// - Parameter read: the bytes of a file by its path, nil where there are none to be had.
    package init(project: String, read: @escaping @Sendable (String) -> [UInt8]?) {
        self.project = project.count > 1 && project.hasSuffix("/") ? String(project.dropLast()) : project
        self.read = read
    }

    /// A file that a place was asked for before, where it could be read.
    package func text(of path: String) -> SourceText? { texts[path] }

    package mutating func place(of origin: Origin) -> Place? {
        switch origin.place {
        case .unknown: nil
        case .source(let file, let line, let column):
            Place(file: file, line: line, column: column, endLine: line, endColumn: column)
        case .line(let path, let line, let column):
            Place(file: full(path), line: line, column: column, endLine: line, endColumn: column)
        case .cell(let path, let sheet, let cell): Place(file: full(path), sheet: sheet, cell: cell)
        case .file(let path, let bytes): place(of: bytes, in: full(path))
        }
    }

    private func full(_ path: String) -> String { path.hasPrefix("/") ? path : "\(project)/\(path)" }

    /// The file's beginning where it cannot be read.
    private mutating func place(of bytes: Range<Int>, in path: String) -> Place {
        if let known = places[path]?[bytes] { return known }
        if texts[path] == nil { texts[path] = read(path).map(SourceText.init) }
        guard let text = texts[path] else {
            return Place(file: path, line: 1, column: 1, endLine: 1, endColumn: 1)
        }
        let (start, end) = (text.position(of: bytes.lowerBound), text.position(of: bytes.upperBound))
        let place = Place(
            file: path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
        places[path, default: [:]][bytes] = place
        return place
    }
}

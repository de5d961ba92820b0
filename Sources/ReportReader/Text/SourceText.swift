import ReportModel

/// A text that is read on its own, and where each of its lines stands in its file: a whole file, the YAML of a fenced
/// block, the Markdown of a YAML value.
struct SourceText: Sendable {
    let file: SourceFile
    let text: String
    /// Byte offset in the file of the beginning of each line of the text.
    private let lineOffsets: [Int]

    /// The whole file.
    init(_ file: SourceFile) {
        self.file = file
        text = file.string(file.lineStarts[0]..<file.bytes.count)
        lineOffsets = file.lineStarts
    }

    /// A text whose lines are ends of the file's lines, from `firstLine` (from 0) on: what is left of a fenced block or a
    /// YAML literal without its indentation. A line that is not found so stands at the beginning of the file's line.
    init(_ text: String, in file: SourceFile, firstLine: Int) {
        self.file = file
        self.text = text
        var offsets: [Int] = []
        for (index, line) in text.sourceLines.enumerated() {
            let range = file.line(firstLine + index)
            let length = line.utf8.count
            let ends = range.count >= length && file.bytes[range].suffix(length).elementsEqual(line.utf8)
            offsets.append(ends ? range.upperBound - length : range.lowerBound)
        }
        lineOffsets = offsets
    }

    /// A text of one line that stands at an offset.
    init(_ text: String, in file: SourceFile, at offset: Int) {
        (self.file, self.text, lineOffsets) = (file, text, [offset])
    }

    /// Offset in the file of a line and a byte of it, both from 0.
    func offset(line: Int, byte: Int) -> Int {
        guard let start = lineOffsets.indices.contains(line) ? lineOffsets[line] : lineOffsets.last else {
            return 0
        }
        return min(start + max(byte, 0), file.bytes.count)
    }

    /// Where the text begins.
    var start: Int { lineOffsets.first ?? 0 }

    /// The line of the file on which a line of the text stands, both from 0.
    func fileLine(_ line: Int) -> Int { file.lineIndex(of: offset(line: line, byte: 0)) }

    /// From a place to the end of its line.
    func restOfLine(from offset: Int) -> Range<Int> {
        offset..<max(offset, file.line(file.lineIndex(of: offset)).upperBound)
    }
}

/// Finds pieces of a text in the file it was read from, each after the one before: the places of bindings.
struct Locator: Sendable {
    let file: SourceFile
    private var cursor: Int
    private let end: Int
    /// Where the whole text stands: the place of what is not found.
    let origin: Origin

    init(_ file: SourceFile, _ range: Range<Int>) { self.init(file, range, end: range.upperBound) }

    /// For a text whose end in the file is not known: it is sought until `end`.
    init(_ file: SourceFile, _ range: Range<Int>, end: Int) {
        self.file = file
        (cursor, self.end) = (range.lowerBound, min(end, file.bytes.count))
        origin = file.origin(range)
    }

    /// From where on it seeks.
    var position: Int { cursor }

    /// Seeks from the end of a place in the same file on.
    mutating func move(behind origin: Origin) {
        guard case .file(file.path, let bytes) = origin.place else { return }
        cursor = max(cursor, bytes.upperBound)
    }

    /// Whether both seek in one text.
    func readsOn(from other: Locator) -> Bool {
        guard case .file(let path, let bytes) = origin.place, case .file(path, bytes) = other.origin.place
        else { return false }
        return true
    }

    /// The next place where exactly these characters stand; the whole text's where they were written in another way.
    mutating func find(_ piece: String) -> Origin {
        guard let range = range(of: piece) else { return origin }
        cursor = range.upperBound
        return file.origin(range)
    }

    /// Where exactly these characters stand next.
    func range(of piece: String) -> Range<Int>? {
        let wanted = Array(piece.utf8)
        guard let first = wanted.first, wanted.count <= end - cursor else { return nil }
        var index = cursor
        while index + wanted.count <= end {
            if file.bytes[index] == first, file.bytes[index..<index + wanted.count].elementsEqual(wanted) {
                return index..<(index + wanted.count)
            }
            index += 1
        }
        return nil
    }
}

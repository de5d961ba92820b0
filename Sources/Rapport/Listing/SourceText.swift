/// A file of the project as its diagnostics point into it: bytes there, lines and columns here.
package struct SourceText: Sendable {
    /// A place between characters. Both count from 1; a column counts characters as a reader sees them.
    package struct Position: Equatable {
        package var line: Int
        package var column: Int
    }

    private let bytes: [UInt8]
    /// The offset at which each line begins.
    private let lineStarts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let newline = UInt8(ascii: "\n")
        lineStarts = [0] + bytes.indices.filter { bytes[$0] == newline }.map { $0 + 1 }
    }

    /// An offset past the end is taken for the end.
    package func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(of: offset)
        return Position(line: line + 1, column: text(lineStarts[line]..<offset).count + 1)
    }

    /// A line's characters without its end, by its number from 1.
    package func line(_ number: Int) -> String {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        let end = number < lineStarts.count ? lineStarts[number] : bytes.count
        var line = text(lineStarts[number - 1]..<end)
        while line.last?.isNewline == true { line.removeLast() }
        return line
    }

    /// The index of the last line that begins at or before the offset, by halving.
    private func line(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func text(_ range: Range<Int>) -> String {
        let isFirst = range.lowerBound == 0
        let text = String(decoding: bytes[range], as: UTF8.self)
        return isFirst && text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

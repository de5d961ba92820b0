import ReportModel

/// A text file of the project as it was read: its bytes, and where its lines begin.
struct SourceFile: Sendable {
    /// Relative to the project, as origins name it.
    let path: String
    let bytes: [UInt8]
    /// Byte offset of each line, the first included; `\n`, `\r\n` and `\r` end a line.
    let lineStarts: [Int]
    /// Whether the bytes were made from another encoding: then they stand elsewhere in the file.
    let isDecoded: Bool

    init(path: String, bytes: [UInt8], isDecoded: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.isDecoded = isDecoded
        lineStarts = Self.findLines(in: bytes)
    }

    private static func findLines(in bytes: [UInt8]) -> [Int] {
        var starts = [Self.hasMark(bytes) ? 3 : 0]
        var index = starts[0]
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
                index += 1
            }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { starts.append(index) }
        }
        return starts
    }

    /// Whether the file begins with UTF-8's byte order mark, as spreadsheets write it.
    private static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Bytes of a line without its end; empty beyond the last one.
    func line(_ index: Int) -> Range<Int> {
        guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return start..<end
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// Line (from 0) that holds a byte.
    func lineIndex(of offset: Int) -> Int {
        var low = 0, high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    func origin(_ range: Range<Int>) -> Origin {
        guard isDecoded else { return Origin(.file(path, bytes: range)) }
        let offset = min(max(range.lowerBound, 0), bytes.count), line = lineIndex(of: offset)
        let column = string(min(lineStarts[line], offset)..<offset).count
        return Origin(.line(path, line: line + 1, column: column + 1))
    }

    /// The whole file as the place of a message: its first line.
    var origin: Origin { origin(line(0)) }

    /// Offset of the first control character that is neither a tab nor a line end; nil where all is well.
    var firstControl: Int? {
        bytes.firstIndex { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
    }

    /// Offset of the first byte that is not UTF-8; nil where all is well.
    var firstInvalidByte: Int? { Self.firstInvalidByte(in: bytes) }

    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded): offset += encoded.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}

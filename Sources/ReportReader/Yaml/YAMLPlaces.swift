import Yams

/// Where the nodes of a YAML text stand in its file.
struct YAMLPlaces {
    let source: SourceText
    private let offsets: ScalarOffsets

    init(_ source: SourceText) {
        self.source = source
        offsets = ScalarOffsets(source)
    }

    func offset(line: Int, scalar: Int) -> Int { offsets.offset(line: line, scalar: scalar) }

    func offset(of mark: Mark?) -> Int? {
        mark.map { offsets.offset(line: $0.line - 1, scalar: $0.column - 1) }
    }

    /// A scalar's characters, its quotes included; of lists, maps and texts of many lines, the rest of the first line.
    func range(of node: Node) -> Range<Int> {
        let start = offset(of: node.mark) ?? source.start
        let rest = source.restOfLine(from: start)
        guard case .scalar(let scalar) = node else { return rest }
        switch YAMLScalar.Style(scalar.style) {
        case .plain:
            let end = start + scalar.string.utf8.count
            return end <= rest.upperBound ? start..<end : rest
        case .quoted: return start..<endOfQuotes(from: start)
        case .block: return rest
        }
    }

    /// Behind the quote that closes the one at `start`. A doubled single quote and an escaped double one do not close.
    private func endOfQuotes(from start: Int) -> Int {
        let bytes = source.file.bytes
        guard start < bytes.count else { return start }
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            } else if bytes[index] == quote {
                guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else {
                    return index + 1
                }
                index += 1
            }
            index += 1
        }
        return source.restOfLine(from: start).upperBound
    }
}

extension YAMLScalar.Style {
    init(_ style: Node.Scalar.Style) {
        switch style {
        case .any, .plain: self = .plain
        case .singleQuoted, .doubleQuoted: self = .quoted
        case .literal, .folded: self = .block
        }
    }
}

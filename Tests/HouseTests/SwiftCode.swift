/// Swift source with its comments and strings blanked, so that words in them are not taken for code. Lines stay lines.
struct SwiftCode {
    /// The code alone, line by line.
    let lines: [Substring]

    init(_ source: String) {
        var reader = Reader(source)
        reader.readCode(until: nil)
        lines = reader.code.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The modules that it imports.
    var imports: [String] {
        let kind = "struct|class|enum|protocol|func|var|let|typealias|actor"
        guard let pattern = try? Regex(#"^\s*(?:@?\w+\s+)*?import\s+(?:(?:\#(kind))\s+)?(\w+)"#) else {
            return []
        }
        return lines.compactMap { line in
            (try? pattern.firstMatch(in: line))?.output[1].substring.map(String.init)
        }
    }

    /// The numbers of the lines in which the pattern stands, from 1.
    func lines(with pattern: Regex<Substring>) -> [Int] {
        lines.indices.filter { lines[$0].contains(pattern) }.map { $0 + 1 }
    }

    /// Walks over bytes and copies those that are code. Regular expression literals are read as code.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0
        private(set) var copied: [UInt8] = []

        init(_ source: String) { bytes = Array(source.utf8) }

        var code: String { String(decoding: copied, as: UTF8.self) }
        var isAtEnd: Bool { position >= bytes.count }

        func sees(_ text: [UInt8]) -> Bool { bytes[position...].starts(with: text) }

        /// Reads up to the end or to the bracket that closes an interpolation.
        mutating func readCode(until end: UInt8?) {
            var depth = 0
            while !isAtEnd {
                let byte = bytes[position]
                if byte == Sign.slash, sees(Sign.lineComment) {
                    while !isAtEnd, bytes[position] != Sign.newline { position += 1 }
                } else if byte == Sign.slash, sees(Sign.commentStart) {
                    skipComment()
                } else if byte == Sign.quote || byte == Sign.hash, opensString {
                    readString()
                } else {
                    if end != nil, byte == Sign.open { depth += 1 }
                    if byte == end {
                        if depth == 0 { return }
                        depth -= 1
                    }
                    copied.append(byte)
                    position += 1
                }
            }
        }

        var opensString: Bool { bytes[position...].first { $0 != Sign.hash } == Sign.quote }

        mutating func readString() {
            let hashes = Array(bytes[position...].prefix { $0 == Sign.hash })
            position += hashes.count
            let quotes = Array(repeating: Sign.quote, count: sees(Sign.threeQuotes) ? 3 : 1)
            position += quotes.count
            copied.append(Sign.quote)
            while !isAtEnd, !sees(quotes + hashes) {
                if bytes[position] == Sign.escape, sees([Sign.escape] + hashes + [Sign.open]) {
                    position += hashes.count + 2
                    readCode(until: Sign.close)
                    position += 1
                } else {
                    if bytes[position] == Sign.escape, sees([Sign.escape] + hashes) {
                        position += 1 + hashes.count
                    }
                    if !isAtEnd, bytes[position] == Sign.newline { copied.append(Sign.newline) }
                    position += 1
                }
            }
            position += quotes.count + hashes.count
            copied.append(Sign.quote)
        }

        /// Comments nest.
        mutating func skipComment() {
            var depth = 0
            repeat {
                if sees(Sign.commentStart) {
                    depth += 1
                    position += 2
                } else if sees(Sign.commentEnd) {
                    depth -= 1
                    position += 2
                } else {
                    if bytes[position] == Sign.newline { copied.append(Sign.newline) }
                    position += 1
                }
            } while depth > 0 && !isAtEnd
        }
    }

    private enum Sign {
        static let newline = UInt8(ascii: "\n"), slash = UInt8(ascii: "/"), quote = UInt8(ascii: "\"")
        static let hash = UInt8(ascii: "#"), escape = UInt8(ascii: "\\")
        static let open = UInt8(ascii: "("), close = UInt8(ascii: ")")
        static let lineComment = Array("//".utf8), commentStart = Array("/*".utf8),
            commentEnd = Array("*/".utf8)
        static let threeQuotes = Array("\"\"\"".utf8)
    }
}

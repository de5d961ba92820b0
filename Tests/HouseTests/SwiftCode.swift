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

    /// Walks over characters and copies those that are code. Regular expression literals are read as code.
    private struct Reader {
        let characters: [Character]
        var position = 0
        var code = ""

        init(_ source: String) { characters = Array(source) }

        var isAtEnd: Bool { position >= characters.count }

        func sees(_ text: String) -> Bool { characters[position...].starts(with: text) }

        /// Reads up to the end or to the bracket that closes an interpolation.
        mutating func readCode(until end: Character?) {
            var depth = 0
            while !isAtEnd {
                let character = characters[position]
                if sees("//") {
                    skip(until: "\n")
                } else if sees("/*") {
                    skipComment()
                } else if opensString {
                    readString()
                } else {
                    if end != nil, character == "(" { depth += 1 }
                    if character == end {
                        if depth == 0 { return }
                        depth -= 1
                    }
                    code.append(character)
                    position += 1
                }
            }
        }

        var opensString: Bool {
            let opening = characters[position...].drop { $0 == "#" }
            return opening.first == "\""
        }

        mutating func readString() {
            let hashes = String(characters[position...].prefix { $0 == "#" })
            position += hashes.count
            let quote = sees("\"\"\"") ? "\"\"\"" : "\""
            position += quote.count
            code.append("\"")
            while !isAtEnd, !sees(quote + hashes) {
                if sees("\\" + hashes + "(") {
                    position += hashes.count + 2
                    readCode(until: ")")
                    position += 1
                } else {
                    if sees("\\" + hashes) { position += 1 + hashes.count }
                    if !isAtEnd, characters[position] == "\n" { code.append("\n") }
                    position += 1
                }
            }
            position += quote.count + hashes.count
            code.append("\"")
        }

        mutating func skip(until end: Character) {
            while !isAtEnd, characters[position] != end { position += 1 }
        }

        mutating func skipComment() {
            var depth = 0
            repeat {
                if sees("/*") {
                    depth += 1
                    position += 2
                } else if sees("*/") {
                    depth -= 1
                    position += 2
                } else {
                    if characters[position] == "\n" { code.append("\n") }
                    position += 1
                }
            } while depth > 0 && !isAtEnd
        }
    }
}

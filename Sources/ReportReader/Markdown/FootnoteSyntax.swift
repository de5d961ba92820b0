/// How footnotes are written: `[^label]` calls one, `[^label]:` at the beginning of a line defines one.
///
/// Read by hand: a regular expression costs more than all the rest of a short text.
enum FootnoteSyntax {
    enum Piece: Equatable {
        case text(String)
        /// By its label.
        case call(String)
    }

    /// A text split at its calls.
    static func split(_ text: String) -> [Piece] {
        guard text.utf8.contains(bracket) else { return text.isEmpty ? [] : [.text(text)] }
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var start = 0, index = 0
        while index < bytes.count {
            guard bytes[index] == bracket, let end = label(in: bytes, at: index) else {
                index += 1
                continue
            }
            if start < index { pieces.append(.text(string(bytes[start..<index]))) }
            pieces.append(.call(string(bytes[(index + 2)..<end])))
            index = end + 1
            start = index
        }
        if start < bytes.count { pieces.append(.text(string(bytes[start...]))) }
        return pieces
    }

    /// The label that a line defines, at most three spaces from its beginning.
    static func definition(in line: some StringProtocol) -> String? {
        guard let first = line.utf8.first, first == bracket || first == space else { return nil }
        let bytes = Array(line.utf8)
        let start = bytes.firstIndex { $0 != space } ?? bytes.count
        guard start <= 3, let end = label(in: bytes, at: start), end + 1 < bytes.count,
            bytes[end + 1] == UInt8(ascii: ":")
        else { return nil }
        return string(bytes[(start + 2)..<end])
    }

    /// Letters and signs of a label.
    private static let longest = 200

    /// Where the bracket is that closes the `[^` at a place; nil where there is no label.
    private static func label(in bytes: [UInt8], at start: Int) -> Int? {
        guard start + 3 < bytes.count, bytes[start] == bracket, bytes[start + 1] == UInt8(ascii: "^") else {
            return nil
        }
        for index in (start + 2)..<min(bytes.count, start + longest) {
            if bytes[index] == UInt8(ascii: "]") { return index > start + 2 ? index : nil }
            if bytes[index] == space || bytes[index] == UInt8(ascii: "\n")
                || bytes[index] == UInt8(ascii: "\t")
            {
                return nil
            }
        }
        return nil
    }

    private static let bracket = UInt8(ascii: "["), space = UInt8(ascii: " ")
    private static func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

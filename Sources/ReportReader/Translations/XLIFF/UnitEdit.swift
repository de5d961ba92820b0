/// New texts of a file's units, put in where the old ones stand: all other bytes stay as they are.
struct UnitEdit {
    let file: SourceFile
    private var changes: [(range: Range<Int>, text: String)] = []

    init(_ file: SourceFile) { self.file = file }

    /// A text in place of a unit's.
    mutating func set(_ unit: TranslationUnit, to text: String) {
        let written =
            switch unit.spot.form {
            case .lines(let continuation): text.replacing("\n", with: "\n" + continuation)
            case .cell: text.replacing("|", with: "\\|")
            case .scalar: Self.scalar(text, instead: file.string(unit.spot.range))
            case .quoted, .alternative: text
            }
        changes.append((unit.spot.range, written))
    }

    mutating func insert(_ text: String, at offset: Int) { changes.append((offset..<offset, text)) }
    mutating func remove(_ range: Range<Int>) { changes.append((range, "")) }

    /// The file's bytes with all changes, or those of a stretch of it.
    func bytes(in range: Range<Int>? = nil) -> [UInt8] {
        let range = range ?? 0..<file.bytes.count
        var bytes: [UInt8] = [], position = range.lowerBound
        let inside = changes.filter {
            $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
        }
        for change in inside.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }).map(\.element) where change.range.lowerBound >= position {
            bytes += file.bytes[position..<change.range.lowerBound]
            bytes += Array(change.text.utf8)
            position = change.range.upperBound
        }
        return bytes + file.bytes[position..<range.upperBound]
    }

    /// A scalar of YAML with the quotes of the old one, or with double ones where it had none and needs them.
    static func scalar(_ text: String, instead old: String) -> String {
        if old.hasPrefix("'") { return "'" + text.replacing("'", with: "''") + "'" }
        let isPlain = !old.hasPrefix("\"") && !old.hasPrefix("|") && !old.hasPrefix(">") && isPlain(text)
        return isPlain ? text : quoted(text)
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            + "\""
    }

    /// Whether YAML reads a text without quotes as it stands, in lists and maps of both kinds.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter, text.last?.isWhitespace == false, text.last != ":"
        else {
            return false
        }
        let isWord = ScalarSyntax.bool(text) == nil && ScalarSyntax.number(text) == nil
        return isWord && !["null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
            && !text.contains(": ") && !text.contains(" #") && !text.contains { "[]{},\n".contains($0) }
    }
}

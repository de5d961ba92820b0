/// Where a diagnostic points, as it is printed: a file, and a stretch of it where that is known.
struct Place: Hashable {
    /// As the reader of the message can open it.
    var file: String
    var line: Int
    var column: Int
    /// Just after the last character.
    var endLine: Int
    var endColumn: Int

    /// `content/fr/01.md:12:3`
    var description: String { "\(file):\(line):\(column)" }
}

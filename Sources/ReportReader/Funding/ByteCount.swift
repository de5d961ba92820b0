/// How sizes of files are written: `5 MB`, `800 kB`, `1048576`.
///
/// A megabyte is a million bytes: where a portal counts 1,048,576, a file that keeps to this passes too.
enum ByteCount {
    private static let units: [(suffix: String, bytes: Int)] = [
        ("KiB", 1024), ("MiB", 1024 * 1024), ("kB", 1000), ("KB", 1000), ("MB", 1_000_000), ("B", 1),
    ]
    /// No portal takes more than ten gigabytes.
    private static let most = 1e10

    /// nil for what is no size, or none that is above zero.
    static func bytes(_ text: String) -> Int? {
        let unit = units.first { text.hasSuffix($0.suffix) }
        let digits = text.dropLast(unit?.suffix.count ?? 0)
        guard let number = ScalarSyntax.number(digits.hasSuffix(" ") ? digits.dropLast() : digits) else {
            return nil
        }
        let bytes = (number * Double(unit?.bytes ?? 1)).rounded(.down)
        return bytes >= 1 && bytes <= most ? Int(bytes) : nil
    }
}

extension YAMLMap {
    /// The size of a file.
    func bytes(_ key: String) -> Int? {
        guard let value = value(key) else { return nil }
        if let scalar = value.scalar, let bytes = ByteCount.bytes(scalar.text) { return bytes }
        log.add(
            .wrongType(
                expected: "the size of a file, such as 5 MB", found: value.kind, text: value.scalar?.text,
                key: key, at: value.origin))
        return nil
    }
}

import ReportModel

/// Names of editions and of their files, made of a pattern: `rapport-{period}-{language}-{country}`.
struct NamePattern {
    let log: DiagnosticLog

    /// The pattern with its placeholders filled in, in signs that every file system and portal takes; nil, with a
    /// diagnostic, where a placeholder is unknown or nothing is left.
    ///
    /// - Parameter isASCII: whether letters of other alphabets and accents are written in plain ones.
    func name(
        _ pattern: EditionSettings.Pattern, _ values: [String: String], of edition: String,
        isASCII: Bool = true
    ) -> String? {
        var text = ""
        for piece in Placeholder.pieces(of: pattern.text) {
            switch piece {
            case .text(let words): text += words
            case .name(let name):
                guard let value = values[name] else {
                    log.add(.unknownPlaceholder(name, valid: values.keys.sorted(), at: pattern.origin))
                    return nil
                }
                text += value
            case .open:
                log.add(.openPlaceholder(at: pattern.origin))
                return nil
            }
        }
        let name = isASCII ? FileName.ascii(text) : FileName.plain(text)
        if name.isEmpty { log.add(.emptyName(pattern.text, of: edition, at: pattern.origin)) }
        return name.isEmpty ? nil : name
    }
}

/// Something that must or should be mended in a project: what rule, where, how.
///
/// Diagnostics are collected, so that one run tells all of them. How they are worded is in one place a room; how they
/// are printed is the command's business.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, Comparable {
        case note, warning, error
        private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    /// Something else that the reader should look at.
    public struct Note: Hashable, Sendable {
        public var text: String
        public var origin: Origin
        public init(_ text: String, at origin: Origin = .unknown) {
            (self.text, self.origin) = (text, origin)
        }
    }

    public var severity: Severity
    /// Stable, in words joined by hyphens: `unknown-key`, `unbound-fact`.
    public var code: String
    /// One line: the rule that is broken, most specific word first.
    public var summary: String
    /// The answer to the reader's next question; may be empty.
    public var explanation: String
    public var origin: Origin
    public var notes: [Note]
    /// How to mend it, where that is known: the nearest valid name, the missing line.
    public var hint: String?

    public init(
        _ severity: Severity, _ code: String, _ summary: String, explanation: String = "", at origin: Origin,
        notes: [Note] = [], hint: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.summary = summary
        self.explanation = explanation
        self.origin = origin
        self.notes = notes
        self.hint = hint
    }
}

extension [Diagnostic] {
    public var hasErrors: Bool { contains { $0.severity == .error } }
}

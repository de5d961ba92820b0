import ReportModel

/// What one run finds, in the order it is found.
final class DiagnosticLog {
    /// A draft is shown with what is missing marked; a final edition is refused for it.
    let isDraft: Bool
    private(set) var all: [Diagnostic] = []
    private var seen: Set<String> = []
    private static let most = 500

    init(isDraft: Bool = false) { self.isDraft = isDraft }

    /// Adds a diagnostic, unless the same one is there already; beyond five hundred it only says that there are more.
    func add(_ diagnostic: Diagnostic) {
        guard seen.insert(Self.identity(diagnostic)).inserted, all.count <= Self.most else { return }
        all.append(all.count == Self.most ? .tooManyDiagnostics(at: diagnostic.origin) : diagnostic)
    }

    /// Adds what refuses a final edition and is a warning in a draft.
    func addMissing(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        if isDraft { diagnostic.severity = .warning }
        add(diagnostic)
    }

    /// Code, words and place: origins compare equal by design, so the place is spelt out.
    private static func identity(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.code)|\(diagnostic.summary)|\(diagnostic.origin.place)"
    }
}

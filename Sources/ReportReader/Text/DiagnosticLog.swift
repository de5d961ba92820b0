import ReportModel

/// What one run finds, in the order it is found.
final class DiagnosticLog {
    /// A draft is shown with what is missing marked; a final edition is refused for it.
    let isDraft: Bool
    private(set) var all: [Diagnostic] = []
    private var seen: Set<String> = []
    private var errors = 0
    private var warnings = 0
    /// Errors, and as many warnings, that one run tells.
    private static let most = 500

    init(isDraft: Bool = false) { self.isDraft = isDraft }

    /// Adds a diagnostic, unless the same one is there already. After five hundred errors nothing more is worded: a
    /// damaged project does not take long to be refused.
    func add(_ diagnostic: @autoclosure () -> Diagnostic) { add(diagnostic(), placed: true) }

    /// Adds what another log has.
    func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { add(diagnostic) }
    }

    private func add(_ diagnostic: @autoclosure () -> Diagnostic, placed: Bool) {
        guard errors < Self.most else { return }
        let diagnostic = diagnostic()
        if diagnostic.severity == .error { dropWarning(of: diagnostic) }
        if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
        guard diagnostic.severity == .error || warnings <= Self.most else { return }
        guard seen.insert(Self.identity(diagnostic, placed: placed)).inserted else { return }
        all.append(diagnostic)
        if errors == Self.most || warnings == Self.most {
            all.append(.tooManyDiagnostics(at: diagnostic.origin))
        }
    }

    /// What was a warning where it was read is an error where it is printed, and is told once.
    private func dropWarning(of diagnostic: Diagnostic) {
        guard warnings > 0 else { return }
        let identity = Self.identity(diagnostic, placed: true)
        all.removeAll { $0.severity == .warning && Self.identity($0, placed: true) == identity }
        seen.remove(identity)
    }

    /// Adds what is wrong with the data, which facts and charts may both come upon: the first place tells it.
    func addOnce(_ diagnostic: @autoclosure () -> Diagnostic) {
        add(diagnostic(), placed: false)
    }

    /// Adds what refuses a final edition and is a warning in a draft.
    func addMissing(_ diagnostic: @autoclosure () -> Diagnostic) {
        add(isDraft ? Self.warning(diagnostic()) : diagnostic())
    }

    private static func warning(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.severity = .warning
        return diagnostic
    }

    /// Code, words and place: origins compare equal by design, so the place is spelt out.
    private static func identity(_ diagnostic: Diagnostic, placed: Bool) -> String {
        "\(diagnostic.code)|\(diagnostic.summary)" + (placed ? "|\(diagnostic.origin.place)" : "")
    }
}

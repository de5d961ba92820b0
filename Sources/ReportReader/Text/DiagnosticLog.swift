import ReportModel

/// What one run finds, in the order it is found.
final class DiagnosticLog {
    /// A draft is shown with what is missing marked; a final edition is refused for it.
    let isDraft: Bool
    private(set) var all: [Diagnostic] = []
    /// Identities of errors that were told, and of all else.
    private var errors: Set<String> = [], warnings: Set<String> = []
    /// Identities, with their places, of warnings that are in the list.
    private var placedWarnings: Set<String> = []
    private var isCutShort = false
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
        guard errors.count < Self.most else { return }
        let diagnostic = diagnostic()
        let isError = diagnostic.severity == .error
        guard isError || warnings.count < Self.most else { return }
        let place = Self.identity(diagnostic, placed: true)
        let identity = placed ? place : Self.identity(diagnostic, placed: false)
        if isError {
            dropWarning(place)
            guard errors.insert(identity).inserted else { return }
        } else {
            guard !errors.contains(identity), warnings.insert(identity).inserted else { return }
            placedWarnings.insert(place)
        }
        all.append(diagnostic)
        if !isCutShort, errors.count == Self.most || warnings.count == Self.most {
            isCutShort = true
            all.append(.tooManyDiagnostics(at: diagnostic.origin))
        }
    }

    /// What was a warning where it was read is an error where it is printed, and is told once.
    private func dropWarning(_ place: String) {
        guard placedWarnings.remove(place) != nil else { return }
        all.removeAll { $0.severity != .error && Self.identity($0, placed: true) == place }
    }

    /// Adds what is wrong with the data, which facts and charts may both come upon: the first place tells it.
    func addOnce(_ diagnostic: @autoclosure () -> Diagnostic) {
        add(diagnostic(), placed: false)
    }

    /// Adds what refuses a final edition and is a warning in a draft.
    func addMissing(_ diagnostic: @autoclosure () -> Diagnostic) {
        // What is known to be a warning is not worded for nothing.
        if isDraft, warnings.count >= Self.most { return }
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

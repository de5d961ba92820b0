import ReportModel
import ReportReader
import Testing

/// A sound project with one fault, and the diagnostic that it must cause. The place of the diagnostic is marked in the
/// faulty text itself: `⟦layuot⟧: annual`.
struct Damage: CustomTestStringConvertible, Sendable {
    let code: String
    let file: String
    let old: String?
    let new: String
    /// Part of the hint.
    let hint: String?
    let edition: String

    /// A part of a file in place of another.
    init(
        _ code: String, _ file: String, _ old: String, _ new: String, hint: String? = nil,
        edition: String = "en"
    ) {
        (self.code, self.file, self.old, self.new) = (code, file, old, new)
        (self.hint, self.edition) = (hint, edition)
    }

    /// The whole of a file.
    init(_ code: String, _ file: String, whole new: String, hint: String? = nil, edition: String = "en") {
        (self.code, self.file, self.old, self.new) = (code, file, nil, new)
        (self.hint, self.edition) = (hint, edition)
    }

    var testDescription: String { "\(code): \(new.prefix(50))" }

    /// Writes the project, reads it, and looks for the diagnostic at its place.
    func check(draft: Bool = false, severity: Diagnostic.Severity = .error) throws {
        var files = Sound.files
        let before = files[file] ?? ""
        let marked = old.map { before.replacing($0, with: new, maxReplacements: 1) } ?? new
        if let old { #expect(before.contains(old), "the sound project has no “\(old)”") }
        files[file] = marked.filter { $0 != "⟦" && $0 != "⟧" }
        let project = try ProjectFolder(files)
        let (_, diagnostics) = project.report(edition, draft: draft)
        let found = diagnostics.filter { $0.code == code }
        let summaries = diagnostics.map { "\(project.place(of: $0.origin)) \($0.code): \($0.summary)" }
        #expect(found.contains { $0.severity == severity }, "\(summaries)")
        if let range = range(in: marked) {
            #expect(
                found.contains { isAt(range, $0.origin) },
                "expected \(file) \(range); \(found.map(\.origin.place))")
        }
        if let hint {
            #expect(found.contains { $0.hint?.contains(hint) ?? false }, "\(found.map { $0.hint ?? "" })")
        }
    }

    /// Bytes between the marks, which do not count themselves.
    private func range(in marked: String) -> Range<Int>? {
        guard let open = marked.firstIndex(of: "⟦"), let close = marked.firstIndex(of: "⟧") else {
            return nil
        }
        let start = marked[..<open].utf8.count
        return start..<(start + marked[marked.index(after: open)..<close].utf8.count)
    }

    private func isAt(_ range: Range<Int>, _ origin: Origin) -> Bool {
        guard case .file(file, bytes: let bytes) = origin.place else { return false }
        return bytes == range
    }
}

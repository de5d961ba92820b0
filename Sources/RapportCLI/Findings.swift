import Rapport

/// What a run found: one finding for what several editions found alike, in the order of the files and of the places in
/// them. What has no place comes last.
struct Findings {
    private(set) var all: [Finding] = []
    /// The files that they point into.
    private(set) var files: SourceFiles

    var isEmpty: Bool { all.isEmpty }
    var hasErrors: Bool { all.contains { $0.diagnostic.severity == .error } }

    /// - Parameter found: by edition; an empty name stands for the time before any edition was looked at.
    init(_ found: [(edition: String, diagnostics: [Diagnostic])], in files: SourceFiles) {
        self.files = files
        var known: [Key: Int] = [:]
        for (edition, diagnostics) in found {
            for diagnostic in diagnostics { add(diagnostic, of: edition, known: &known) }
        }
        all = all.enumerated().sorted { Self.isBefore($0, $1) }.map(\.element)
    }

    /// `2 errors, 1 warning`; empty where there is nothing.
    var tally: String {
        [Diagnostic.Severity.error, .warning, .note].compactMap { severity in
            let count = all.count { $0.diagnostic.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }

    /// Two diagnostics are equal wherever they point; with the place they are the same finding.
    private struct Key: Hashable {
        var diagnostic: Diagnostic
        var place: Place?
    }

    private mutating func add(_ diagnostic: Diagnostic, of edition: String, known: inout [Key: Int]) {
        let place = files.place(of: diagnostic.origin)
        let key = Key(diagnostic: diagnostic, place: place)
        if let index = known[key] {
            if !all[index].editions.contains(edition) { all[index].editions.append(edition) }
            return
        }
        known[key] = all.count
        let notes = diagnostic.notes.map { ($0.text, files.place(of: $0.origin)) }
        all.append(
            Finding(
                diagnostic: diagnostic, place: place, notes: notes, editions: edition.isEmpty ? [] : [edition]
            ))
    }

    private static func isBefore(_ a: (offset: Int, element: Finding), _ b: (offset: Int, element: Finding))
        -> Bool
    {
        switch (a.element.place, b.element.place) {
        case (let x?, let y?):
            x.isSameFile(as: y)
                ? (x.line, x.column, a.offset) < (y.line, y.column, b.offset)
                : (x.file, x.cell?.sheet ?? "") < (y.file, y.cell?.sheet ?? "")
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): a.offset < b.offset
        }
    }
}

extension Place {
    /// Whether both are in one file, and in one sheet of it.
    fileprivate func isSameFile(as other: Place) -> Bool {
        file == other.file && cell?.sheet == other.cell?.sheet
    }
}

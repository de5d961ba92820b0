import Rapport

/// What a run found: one finding for what several editions found alike, in the order of the files and of the places in
/// them. What has no place comes last.
struct Findings {
    /// In the order they were found, which is another each time where editions are made side by side.
    private var found: [Finding] = []
    private var known: [Key: Int] = [:]
    /// The files that they point into.
    private(set) var files: SourceFiles

    var all: [Finding] {
        found.map { finding in
            var finding = finding
            finding.meetings.sort(by: <)
            return finding
        }.sorted(by: Self.isBefore)
    }
    var isEmpty: Bool { found.isEmpty }
    var hasErrors: Bool { found.contains { $0.diagnostic.severity == .error } }

    init(in files: SourceFiles) { self.files = files }

    /// - Parameters:
    ///   - edition: an empty name stands for the time before any edition was looked at.
    ///   - index: of the edition in their order.
    mutating func add(_ diagnostics: [Diagnostic], of edition: String, at index: Int = 0) {
        for (number, diagnostic) in diagnostics.enumerated() {
            add(diagnostic, Finding.Meeting(index: index, number: number, edition: edition))
        }
    }

    /// `2 errors, 1 warning`; empty where there is nothing.
    var tally: String {
        [Diagnostic.Severity.error, .warning, .note].compactMap { severity in
            let count = found.count { $0.diagnostic.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }

    /// Two diagnostics are equal wherever they point; with the place they are the same finding.
    private struct Key: Hashable {
        var diagnostic: Diagnostic
        var place: Place?
    }

    private mutating func add(_ diagnostic: Diagnostic, _ meeting: Finding.Meeting) {
        let place = files.place(of: diagnostic.origin)
        let key = Key(diagnostic: diagnostic, place: place)
        if let index = known[key] {
            if found[index].meetings.last?.index != meeting.index { found[index].meetings.append(meeting) }
            return
        }
        known[key] = found.count
        let notes = diagnostic.notes.map { ($0.text, files.place(of: $0.origin)) }
        found.append(Finding(diagnostic: diagnostic, place: place, notes: notes, meetings: [meeting]))
    }

    /// By place; what has none comes last, and everything else in the order in which it was met.
    private static func isBefore(_ a: Finding, _ b: Finding) -> Bool {
        switch (a.place, b.place) {
        case (let x?, let y?):
            if x.isBefore(y) { true } else if y.isBefore(x) { false } else { a.meetings[0] < b.meetings[0] }
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): a.meetings[0] < b.meetings[0]
        }
    }
}

extension Place {
    /// By file, sheet, line and column.
    fileprivate func isBefore(_ other: Place) -> Bool {
        (file, cell?.sheet ?? "", line, column) < (
            other.file, other.cell?.sheet ?? "", other.line, other.column
        )
    }
}

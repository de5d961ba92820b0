import Rapport

/// Writes findings for people: where, how grave, what rule; the line meant; the next question's answer; how to mend it.
struct DiagnosticPrinter {
    var ink = Ink(isOn: false)
    /// In columns.
    var width = 100
    /// How many editions were looked at: a finding tells which only where it is not in all of them.
    var editionCount = 1

    func text(for findings: Findings) -> String {
        var paragraphs = findings.all.map { text(for: $0, in: findings.files) }
        if !findings.isEmpty { paragraphs.append(ink.bold(findings.tally) + "\n") }
        return paragraphs.joined(separator: "\n")
    }

    private func text(for finding: Finding, in files: SourceFiles) -> String {
        let diagnostic = finding.diagnostic
        var lines = [headline(of: finding)]
        if let place = finding.place, place.cell == nil, let text = files.text(of: place.file) {
            lines += excerpt(of: text, at: place, as: diagnostic.severity)
        }
        lines += indented(diagnostic.explanation)
        for note in finding.notes {
            lines += indented((note.place.map { $0.description + ": " } ?? "") + note.text, label: "note: ")
        }
        if let hint = diagnostic.hint { lines += indented(hint, label: "hint: ") }
        let editions = finding.editions
        if !editions.isEmpty, editions.count < editionCount {
            lines += indented(Self.list(editions), label: "only in: ")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Names, of which a long list is cut.
    static func list(_ names: [String]) -> String {
        let most = 20, rest = names.count - most
        let told = names.prefix(most).joined(separator: ", ")
        return rest > 0 ? "\(told) and \(rest) more" : told
    }

    private func headline(of finding: Finding) -> String {
        let diagnostic = finding.diagnostic
        let place = finding.place.map { ink.bold(Printable.text($0.description)) + ": " } ?? ""
        let severity = ink.paint(diagnostic.severity.rawValue, as: diagnostic.severity)
        return "\(place)\(severity): \(ink.bold(Printable.text(diagnostic.summary))) "
            + ink.faint("[\(diagnostic.code)]")
    }

    private func excerpt(of text: SourceText, at place: Place, as severity: Diagnostic.Severity) -> [String] {
        let line = text.line(place.line)
        guard !line.isEmpty else { return [] }
        let end = place.endLine == place.line ? place.endColumn - 1 : line.count
        let start = place.column - 1
        let number = String(place.line)
        let excerpt = Excerpt(line: line, stretch: start..<max(start, end), width: width - number.count - 4)
        let blank = String(repeating: " ", count: number.count)
        return [
            ink.faint(" \(number) | ") + excerpt.text,
            ink.faint(" \(blank) | ") + ink.paint(excerpt.carets, as: severity),
        ]
    }

    /// A paragraph in lines of the width, set in by four columns and, after its first line, by its label too.
    private func indented(_ text: String, label: String = "") -> [String] {
        let margin = "    " + String(repeating: " ", count: label.count)
        let lines = text.split(separator: "\n").flatMap {
            wrapped(Printable.text(String($0)), to: width - margin.count)
        }
        return lines.enumerated().map { $0 == 0 ? "    " + ink.bold(label) + $1 : margin + $1 }
    }

    private func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

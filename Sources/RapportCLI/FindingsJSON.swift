import Rapport

extension Findings {
    /// For programs: an array of objects whose keys are always all there.
    ///
    /// Lines and columns count from 1, columns in characters; `endColumn` is just after the last one. What has no place
    /// has `null` there. A workbook has a `sheet` and a `cell` (`B7`) instead of lines, a database a table and a row.
    func json() throws -> String {
        try JSONText.of(all.map(FindingJSON.init))
    }
}

private struct FindingJSON: Encodable {
    let finding: Finding

    private enum Key: String, CodingKey {
        case file, line, column, endLine, endColumn, sheet, cell, code, severity, summary, explanation, hint,
            notes,
            editions, text
    }

    func encode(to encoder: any Encoder) throws {
        let diagnostic = finding.diagnostic
        var object = encoder.container(keyedBy: Key.self)
        try Self.encode(finding.place, into: &object)
        try object.encode(diagnostic.code, forKey: .code)
        try object.encode(diagnostic.severity.rawValue, forKey: .severity)
        try object.encode(diagnostic.summary, forKey: .summary)
        try object.encode(diagnostic.explanation, forKey: .explanation)
        try object.encode(diagnostic.hint, forKey: .hint)
        try object.encode(finding.notes.map(Note.init), forKey: .notes)
        try object.encode(finding.editions, forKey: .editions)
    }

    private struct Note: Encodable {
        var text: String
        var place: Place?

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Key.self)
            try object.encode(text, forKey: .text)
            try FindingJSON.encode(place, into: &object)
        }
    }

    private static func encode(_ place: Place?, into object: inout KeyedEncodingContainer<Key>) throws {
        try object.encode(place?.file, forKey: .file)
        let lines = place?.cell == nil ? place : nil
        try object.encode(lines?.line, forKey: .line)
        try object.encode(lines?.column, forKey: .column)
        try object.encode(lines?.endLine, forKey: .endLine)
        try object.encode(lines?.endColumn, forKey: .endColumn)
        try object.encode(place?.cell?.sheet, forKey: .sheet)
        try object.encode(place?.cell?.name, forKey: .cell)
    }
}

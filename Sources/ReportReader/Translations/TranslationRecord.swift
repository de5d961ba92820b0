import Foundation
import ReportModel

/// What was confirmed of one language's translations: `translations/nl.json`.
///
/// It keeps the source's text as it was then, so that a translator is shown what changed, and the hash of the translation.
struct TranslationRecord: Codable, Hashable, Sendable {
    struct Entry: Codable, Hashable, Sendable {
        /// Empty where the translation has something of its own.
        var source: String
        /// Of the translation's text.
        var translation: String
    }

    /// The language that was translated from.
    var source: String
    /// By file and by key.
    var texts: [String: [String: Entry]] = [:]

    static func path(of language: String) -> String { "translations/\(language).json" }

    /// An empty one where there is none, or, with a diagnostic, where it cannot be read.
    static func read(_ language: String, from source: String, of files: ProjectFiles, _ log: DiagnosticLog)
        -> TranslationRecord
    {
        let path = path(of: language), empty = TranslationRecord(source: source)
        guard files.has(path), let file = files.text(path, limit: .data, at: .unknown, log) else {
            return empty
        }
        guard let record = try? JSONDecoder().decode(TranslationRecord.self, from: Data(file.bytes)) else {
            log.add(.unreadableRecord(path, language: language, at: file.origin))
            return empty
        }
        return record.source == source ? record : empty
    }

    /// Sorted and indented: two versions can be compared line by line.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    func entry(_ file: String, _ key: String) -> Entry? { texts[file]?[key] }
}

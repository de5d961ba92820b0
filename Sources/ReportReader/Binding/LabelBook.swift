import ReportModel

/// The edition's words for what the data names by keys.
final class LabelBook {
    private struct Entry {
        var label: Chart.Label
        var origin: Origin
    }

    private var entries: [String: Entry] = [:]
    /// Whether keys must have labels: some language of the project has a labels.yaml.
    private let isNeeded: Bool
    /// Whether this language's file was read: without it, no single key is reported.
    private var isRead = false
    private let path: String
    private let log: DiagnosticLog
    private let missingLabel: String
    /// Of what is not among the largest.
    private let rest: String
    private var reported: Set<String> = []
    private lazy var names = entries.keys.sorted()

    static let fileName = "labels.yaml"

    /// - Parameters:
    ///   - languages: content folders of all editions.
    ///   - words: of the edition.
    ///   - fallback: the language whose labels stand in where this one has none, and the mark on them.
    ///   - origin: where report.yaml asks for this edition.
    init(
        language: String, languages: [String], words: Words,
        fallback: (language: String, mark: String)? = nil,
        files: ProjectFiles, at origin: Origin, _ log: DiagnosticLog
    ) {
        path = "content/\(language)/\(Self.fileName)"
        self.log = log
        missingLabel = words.missingLabel
        rest = words[.rest]
        isNeeded = languages.contains { files.has("content/\($0)/\(Self.fileName)") }
        guard isNeeded else { return }
        let other = fallback.map { "content/\($0.language)/\(Self.fileName)" }
        guard files.has(path) || other.map(files.has) ?? false else {
            log.addMissing(.missingLabelFile(path, at: origin))
            return
        }
        if files.has(path) { isRead = read(path, files, at: origin) }
        guard let other, let mark = fallback?.mark, files.has(other) else { return }
        let own = entries
        isRead = read(other, files, at: origin) && (isRead || !files.has(path))
        for (key, entry) in entries where own[key] == nil {
            if case .text(let text) = entry.label { entries[key]?.label = .text("\(text)\u{A0}\(mark)") }
        }
        entries.merge(own) { $1 }
    }

    /// Whether a file's labels could be read.
    private func read(_ path: String, _ files: ProjectFiles, at origin: Origin) -> Bool {
        guard let file = files.text(path, at: origin, log),
            let root = YAMLParser.read(SourceText(file), log),
            let map = YAMLMap(root, "labels", log)
        else { return false }
        for entry in map.all() { entries[entry.key] = read(entry, map) }
        return true
    }

    private func read(_ entry: YAMLEntry, _ map: YAMLMap) -> Entry? {
        if case .mapping = entry.value.content {
            guard let gap = GapSyntax.read(entry.value, log) else { return nil }
            return Entry(label: .missing(gap), origin: entry.value.origin)
        }
        guard let text = map.string(entry.value, entry.key) else { return nil }
        guard !entry.value.isNull, text.contains(where: { !$0.isWhitespace }) else {
            let origin = entry.value.range.isEmpty ? entry.keyOrigin : entry.value.origin
            log.addMissing(.emptyLabel(entry.key, at: origin))
            return Entry(label: .text(entry.key), origin: origin)
        }
        if text.contains("{{") { log.add(.bindingOutOfPlace("labels", at: entry.value.origin)) }
        return Entry(label: .text(text), origin: entry.value.origin)
    }

    /// The word for a key that is printed at `origin`. Signs and numbers stand for themselves.
    func word(for key: String, at origin: Origin) -> Chart.Label {
        if let entry = entries[key] {
            if case .missing(let gap) = entry.label { GapSyntax.check(gap, at: entry.origin, log) }
            return entry.label
        }
        if key == TopRows.restKey { return .text(rest) }
        if Quantity(key) != nil { return .text(NumberWriter.withMinus(key)) }
        guard isNeeded, key.contains(where: \.isLetter) else { return .text(key) }
        if isRead, reported.insert(key).inserted {
            log.addMissing(.missingLabel(key, path: path, valid: names, at: origin))
        }
        return .missing(Gap(label: missingLabel + " : " + key))
    }

    /// The word for a key, where it has one.
    func name(of key: String) -> String? {
        if case .text(let text) = entries[key]?.label { return text }
        if key == TopRows.restKey { return rest }
        return isNeeded ? nil : key
    }

    /// The same without a diagnostic, for what may never be printed.
    func quietWord(for key: String) -> String {
        switch entries[key]?.label {
        case .text(let text): text
        case .missing(let gap): gap.finalText ?? gap.label
        case nil: key == TopRows.restKey ? rest : key
        }
    }
}

/// A declared gap: `{ gap: why, owner: who owes it, final: what a final edition prints }`.
enum GapSyntax {
    static func read(_ value: YAMLValue, _ log: DiagnosticLog) -> Gap? {
        guard let map = YAMLMap(value, "gap", log) else { return nil }
        defer { map.finish() }
        let final = map.string("final"), owner = map.string("owner")
        return map.requiredString("gap").map { Gap(label: $0, finalText: final, owner: owner) }
    }

    /// A gap without words for it refuses a final edition.
    static func check(_ gap: Gap, at origin: Origin, _ log: DiagnosticLog) {
        if gap.finalText == nil { log.addMissing(.openGap(gap, at: origin)) }
    }
}

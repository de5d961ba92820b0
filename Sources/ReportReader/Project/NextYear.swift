import Foundation
import ReportModel

/// A project made over for the year after: what its folder is to hold, and what its people still have to replace.
///
/// Period and date go on a year where they are plainly years. The data stay as a start, and once more under
/// `data/<year>/` as datasets `<name>_<year>`, to compare with. Confirmations of translations do not come along, and
/// consents only as comments: both were given for the old year.
public struct NextYear: Sendable {
    public struct File: Hashable, Sendable {
        /// In the new folder.
        public var path: String
        /// In the old one; nil where the text is new.
        public var source: String?
        public var text: String?
    }

    public internal(set) var year: Int
    public internal(set) var files: [File] = []
    /// What is to be replaced or looked at, each with its place.
    public internal(set) var tasks: [String] = []

    /// Files that one project may have.
    static let mostFiles = 20_000
}

/// Plans a project's next year. Nothing is written.
struct NextYearPlanner {
    let files: ProjectFiles
    let log: DiagnosticLog

    func plan() -> NextYear? {
        guard let file = files.text(ManifestReader.fileName, at: ManifestPlaces.file, log),
            let root = YAMLParser.read(SourceText(file), log), case .mapping(let entries) = root.content,
            let names = files.allFiles(atMost: NextYear.mostFiles, log)
        else { return nil }
        guard let year = year(entries) else {
            log.add(.noYear(at: file.origin))
            return nil
        }
        var plan = NextYear(year: year)
        var edit = ManifestEdit(file: file, entries: entries, year: year)
        edit.moveYears()
        let data = edit.keepData()
        let consents = edit.setConsentsAside()
        plan.tasks = edit.tasks
        for name in names where !name.hasPrefix("translations/") && name != ManifestReader.fileName {
            if name == consents {
                plan.files.append(.init(path: name, source: nil, text: commented(name)))
            } else {
                plan.files.append(.init(path: name, source: name))
            }
        }
        let present = Set(names)
        for (old, kept) in data where present.contains(old) {
            if !present.contains(kept) { plan.files.append(.init(path: kept, source: old)) }
            plan.tasks.append("\(old): still the data of \(year)")
        }
        if names.contains(where: { $0.hasPrefix("translations/") }) {
            plan.tasks.append("translations/: nothing is confirmed yet, as the texts will change")
        }
        plan.tasks += mentions(of: year, in: names)
        plan.files.append(.init(path: ManifestReader.fileName, source: nil, text: edit.text))
        return plan
    }

    /// The last year of the period, or else that of the date.
    private func year(_ entries: [YAMLEntry]) -> Int? {
        for key in ["period", "date"] {
            guard let value = entries.first(where: { $0.key == key })?.value else { continue }
            for text in ManifestEdit.texts(in: value).compactMap(\.scalar?.text) {
                if let year = YearText(text)?.years.last { return year }
                if key == "date", let year = CalendarDate(iso: text)?.year { return year }
            }
        }
        return nil
    }

    private func commented(_ name: String) -> String {
        let file = files.text(name, at: ManifestPlaces.file, log)
        let lines = file.map { $0.string(0..<$0.bytes.count).sourceLines } ?? []
        return lines.map { $0.isEmpty || $0.hasPrefix("#") ? $0 : "# " + $0 }.joined(separator: "\n")
    }

    /// Lines of the narrative and its labels with the old year typed in them.
    private func mentions(of year: Int, in names: [String]) -> [String] {
        let wanted = String(year)
        var tasks: [String] = []
        for name in names where name.hasPrefix("content/") {
            guard let file = files.text(name, at: ManifestPlaces.file, DiagnosticLog()) else { continue }
            for (index, line) in file.string(0..<file.bytes.count).sourceLines.enumerated()
            where line.contains(wanted) {
                tasks.append("\(name):\(index + 1): says \(wanted)")
                if tasks.count == 100 { return tasks + ["… and more lines that say \(wanted)"] }
            }
        }
        return tasks
    }
}

/// A text that is plainly a year or some years: `2021`, `2020-2021`.
struct YearText {
    private(set) var years: [Int] = []
    private var signs = ""

    init?(_ text: String) {
        for part in text.split(separator: /[-–\/]/, omittingEmptySubsequences: false) {
            guard part.utf8.count == 4, let year = Int(part), (1900...2199).contains(year) else { return nil }
            years.append(year)
        }
        guard years.count <= 2 else { return nil }
        signs = text.filter { !$0.isNumber }
    }

    var next: String { years.map { String($0 + 1) }.joined(separator: signs) }
}

/// The changes to a report.yaml, whose comments and form stay as they are.
struct ManifestEdit {
    let file: SourceFile
    let entries: [YAMLEntry]
    let year: Int
    private(set) var tasks: [String] = []
    private var changes: [(range: Range<Int>, text: String)] = []

    init(file: SourceFile, entries: [YAMLEntry], year: Int) {
        (self.file, self.entries, self.year) = (file, entries, year)
    }

    var text: String {
        var bytes = file.bytes
        for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(change.range, with: Array(change.text.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }

    /// The scalars of a value that is one text or a text a language.
    static func texts(in value: YAMLValue) -> [YAMLValue] {
        switch value.content {
        case .scalar: [value]
        case .sequence(let items): items.flatMap(texts)
        case .mapping(let entries): entries.flatMap { texts(in: $0.value) }
        }
    }

    /// Where a place of report.yaml is, for a task.
    private func place(_ value: YAMLValue) -> String {
        "report.yaml:\(file.lineIndex(of: value.range.lowerBound) + 1)"
    }

    // MARK: Years

    mutating func moveYears() {
        for value in entry("period").map({ Self.texts(in: $0.value) }) ?? [] {
            guard let text = value.scalar?.text else { continue }
            if let next = YearText(text)?.next {
                replace(text, by: next, in: value)
            } else {
                tasks.append("\(place(value)): the period is “\(text)” still")
            }
        }
        if let value = entry("date")?.value, let text = value.scalar?.text, let date = CalendarDate(iso: text)
        {
            let isLeapDay = date.month == 2 && date.day == 29
            let end = isLeapDay ? "-02-28" : String(text.dropFirst(4))
            replace(text, by: String(date.year + 1) + end, in: value)
        }
        for key in ["title", "subject", "keywords"] {
            for value in entry(key).map({ Self.texts(in: $0.value) }) ?? [] {
                guard let text = value.scalar?.text, text.contains(String(year)) else { continue }
                tasks.append("\(place(value)): “\(key)” says \(year)")
            }
        }
    }

    /// The characters of a scalar, its quotes left as they are.
    private mutating func replace(_ text: String, by next: String, in value: YAMLValue) {
        let locator = Locator(file, value.range)
        guard let range = locator.range(of: text) else {
            tasks.append("\(place(value)): say \(next)")
            return
        }
        changes.append((range, next))
    }

    // MARK: Data

    /// Declares the old data once more, under names of their own.
    ///
    /// - Returns: each file of the datasets, and where it is kept.
    mutating func keepData() -> [(old: String, kept: String)] {
        guard let key = entry("datasets"), case .mapping(let datasets) = key.value.content else { return [] }
        let known = Set(datasets.map { $0.key.lowercased() })
        var kept: [(old: String, kept: String)] = [], lines: [String] = []
        for dataset in datasets where !Self.isOlder(dataset.key) {
            let name = "\(dataset.key)_\(year)"
            guard !known.contains(name.lowercased()), let path = Self.file(of: dataset.value) else {
                continue
            }
            let copy = Self.kept(path, year)
            lines.append("\(name): " + Self.flow(Self.replacing(path, by: copy, in: dataset.value)))
            if !kept.contains(where: { $0.old == path }) { kept.append((path, copy)) }
        }
        guard !lines.isEmpty, let first = datasets.first else { return kept }
        insert(lines, below: key, before: first)
        return kept
    }

    private mutating func insert(_ lines: [String], below key: YAMLEntry, before first: YAMLEntry) {
        guard case .file(_, let keyRange) = key.keyOrigin.place,
            case .file(_, let firstRange) = first.keyOrigin.place
        else { return }
        let line = file.lineIndex(of: firstRange.lowerBound), start = file.lineStarts[line]
        if file.lineIndex(of: keyRange.lowerBound) == line || isFlow(key.value) {
            let text = lines.map { $0 + ", " }.joined()
            changes.append((firstRange.lowerBound..<firstRange.lowerBound, text))
        } else {
            let indent = String(repeating: " ", count: firstRange.lowerBound - start)
            let end = file.lineStarts[file.lineIndex(of: keyRange.lowerBound) + 1]
            let text = (["# The data of \(year), to compare with."] + lines).map { indent + $0 + "\n" }
                .joined()
            changes.append((end..<end, text))
        }
    }

    private func isFlow(_ value: YAMLValue) -> Bool {
        file.bytes.indices.contains(value.range.lowerBound)
            && file.bytes[value.range.lowerBound] == UInt8(ascii: "{")
    }

    /// Whether a dataset is of an earlier year itself: `figures_2020`.
    private static func isOlder(_ name: String) -> Bool { name.contains(/_(19|20|21)\d\d$/) }

    private static func file(of value: YAMLValue) -> String? {
        switch value.content {
        case .scalar(let scalar): scalar.text
        case .mapping(let entries): entries.first { $0.key == "file" }?.value.scalar?.text
        case .sequence: nil
        }
    }

    /// `data/2021/figures.csv` for `data/figures.csv`.
    private static func kept(_ path: String, _ year: Int) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        let rest = parts.first == "data" && parts.count > 1 ? parts.dropFirst() : parts[...]
        return (["data", "\(year)"] + rest.map(String.init)).joined(separator: "/")
    }

    private static func replacing(_ path: String, by copy: String, in value: YAMLValue) -> YAMLValue {
        var value = value
        switch value.content {
        case .scalar: value.content = .scalar(YAMLScalar(text: copy, style: .plain))
        case .mapping(var entries):
            for index in entries.indices where entries[index].key == "file" {
                entries[index].value.content = .scalar(YAMLScalar(text: copy, style: .plain))
            }
            value.content = .mapping(entries)
        case .sequence: break
        }
        return value
    }

    /// A value on one line.
    private static func flow(_ value: YAMLValue) -> String {
        switch value.content {
        case .scalar(let scalar): return quoted(scalar)
        case .sequence(let items): return "[" + items.map(flow).joined(separator: ", ") + "]"
        case .mapping(let entries):
            return "{ "
                + entries.map { "\(quoted(YAMLScalar(text: $0.key, style: .plain))): \(flow($0.value))" }
                .joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ scalar: YAMLScalar) -> String {
        let isPlain =
            scalar.style == .plain && !scalar.text.isEmpty
            && scalar.text.unicodeScalars.allSatisfy { scalar in
                !scalar.isASCII || UInt8(ascii: scalar).isLetterOrDigit
                    || "_-./".unicodeScalars.contains(scalar)
            } && !"-./".contains(scalar.text.first ?? "-")
        if isPlain { return scalar.text }
        let escaped = scalar.text.map { character -> String in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(character)
            }
        }
        return "\"" + escaped.joined() + "\""
    }

    // MARK: Consents

    /// Makes comments of the consents.
    ///
    /// - Returns: the file that holds them, where they stand in one.
    mutating func setConsentsAside() -> String? {
        guard let entry = entry("consents"), !entry.value.isNull else { return nil }
        if let name = entry.value.scalar?.text {
            tasks.append(
                "\(name): consents were given for \(year), and are comments until they are given again")
            return name
        }
        guard case .file(_, let key) = entry.keyOrigin.place else { return nil }
        tasks.append(
            "\(place(entry.value)): consents were given for \(year), and are comments until they are given again"
        )
        let next =
            entries.compactMap { other -> Int? in
                guard case .file(_, let range) = other.keyOrigin.place else { return nil }
                return range.lowerBound > key.lowerBound ? file.lineIndex(of: range.lowerBound) : nil
            }.min() ?? file.lineStarts.count
        for line in file.lineIndex(of: key.lowerBound)..<next {
            let range = file.line(line)
            guard !range.isEmpty, file.bytes[range.lowerBound] != UInt8(ascii: "#") else { continue }
            changes.append((range.lowerBound..<range.lowerBound, "# "))
        }
        return nil
    }
}

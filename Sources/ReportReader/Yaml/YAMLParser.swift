import ReportModel
import Yams

/// Reads a YAML text into values with places. Its size, depth and aliases are bounded.
struct YAMLParser {
    /// Bytes of one YAML text.
    static let largestText = 1 << 20
    /// Levels of lists and maps in each other.
    static let deepest = 32
    /// Values of one text, what aliases repeat included.
    static let mostValues = 100_000
    /// Aliases of a text that has anchors: few enough that the largest expansion they allow (3^(n/3)) is small.
    static let mostAliases = 32

    private let source: SourceText
    private let log: DiagnosticLog
    private let offsets: ScalarOffsets
    private var values = 0

    /// The text's one document; nil, with a diagnostic, where it cannot be read; an empty scalar where nothing is written.
    static func read(_ source: SourceText, _ log: DiagnosticLog) -> YAMLValue? {
        var parser = YAMLParser(source: source, log: log)
        return parser.read()
    }

    private init(source: SourceText, log: DiagnosticLog) {
        (self.source, self.log) = (source, log)
        offsets = ScalarOffsets(source)
    }

    private mutating func read() -> YAMLValue? {
        let start = source.restOfLine(from: source.start)
        guard source.text.utf8.count <= Self.largestText else {
            return refuse(.yamlTooLarge(at: source.file.origin(start)))
        }
        guard !Self.hasManyAliases(source.text) else {
            return refuse(.yamlManyAliases(Self.mostAliases, at: source.file.origin(start)))
        }
        do {
            let parser = try Parser(
                yaml: source.text, resolver: .basic, constructor: .default, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                return YAMLValue(
                    content: .scalar(YAMLScalar(text: "", style: .plain)), range: start, source: source)
            }
            return convert(root, depth: 0)
        } catch let error as YamlError {
            return refuse(diagnostic(for: error))
        } catch {
            return refuse(.yamlSyntax("\(error)", at: source.file.origin(start)))
        }
    }

    private func refuse(_ diagnostic: Diagnostic) -> YAMLValue? {
        log.add(diagnostic)
        return nil
    }

    /// Counts what may be anchors and aliases; in a text without anchors, asterisks are asterisks.
    private static func hasManyAliases(_ text: String) -> Bool {
        var anchors = 0, aliases = 0
        var previous = UInt8(ascii: "\n")
        var candidate: UInt8?
        for byte in text.utf8 {
            let isSpace =
                byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
            if let sign = candidate, !isSpace, byte != sign {
                if sign == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
            }
            let mayBegin = !(previous >= 0x80 || previous.isLetterOrDigit)
            candidate = mayBegin && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) ? byte : nil
            previous = byte
        }
        return anchors > 0 && aliases > mostAliases
    }
}

// MARK: From Yams' nodes

extension YAMLParser {
    private mutating func convert(_ node: Node, depth: Int) -> YAMLValue? {
        let range = range(of: node)
        values += 1
        guard depth < Self.deepest, values <= Self.mostValues else {
            return refuse(
                depth < Self.deepest
                    ? .yamlTooLarge(at: source.file.origin(range))
                    : .yamlTooDeep(Self.deepest, at: source.file.origin(range)))
        }
        switch node {
        case .scalar(let scalar):
            let content = YAMLScalar(text: scalar.string, style: Self.style(scalar.style))
            return YAMLValue(content: .scalar(content), range: range, source: source)
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence {
                guard let value = convert(item, depth: depth + 1) else { return nil }
                items.append(value)
            }
            return YAMLValue(content: .sequence(items), range: range, source: source)
        case .mapping(let mapping):
            guard let entries = entries(of: mapping, depth: depth) else { return nil }
            return YAMLValue(content: .mapping(entries), range: range, source: source)
        case .alias:
            return refuse(.yamlSyntax("an alias without its anchor", at: source.file.origin(range)))
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [YAMLEntry]? {
        var entries: [YAMLEntry] = []
        for (key, value) in mapping {
            let keyOrigin = source.file.origin(range(of: key))
            guard case .scalar(let scalar) = key else {
                log.add(isBinding(key) ? .unquotedBinding(at: keyOrigin) : .yamlKeyNotText(at: keyOrigin))
                return nil
            }
            guard let value = convert(value, depth: depth + 1) else { return nil }
            entries.append(YAMLEntry(key: scalar.string, keyOrigin: keyOrigin, value: value))
        }
        return entries
    }

    /// `{{ name }}` without quotes is, to YAML, a map with a map for its key.
    private func isBinding(_ key: Node) -> Bool {
        guard case .mapping = key, let start = offset(of: key.mark) else { return false }
        return start > 0 && source.file.bytes[start - 1] == UInt8(ascii: "{")
    }

    private static func style(_ style: Node.Scalar.Style) -> YAMLScalar.Style {
        switch style {
        case .any, .plain: .plain
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        }
    }
}

// MARK: Places

extension YAMLParser {
    private func offset(of mark: Mark?) -> Int? {
        mark.map { offsets.offset(line: $0.line - 1, scalar: $0.column - 1) }
    }

    private func range(of node: Node) -> Range<Int> {
        let start = offset(of: node.mark) ?? source.start
        let rest = source.restOfLine(from: start)
        guard case .scalar(let scalar) = node else { return rest }
        switch Self.style(scalar.style) {
        case .plain:
            let end = start + scalar.string.utf8.count
            return end <= rest.upperBound ? start..<end : rest
        case .quoted: return start..<endOfQuotes(from: start)
        case .block: return rest
        }
    }

    /// Behind the quote that closes the one at `start`. A doubled single quote and an escaped double one do not close.
    private func endOfQuotes(from start: Int) -> Int {
        let bytes = source.file.bytes
        guard start < bytes.count else { return start }
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            } else if bytes[index] == quote {
                guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else {
                    return index + 1
                }
                index += 1
            }
            index += 1
        }
        return source.restOfLine(from: start).upperBound
    }

    private func diagnostic(for error: YamlError) -> Diagnostic {
        func origin(_ mark: Mark?) -> Origin {
            source.file.origin(source.restOfLine(from: offset(of: mark) ?? source.start))
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let hasContext = context.map { !$0.text.isEmpty && $0.mark.line > 0 } ?? false
            return .yamlSyntax(
                problem, at: origin(mark),
                context: hasContext ? context.map { ($0.text, origin($0.mark)) } : nil)
        case .duplicatedKeysInMapping(let keys, let context):
            return duplicate(keys.first ?? "", context.mark)
        case .reader(let problem, let offset, _, _):
            let place = source.offset(line: 0, byte: offset ?? 0)
            return .yamlSyntax(problem, at: source.file.origin(source.restOfLine(from: place)))
        default:
            return .yamlSyntax("\(error)", at: origin(nil))
        }
    }
}

extension YAMLParser {
    /// Yams names the first of two equal keys. The second stands on a later line, as far from its beginning; else the
    /// message is placed at the first.
    private func duplicate(_ key: String, _ mark: Mark) -> Diagnostic {
        let first = offset(of: mark) ?? source.start
        let keyRange = first..<min(first + key.utf8.count, source.file.bytes.count)
        for (number, line) in source.text.sourceLines.enumerated().dropFirst(mark.line) {
            let rest = line.unicodeScalars.dropFirst(mark.column - 1)
            guard line.unicodeScalars.prefix(mark.column - 1).allSatisfy({ $0 == " " }) else { continue }
            if String(rest).hasPrefix(key + ":") {
                let start = offsets.offset(line: number, scalar: mark.column - 1)
                return .duplicateKey(
                    key, at: source.file.origin(start..<start + key.utf8.count),
                    first: source.file.origin(keyRange))
            }
            // A line less indented ends the map.
            if !rest.isEmpty, rest.first != " ", rest.first != "#", line.first != " ", mark.column > 1 {
                break
            }
        }
        return .duplicateKey(key, at: source.file.origin(keyRange))
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

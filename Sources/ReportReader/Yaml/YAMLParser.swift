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
    private let places: YAMLPlaces
    private var values = 0

    /// The text's one document; nil, with a diagnostic, where it cannot be read; an empty scalar where nothing is written.
    static func read(_ source: SourceText, _ log: DiagnosticLog) -> YAMLValue? {
        var parser = YAMLParser(source: source, log: log)
        return parser.read()
    }

    private init(source: SourceText, log: DiagnosticLog) {
        (self.source, self.log) = (source, log)
        places = YAMLPlaces(source)
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
            return refuse(YAMLFault(places: places).diagnostic(for: error))
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
        let range = places.range(of: node)
        values += 1
        guard depth < Self.deepest, values <= Self.mostValues else {
            return refuse(
                depth < Self.deepest
                    ? .yamlTooLarge(at: source.file.origin(range))
                    : .yamlTooDeep(Self.deepest, at: source.file.origin(range)))
        }
        switch node {
        case .scalar(let scalar):
            let content = YAMLScalar(text: scalar.string, style: YAMLScalar.Style(scalar.style))
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
            let keyOrigin = source.file.origin(places.range(of: key))
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
        guard case .mapping = key, let start = places.offset(of: key.mark) else { return false }
        return start > 0 && source.file.bytes[start - 1] == UInt8(ascii: "{")
    }
}

import ReportModel
import Yams

/// Turns what Yams throws into diagnostics with places.
struct YAMLFault {
    let places: YAMLPlaces
    private var file: SourceFile { places.source.file }

    func diagnostic(for error: YamlError) -> Diagnostic {
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
            let place = places.source.offset(line: 0, byte: offset ?? 0)
            return .yamlSyntax(problem, at: file.origin(places.source.restOfLine(from: place)))
        default:
            return .yamlSyntax("\(error)", at: origin(nil))
        }
    }

    private func origin(_ mark: Mark?) -> Origin {
        file.origin(places.source.restOfLine(from: places.offset(of: mark) ?? places.source.start))
    }

    /// Yams names the first of two equal keys. The second stands on a later line, as far from its beginning; else the
    /// message is placed at the first.
    private func duplicate(_ key: String, _ mark: Mark) -> Diagnostic {
        let start = places.offset(of: mark) ?? places.source.start
        let first = origin(of: key, at: start)
        for (number, line) in places.source.text.sourceLines.enumerated().dropFirst(mark.line) {
            if line.allSatisfy({ $0 == " " }) || line.hasPrefix("#") { continue }
            // A line that is less indented ends the map.
            guard line.unicodeScalars.prefix(mark.column - 1).allSatisfy({ $0 == " " }) else { break }
            if String(line.unicodeScalars.dropFirst(mark.column - 1)).hasPrefix(key + ":") {
                let second = places.offset(line: number, scalar: mark.column - 1)
                return .duplicateKey(key, at: origin(of: key, at: second), first: first)
            }
        }
        return .duplicateKey(key, at: first)
    }

    private func origin(of key: String, at start: Int) -> Origin {
        file.origin(start..<min(start + key.utf8.count, file.bytes.count))
    }
}

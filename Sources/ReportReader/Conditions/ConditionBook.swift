import ReportModel

/// A condition and where it is written, to point into it.
struct WrittenCondition: Hashable, Sendable {
    var condition: Condition
    /// Of its text, without quotes.
    var origin: Origin

    /// Reads a condition; nil, with a diagnostic at the byte that is wrong, where it is none.
    init?(_ text: String, at origin: Origin, _ log: DiagnosticLog) {
        do {
            condition = try ConditionSyntax.read(text)
            self.origin = origin
        } catch {
            let place = origin.part(from: error.offset, count: 1)
            log.add(.badCondition(text, error.problem, at: place))
            return nil
        }
    }

    func place(of name: Condition.Name) -> Origin {
        origin.part(from: name.offset, count: name.text.utf8.count)
    }
}

extension Origin {
    /// A part of a text that stands in a file as it is read; the whole where it does not.
    func part(from offset: Int, count: Int) -> Origin {
        guard case .file(let path, let bytes) = place, bytes.count > offset else { return self }
        let start = bytes.lowerBound + offset
        return Origin(.file(path, bytes: start..<max(start + 1, min(start + count, bytes.upperBound))))
    }
}

/// The conditions of report.yaml, by name; none of them asks for itself.
struct ConditionBook: Hashable, Sendable {
    private(set) var conditions: [String: WrittenCondition] = [:]
    /// Names of those that could not be read, which was told where they stand.
    private(set) var broken: Set<String> = []

    var names: [String] { conditions.keys.sorted() }

    /// Reads `conditions:`. One that leads back to itself is left out, with a diagnostic that shows the way.
    static func read(_ map: YAMLMap?, _ log: DiagnosticLog) -> ConditionBook {
        var book = ConditionBook()
        for entry in map?.all() ?? [] {
            guard ManifestReader.isName(entry.key, also: "_-") else {
                log.add(.badName(entry.key, of: "a condition", at: entry.keyOrigin))
                continue
            }
            guard let text = map?.string(entry.value, entry.key),
                let condition = WrittenCondition(text, at: entry.value.textOrigin, log)
            else {
                book.broken.insert(entry.key)
                continue
            }
            book.conditions[entry.key] = condition
        }
        for name in book.names {
            guard let cycle = book.cycle(from: name) else { continue }
            log.add(.cyclicCondition(cycle, at: book.conditions[name]?.origin ?? .unknown))
            for member in cycle {
                book.conditions[member] = nil
                book.broken.insert(member)
            }
        }
        return book
    }

    /// The names on a way from one back to itself; nil where there is none.
    private func cycle(from start: String) -> [String]? {
        var seen: Set<String> = []
        func way(from name: String, _ path: [String]) -> [String]? {
            for next in conditions[name]?.condition.loneNames.map(\.text) ?? [] {
                if next == start { return path + [next] }
                guard conditions[next] != nil, seen.insert(next).inserted else { continue }
                if let found = way(from: next, path + [next]) { return found }
            }
            return nil
        }
        return way(from: start, [start])
    }
}

extension YAMLValue {
    /// Where its characters stand, without the quotes around them.
    var textOrigin: Origin {
        guard scalar?.style == .quoted, range.count >= 2 else { return origin }
        return source.file.origin(range.lowerBound + 1..<range.upperBound - 1)
    }
}

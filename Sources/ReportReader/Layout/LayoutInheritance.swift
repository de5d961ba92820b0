import ReportModel

/// Puts a layout over the one that it extends: maps are merged key by key, all else is replaced.
///
/// Each value keeps its place in its own file, so that what is wrong is told where it is written. A layout of the project
/// that extends its own name extends the shipped one.
struct LayoutInheritance {
    let files: LayoutFiles
    let log: DiagnosticLog

    /// The merged map; nil after a diagnostic.
    ///
    /// - Parameter origin: where the layout is asked for.
    func root(of name: String, at origin: Origin) -> YAMLValue? { root(of: name, at: origin, under: []) }

    /// A layout that is being read.
    private struct Step: Equatable {
        var name: String
        var isOwn: Bool
    }

    /// - Parameter path: the layouts that extend this one, the nearest last.
    private func root(of name: String, at origin: Origin, under path: [Step]) -> YAMLValue? {
        var step = Step(name: name, isOwn: files.isOwn(name))
        if step == path.last, step.isOwn { step.isOwn = false }
        guard !path.contains(step) else {
            log.add(.circularLayouts(path.map(\.name) + [name], at: origin))
            return nil
        }
        guard let file = files.file(of: name, own: step.isOwn, at: origin),
            let root = YAMLParser.read(SourceText(file), log)
        else { return nil }
        guard let written = root.value(at: "extends") else { return root }
        guard let base = baseName(written) else { return nil }
        guard let below = self.root(of: base.name, at: base.origin, under: path + [step]) else { return nil }
        // A name is a layout's own.
        return Self.merged(root.without("extends"), over: below.without("name"))
    }

    /// nil after a diagnostic.
    private func baseName(_ value: YAMLValue) -> (name: String, origin: Origin)? {
        guard let scalar = value.scalar else {
            log.add(
                .wrongType(expected: "a layout's name", found: value.kind, key: "extends", at: value.origin))
            return nil
        }
        return (scalar.text, value.origin)
    }

    /// Entries keep the order of the base; new ones follow.
    private static func merged(_ value: YAMLValue, over base: YAMLValue) -> YAMLValue {
        guard case .mapping(let own) = value.content, case .mapping(let inherited) = base.content else {
            return value
        }
        let changes = Dictionary(own.map { ($0.key, $0) }) { first, _ in first }
        let known = Set(inherited.map(\.key))
        var entries = inherited.map { entry -> YAMLEntry in
            guard var change = changes[entry.key] else { return entry }
            change.value = merged(change.value, over: entry.value)
            return change
        }
        entries += own.filter { !known.contains($0.key) }
        return YAMLValue(content: .mapping(entries), range: value.range, source: value.source)
    }
}

extension YAMLValue {
    /// What a map has at a key; nil where that is nothing.
    fileprivate func value(at key: String) -> YAMLValue? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key && !$0.value.isNull }?.value
    }

    fileprivate func without(_ key: String) -> YAMLValue {
        guard case .mapping(let entries) = content else { return self }
        return YAMLValue(
            content: .mapping(entries.filter { $0.key != key }), range: range, source: source)
    }
}

import ReportModel

/// Finds the texts of a fenced block, and what else it says. Which keys hold text is said here, for all kinds of blocks.
struct BlockTexts {
    let kind: String
    let section: String

    init(kind: String, section: String) { (self.kind, self.section) = (kind, section) }

    private static let textKeys: Set<String> = [
        "title", "subtitle", "note", "source", "contents", "description", "label", "final", "head", "over",
        "summary", "eyebrow", "term", "text",
    ]
    /// Keys that hold text in one kind of block alone.
    private static let ownKeys: [String: Set<String>] = [
        "figures": ["value"], "contents": ["figures", "tables"], "cover": ["claim"], "gap": ["missing"],
    ]
    /// Maps whose every value is text.
    private static let mapKeys: Set<String> = ["values", "details"]
    /// What the layout of one language may need otherwise than another's.
    private static let lookKeys: Set<String> = [
        "span", "place", "width", "min", "max", "rotate", "spread", "depth", "owner", "due",
    ]

    /// The block's own name.
    static func id(of value: YAMLValue) -> String? {
        guard case .mapping(let entries) = value.content,
            let id = entries.first(where: { $0.key == "id" })?.value.scalar?.text, BlockID.isValid(id)
        else { return nil }
        return id
    }

    func find(_ value: YAMLValue, in scope: UnitScope, _ finder: inout UnitFinder) {
        switch value.content {
        case .mapping(let entries):
            for entry in entries where entry.key != "id" {
                find(entry, in: scope, isText: isText(entry.key), &finder)
            }
        case .sequence(let items): find(items, in: scope, &finder)
        case .scalar: break
        }
    }

    /// - Parameter isText: whether what stands at the key is text, and not a setting.
    func find(_ entry: YAMLEntry, in scope: UnitScope, isText: Bool, _ finder: inout UnitFinder) {
        let name = XMLName.escaped(entry.key)
        switch entry.value.content {
        case .scalar:
            guard isText else { return set(entry, scope, &finder) }
            if kind == "callout", entry.key == "text", markdown(entry.value, scope, &finder) { return }
            finder.add(
                entry.value, name, in: scope, section: section, kind: "\(entry.key) of \(kind)",
                syntax: kind == "callout" && entry.key == "text" ? .markdown : .words)
        case .sequence(let items):
            find(items, in: scope.inner(name), &finder)
        case .mapping(let entries):
            let areTexts = Self.mapKeys.contains(entry.key)
            for inner in entries {
                // A declared gap has its words under `gap` and `final`.
                let isGap = isText && ["gap", "final"].contains(inner.key)
                find(
                    inner, in: scope.inner(name), isText: areTexts || isGap || self.isText(inner.key), &finder
                )
            }
        }
    }

    private func isText(_ key: String) -> Bool {
        Self.textKeys.contains(key) || Self.ownKeys[kind]?.contains(key) ?? false
    }

    /// Items that are maps are named by what they are about, or by their number.
    private func find(_ items: [YAMLValue], in scope: UnitScope, _ finder: inout UnitFinder) {
        for (number, item) in items.enumerated() {
            guard case .mapping(let entries) = item.content else {
                if let text = item.scalar?.text {
                    let setting = UnitBlock.Setting(value: text, origin: item.origin)
                    finder.set(scope.key(String(number + 1)), setting)
                }
                continue
            }
            let about = ["category", "column", "fact", "reference"].lazy.compactMap { key in
                entries.first { $0.key == key }?.value.scalar.map { "\(key)-\($0.text)" }
            }.first
            let name =
                about.map { finder.counter.next(XMLName.escaped($0) + "-", in: scope) } ?? String(number + 1)
            for entry in entries {
                find(entry, in: scope.inner(name), isText: isText(entry.key), &finder)
            }
        }
    }

    private func set(_ entry: YAMLEntry, _ scope: UnitScope, _ finder: inout UnitFinder) {
        guard !Self.lookKeys.contains(entry.key), let text = entry.value.scalar?.text else { return }
        let key = scope.path.isEmpty ? entry.key : "\(scope.path).\(entry.key)"
        finder.set(key, UnitBlock.Setting(value: text, origin: entry.value.origin))
    }

    /// The units of a literal text of Markdown; false where it is no such text.
    private func markdown(_ value: YAMLValue, _ scope: UnitScope, _ finder: inout UnitFinder) -> Bool {
        guard let scalar = value.scalar, scalar.style == .block else { return false }
        let file = value.source.file, line = file.lineIndex(of: value.range.lowerBound) + 1
        MarkdownUnits(source: SourceText(scalar.text, in: file, firstLine: line))
            .find(in: scope.inner("text"), section: section, &finder)
        return true
    }
}

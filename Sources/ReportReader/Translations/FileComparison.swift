import ReportModel

/// A file of the source beside the file of that name in another language.
struct FileComparison: Sendable {
    let name: String
    let source: UnitFile?
    let translation: UnitFile?
    /// In the order of the source, then what the translation has besides.
    let pairs: [UnitPair]
    /// Every section of either, those of the source first.
    let sections: [SectionComparison]

    init(_ name: String, source: UnitFile?, translation: UnitFile?, _ record: TranslationRecord) {
        (self.name, self.source, self.translation) = (name, source, translation)
        let own = source?.byKey ?? [:], others = translation?.byKey ?? [:]
        let extra = (translation?.units ?? []).map(\.key).filter { own[$0] == nil }
        pairs = ((source?.units ?? []).map(\.key) + extra).map { key in
            UnitPair(key, source: own[key], translation: others[key], record.entry(name, key))
        }
        sections = Self.sections(source?.blocks ?? [], translation?.blocks ?? [], pairs)
    }

    private static func sections(
        _ source: [UnitBlock], _ translation: [UnitBlock], _ pairs: [UnitPair]
    ) -> [SectionComparison] {
        let homes = homes(source, translation)
        let own = Dictionary(grouping: source, by: \.section)
        let others = Dictionary(grouping: translation) { homes[$0.start] ?? $0.section }
        let texts = Dictionary(grouping: pairs) { ($0.source ?? $0.translation)?.section }
        var seen: Set<String> = []
        return (source + translation).map(\.section).filter { seen.insert($0).inserted }.map {
            SectionComparison($0, source: own[$0] ?? [], translation: others[$0] ?? [], texts[$0] ?? [])
        }
    }

    /// The section that a block of the translation belongs to, by where it begins, where that is not its own: where the
    /// translation lacks the heading of the one in which its source stands, that one; what follows it goes with it.
    private static func homes(_ source: [UnitBlock], _ blocks: [UnitBlock]) -> [Int: String] {
        let sections = Set(blocks.map(\.section))
        var homeless: [String: String] = [:]
        for block in source where !sections.contains(block.section) {
            if let id = block.id { homeless[id] = block.section }
        }
        var homes: [Int: String] = [:], current: (section: String, home: String)?
        for block in blocks where !homeless.isEmpty {
            if let home = block.id.flatMap({ homeless[$0] }) { current = (block.section, home) }
            if let current, current.section == block.section { homes[block.start] = current.home }
        }
        return homes
    }

    /// Keys that may name another text in the translation than in the source: those that are counted, where the blocks of
    /// a section do not stand alike, and all that is counted along headings, where one of the two has more of these.
    var doubtful: Set<String> {
        let lonely = sections.filter { $0.source.isEmpty || $0.translation.isEmpty }
        let families = Set(lonely.compactMap(\.family))
        return sections.reduce(into: []) { keys, section in
            let isCountedOtherwise = section.family.map(families.contains) ?? false
            if case .same = section.shape, !isCountedOtherwise { return }
            for pair in section.pairs where pair.isCounted { keys.insert(pair.key) }
        }
    }
}

/// A section in both languages: from one heading to the next.
struct SectionComparison: Sendable {
    let name: String
    let source: [UnitBlock]
    let translation: [UnitBlock]
    let pairs: [UnitPair]

    init(_ name: String, source: [UnitBlock], translation: [UnitBlock], _ pairs: [UnitPair]) {
        (self.name, self.source, self.translation, self.pairs) = (name, source, translation, pairs)
    }

    /// By key.
    var states: [String: UnitPair.State] {
        Dictionary(pairs.map { ($0.key, $0.state) }) { first, _ in first }
    }

    /// What is named under: the heading along which one without a name is counted. nil where it has one of its own.
    var family: Substring? { name.lastIndex(of: ":").map { name[..<$0] } }

    enum Shape {
        case same
        /// The same blocks, and the first two that stand otherwise.
        case order(UnitBlock, UnitBlock)
        /// As many blocks, and the first two of which one is of another kind.
        case kind(UnitBlock, UnitBlock)
        /// Blocks of the source without one in the translation, and the other way round.
        case count(missing: [UnitBlock], extra: [UnitBlock])
    }

    var shape: Shape {
        let first = zip(source, translation).first { $0.token != $1.token }
        if source.count == translation.count {
            guard let first else { return .same }
            let isReordered = source.map(\.token).sorted() == translation.map(\.token).sorted()
            return isReordered ? .order(first.0, first.1) : .kind(first.0, first.1)
        }
        return .count(
            missing: Self.rest(of: source, without: translation),
            extra: Self.rest(of: translation, without: source))
    }

    /// Blocks that are left when each of the others has taken one of its kind and name; of several alike, the last.
    private static func rest(of blocks: [UnitBlock], without others: [UnitBlock]) -> [UnitBlock] {
        var taken: [String: Int] = [:]
        for other in others { taken[other.token, default: 0] += 1 }
        return blocks.filter { block in
            guard let count = taken[block.token], count > 0 else { return true }
            taken[block.token] = count - 1
            return false
        }
    }
}

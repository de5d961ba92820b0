import ReportModel

/// A file of the source beside the file of that name in another language.
struct FileComparison: Sendable {
    let name: String
    let source: UnitFile?
    let translation: UnitFile?
    /// In the order of the source, then what the translation has besides.
    let pairs: [UnitPair]
    /// By where blocks of the translation begin.
    private let homes: [Int: String]

    init(_ name: String, source: UnitFile?, translation: UnitFile?, _ record: TranslationRecord) {
        (self.name, self.source, self.translation) = (name, source, translation)
        homes = Self.homes(source, translation)
        let own = source?.byKey ?? [:], others = translation?.byKey ?? [:]
        let extra = (translation?.units ?? []).map(\.key).filter { own[$0] == nil }
        pairs = ((source?.units ?? []).map(\.key) + extra).map { key in
            UnitPair(key, source: own[key], translation: others[key], record.entry(name, key))
        }
    }

    /// The section that a block of the translation belongs to: its own, but where the translation lacks the heading of the
    /// one in which its source stands, that one; what follows it goes with it.
    func home(of block: UnitBlock) -> String { homes[block.start] ?? block.section }

    private static func homes(_ source: UnitFile?, _ translation: UnitFile?) -> [Int: String] {
        let blocks = translation?.blocks ?? [], sections = Set(blocks.map(\.section))
        var homeless: [String: String] = [:]
        for block in source?.blocks ?? [] where !sections.contains(block.section) {
            if let id = block.id { homeless[id] = block.section }
        }
        var homes: [Int: String] = [:], current: (section: String, home: String)?
        for block in blocks where !homeless.isEmpty {
            if let home = block.id.flatMap({ homeless[$0] }) { current = (block.section, home) }
            if let current, current.section == block.section { homes[block.start] = current.home }
        }
        return homes
    }

    /// Every section of either, those of the source first.
    var sections: [SectionComparison] {
        let all = (source?.blocks ?? []).map(\.section) + (translation?.blocks ?? []).map(\.section)
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }.map { SectionComparison($0, in: self) }
    }
}

/// A section in both languages: from one heading to the next.
struct SectionComparison: Sendable {
    let name: String
    let source: [UnitBlock]
    let translation: [UnitBlock]
    let pairs: [UnitPair]

    init(_ name: String, in file: FileComparison) {
        self.name = name
        source = file.source?.blocks.filter { $0.section == name } ?? []
        translation = file.translation?.blocks.filter { file.home(of: $0) == name } ?? []
        pairs = file.pairs.filter { ($0.source ?? $0.translation)?.section == name }
    }

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

import ReportModel

/// A unit and its translation, either of which may be missing.
struct UnitPair: Sendable {
    enum State: Hashable, Sendable {
        case missing
        /// The translation has something that its source has not.
        case extra
        /// Nobody confirmed it as it is now.
        case unconfirmed
        /// Its source changed since it was confirmed, and it did not.
        case outdated(was: String)
        case confirmed
    }

    var key: String
    var source: TranslationUnit?
    var translation: TranslationUnit?
    var state: State

    init(
        _ key: String, source: TranslationUnit?, translation: TranslationUnit?,
        _ entry: TranslationRecord.Entry?
    ) {
        (self.key, self.source, self.translation) = (key, source, translation)
        state = Self.state(source, translation, entry)
    }

    private static func state(
        _ source: TranslationUnit?, _ translation: TranslationUnit?, _ entry: TranslationRecord.Entry?
    ) -> State {
        guard let translation else { return .missing }
        let isSame = entry?.translation == TextHash.of(translation.text)
        guard let source else { return isSame && entry?.source == "" ? .confirmed : .extra }
        // What has no words has nothing to confirm.
        guard source.hasWords || translation.hasWords else { return .confirmed }
        guard let entry, isSame else { return .unconfirmed }
        return entry.source == source.text ? .confirmed : .outdated(was: entry.source)
    }

    /// Whether its key depends on how many blocks stand before it.
    var isCounted: Bool { (source ?? translation)?.isCounted ?? false }

    /// What the source has in its text and the translation has not, and the other way round: facts, references, calls of
    /// footnotes. Nothing where one of the two is missing; whether somebody confirmed them makes no difference.
    var differences: (dropped: [String], added: [String]) {
        guard let source, let translation else { return ([], []) }
        let own = Self.essences(of: source), others = Self.essences(of: translation)
        return (own.filter { !others.contains($0) }, others.filter { !own.contains($0) })
    }

    var isFaithful: Bool {
        let (dropped, added) = differences
        return dropped.isEmpty && added.isEmpty
    }

    private static func essences(of unit: TranslationUnit) -> [String] {
        unit.pieces.reduce(into: []) { found, piece in
            switch piece {
            case .single(let code), .open(let code):
                if let essence = code.essence, !found.contains(essence) { found.append(essence) }
            case .text, .close: break
            }
        }
    }
}

import ReportModel

/// A condition and where it is written.
struct ClaimText: Hashable, Sendable {
    var text: String
    var origin: Origin
    /// Whether the text stands at the origin as it is, so that a place in it is a place in the file.
    var isVerbatim = false

    /// Where a part of it stands.
    func origin(of range: Range<Int>) -> Origin {
        guard isVerbatim, case .file(let path, let bytes) = origin.place else { return origin }
        let start = min(bytes.lowerBound + range.lowerBound, bytes.upperBound)
        let end = min(max(bytes.lowerBound + range.upperBound, start), bytes.upperBound)
        return Origin(.file(path, bytes: start..<end))
    }

    /// The text of a YAML value; verbatim where it is written without escapes.
    init(_ text: String, of value: YAMLValue) {
        let locator = Locator(value.source.file, value.range)
        let range = locator.range(of: text)
        self.text = text
        origin = range.map(value.source.file.origin) ?? value.origin
        isVerbatim = range != nil
    }

    init(_ text: String, origin: Origin, isVerbatim: Bool = false) {
        (self.text, self.origin, self.isVerbatim) = (text, origin, isVerbatim)
    }
}

/// Words that depend on numbers, with the condition that makes them true.
struct ClaimUse {
    var claim: ClaimText
    /// As they are printed; empty for a whole block.
    var words: String
}

/// Decides the claims of an edition when all of it is read.
struct ClaimBook {
    let context: EditionContext
    let sources: [ClaimSource]
    private var log: DiagnosticLog { context.log }

    func check() {
        var named: [String: ClaimNode] = [:]
        for source in sources { named[source.name] = parse(source.claim) }
        // A cycle is told where it is declared, whether or not anyone relies on it.
        var cyclic: Set<String> = []
        for source in sources {
            guard let cycle = Self.cycle(from: source.name, named) else { continue }
            if cyclic.isDisjoint(with: cycle) {
                log.add(.cyclicClaim(cycle + [source.name], at: source.claim.origin))
            }
            cyclic.formUnion(cycle)
        }
        for name in cyclic { named[name] = nil }
        let broken = Set(sources.map(\.name)).subtracting(named.keys)
        for use in context.ledger.claims { decide(use, named, broken) }
    }

    private func parse(_ claim: ClaimText) -> ClaimNode? {
        do {
            return try ClaimParser.parse(claim.text)
        } catch {
            tell(error, in: claim, [])
            return nil
        }
    }

    private func decide(_ use: ClaimUse, _ named: [String: ClaimNode], _ broken: Set<String>) {
        // One word is the name of a claim, and the condition to show is the claim's own.
        let own = sources.first { $0.name == use.claim.text }
        if broken.contains(use.claim.text) { return }
        guard let node = own.flatMap({ named[$0.name] }) ?? parse(use.claim) else { return }
        if !broken.isDisjoint(with: node.names) { return }
        var evaluator = ClaimEvaluator(
            facts: context.binder.facts, named: named, charts: context.ledger.chartMeasures)
        do {
            switch try evaluator.truth(node) {
            case .yes: return
            case .no: log.add(.falseClaim(use, own?.claim, numbers(evaluator), at: use.claim.origin))
            case .unknown where evaluator.isBroken: return
            case .unknown:
                log.add(
                    .undecidedClaim(
                        use, own?.claim, valueless: evaluator.valueless, numbers(evaluator),
                        at: use.claim.origin))
            }
        } catch {
            tell(error, in: own?.claim ?? use.claim, named.keys.sorted())
        }
    }

    /// What each fact is, with its place.
    private func numbers(_ evaluator: ClaimEvaluator) -> [Diagnostic.Note] {
        evaluator.seen.prefix(12).map { entry in
            Diagnostic.Note("“\(entry.name)” is \(LedgerWords.number(entry.measure))", at: entry.origin)
        }
    }

    private func tell(_ fault: ClaimFault, in claim: ClaimText, _ claims: [String]) {
        let place = claim.origin(of: fault.range)
        switch fault.problem {
        case .unknownFact(let name):
            let nearest = NearestName.of(name, among: context.binder.facts.names)
            log.add(.unboundFact(name, nearest: nearest, at: place))
        case .unknownChart(let id):
            if context.references.isIncomplete { return }
            log.add(.unknownClaimChart(id, valid: context.ledger.chartMeasures.keys.sorted(), at: place))
        case .unknownClaim(let name): log.add(.unknownClaim(name, valid: claims, at: place))
        case .cycle(let names): log.add(.cyclicClaim(names, at: place))
        default: log.add(.claimFault(fault.problem, claim.text, at: place))
        }
    }

    /// Names of claims that lead from one back to itself.
    private static func cycle(from name: String, _ named: [String: ClaimNode]) -> [String]? {
        var path: [String] = [], visited: Set<String> = []
        func leads(_ current: String) -> Bool {
            guard visited.insert(current).inserted, let node = named[current] else { return false }
            path.append(current)
            let next = node.names
            if next.contains(name) || next.sorted().contains(where: leads) { return true }
            path.removeLast()
            return false
        }
        return leads(name) ? path : nil
    }
}

extension ClaimNode {
    /// Every name in it that is no argument of a function.
    var names: Set<String> {
        switch self {
        case .name(let name, _): [name]
        case .not(let inner), .negative(let inner): inner.names
        case .all(let a, let b), .either(let a, let b): a.names.union(b.names)
        default: []
        }
    }
}

/// A claim that report.yaml names: `doubled: { if: "…" }`, or its condition alone.
struct ClaimSource: Hashable, Sendable {
    var name: String
    var claim: ClaimText
}

/// Reads `claims` in report.yaml.
struct ClaimSourcesReader {
    let log: DiagnosticLog

    func read(_ map: YAMLMap) -> [ClaimSource] {
        (map.map("claims", "claims")?.all() ?? []).compactMap { entry in
            guard ManifestReader.isName(entry.key, also: "_-"), !["and", "or", "not"].contains(entry.key)
            else {
                log.add(.badName(entry.key, of: "a claim", at: entry.keyOrigin))
                return nil
            }
            if let scalar = entry.value.scalar, !scalar.isNull {
                return ClaimSource(name: entry.key, claim: ClaimText(scalar.text, of: entry.value))
            }
            guard let claim = YAMLMap(entry.value, "claim", log) else { return nil }
            defer { claim.finish() }
            guard let value = claim.required("if"), let text = claim.string(value, "if") else { return nil }
            return ClaimSource(name: entry.key, claim: ClaimText(text, of: value))
        }
    }
}

import ReportModel

/// Decides a condition on the edition's facts.
struct ClaimEvaluator {
    let facts: FactBook
    /// Claims of report.yaml, by name.
    let named: [String: ClaimNode]
    /// The measures of a chart's categories, by the chart's id.
    let charts: [String: [(key: String, measure: Measure)]]

    /// Facts that were looked at, in order, each once: what a message shows.
    private(set) var seen: [FactBook.Entry] = []
    /// Facts that have no number.
    private(set) var valueless: [String] = []
    /// Whether the data of a fact could not be read, which is told there.
    private(set) var isBroken = false
    /// Claims that are being decided, each in the one before it.
    private var open: [String] = []

    init(
        facts: FactBook, named: [String: ClaimNode], charts: [String: [(key: String, measure: Measure)]]
    ) {
        (self.facts, self.named, self.charts) = (facts, named, charts)
    }

    mutating func truth(_ node: ClaimNode) throws(ClaimFault) -> ClaimTruth {
        switch node {
        case .either(let a, let b): return try truth(a).or(try truth(b))
        case .all(let a, let b): return try truth(a).and(try truth(b))
        case .not(let inner): return !(try truth(inner))
        case .comparison(let comparison, let a, let b, let range):
            let (left, right) = (try number(a), try number(b))
            guard left.isComparable(to: right), !Self.isSlip(a, left, b), !Self.isSlip(b, right, a) else {
                throw ClaimFault(problem: .mixedKinds, range: range)
            }
            return left.compared(comparison, right)
        case .call(let name, let arguments, let range): return try truth(name, arguments, range)
        case .name(let name, let range): return try claim(name, range)
        case .number, .chart, .negative, .arithmetic:
            throw ClaimFault(problem: .notACondition, range: range(of: node))
        }
    }

    /// Whether a share is held against a number above one: `mentees.foreign > 70`, where 70% is meant.
    private static func isSlip(_ node: ClaimNode, _ number: ClaimNumber, _ other: ClaimNode) -> Bool {
        guard case .name = node, number.kind == .share, case .number(let typed) = other else { return false }
        return typed > 1
    }

    private mutating func claim(_ name: String, _ range: Range<Int>) throws(ClaimFault) -> ClaimTruth {
        if facts.find(name) != nil { throw ClaimFault(problem: .notACondition, range: range) }
        guard let node = named[name] else { throw ClaimFault(problem: .unknownClaim(name), range: range) }
        if open.contains(name) { throw ClaimFault(problem: .cycle(open + [name]), range: range) }
        open.append(name)
        defer { open.removeLast() }
        return try truth(node)
    }

    mutating func number(_ node: ClaimNode) throws(ClaimFault) -> ClaimNumber {
        switch node {
        case .number(let number): return .exactly(number)
        case .negative(let inner): return -(try number(inner))
        case .arithmetic(let kind, let a, let b):
            let (left, right) = (try number(a), try number(b))
            switch kind {
            case .plus: return left + right
            case .minus: return left + -right
            case .times: return left * right
            case .over: return left / right
            }
        case .name(let name, let range): return try fact(name, range)
        case .call(let name, let arguments, let range): return try number(name, arguments, range)
        default: throw ClaimFault(problem: .notANumber, range: range(of: node))
        }
    }

    // MARK: Facts

    private mutating func fact(_ name: String, _ range: Range<Int>) throws(ClaimFault) -> ClaimNumber {
        guard let (entry, part) = facts.find(name) else {
            guard facts.isBroken(name) else {
                throw ClaimFault(problem: .unknownFact(name), range: range)
            }
            isBroken = true
            return .unknown(.free)
        }
        note(entry)
        guard let part else {
            let number = ClaimNumber(entry.measure)
            if number.low == -.infinity { valueless.append(name) }
            return number
        }
        let value = part == "of" ? entry.measure.of : entry.row[part].number
        guard let value else {
            valueless.append(name)
            return .unknown(.free)
        }
        return .exactly(value)
    }

    mutating func note(_ entry: FactBook.Entry) {
        if entry.measure.isFaulty { isBroken = true }
        if !seen.contains(where: { $0.name == entry.name }) { seen.append(entry) }
    }

    func range(of node: ClaimNode) -> Range<Int> {
        switch node {
        case .number: 0..<1
        case .name(_, let range), .chart(_, let range), .call(_, _, let range),
            .comparison(_, _, _, let range):
            range
        case .negative(let inner), .not(let inner): range(of: inner)
        case .arithmetic(_, let a, _), .all(let a, _), .either(let a, _): range(of: a)
        }
    }
}

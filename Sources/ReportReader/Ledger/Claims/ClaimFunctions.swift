/// What conditions may ask beside comparisons.
extension ClaimEvaluator {
    static let truthFunctions = ["largest", "smallest", "first", "last", "between", "approx"]
    static let numberFunctions = ["sum", "mean", "min", "max", "abs", "round", "rank"]

    mutating func truth(_ name: String, _ arguments: [ClaimNode], _ range: Range<Int>) throws(ClaimFault)
        -> ClaimTruth
    {
        switch name {
        case "largest", "first": return try isOutermost(.more, arguments, name, range)
        case "smallest", "last": return try isOutermost(.less, arguments, name, range)
        case "between":
            let numbers = try self.numbers(
                arguments, count: 3...3, name, "a number and its two bounds", range)
            return numbers[0].compared(.atLeast, numbers[1]).and(numbers[0].compared(.atMost, numbers[2]))
        case "approx":
            let numbers = try self.numbers(
                arguments, count: 2...3, name, "two numbers, and the tolerance (5% without it)", range)
            let part = numbers.count > 2 ? numbers[2] : .exactly(0.05)
            let size = ClaimNumber.exactly(max(abs(numbers[1].low), abs(numbers[1].high)), numbers[1].kind)
            let difference = numbers[0] + -numbers[1], most = size * part
            return difference.compared(.atMost, most).and((-difference).compared(.atMost, most))
        case _ where Self.numberFunctions.contains(name):
            throw ClaimFault(problem: .notACondition, range: range)
        default: throw ClaimFault(problem: .unknownFunction(name), range: range)
        }
    }

    mutating func number(_ name: String, _ arguments: [ClaimNode], _ range: Range<Int>) throws(ClaimFault)
        -> ClaimNumber
    {
        switch name {
        case "sum", "mean":
            let numbers = try self.numbers(arguments, count: 1...200, name, "one number or more", range)
            let sum = numbers.dropFirst().reduce(numbers[0], +)
            return name == "sum" ? sum : sum / .exactly(Double(numbers.count))
        case "min", "max":
            let numbers = try self.numbers(arguments, count: 1...200, name, "one number or more", range)
            let signed = name == "max" ? numbers : numbers.map { -$0 }
            let most = signed.dropFirst().reduce(signed[0], Self.greater)
            return name == "max" ? most : -most
        case "abs":
            let number = try self.numbers(arguments, count: 1...1, name, "one number", range)[0]
            if number.low >= 0 { return number }
            if number.high <= 0 { return -number }
            return ClaimNumber(low: 0, high: max(-number.low, number.high), kind: number.kind)
        case "round":
            let numbers = try self.numbers(arguments, count: 1...2, name, "a number, and decimals", range)
            let decimals = numbers.count > 1 ? numbers[1].low : 0
            guard (0...9).contains(decimals) else {
                throw ClaimFault(problem: .arguments(name, "0 to 9 decimals"), range: range)
            }
            return numbers[0].rounded(to: Int(decimals))
        case "rank": return try rank(arguments, range)
        case _ where Self.truthFunctions.contains(name):
            throw ClaimFault(problem: .notANumber, range: range)
        default: throw ClaimFault(problem: .unknownFunction(name), range: range)
        }
    }

    private static func greater(_ a: ClaimNumber, _ b: ClaimNumber) -> ClaimNumber {
        ClaimNumber(
            low: max(a.low, b.low), high: max(a.high, b.high),
            isLowOpen: a.low > b.low ? a.isLowOpen : b.isLowOpen,
            isHighOpen: a.high > b.high ? a.isHighOpen : b.isHighOpen, kind: a.kind)
    }

    private mutating func numbers(
        _ nodes: [ClaimNode], count: ClosedRange<Int>, _ name: String, _ what: String, _ range: Range<Int>
    ) throws(ClaimFault) -> [ClaimNumber] {
        guard count.contains(nodes.count) else {
            throw ClaimFault(problem: .arguments(name, what), range: range)
        }
        var numbers: [ClaimNumber] = []
        for node in nodes { numbers.append(try number(node)) }
        return numbers
    }
}

// MARK: Ranks

extension ClaimEvaluator {
    /// Whether a fact lies beyond every other of its group; where two are level, neither does.
    private mutating func isOutermost(
        _ comparison: ClaimNode.Comparison, _ arguments: [ClaimNode], _ name: String, _ range: Range<Int>
    ) throws(ClaimFault) -> ClaimTruth {
        let (own, others) = try group(arguments, name, range)
        return others.reduce(.yes) { $0.and(own.compared(comparison, $1)) }
    }

    /// 1 for the largest.
    private mutating func rank(_ arguments: [ClaimNode], _ range: Range<Int>) throws(ClaimFault)
        -> ClaimNumber
    {
        let (own, others) = try group(arguments, "rank", range)
        let greater = others.map { $0.compared(.more, own) }
        let certain = greater.count { $0 == .yes }, possible = greater.count { $0 != .no }
        return ClaimNumber(low: Double(1 + certain), high: Double(1 + possible), kind: .free)
    }

    /// A fact, and those that it is compared with: named one by one, all of a chart (`#status`), or all that have the
    /// same value as it in a column of its dataset (`grp`) and are measured like it.
    private mutating func group(_ arguments: [ClaimNode], _ name: String, _ range: Range<Int>)
        throws(ClaimFault) -> (own: ClaimNumber, others: [ClaimNumber])
    {
        let what = "a fact, then a column of its dataset, a chart (#id) or other facts"
        guard arguments.count > 1, case .name(let fact, _) = arguments[0] else {
            throw ClaimFault(problem: .arguments(name, what), range: range)
        }
        let own = try number(arguments[0])
        var others: [ClaimNumber] = []
        for argument in arguments.dropFirst() {
            switch argument {
            case .chart(let id, let place): others += try categories(of: id, but: fact, place)
            case .name(let column, let place) where facts.find(column) == nil:
                others += try peers(of: fact, column, place)
            default: others.append(try number(argument))
            }
        }
        for other in others where !own.isComparable(to: other) {
            throw ClaimFault(problem: .mixedKinds, range: range)
        }
        return (own, others)
    }

    private mutating func categories(of id: String, but fact: String, _ range: Range<Int>)
        throws(ClaimFault) -> [ClaimNumber]
    {
        guard let chart = charts[id] else { throw ClaimFault(problem: .unknownChart(id), range: range) }
        let key = fact.split(separator: ".").last.map(String.init) ?? fact
        guard chart.contains(where: { $0.key == key }) else {
            throw ClaimFault(problem: .notInChart(key, chart: id), range: range)
        }
        return chart.filter { $0.key != key }.map { ClaimNumber($0.measure) }
    }

    private mutating func peers(of fact: String, _ column: String, _ range: Range<Int>)
        throws(ClaimFault) -> [ClaimNumber]
    {
        guard let entry = facts.find(fact)?.entry else { return [] }
        guard entry.row.has(column), let source = entry.source else {
            throw ClaimFault(problem: .unknownFact(column), range: range)
        }
        let kind = ClaimNumber(entry.measure).kind
        var peers: [ClaimNumber] = []
        for name in facts.names where name != entry.name {
            guard let other = facts.entries[name], other.source == source,
                other.row[column] == entry.row[column], other.row["base"] == entry.row["base"],
                ClaimNumber(other.measure).kind == kind,
                kind == .share || other.measure.unit == entry.measure.unit
            else { continue }
            note(other)
            peers.append(ClaimNumber(other.measure))
        }
        return peers
    }
}

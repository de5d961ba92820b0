import ReportModel
import Statistics

/// Reads `compute`: a list of columns, each of one measure of a column.
///
///     compute:
///       - { name: part, share: members }
///       - { name: growth, change: members, from: members_2020 }
struct ComputeReader {
    let log: DiagnosticLog

    private enum Key: String, CaseIterable {
        case share, change, index, rate, mean, cumulative, rank, interval
        case yearOnYear = "year-on-year"
    }

    /// What is wrong is told; the rest is read.
    func read(_ map: YAMLMap) -> [ComputedColumn] {
        map.list("compute").compactMap { item in
            guard let entry = YAMLMap(item, "computed column", log) else { return nil }
            defer { entry.finish() }
            return column(entry)
        }
    }

    private func column(_ map: YAMLMap) -> ComputedColumn? {
        let name = map.requiredString("name")
        let given = Key.allCases.filter { map.has($0.rawValue) }
        guard let key = given.first, let value = map.value(key.rawValue),
            let column = map.string(value, key.rawValue)
        else {
            if given.isEmpty {
                log.add(.computedWithoutMeasure(Key.allCases.map(\.rawValue), at: map.origin))
            }
            return nil
        }
        for other in given.dropFirst() {
            log.add(.keysExclude(other.rawValue, key.rawValue, at: map.keyOrigin(other.rawValue)))
        }
        let within = map.string("within"), decimals = map.int("decimals", in: 0...6)
        let measure = measure(key, map)
        var computed = measure.flatMap { measure in
            name.map {
                ComputedColumn(
                    name: $0, measure: measure, column: column, within: within, by: nil, decimals: decimals,
                    origin: value.origin, baseOrigin: Self.baseOrigin(map) ?? value.origin)
            }
        }
        if computed?.isSeries ?? false { computed?.by = map.requiredString("by") }
        if computed?.isSeries == true, computed?.by == nil { return nil }
        return computed
    }

    private static func baseOrigin(_ map: YAMLMap) -> Origin? {
        ["of", "from", "base"].filter(map.isWritten).compactMap(map.value).first?.origin
    }

    private func measure(_ key: Key, _ map: YAMLMap) -> ComputedColumn.Measure? {
        switch key {
        case .share: return base(map).map { .share(of: $0) }
        case .change:
            let inPoints = map.bool("points")
            return map.requiredString("from").map { .change(from: $0, inPoints: inPoints) }
        case .yearOnYear: return .yearOnYear(inPoints: map.bool("points"))
        case .index: return map.requiredString("base").map { .index(base: $0) }
        case .rate:
            let per = map.int("per", in: 1...1_000_000_000)
            return map.requiredString("of").map { .rate(of: $0, per: Int64(per ?? 1)) }
        case .mean:
            let placement: MovingMean.Placement? = map.choice("placement")
            return map.requiredInt("over", in: 2...1000).flatMap {
                MovingMean(window: $0, placement: placement ?? .centred).map { .movingMean($0) }
            }
        case .cumulative: return .cumulative
        case .rank:
            let first: First? = map.choice("first")
            return .rank(isAscending: first == .smallest)
        case .interval: return interval(map)
        }
    }

    /// Which value has the rank 1.
    private enum First: String, CaseIterable { case largest, smallest }

    private func interval(_ map: YAMLMap) -> ComputedColumn.Measure? {
        let base = base(map)
        var confidence = Proportion.Confidence.percent95
        if let value = map.value("confidence"), let percent = map.int(value, "confidence", in: 1...100) {
            guard let known = Proportion.Confidence(rawValue: percent) else {
                log.add(
                    .unknownChoice(
                        String(percent), of: "confidence",
                        valid: Proportion.Confidence.allCases.map { String($0.rawValue) }, at: value.origin))
                return nil
            }
            confidence = known
        }
        return base.map { .interval(of: $0, confidence) }
    }

    /// `of`: another column, or a number; the total of the column where it is left out.
    private func base(_ map: YAMLMap) -> ComputedColumn.Base? {
        guard let value = map.value("of") else { return .total }
        guard let text = map.string(value, "of") else { return nil }
        guard Quantity(text) != nil else { return .column(text) }
        guard let number = ExactDecimal(text), number > .zero else {
            log.add(.outOfRange("of", text, range: "more than 0, of 18 digits at most", at: value.origin))
            return nil
        }
        if map.has("within") { log.add(.keysExclude("within", "of", at: map.keyOrigin("within"))) }
        return .number(number)
    }
}

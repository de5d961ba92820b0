import ReportModel

/// Reads how the values of a map are put into classes: `classes`, `by`, `breaks`, `middle`.
struct ClassesReader {
    let map: YAMLMap
    let log: DiagnosticLog

    private enum Rule: String, CaseIterable { case nice, equal, quantile }

    func read() -> (classes: Chart.Classes, middle: Double?) {
        let count = map.int("classes", in: Chart.Classes.counts), rule: Rule? = map.choice("by")
        let middle = map.number("middle", in: -1e15...1e15)
        if let value = map.value("breaks") {
            for other in ["classes", "by"] where map.has(other) {
                log.add(.keysExclude(other, "breaks", at: map.keyOrigin(other)))
            }
            let breaks = breaks(value)
            if let middle, !breaks.isEmpty, !breaks.contains(middle) {
                log.add(.middleIsNoBreak(at: map.keyOrigin("middle")))
            }
            return (.breaks(breaks), middle)
        }
        switch rule ?? .nice {
        case .nice: return (.nice(count ?? 5), middle)
        case .equal: return (.equal(count ?? 5), middle)
        case .quantile: return (.quantile(count ?? 5), middle)
        }
    }

    /// Empty after a diagnostic.
    private func breaks(_ value: YAMLValue) -> [Double] {
        var breaks: [Double] = []
        for item in map.list(value) {
            guard let number = item.scalar.flatMap({ ScalarSyntax.number($0.text) }) else {
                log.add(
                    .wrongType(
                        expected: "a number", found: item.kind, text: item.scalar?.text, key: "breaks",
                        at: item.origin))
                return []
            }
            if let last = breaks.last, number <= last {
                log.add(.breaksDoNotRise(at: item.origin))
                return []
            }
            breaks.append(number)
        }
        if breaks.count >= Chart.Classes.counts.upperBound {
            log.add(.tooManyBreaks(breaks.count, most: Chart.Classes.counts.upperBound - 1, at: value.origin))
            return []
        }
        return breaks
    }
}

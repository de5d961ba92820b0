import ReportModel

/// Holds charts to the facts that stand beside them: a category and a fact of its name are one number.
struct ChartAgreement {
    let context: EditionContext
    private var log: DiagnosticLog { context.log }

    func check(_ charts: [ChartRecord], _ passages: [Passage]) {
        let printed = PrintedFacts(passages)
        for chart in charts {
            let own = printed.facts(in: chart.range)
            for row in chart.rows where !row.measure.isFaulty && row.measure.quantity != nil {
                checkWords(row, of: chart, own)
                checkElsewhere(row, of: chart, printed)
            }
        }
    }

    /// The block's own words print facts of its categories: where none of them is the category's number, one is wrong.
    private func checkWords(_ row: ChartRecord.Row, of chart: ChartRecord, _ own: [Passage.Bound]) {
        let named = own.filter {
            $0.entry.key == row.key && $0.part == nil && $0.entry.measure.quantity != nil
        }
        guard let first = named.first else { return }
        let sameTime = named.filter { Self.isSameTime($0.entry, row.date) }
        if let other = sameTime.first(where: { Self.differ($0.entry.told("base"), row.base) }) {
            log.add(
                .otherBase(other.entry, row.base ?? "", of: row.key, at: other.origin, chart: chart.place))
            return
        }
        guard let wrong = sameTime.first, wrong.entry.name == first.entry.name || !sameTime.isEmpty,
            !sameTime.contains(where: { MeasureAgreement.agree($0.entry.measure, row.measure) })
        else { return }
        log.add(.chartContradicts(wrong.entry, row, at: wrong.origin, chart: chart.place))
    }

    /// A fact that the text prints, of the same key, base and time, whose number comes from elsewhere.
    private func checkElsewhere(_ row: ChartRecord.Row, of chart: ChartRecord, _ printed: PrintedFacts) {
        guard let base = row.base else { return }
        let same = printed.all.filter { bound in
            bound.entry.key == row.key && bound.part == nil && bound.entry.told("base") == base
                && Self.isSameTime(bound.entry, row.date) && bound.entry.measure.quantity != nil
                && MeasureAgreement.areAlike(bound.entry.measure, row.measure) && !chart.asksLike(bound.entry)
        }
        guard let wrong = same.first,
            !same.contains(where: { MeasureAgreement.agree($0.entry.measure, row.measure) })
        else { return }
        log.add(.chartContradicts(wrong.entry, row, at: wrong.origin, chart: chart.place))
    }

    private static func isSameTime(_ entry: FactBook.Entry, _ date: String?) -> Bool {
        guard let own = entry.told("date"), let date else { return true }
        return own == date
    }

    private static func differ(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return a != b
    }
}

/// Whether two measures say the same number.
enum MeasureAgreement {
    /// A share and a share, or counts in one unit; units of which one is not told are one.
    static func areAlike(_ a: Measure, _ b: Measure) -> Bool {
        let isShare = a.of != nil || a.isPercent
        guard isShare == (b.of != nil || b.isPercent) else { return false }
        return isShare || a.unit == nil || b.unit == nil || a.unit == b.unit
    }

    /// Equal to the digits that the shorter one has: 47.6% and 48% agree.
    static func agree(_ a: Measure, _ b: Measure) -> Bool {
        guard areAlike(a, b) else { return true }
        let x = ClaimNumber(a), y = ClaimNumber(b)
        if a.isMore != b.isMore { return a.isMore ? y.low > x.low : x.low > y.low }
        let step = max(step(a), step(b))
        return abs(x.low - y.low) <= step / 2 * (1 + 1e-9) || abs(x.low - y.low) <= 1e-9 * abs(x.low)
    }

    /// What the last digit of a measure counts, as a share of one where it is one; so many of so many is exact.
    private static func step(_ measure: Measure) -> Double {
        guard measure.of == nil, let quantity = measure.quantity else { return 0 }
        let decimals = decimals(quantity)
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
        // Whole counts are counted: 4,034 and 4,034.4 cannot both be.
        if decimals == 0, !measure.isPercent { return 0 }
        return measure.isPercent ? unit / 100 : unit
    }

    /// Digits after the point.
    static func decimals(_ quantity: Quantity) -> Int {
        guard case .real(let real) = quantity else { return 0 }
        let text = ScalarSyntax.plain(real)
        guard let point = text.firstIndex(of: "."), !text.contains("e") else { return 0 }
        return min(text.distance(from: point, to: text.endIndex) - 1, 9)
    }
}

/// The facts that an edition's texts print.
struct PrintedFacts {
    let all: [Passage.Bound]

    init(_ passages: [Passage]) { all = passages.flatMap(\.bound).filter { !$0.isLiteral } }

    /// Those that stand in a range of a file.
    func facts(in range: Origin) -> [Passage.Bound] {
        guard case .file(let path, let bytes) = range.place else { return [] }
        return all.filter { bound in
            guard case .file(path, let own) = bound.origin.place else { return false }
            return bytes.contains(own.lowerBound)
        }
    }
}

extension FactBook.Entry {
    /// The last part of its name: the key of its row.
    var key: String { name.split(separator: ".").last.map(String.init) ?? name }
}

extension ChartRecord {
    /// Whether it reads the very rows that the fact is one of.
    func asksLike(_ entry: FactBook.Entry) -> Bool {
        guard case .rows(let dataset, _) = data, case .rows(dataset, _) = entry.source?.kind else {
            return false
        }
        return true
    }
}

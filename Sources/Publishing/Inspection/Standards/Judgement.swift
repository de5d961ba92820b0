/// Gathers what is found: each rule once, with its places counted and the first of them kept.
struct Judgement {
    /// Places and pages of a rule that are kept.
    static let kept = 20

    /// In order.
    let standards: [InspectedStandard]
    private var order: [Rule] = []
    private var found: [Rule: InspectionFinding] = [:]

    init(_ standards: [InspectedStandard]) { self.standards = standards }

    /// Reports that a rule is broken. Nothing happens where it is no rule of the standards that are judged by.
    mutating func report(
        _ rule: Rule, _ detail: @autoclosure () -> String = "", object: Int? = nil, page: Int? = nil
    ) {
        if found[rule] == nil {
            let names = rule.names(in: standards)
            guard !names.isEmpty else { return }
            order.append(rule)
            found[rule] = InspectionFinding(
                rules: names, severity: rule.severity, summary: rule.summary, count: 0, places: [], pages: [])
        }
        found[rule]?.add(
            object: object, page: page, detail: { Judgement.bounded(detail()) }, kept: Self.kept)
    }

    /// Errors first, then in the order of the checks.
    var findings: [InspectionFinding] {
        let all = order.compactMap { found[$0] }
        return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
            + all.filter { $0.severity == .note }
    }

    /// Words from a file, short enough for a line.
    private static func bounded(_ text: String) -> String {
        text.unicodeScalars.count > 300 ? String(text.prefix(200)) + "…" : text
    }
}

extension InspectionFinding {
    fileprivate mutating func add(object: Int?, page: Int?, detail: () -> String, kept: Int) {
        count += 1
        if places.count < kept {
            let place = Place(object: object, page: page, detail: detail())
            if places.contains(place) { count -= 1 } else { places.append(place) }
        }
        guard let page, pages.count < kept, !pages.contains(page) else { return }
        pages.append(page)
        pages.sort()
    }
}

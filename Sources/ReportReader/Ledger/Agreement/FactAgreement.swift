import ReportModel

/// Two facts of one key, base, unit and date are one number.
///
/// Without dates two facts of one name may be of two years: nothing is said of them.
struct FactAgreement {
    let context: EditionContext

    private struct Identity: Hashable {
        var key: String
        var base: String
        var date: String
    }

    func check(_ passages: [Passage]) {
        var known: [Identity: Passage.Bound] = [:]
        for bound in PrintedFacts(passages).all where bound.part == nil {
            guard let base = bound.entry.told("base"), let date = bound.entry.told("date"),
                bound.entry.measure.quantity != nil
            else { continue }
            let identity = Identity(key: bound.entry.key, base: base, date: date)
            guard let other = known[identity] else {
                known[identity] = bound
                continue
            }
            if !MeasureAgreement.agree(bound.entry.measure, other.entry.measure) {
                context.log.add(.factsContradict(other.entry, bound.entry, at: bound.origin, other.origin))
            }
        }
    }
}

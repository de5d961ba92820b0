import ReportModel

/// Says whether conditions hold in one edition.
struct ConditionJudge {
    /// What a name stands for.
    enum Meaning: Equatable {
        case value(String)
        /// A fact without a value.
        case nothing
        case unknown
    }

    let book: ConditionBook
    /// Of the edition.
    let parameters: [String: String]
    /// The parameters of all editions: those that this one has not are empty in it. Their values, where they are known.
    let parameterValues: [String: [String]]
    /// Facts, where conditions may ask for them.
    var fact: (String) -> Meaning = { _ in .unknown }
    let log: DiagnosticLog

    /// A condition that cannot be judged holds: what it is about is read, so that nothing else is hidden.
    func holds(_ written: WrittenCondition) -> Bool {
        // Every name is looked up, also where the rest decides.
        let unknown = written.condition.names.filter { !isKnown($0, in: written) }
        checkValues(of: written.condition, in: written)
        return unknown.isEmpty ? judge(written.condition, in: written) ?? true : true
    }

    private func isKnown(_ name: Condition.Name, in written: WrittenCondition) -> Bool {
        let isAlone = written.condition.loneNames.contains(name)
        if isAlone, book.conditions[name.text] != nil || book.broken.contains(name.text) { return true }
        if !isAlone, isParameter(name.text) { return true }
        guard fact(name.text) == .unknown else { return true }
        if isAlone {
            log.add(.unknownCondition(name.text, valid: book.names, at: written.place(of: name)))
        } else {
            let valid = Set(parameters.keys).union(parameterValues.keys).sorted()
            log.add(.unknownParameter(name.text, valid: valid, at: written.place(of: name)))
        }
        return false
    }

    private func isParameter(_ name: String) -> Bool {
        parameters[name] != nil || parameterValues[name] != nil
    }

    /// A value that no edition has, and that is nearly one that some have, is most likely misspelt.
    private func checkValues(of condition: Condition, in written: WrittenCondition) {
        switch condition {
        case .relation(let name, .equal, let value), .relation(let name, .unequal, let value):
            checkValues([value], of: name, in: written)
        case .among(let name, let values): checkValues(values, of: name, in: written)
        case .relation, .name: break
        case .not(let inner): checkValues(of: inner, in: written)
        case .all(let parts), .any(let parts): for part in parts { checkValues(of: part, in: written) }
        }
    }

    private func checkValues(
        _ values: [Condition.Name], of name: Condition.Name, in written: WrittenCondition
    ) {
        guard let known = parameterValues[name.text], !known.isEmpty else { return }
        for value in values where !known.contains(value.text) {
            guard let nearest = NearestName.of(value.text, among: known) else { continue }
            log.add(
                .valueNowhere(
                    value.text, of: name.text, valid: known, nearest: nearest, at: written.place(of: value)))
        }
    }

    private func judge(_ condition: Condition, in written: WrittenCondition) -> Bool? {
        switch condition {
        case .relation(let name, let relation, let value):
            guard let left = self.value(of: name, in: written) else { return nil }
            if relation.isOrder, !left.isEmpty, ScalarSyntax.number(left) == nil {
                log.add(.comparedText(left, of: name.text, at: written.place(of: name)))
                return nil
            }
            return relation.holds(left, value.text)
        case .among(let name, let values):
            return value(of: name, in: written).map { left in
                values.contains { Condition.Relation.equal.holds(left, $0.text) }
            }
        case .name(let name):
            if let named = book.conditions[name.text] { return holds(named) }
            if book.broken.contains(name.text) { return nil }
            return fact(name.text) != .nothing
        case .not(let inner): return judge(inner, in: written).map { !$0 }
        // The parts after one that decides are not judged: `x and x > 0` does not ask for a value that is not there.
        case .all(let parts): return first(of: parts, that: false, in: written)
        case .any(let parts): return first(of: parts, that: true, in: written)
        }
    }

    private func first(of parts: [Condition], that decides: Bool, in written: WrittenCondition) -> Bool? {
        for part in parts {
            guard let holds = judge(part, in: written) else { return nil }
            if holds == decides { return decides }
        }
        return !decides
    }

    private func value(of name: Condition.Name, in written: WrittenCondition) -> String? {
        if let value = parameters[name.text] { return value }
        if case .value(let value) = fact(name.text) { return value }
        if isParameter(name.text) { return "" }
        log.addMissing(.conditionWithoutValue(name.text, at: written.place(of: name)))
        return nil
    }
}

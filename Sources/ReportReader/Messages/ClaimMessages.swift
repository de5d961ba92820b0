import ReportModel

/// Words that depend on numbers.
extension Diagnostic {
    private static func shown(_ use: ClaimUse) -> String {
        use.words.isEmpty ? "The claim" : "“\(use.words.prefix(80))”"
    }

    private static func condition(_ use: ClaimUse, _ named: ClaimText?) -> String {
        named.map { "“\(use.claim.text)” says \($0.text)." } ?? "The condition is \(use.claim.text)."
    }

    static func falseClaim(_ use: ClaimUse, _ named: ClaimText?, _ numbers: [Note], at origin: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .error, "false-claim", "\(shown(use)) is not true of the numbers",
            explanation: ([condition(use, named)] + numbers.map { $0.text + "." }).joined(separator: " "),
            at: origin, notes: numbers, hint: "Change the words, or the numbers where they are wrong.")
    }

    static func undecidedClaim(
        _ use: ClaimUse, _ named: ClaimText?, valueless: [String], _ numbers: [Note], at origin: Origin
    ) -> Diagnostic {
        let reason =
            valueless.isEmpty
            ? "What the numbers say leaves it open."
            : valueless.map { "“\($0)” has no number." }.joined(separator: " ")
        return Diagnostic(
            .error, "undecided-claim", "\(shown(use)) cannot be decided on the numbers",
            explanation: ([condition(use, named), reason] + numbers.map { $0.text + "." }).joined(
                separator: " "),
            at: origin, notes: numbers)
    }

    static func cyclicClaim(_ names: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "cyclic-claim", "The claim “\(names.last ?? "")” depends on itself",
            explanation: "It leads round: \(names.joined(separator: " → ")).", at: origin)
    }

    static func unknownClaim(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-claim", "There is no claim “\(name)”, and no condition in it",
            explanation:
                "A condition compares facts: mentees.positive > 0.7. A claim that has a name is declared in report.yaml, "
                + "under “claims”.",
            at: origin, hint: NearestName.of(name, among: valid).map { "Did you mean “\($0)”?" })
    }

    static func unknownClaimChart(_ id: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-chart", "There is no chart “\(id)” in this edition",
            explanation: "A condition names a chart by the id of its block: #status.", at: origin,
            hint: NearestName.of(id, among: valid).map { "Did you mean “\($0)”?" })
    }

    static func emptyClaim(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "empty-claim", "A claim has a condition",
            explanation:
                "It stands in quotes after the word claim: [more than 7 of 10](claim \"mentees.positive > 0.7\").",
            at: origin)
    }

    static func claimFault(_ problem: ClaimFault.Problem, _ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "claim-syntax", summary(problem),
            explanation: "The condition is \(text.prefix(200)).", at: origin, hint: hint(problem))
    }

    private static func summary(_ problem: ClaimFault.Problem) -> String {
        switch problem {
        case .expected(let what): "A condition has \(what) here"
        case .unknownCharacter(let character): "“\(character)” means nothing in a condition"
        case .tooDeep: "A condition is \(ClaimParser.deepest) levels deep at most"
        case .tooLong: "A condition has \(ClaimLexer.longest) characters at most"
        case .unknownFunction(let name): "A condition has no function “\(name)”"
        case .arguments(let name, let what): "\(name)() takes \(what)"
        case .notACondition: "A number stands where a condition belongs"
        case .notANumber: "A condition stands where a number belongs"
        case .notInChart(let key, let chart): "The chart “\(chart)” has no category “\(key)”"
        case .mixedKinds: "A share is compared with what is no share"
        default: "The condition cannot be read"
        }
    }

    private static func hint(_ problem: ClaimFault.Problem) -> String? {
        switch problem {
        case .unknownFunction(let name):
            let all = ClaimEvaluator.truthFunctions + ClaimEvaluator.numberFunctions
            return NearestName.of(name, among: all).map { "Did you mean “\($0)”?" }
                ?? "There are \(all.joined(separator: ", "))."
        case .mixedKinds: return "A percentage and “7 of 10” are shares of one: write 70% or 0.7."
        case .notACondition: return "Compare it: mentees.total > 4000."
        default: return nil
        }
    }
}

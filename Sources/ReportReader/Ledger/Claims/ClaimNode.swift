/// A condition as it is read: what stands where in it, before any fact is looked up.
indirect enum ClaimNode {
    /// A number; a percentage is a share of one.
    case number(Double)
    /// A fact, a part of one, a column, or a claim of report.yaml, by its place.
    case name(String, Range<Int>)
    /// `#status`: a chart.
    case chart(String, Range<Int>)
    case call(String, [ClaimNode], Range<Int>)
    case negative(ClaimNode)
    case arithmetic(Arithmetic, ClaimNode, ClaimNode)
    case comparison(Comparison, ClaimNode, ClaimNode, Range<Int>)
    case not(ClaimNode)
    case all(ClaimNode, ClaimNode)
    case either(ClaimNode, ClaimNode)

    enum Arithmetic: String { case plus = "+", minus = "-", times = "*", over = "/" }

    enum Comparison: String, CaseIterable {
        case less = "<", more = ">", atMost = "<=", atLeast = ">=", equal = "=", different = "!="

        init?(sign: String) {
            switch sign {
            case "≤": self = .atMost
            case "≥": self = .atLeast
            case "==": self = .equal
            case "≠": self = .different
            default: self.init(rawValue: sign)
            }
        }
    }
}

/// What is wrong in a condition, in bytes from its beginning.
struct ClaimFault: Error {
    enum Problem {
        /// A number, a name or a parenthesis was expected.
        case expected(String)
        case unknownCharacter(Character)
        case tooDeep
        case tooLong
        case unknownFunction(String)
        case arguments(String, String)
        /// A number where a condition stands, or the other way round.
        case notACondition
        case notANumber
        case unknownFact(String)
        case unknownChart(String)
        case notInChart(String, chart: String)
        case unknownClaim(String)
        case cycle([String])
        /// A share of one beside a count or a number above one.
        case mixedKinds
    }
    var problem: Problem
    var range: Range<Int>
}

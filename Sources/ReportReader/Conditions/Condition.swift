/// What must hold for a block to be printed, or for a setting to count: `country=BE and not summary`.
indirect enum Condition: Hashable, Sendable {
    enum Relation: String, Hashable, Sendable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    /// A name of the condition, with the byte of the text at which it stands.
    struct Name: Hashable, Sendable {
        var text: String
        var offset: Int
    }

    /// A parameter of the edition, or a fact, against a value.
    case relation(Name, Relation, Name)
    /// Against several: `country in (BE, FR)`.
    case among(Name, [Name])
    /// Another condition by its name; a fact, which holds where it has a value.
    case name(Name)
    case not(Condition)
    case all([Condition])
    case any([Condition])

    /// Every name that it asks for, in the order they are written.
    var names: [Name] {
        switch self {
        case .relation(let name, _, _), .among(let name, _), .name(let name): [name]
        case .not(let inner): inner.names
        case .all(let parts), .any(let parts): parts.flatMap(\.names)
        }
    }

    /// The names of conditions and facts that stand alone.
    var loneNames: [Name] {
        switch self {
        case .relation, .among: []
        case .name(let name): [name]
        case .not(let inner): inner.loneNames
        case .all(let parts), .any(let parts): parts.flatMap(\.loneNames)
        }
    }
}

extension Condition.Relation {
    /// Whether it is about which is larger.
    var isOrder: Bool { self != .equal && self != .unequal }

    /// Numbers are compared as numbers, everything else sign by sign; only numbers are less or greater.
    func holds(_ left: String, _ right: String) -> Bool {
        if let left = ScalarSyntax.number(left), let right = ScalarSyntax.number(right) {
            return compare(left, right)
        }
        switch self {
        case .equal: return left == right
        case .unequal: return left != right
        default: return false
        }
    }

    private func compare(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .equal: left == right
        case .unequal: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}

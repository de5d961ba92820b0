/// What stands in a line of text.
public indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    /// An address (`https:`, `mailto:`) or, with `#`, the id of a block of the report.
    case link([Inline], target: String)
    /// A number bound to its data.
    case fact(BoundFact)
    /// A call of the footnote with this key in `Report.notes`.
    case note(String)
    case gap(Gap)
    /// Leads to a block of the report, and prints where that is.
    case reference(CrossReference)
    case lineBreak

    /// Its characters alone, gaps by their reason.
    public var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.plainText
        case .fact(let fact): fact.text
        case .note, .reference: ""
        case .gap(let gap): gap.mark
        case .lineBreak: " "
        }
    }
}

extension [Inline] {
    public var plainText: String { map(\.plainText).joined() }
}

extension Inline: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
}

/// A fact as it is printed: its name, its value and its words in the edition's language.
public struct BoundFact: Hashable, Sendable {
    /// `mentees.total`
    public var name: String
    public var text: String
    public var value: Double?
    /// Where it is bound.
    public var origin: Origin
    public init(name: String, text: String, value: Double? = nil, origin: Origin = .unknown) {
        (self.name, self.text, self.value, self.origin) = (name, text, value, origin)
    }
}

/// Something the source does not give. A draft shows it as a marked gap; a final edition leaves it out with a note if
/// that was declared, and is refused otherwise.
public struct Gap: Hashable, Sendable {
    /// What a draft prints in the mark: « série manquante ».
    public var label: String
    /// Printed in a final edition in its place; nil: nothing stands there.
    public var finalText: String?
    /// Who owes what is missing.
    public var owner: String?
    public init(label: String, finalText: String? = nil, owner: String? = nil) {
        (self.label, self.finalText, self.owner) = (label, finalText, owner)
    }

    /// What a draft prints: what is missing, and who owes it.
    public var mark: String { owner.map { "\(label) · \($0)" } ?? label }
}

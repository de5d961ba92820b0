// The values of the model are elements themselves.

extension Block: ReportElement {
    public var blocks: [Block] { [self] }
}
extension Chart: ReportElement {
    public var blocks: [Block] { [Block(.chart(self))] }
}
extension Table: ReportElement {
    public var blocks: [Block] { [Block(.table(self))] }
}
extension Picture: ReportElement {
    public var blocks: [Block] { [Block(.picture(self))] }
}
extension Contents: ReportElement {
    public var blocks: [Block] { [Block(.contents(self))] }
}
extension Callout: ReportElement {
    public var blocks: [Block] { [Block(.callout(self))] }

    /// Text set apart, in Swift.
    public init(
        _ variant: Variant, eyebrow: [Inline] = [], title: [Inline] = [],
        @ReportBuilder content: () -> [Block]
    ) {
        self.init(variant: variant, eyebrow: eyebrow, title: title, body: content())
    }
}
extension Story: ReportElement {
    public var blocks: [Block] { [Block(.story(self))] }

    /// A duo's story, its prose in Swift.
    public init(
        eyebrow: [Inline] = [], title: [Inline], portrait: Picture? = nil, quote: [Inline] = [],
        attribution: [Inline] = [], lead: [Inline] = [], columns: Int = 2, facts: [KeyFigure] = [],
        note: [Inline] = [], @ReportBuilder content: () -> [Block]
    ) {
        self.init(
            eyebrow: eyebrow, title: title, portrait: portrait, quote: quote, attribution: attribution,
            lead: lead, body: content(), columns: columns, facts: facts, note: note)
    }
}

/// Numbers set large, side by side.
public struct KeyFigures: ReportElement {
    public let blocks: [Block]
    public init(@ItemsBuilder<KeyFigure> _ figures: () -> [KeyFigure]) {
        blocks = [Block(.keyFigures(figures()))]
    }
}

/// Terms and what they mean.
public struct Definitions: ReportElement {
    public let blocks: [Block]
    public init(@ItemsBuilder<Definition> _ items: () -> [Definition]) {
        blocks = [Block(.definitions(items()))]
    }
}

extension Inline {
    /// A number with the name of its fact and the words that it is printed in.
    public static func fact(_ name: String, _ text: String, _ value: Double? = nil) -> Inline {
        .fact(BoundFact(name: name, text: text, value: value))
    }
}

extension Chart.Datum {
    /// One category and its value.
    public init(_ key: String, _ label: String, _ value: Double?, _ text: String) {
        self.init(key: key, label: .text(label), value: value, text: text)
    }
}

/// A chapter, with what stands in it.
public struct Chapter: ReportElement {
    public let blocks: [Block]
    public init(_ title: Inline..., id: String? = nil, @ReportBuilder content: () -> [Block] = { [] }) {
        blocks = [Block(.heading(Heading(level: 1, title)), id: id)] + content()
    }
}

/// A section of a chapter. Layouts may give it a page of its own.
public struct Section: ReportElement {
    public let blocks: [Block]
    public init(_ title: Inline..., id: String? = nil, @ReportBuilder content: () -> [Block] = { [] }) {
        blocks = [Block(.heading(Heading(level: 2, title)), id: id)] + content()
    }
}

public struct Subsection: ReportElement {
    public let blocks: [Block]
    public init(_ title: Inline..., id: String? = nil, @ReportBuilder content: () -> [Block] = { [] }) {
        blocks = [Block(.heading(Heading(level: 3, title)), id: id)] + content()
    }
}

/// A paragraph.
public struct Text: ReportElement {
    public let blocks: [Block]
    public init(_ text: Inline...) { blocks = [Block(.paragraph(text))] }
}

/// The paragraph that opens a chapter, a section or a story.
public struct Lead: ReportElement {
    public let blocks: [Block]
    public init(_ text: Inline...) {
        blocks = [Block(.paragraph(text), attributes: BlockAttributes(classes: ["lead"]))]
    }
}

/// A paragraph in the style of notes.
public struct Note: ReportElement {
    public let blocks: [Block]
    public init(_ text: Inline...) {
        blocks = [Block(.paragraph(text), attributes: BlockAttributes(classes: ["note"]))]
    }
}

/// A quotation: paragraphs set apart.
public struct Quote: ReportElement {
    public let blocks: [Block]
    public init(@ReportBuilder _ content: () -> [Block]) { blocks = [Block(.quote(content()))] }
}

/// An item of a list.
public struct Item: ExpressibleByStringLiteral {
    let blocks: [Block]
    /// - Parameter content: what stands in the item after its text: a list in a list.
    public init(_ text: Inline..., @ReportBuilder content: () -> [Block] = { [] }) {
        blocks = [Block(.paragraph(text))] + content()
    }
    public init(stringLiteral value: String) { self.init(.text(value)) }
}

/// A list with bullets.
public struct Bullets: ReportElement {
    public let blocks: [Block]
    public init(@ItemsBuilder<Item> _ items: () -> [Item]) {
        blocks = [Block(.list(List(items: items().map(\.blocks))))]
    }
}

/// A list with numbers.
public struct Numbers: ReportElement {
    public let blocks: [Block]
    public init(from start: Int = 1, @ItemsBuilder<Item> _ items: () -> [Item]) {
        blocks = [Block(.list(List(start: start, items: items().map(\.blocks))))]
    }
}

/// What follows begins a page.
public struct PageBreak: ReportElement {
    public let blocks = [Block(.pageBreak)]
    public init() {}
}

/// What follows begins a column.
public struct ColumnBreak: ReportElement {
    public let blocks = [Block(.columnBreak)]
    public init() {}
}

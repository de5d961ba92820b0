/// An element with attributes of its own.
public struct AttributedElement: ReportElement {
    public let blocks: [Block]

    /// Changes the first block of an element: its heading, or the one block that it is.
    init(_ element: some ReportElement, _ change: (inout Block) -> Void) {
        var blocks = element.blocks
        if !blocks.isEmpty { change(&blocks[0]) }
        self.blocks = blocks
    }
}

extension ReportElement {
    /// Names the block, for links and references.
    public func id(_ id: String) -> AttributedElement { AttributedElement(self) { $0.id = id } }

    /// Columns of the twelve that the block takes.
    public func span(_ columns: Int) -> AttributedElement {
        AttributedElement(self) { $0.attributes.span = columns }
    }

    /// Puts the block into the side column, beside the text that follows.
    public func beside() -> AttributedElement { AttributedElement(self) { $0.attributes.place = .side } }

    /// Adds a class, such as `large`, `ruled` or `appendix`.
    public func styled(_ name: String) -> AttributedElement {
        AttributedElement(self) { $0.attributes.classes.insert(name) }
    }
}

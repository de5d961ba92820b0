/// What a reader of the structure hears an item as. An item inherits the tag of the group that holds it.
public enum Tag: Hashable, Sendable {
    case inherited
    /// Content of a structure element.
    case node(StructureID)
    /// Decoration or repetition: running heads, folios, rules, repeated table headers. Not read.
    case artifact(Artifact)
}

/// ISO 32000-1, 14.8.2.2: kinds of artifact.
public enum Artifact: String, Hashable, Sendable {
    case layout, background, header, footer
    /// A printer's mark beside the page: its colours are those of `MarkInk`.
    case mark
}

/// An element's index in its document's `StructureTree`.
public struct StructureID: Hashable, Sendable, Comparable {
    /// Four bytes: a long table has a million of them.
    private let stored: Int32
    public var index: Int { Int(stored) }
    public init(_ index: Int) { stored = Int32(index) }
    public static func < (a: StructureID, b: StructureID) -> Bool { a.index < b.index }
}

/// Standard structure types of ISO 32000-1, 14.8.4.
public enum StructureRole: String, Hashable, Sendable {
    case document = "Document"
    case part = "Part"
    case section = "Sect"
    case division = "Div"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case heading5 = "H5"
    case heading6 = "H6"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case blockQuote = "BlockQuote"
    case quote = "Quote"
    case span = "Span"
    case code = "Code"
    case link = "Link"
    case reference = "Reference"
    case note = "Note"
    case figure = "Figure"
    case caption = "Caption"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableFoot = "TFoot"
    case tableRow = "TR"
    case tableHeader = "TH"
    case tableCell = "TD"
    case contents = "TOC"
    case contentsItem = "TOCI"

    /// 1 to 6 of a heading.
    public var headingLevel: Int? {
        [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6].firstIndex(of: self).map { $0 + 1 }
    }

    /// `H1` to `H6`; deeper levels are `H6`.
    public static func heading(_ level: Int) -> StructureRole {
        [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][min(max(level, 1), 6) - 1]
    }
}

/// One element of the structure tree.
///
/// Cells of tables are by far the most: what they do not have is kept apart, so that an element takes 24 bytes.
public struct StructureNode: Hashable, Sendable {
    public enum Scope: String, Hashable, Sendable { case row = "Row", column = "Column" }
    public enum Numbering: String, Hashable, Sendable {
        case none = "None", disc = "Disc", decimal = "Decimal"
        /// Terms, each with what is said of it. PDF 2.0 alone has a word for it (ISO 32000-2, table 382).
        case description = "Description"
    }

    public var role: StructureRole
    public var scope: Scope?
    private var storedColumnSpan: UInt16 = 1
    private var storedRowSpan: UInt16 = 1
    /// Whether what it was for has been set anew: it is nobody's child any more.
    public fileprivate(set) var isWithdrawn = false
    /// -1 for none.
    private var storedParent: Int32
    private var words: NodeWords?

    public init(_ role: StructureRole, parent: StructureID?) {
        self.role = role
        storedParent = Int32(parent?.index ?? -1)
    }

    public var parent: StructureID? {
        get { storedParent < 0 ? nil : StructureID(Int(storedParent)) }
        set { storedParent = Int32(newValue?.index ?? -1) }
    }
    /// 1 to 65,535.
    public var columnSpan: Int {
        get { Int(storedColumnSpan) }
        set { storedColumnSpan = UInt16(clamping: newValue) }
    }
    /// 1 to 65,535.
    public var rowSpan: Int {
        get { Int(storedRowSpan) }
        set { storedRowSpan = UInt16(clamping: newValue) }
    }

    /// What replaces a figure for those who cannot see it.
    public var alternative: String? {
        get { words?.values.alternative }
        set { change { $0.alternative = newValue } }
    }
    /// What is read in place of the content.
    public var actualText: String? {
        get { words?.values.actualText }
        set { change { $0.actualText = newValue } }
    }
    /// What is said for a form that is read badly: the expansion of an abbreviation (ISO 32000-1, 14.9.5).
    public var expansion: String? {
        get { words?.values.expansion }
        set { change { $0.expansion = newValue } }
    }
    /// BCP 47, where it differs from the parent's.
    public var language: String? {
        get { words?.values.language }
        set { change { $0.language = newValue } }
    }
    public var title: String? {
        get { words?.values.title }
        set { change { $0.title = newValue } }
    }
    public var numbering: Numbering? {
        get { words?.values.numbering }
        set { change { $0.numbering = newValue } }
    }
    /// A table's summary.
    public var summary: String? {
        get { words?.values.summary }
        set { change { $0.summary = newValue } }
    }

    /// Whether what it holds is read and not seen.
    public var isHidden: Bool {
        get { words?.values.isHidden ?? false }
        set { change { $0.isHidden = newValue } }
    }

    /// Names what its content is drawn from: attached files of the same source are associated with it.
    public var source: String? {
        get { words?.values.source }
        set { change { $0.source = newValue } }
    }

    private mutating func change(_ change: (inout NodeWords.Values) -> Void) {
        var values = words?.values ?? NodeWords.Values()
        change(&values)
        words = values == NodeWords.Values() ? nil : NodeWords(values)
    }
}

/// What few elements have. Shared and never changed.
private final class NodeWords: Hashable, Sendable {
    struct Values: Hashable {
        var alternative: String?
        var actualText: String?
        var expansion: String?
        var language: String?
        var title: String?
        var numbering: StructureNode.Numbering?
        var summary: String?
        var source: String?
        var isHidden = false
    }

    let values: Values
    init(_ values: Values) { self.values = values }
    static func == (a: NodeWords, b: NodeWords) -> Bool { a === b || a.values == b.values }
    func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// The logical structure of a document: elements in reading order, the first of which is the root.
public struct StructureTree: Hashable, Sendable {
    public private(set) var nodes: [StructureNode]

    /// A tree with only its root, the document.
    public init() { nodes = [StructureNode(.document, parent: nil)] }

    public var root: StructureID { StructureID(0) }

    /// Appends an element as the last child of `parent`.
    @discardableResult
    public mutating func add(
        _ role: StructureRole, in parent: StructureID, _ configure: (inout StructureNode) -> Void = { _ in }
    ) -> StructureID {
        var node = StructureNode(role, parent: parent)
        configure(&node)
        nodes.append(node)
        return StructureID(nodes.count - 1)
    }

    /// Takes back elements that were added, with all that is in them. Nothing may be tagged with them any more.
    public mutating func withdraw(_ elements: Range<Int>) {
        if elements.upperBound == nodes.count { return nodes.removeSubrange(elements) }
        for index in elements {
            nodes[index] = StructureNode(.span, parent: nodes[index].parent)
            nodes[index].isWithdrawn = true
        }
    }

    public subscript(_ id: StructureID) -> StructureNode {
        get { nodes[id.index] }
        set { nodes[id.index] = newValue }
    }

    /// The indices of an element's ancestors from the root, and its own: paths stand in reading order.
    public func path(to id: StructureID) -> [Int] {
        var path = [id.index], node = nodes[id.index]
        while let parent = node.parent {
            path.append(parent.index)
            node = nodes[parent.index]
        }
        return path.reversed()
    }

    /// Children of every element, in the order they were added.
    public var children: [[StructureID]] {
        var children = [[StructureID]](repeating: [], count: nodes.count)
        for (index, node) in nodes.enumerated() {
            if let parent = node.parent, !node.isWithdrawn {
                children[parent.index].append(StructureID(index))
            }
        }
        return children
    }
}

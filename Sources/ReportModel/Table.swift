/// A table, its cells bound and worded. How wide a column is and where the table breaks is the layout's business.
public struct Table: Hashable, Sendable {
    public var title: [Inline]
    public var columns: [Column]
    public var groups: [Group]
    public var note: [Inline]
    public var source: [Inline]
    /// Read to those who cannot see it; may be empty.
    public var summary: String

    public struct Column: Hashable, Sendable {
        public enum Alignment: String, Hashable, Sendable, CaseIterable {
            case start, end, center
            /// On the decimal sign.
            case decimal
        }
        public enum Tone: String, Hashable, Sendable, CaseIterable { case normal, strong, secondary }
        public var head: [Inline]
        public var alignment: Alignment
        public var tone: Tone
        /// The unit of the column before it: stands close to it.
        public var isUnit: Bool
        public init(
            head: [Inline], alignment: Alignment = .start, tone: Tone = .normal, isUnit: Bool = false
        ) {
            (self.head, self.alignment, self.tone, self.isUnit) = (head, alignment, tone, isUnit)
        }
    }

    /// Rows under one name; a table without groups has one, without a name.
    public struct Group: Hashable, Sendable {
        public var title: [Inline]
        public var rows: [Row]
        public init(title: [Inline] = [], rows: [Row]) { (self.title, self.rows) = (title, rows) }
    }

    public struct Row: Hashable, Sendable {
        public var cells: [Cell]
        /// Steps by which its first cell is indented: details of the row above.
        public var indent: Int
        public var isTotal: Bool
        public init(_ cells: [Cell], indent: Int = 0, isTotal: Bool = false) {
            (self.cells, self.indent, self.isTotal) = (cells, indent, isTotal)
        }
    }

    public struct Cell: Hashable, Sendable {
        public var text: [Inline]
        public var columnSpan: Int
        public init(_ text: [Inline], columnSpan: Int = 1) {
            (self.text, self.columnSpan) = (text, columnSpan)
        }
    }

    public init(
        title: [Inline] = [], columns: [Column], groups: [Group], note: [Inline] = [], source: [Inline] = [],
        summary: String = ""
    ) {
        self.title = title
        self.columns = columns
        self.groups = groups
        self.note = note
        self.source = source
        self.summary = summary
    }
}

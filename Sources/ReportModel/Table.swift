public import Frames

/// A table, its cells bound and worded. How wide a column is and where the table breaks is the layout's business.
public struct Table: Hashable, Sendable {
    public var title: [Inline]
    public var columns: [Column]
    public var groups: [Group]
    /// Rows at the table's end, set apart: totals of the whole.
    public var footer: [Row]
    /// Totals so far, which a page break takes over to the next page.
    public var carried: [Carried]
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
        /// A head over this column and its neighbours that have the same; empty for none.
        public var over: [Inline]
        /// Whether the head runs upwards, so that it does not widen a narrow column.
        public var isRotated: Bool
        public var measure: Measure

        /// How wide a column is; nil: as its content asks.
        public struct Measure: Hashable, Sendable {
            public var width: Length?
            public var minimum: Length?
            public var maximum: Length?
            public init(width: Length? = nil, minimum: Length? = nil, maximum: Length? = nil) {
                (self.width, self.minimum, self.maximum) = (width, minimum, maximum)
            }
        }

        public init(
            head: [Inline], alignment: Alignment = .start, tone: Tone = .normal, isUnit: Bool = false,
            over: [Inline] = [], isRotated: Bool = false, measure: Measure = Measure()
        ) {
            (self.head, self.alignment, self.tone, self.isUnit) = (head, alignment, tone, isUnit)
            (self.over, self.isRotated, self.measure) = (over, isRotated, measure)
        }
    }

    /// What a column's numbers add up to, from the table's first row to each.
    public struct Carried: Hashable, Sendable {
        /// Its index.
        public var column: Int
        /// One for each row of the groups, as it is printed.
        public var texts: [String]
        public init(column: Int, texts: [String]) { (self.column, self.texts) = (column, texts) }
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
        /// Whether it names the rows after it, up to the next such row or the group's end.
        public var isHeading: Bool
        public init(_ cells: [Cell], indent: Int = 0, isTotal: Bool = false, isHeading: Bool = false) {
            (self.cells, self.indent, self.isTotal) = (cells, indent, isTotal)
            self.isHeading = isHeading
        }
    }

    public struct Cell: Hashable, Sendable {
        private var content: Content
        private var storedSpan: UInt16

        public init(_ text: [Inline], columnSpan: Int = 1) {
            (content, storedSpan) = (Content(text), UInt16(clamping: columnSpan))
        }

        /// With a small drawing beside its words.
        public init(_ text: [Inline], graphic: Graphic) {
            (content, storedSpan) = (.graphic(graphic, text), 1)
        }

        public var text: [Inline] {
            get { content.inlines }
            set { content = graphic.map { .graphic($0, newValue) } ?? Content(newValue) }
        }
        public var graphic: Graphic? { if case .graphic(let graphic, _) = content { graphic } else { nil } }
        /// 1 to 65,535.
        public var columnSpan: Int {
            get { Int(storedSpan) }
            set { storedSpan = UInt16(clamping: newValue) }
        }
        /// Its characters, where it is nothing but a text or a fact: as most cells are.
        public var plain: String? { content.plain }
        public var isEmpty: Bool { content == .words("") }
    }

    /// A cell's inlines. A text alone, which nearly all cells are, takes no memory of its own where it is short.
    private enum Content: Hashable, Sendable {
        case words(String)
        case inlines([Inline])
        indirect case graphic(Graphic, [Inline])

        init(_ inlines: [Inline]) {
            switch inlines.first {
            case nil: self = .words("")
            case .text(let text) where inlines.count == 1 && !text.isEmpty: self = .words(text)
            default: self = .inlines(inlines)
            }
        }

        var inlines: [Inline] {
            switch self {
            case .words(let text): text.isEmpty ? [] : [.text(text)]
            case .inlines(let inlines), .graphic(_, let inlines): inlines
            }
        }

        var plain: String? {
            switch self {
            case .words(let text): return text
            case .graphic: return nil
            case .inlines(let inlines):
                if inlines.count == 1, case .fact(let fact) = inlines[0] { return fact.text }
                return nil
            }
        }
    }

    public init(
        title: [Inline] = [], columns: [Column], groups: [Group], footer: [Row] = [],
        carried: [Carried] = [], note: [Inline] = [], source: [Inline] = [], summary: String = ""
    ) {
        self.title = title
        self.columns = columns
        self.groups = groups
        self.footer = footer
        self.carried = carried
        self.note = note
        self.source = source
        self.summary = summary
    }
}

/// Every number that an edition prints, with what makes it honest.
public struct Ledger: Hashable, Sendable {
    /// In the order of the text, then charts and tables.
    public var entries: [Entry]
    /// Every fact of the project, wherever it is printed.
    public var declared: [Entry]

    public init(entries: [Entry] = [], declared: [Entry] = []) {
        (self.entries, self.declared) = (entries, declared)
    }

    /// Facts that are declared and of which this edition prints nothing.
    public var unprinted: [Entry] {
        let printed = Set(entries.map(\.fact))
        return declared.filter { !printed.contains($0.name) }
    }

    public struct Entry: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A fact in words.
            case fact
            /// A category of a chart.
            case chart
            /// A cell of a table, or a total of it.
            case table
        }

        public var kind: Kind
        /// Of the fact; of a category `education/none`, of a cell `all-figures/none/value`.
        public var name: String
        /// The fact that it prints, or prints a part of; empty for what is none.
        public var fact = ""
        /// All digits of the data, with a point before decimals; empty where there is no number.
        public var value: String
        /// The whole, where the value is a part.
        public var of: String
        /// Whether the source says more than that.
        public var isMore: Bool
        /// As it is printed in the edition's language.
        public var text: String
        /// In the edition's words, as are base and source.
        public var unit: String
        public var base: String
        /// How many were asked.
        public var n: String
        public var source: String
        public var date: String
        /// Decimals that it is rounded to; nil: none of the data's digits are left out.
        public var decimals: Int?
        /// The row or cell of the data that it is.
        public var origin: Origin
        /// The dataset with its condition, or the SQL.
        public var query: String
        public var place: Place

        public init(
            kind: Kind, name: String, value: String = "", of: String = "", isMore: Bool = false,
            text: String = "", unit: String = "", base: String = "", n: String = "", source: String = "",
            date: String = "", decimals: Int? = nil, origin: Origin = .unknown, query: String = "",
            place: Place = Place()
        ) {
            (self.kind, self.name, self.value, self.of) = (kind, name, value, of)
            (self.isMore, self.text, self.unit, self.base) = (isMore, text, unit, base)
            (self.n, self.source, self.date, self.decimals) = (n, source, date, decimals)
            (self.origin, self.query, self.place) = (origin, query, place)
        }
    }

    /// Where a number is printed.
    public struct Place: Hashable, Sendable {
        /// `paragraph`, `heading`, `chart`, `table`, `cover` …
        public var block: String
        public var id: String?
        public var title: String
        /// Of the block, and of the number in it.
        public var blockOrigin: Origin
        public var origin: Origin
        /// Of a table, from 0.
        public var row: Int?
        public var column: Int?
        /// What its page bears; empty until pages are laid out.
        public var page: String

        public init(
            block: String = "", id: String? = nil, title: String = "", blockOrigin: Origin = .unknown,
            origin: Origin = .unknown, row: Int? = nil, column: Int? = nil, page: String = ""
        ) {
            (self.block, self.id, self.title, self.blockOrigin) = (block, id, title, blockOrigin)
            (self.origin, self.row, self.column, self.page) = (origin, row, column, page)
        }
    }
}

extension Origin {
    /// Where it begins, as a key: two origins are equal wherever they are.
    public var start: String? {
        switch place {
        case .file(let path, let bytes): "\(path):\(bytes.lowerBound)"
        case .line(let path, let line, let column): "\(path):\(line):\(column)"
        case .source(let file, let line, let column): "\(file):\(line):\(column)"
        case .cell, .unknown: nil
        }
    }
}

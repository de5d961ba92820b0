/// The numbers of one edition, as they are listed.
package struct ListedFacts: Encodable {
    package struct Figure: Encodable, Equatable {
        package var kind: String
        package var name: String
        package var value: Exact
        package var of: Exact
        package var more: Bool
        package var printed: String
        package var unit: String
        package var base: String
        package var n: Exact
        package var source: String
        package var date: String
        /// Decimals that it is rounded to; nil: it is not.
        package var rounding: Int?
        package var page: String
        package var block: String
        package var id: String
        package var title: String
        /// Where it is written: `content/fr/01.md:12:5`.
        package var place: String
        /// Its row or cell: `data/figures.csv:3:14`.
        package var data: String
        package var query: String
    }

    package var edition: String
    package var figures: [Figure]
    /// Facts that are declared and not printed.
    package var unprinted: [Figure]

    package init(_ edition: String, _ ledger: Ledger, project: String, _ files: inout SourceFiles) {
        self.edition = edition
        var copy = files
        let folder = (project.hasSuffix("/") ? String(project.dropLast()) : project) + "/"
        func place(_ origin: Origin) -> String {
            guard let place = copy.place(of: origin)?.description else { return "" }
            return place.hasPrefix(folder) ? String(place.dropFirst(folder.count)) : place
        }
        figures = ledger.entries.map { Self.figure($0, place) }
        unprinted = ledger.unprinted.map { Self.figure($0, place) }
        files = copy
    }

    private static func figure(_ entry: Ledger.Entry, _ place: (Origin) -> String) -> Figure {
        Figure(
            kind: entry.kind.rawValue, name: entry.name, value: Exact(entry.value), of: Exact(entry.of),
            more: entry.isMore, printed: entry.text, unit: entry.unit, base: entry.base, n: Exact(entry.n),
            source: entry.source, date: entry.date, rounding: entry.decimals, page: entry.place.page,
            block: entry.place.block, id: entry.place.id ?? "", title: entry.place.title,
            place: place(entry.place.origin), data: place(entry.origin), query: entry.query)
    }

    /// A number with all its digits: a number to programs, too, unless that would lose some of them.
    package struct Exact: Encodable, Equatable {
        package var text: String
        package init(_ text: String) { self.text = text }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if text.isEmpty {
                try container.encodeNil()
            } else if let whole = Int64(text) {
                try container.encode(whole)
            } else if let number = Double(text), number.isFinite,
                Self.digits(text) == Self.digits("\(number)")
            {
                try container.encode(number)
            } else {
                try container.encode(text)
            }
        }

        /// The significant ones.
        private static func digits(_ text: String) -> String {
            let digits = text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber).drop { $0 == "0" }
            return String(digits.reversed().drop { $0 == "0" })
        }
    }
}

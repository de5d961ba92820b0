import ReportModel

/// What a block `sources` asks for: a table of the edition's figures, with where each comes from.
struct SourcesRequest {
    /// Of the table: what it shows of a figure.
    enum Show: String, CaseIterable { case label, value, unit, base, n, source, date, rounding, page }
    enum Which: String, CaseIterable {
        /// Facts in words, and what charts show.
        case figures
        /// Cells of tables too.
        case all
    }

    var title: [Inline]
    var note: [Inline]
    var summary: String
    var which: Which
    var columns: [(show: Show, model: Table.Column)]
}

extension BlockFields {
    /// nil after a diagnostic.
    func sourcesRequest() -> SourcesRequest? {
        let title = text("title"), note = text("note"), summary = plain("summary") ?? ""
        let which: SourcesRequest.Which? = map.choice("which")
        guard map.required("columns") != nil else { return nil }
        let columns = map.list("columns").compactMap {
            item -> (show: SourcesRequest.Show, model: Table.Column)? in
            guard let column = YAMLMap(item, "column", log) else { return nil }
            defer { column.finish() }
            let fields = BlockFields(map: column, context: context, outer: outer)
            let show: SourcesRequest.Show? = column.requiredChoice("show")
            let alignment: Table.Column.Alignment? = column.choice("align")
            let tone: Table.Column.Tone? = column.choice("tone")
            let model = Table.Column(
                head: fields.text("head"), alignment: alignment ?? .start, tone: tone ?? .normal)
            return show.map { ($0, model) }
        }
        guard !columns.isEmpty else { return nil }
        return SourcesRequest(
            title: title, note: note, summary: summary, which: which ?? .figures, columns: columns)
    }
}

/// Fills the tables of sources when all of an edition is read: only then is it known what it prints.
struct SourcesBlock {
    let context: EditionContext
    /// As the edition takes it: an extract has the sources of what stands in it.
    let report: Report

    /// The class by which the table of a request, which waits for its rows, is known.
    static func className(of request: Int) -> String { "sources-\(request)" }

    func filled() -> [Block] {
        let requests = context.ledger.sources.enumerated().map { (Self.className(of: $0.offset), $0.element) }
        guard !requests.isEmpty else { return report.blocks }
        var named = report
        named.blocks = namedBlocks()
        var ledger = LedgerAssembly(context, report: named).ledger()
        if report.isPart { ledger.entries.removeAll { $0.place.block.isEmpty } }
        let places = pageIDs(named.blocks)
        for index in named.blocks.indices {
            for (name, request) in requests where named.blocks[index].attributes.classes.remove(name) != nil {
                named.blocks[index].content = .table(table(request, ledger, places))
            }
        }
        return named.blocks
    }

    /// Every block of the text with a name, so that its page can be printed.
    private func namedBlocks() -> [Block] {
        report.blocks.enumerated().map { number, block in
            guard block.id == nil else { return block }
            var block = block
            block.id = Self.ownMark + String(number)
            return block
        }
    }

    /// No author's id begins so.
    private static let ownMark = "@"

    /// Whether a block has its id from here, and not from the author.
    static func isOwn(_ id: String) -> Bool { id.hasPrefix(ownMark) }

    /// Names of the blocks that stand on a page of their edition, by where they begin, and the ranges of them.
    private func pageIDs(_ blocks: [Block]) -> [(path: String, bytes: Range<Int>, id: String)] {
        blocks.compactMap { block in
            // A figure without values is left out of a final edition.
            if case .chart(let chart) = block.content, chart.gap != nil { return nil }
            guard case .file(let path, let bytes) = block.origin.place, let id = block.id else { return nil }
            return (path, bytes, id)
        }
    }

    private func table(
        _ request: SourcesRequest, _ ledger: Ledger, _ places: [(path: String, bytes: Range<Int>, id: String)]
    ) -> Table {
        var known: Set<String> = []
        let entries = ledger.entries.filter { entry in
            guard request.which == .all || entry.kind != .table else { return false }
            // A fact and the category of its name are one figure, wherever they are printed.
            return known.insert(Self.identity(entry)).inserted
        }
        let rows = entries.map { entry in
            Table.Row(request.columns.map { Table.Cell(cell($0.show, entry, places)) })
        }
        return Table(
            title: request.title, columns: request.columns.map(\.model), groups: [Table.Group(rows: rows)],
            note: request.note, summary: request.summary)
    }

    private static func identity(_ entry: Ledger.Entry) -> String {
        let parts = entry.name.split(whereSeparator: { $0 == "." || $0 == "/" })
        // Each total is one of its own.
        if entry.kind == .table, parts.dropFirst().first == LedgerAssembly.totalKey[...] {
            return "\(entry.name)|\(entry.place.origin.place)"
        }
        let key = entry.kind == .table ? parts.dropFirst().first : parts.last
        let name = entry.kind == .fact ? parts.dropFirst().first ?? parts.last : key
        return "\(name ?? "")|\(entry.value)|\(entry.of)|\(entry.base)"
    }

    private func cell(
        _ show: SourcesRequest.Show, _ entry: Ledger.Entry,
        _ places: [(path: String, bytes: Range<Int>, id: String)]
    ) -> [Inline] {
        let text: String
        switch show {
        case .label: text = label(entry)
        case .value: text = whole(entry) ?? entry.text
        case .unit: text = entry.unit
        case .base: text = entry.base
        case .n: text = Quantity(entry.n).map { context.numbers.number($0) } ?? entry.n
        case .source: text = entry.source
        case .date: text = entry.date
        case .rounding: text = entry.decimals.map { "10" + Self.power(-$0) } ?? ""
        case .page:
            guard case .file(let path, let bytes) = entry.place.blockOrigin.place,
                let place = places.first(where: {
                    $0.path == path && $0.bytes.contains(bytes.lowerBound)
                })
            else { return [] }
            return [.reference(CrossReference(place.id, as: .page, origin: entry.place.origin))]
        }
        return text.isEmpty ? [] : [.text(text)]
    }

    /// ⁻² for -2; nothing for 1.
    private static func power(_ exponent: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return exponent == 0
            ? "⁰" : "⁻" + String(String(-exponent).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }

    /// All of a fact of which a text prints a part: « plus de 7 sur 10 » where the words around it say the rest.
    private func whole(_ entry: Ledger.Entry) -> String? {
        guard entry.kind == .fact, let (fact, part) = context.binder.facts.find(entry.name),
            part == "value" || part == "of"
        else { return nil }
        return context.binder.fact(fact).text
    }

    /// The word for the fact's key or the category.
    private func label(_ entry: Ledger.Entry) -> String {
        let parts = entry.name.split(whereSeparator: { $0 == "." || $0 == "/" }).map(String.init)
        let key = parts.count > 1 ? parts[1] : entry.name
        // Not the word for a row that has this key.
        if entry.kind == .table, key == LedgerAssembly.totalKey { return context.words.total }
        return context.labels.quietWord(for: key)
    }
}

import ReportModel

/// A column of a table of data: what fills it, and how it stands.
struct TableColumn {
    enum Content {
        /// A column of the data: numbers as the language writes them, keys through labels.yaml.
        case data(String)
        /// The fact `<group>.<key of the row>`, with its percent sign unless a column has the units.
        case fact(group: String)
        /// A column with the id of a block, whose number is printed.
        case reference(String)
    }

    var content: Content
    var decimals: Int?
    var model: Table.Column
    var origin: Origin

    /// What it is called where something is wrong with it.
    var name: String {
        switch content {
        case .data(let name), .reference(let name), .fact(group: let name): name
        }
    }
    /// Whether it prints the units of the numbers beside it.
    var isUnit: Bool { model.isUnit || name == "unit" }

    /// The columns of a table; nil after a diagnostic.
    static func read(_ fields: BlockFields) -> [TableColumn]? {
        guard fields.map.required("columns") != nil else { return nil }
        let items = fields.map.list("columns")
        if items.isEmpty { fields.log.add(.tableWithoutColumns(at: fields.map.keyOrigin("columns"))) }
        let columns = items.compactMap { item -> TableColumn? in
            guard let map = YAMLMap(item, "column", fields.log) else { return nil }
            defer { map.finish() }
            return read(BlockFields(map: map, context: fields.context, outer: fields.outer))
        }
        return columns.count == items.count && !columns.isEmpty ? columns : nil
    }

    private static func read(_ fields: BlockFields) -> TableColumn? {
        let map = fields.map
        let head = fields.text("head")
        let alignment: Table.Column.Alignment? = map.choice("align")
        let tone: Table.Column.Tone? = map.choice("tone")
        let column = Table.Column(
            head: head, alignment: alignment ?? .start, tone: tone ?? .normal,
            isUnit: map.bool("unit") ?? false)
        let decimals = map.int("decimals", in: 0...6)
        let contents: [(String, (String) -> Content)] = [
            ("column", Content.data), ("fact", { .fact(group: $0) }), ("reference", Content.reference),
        ]
        let given = contents.filter { map.has($0.0) }
        guard let (key, make) = given.first, let value = map.value(key), let name = map.string(value, key)
        else {
            if given.isEmpty { fields.log.add(.columnWithoutContent(at: map.origin)) }
            return nil
        }
        for (other, _) in given.dropFirst() {
            fields.log.add(.keysExclude(other, key, at: map.keyOrigin(other)))
        }
        return TableColumn(content: make(name), decimals: decimals, model: column, origin: value.origin)
    }
}

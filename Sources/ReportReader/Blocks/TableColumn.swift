import Frames
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
    /// How its numbers are made to add up, or said not to.
    var rounding: RoundedSet.Rule?
    var model: Table.Column
    /// What is drawn in its cells, and the columns that a line goes through.
    var graphic: Table.Graphic.Kind?
    var points: [String] = []
    /// Whether its text takes the room of empty cells after it.
    var spreads = false
    /// Whether the author says how it is aligned.
    var isAligned = false
    var origin: Origin

    /// What it is called where something is wrong with it.
    var name: String {
        switch content {
        case .data(let name), .reference(let name), .fact(group: let name): name
        }
    }
    /// Whether a total adds it up.
    var isSummed: Bool {
        switch content {
        case .fact, .data("value"): true
        case .data: model.alignment == .decimal
        case .reference: false
        }
    }
    /// The column of the data that it prints.
    var dataName: String? { if case .data(let name) = content { name } else { nil } }

    /// With the decimals of a computed column where it says none itself, and numbers aligned where it does not say how.
    func formatted(_ data: BlockData) -> TableColumn {
        guard let name = dataName else { return self }
        var column = self
        if let format = data.computed.formats[name] {
            column.decimals = decimals ?? format.decimals
            if !isAligned { column.model.alignment = .end }
        }
        if !isAligned, let measure = data.question.grouping?.measures.first(where: { $0.column == name }) {
            // Sums and counts of groups are added up.
            column.model.alignment = measure.isAdditive ? .decimal : .end
        }
        return column
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

    /// `width`, or `min` and `max`: lengths with their unit.
    private static func measure(_ map: YAMLMap) -> Table.Column.Measure {
        let measure = Table.Column.Measure(
            width: length("width", map), minimum: length("min", map), maximum: length("max", map))
        if measure.width != nil {
            for other in ["min", "max"] where map.has(other) {
                map.log.add(.keysExclude(other, "width", at: map.keyOrigin(other)))
            }
        }
        if let least = measure.minimum, let most = measure.maximum, least > most {
            map.log.add(.columnBounds(at: map.keyOrigin("min")))
        }
        return measure
    }

    /// Above zero, and no wider than the largest sheet of paper.
    private static func length(_ key: String, _ map: YAMLMap) -> Length? {
        guard let value = map.value(key), let length = map.length(value, key) else { return nil }
        if length > .zero, length <= .mm(1200) { return length }
        map.log.add(
            .outOfRange(key, value.scalar?.text ?? "", range: "more than 0 to 1200mm", at: value.origin))
        return nil
    }

    private static func read(_ fields: BlockFields) -> TableColumn? {
        let map = fields.map
        let head = fields.text("head")
        let alignment: Table.Column.Alignment? = map.choice("align")
        let tone: Table.Column.Tone? = map.choice("tone")
        let column = Table.Column(
            head: head, alignment: alignment ?? .start, tone: tone ?? .normal,
            isUnit: map.bool("unit") ?? false, over: fields.text("over"),
            isRotated: map.bool("rotate") ?? false, measure: measure(map))
        let decimals = map.int("decimals", in: 0...6), spreads = map.bool("spread") ?? false
        let contents: [(String, (String) -> Content)] = [
            ("column", Content.data), ("fact", { .fact(group: $0) }), ("reference", Content.reference),
        ]
        let given = contents.filter { map.has($0.0) }
        let rounding: RoundedSet.Rule? = map.choice("rounding")
        if rounding != nil, decimals == nil, !map.has("decimals") {
            fields.log.add(.roundingWithoutDecimals(at: map.keyOrigin("rounding")))
        }
        guard let (key, make) = given.first, let value = map.value(key), let name = map.string(value, key)
        else {
            if given.isEmpty { fields.log.add(.columnWithoutContent(at: map.origin)) }
            return nil
        }
        for (other, _) in given.dropFirst() {
            fields.log.add(.keysExclude(other, key, at: map.keyOrigin(other)))
        }
        if rounding != nil, key != "column" {
            fields.log.add(.keysExclude("rounding", key, at: map.keyOrigin("rounding")))
        }
        var made = TableColumn(
            content: make(name), decimals: decimals, rounding: rounding, model: column, spreads: spreads,
            isAligned: alignment != nil, origin: value.origin)
        guard readGraphic(map, name, &made) else { return nil }
        return made
    }

    /// `bar: true`, or `spark: [y2019, y2020, y2021]`; false after a diagnostic.
    private static func readGraphic(_ map: YAMLMap, _ name: String, _ column: inout TableColumn) -> Bool {
        if map.bool("bar") == true {
            (column.graphic, column.points) = (.bar, [name])
        }
        guard let spark = map.value("spark") else { return true }
        if column.graphic != nil { map.log.add(.keysExclude("spark", "bar", at: map.keyOrigin("spark"))) }
        let points = map.list(spark).compactMap { map.string($0, "spark") }
        guard points.count > 1 else {
            map.log.add(.sparkOfOne(at: spark.origin))
            return false
        }
        (column.graphic, column.points) = (.spark, points)
        return true
    }
}

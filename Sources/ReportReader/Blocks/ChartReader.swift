import ReportModel

/// Reads a figure drawn from data.
struct ChartReader {
    let fields: BlockFields
    private var map: YAMLMap { fields.map }

    func read() -> Chart? {
        let kind: Chart.Kind? = map.requiredChoice("kind")
        let order: Chart.Order? = map.choice("order")
        let whole = map.number("whole", in: 0...1e12)
        if whole == 0 {
            fields.log.add(.outOfRange("whole", "0", range: "more than 0", at: map.keyOrigin("whole")))
        }
        let gap = gap()
        let read = data(kind: kind ?? .bar, whole: whole, isGap: gap != nil), data = read?.data
        let annotations = annotations()
        let focus = map.string("focus")
        let chart = Chart(
            kind: kind ?? .bar, title: fields.requiredText("title"), subtitle: fields.text("subtitle"),
            data: data ?? [], order: order ?? .data, focus: focus, whole: read?.whole,
            annotations: annotations.map { Chart.Annotation(category: $0.category, text: $0.text) },
            note: fields.text("note"), source: fields.requiredText("source"),
            contentsTitle: fields.text("contents"), description: fields.plain("description"), gap: gap)
        if let data, gap == nil { check(data, focus, annotations) }
        return kind == nil || (data == nil && gap == nil) ? nil : chart
    }

    // MARK: Data

    /// The categories, and the whole that they are drawn against; nil where they cannot be read.
    private func data(
        kind: Chart.Kind, whole: Double?, isGap: Bool
    ) -> (data: [Chart.Datum], whole: Double?)? {
        let texts = fields.words("values"), details = fields.words("details")
        let dataKeys = ["data", "sql", "where", "category", "value", "unit", "decimals"]
        if isGap {
            // A gap has no values: what would give them contradicts it.
            for key in dataKeys where map.has(key) && key != "unit" {
                fields.log.add(.keysExclude(key, "gap", at: map.keyOrigin(key)))
            }
            return ([], whole)
        }
        let unit = map.string("unit"), decimals = map.int("decimals", in: 0...6)
        _ = dataKeys.map(map.has)
        guard let data = BlockData.read(fields) else { return nil }
        let defaultKey = data.isSQL && data.columns.contains("key") ? "key" : "id"
        guard let category = data.column("category", default: defaultKey, fields),
            let value = data.column("value", default: "value", fields)
        else { return nil }
        let reader = DatumReader(
            context: fields.context, origin: data.origin, kind: kind, category: category, value: value,
            unit: unit,
            decimals: decimals, statedWhole: whole, texts: Dictionary(texts.map { ($0.key, $0.text) }) { $1 },
            details: Dictionary(details.map { ($0.key, $0.text) }) { $1 })
        let read = reader.read(data.rows)
        if data.rows.isEmpty { fields.log.add(.noRows(at: data.origin)) }
        for (key, _, origin) in texts + details { checkCategory(key, in: read.data, at: origin) }
        return read
    }

    private func annotations() -> [(category: String, text: String, origin: Origin)] {
        map.list("annotations").compactMap { item in
            guard let annotation = YAMLMap(item, "annotation", fields.log) else { return nil }
            defer { annotation.finish() }
            let inner = BlockFields(map: annotation, context: fields.context, outer: fields.outer)
            let category = annotation.requiredString("category"), text = annotation.required("text")
            guard let category, let text else { return nil }
            let origin = annotation.value("category")?.origin ?? annotation.origin
            return (category, inner.plain(text, "text"), origin)
        }
    }

    /// The source gives no values at all.
    private func gap() -> Gap? {
        guard let gap = map.map("gap", "gap") else { return nil }
        defer { gap.finish() }
        let inner = BlockFields(map: gap, context: fields.context, outer: fields.outer)
        let final = inner.plain("final")
        guard let label = gap.required("label") else { return nil }
        let result = Gap(label: inner.plain(label, "label"), finalText: final)
        GapSyntax.check(result, at: label.origin, fields.log)
        return result
    }

    // MARK: Checks

    private func check(
        _ data: [Chart.Datum], _ focus: String?,
        _ annotations: [(category: String, text: String, origin: Origin)]
    ) {
        if let focus { checkCategory(focus, in: data, at: map.value("focus")?.origin ?? map.origin) }
        for annotation in annotations { checkCategory(annotation.category, in: data, at: annotation.origin) }
    }

    private func checkCategory(_ key: String, in data: [Chart.Datum], at origin: Origin) {
        guard !data.isEmpty, !data.contains(where: { $0.key == key }) else { return }
        fields.log.add(.unknownCategory(key, valid: data.map(\.key), at: origin))
    }
}

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
        let told = told()
        let read = data(kind: kind ?? .bar, whole: whole, isGap: gap != nil), data = read?.result.data
        let annotations = AnnotationReader(fields: fields, kind: kind ?? .bar).annotations()
        let focus = map.string("focus")
        var chart = Chart(
            kind: kind ?? .bar, title: fields.requiredText("title"), subtitle: fields.text("subtitle"),
            data: data ?? [], order: order ?? .data, focus: focus, whole: read?.result.whole,
            annotations: annotations.map(\.annotation),
            note: note(read?.result, read?.data), source: fields.requiredText("source"),
            contentsTitle: fields.text("contents"), description: fields.plain("description"), gap: gap)
        addPlane(to: &chart, read?.result)
        chart.map = read?.map
        if let data, gap == nil { check(data, chart, focus, annotations, read?.result.isPercent ?? false) }
        if let read, let question = read.data { record(chart, read.result, question, told) }
        return kind == nil || (data == nil && gap == nil) ? nil : chart
    }

    /// Series, panels, axes and reference lines.
    private func addPlane(to chart: inout Chart, _ result: DatumReader.Result?) {
        let axes = AxisReader(fields: fields), arrangement: Chart.Arrangement? = map.choice("arrange")
        chart.arrangement = arrangement ?? (chart.kind == .area ? .stacked : .grouped)
        chart.x = axes.axis("x-axis")
        chart.y = axes.axis("y-axis")
        chart.size = axes.sizes()
        chart.references = axes.references()
        chart.bins = map.int("bins", in: 1...200)
        guard let result else { return }
        chart.series = result.series
        chart.facets = result.facets
        if result.places == .years || result.places == .days { chart.x.scale = .time }
        chart.x.format.isYear = result.places == .years
        if chart.y.format.unit == nil, result.isPercent, chart.hasAxis { chart.y.format.unit = "%" }
        if result.places == .years { chart = chart.withYearsAsDays() }
    }

    /// The author's, and what is said of shares, of numbers that cannot be reckoned, of marks and of rounding.
    private func note(_ result: DatumReader.Result?, _ data: BlockData?) -> [Inline] {
        let context = fields.context, rows = result?.rows ?? [], note = fields.text("note")
        let said = data.map { ChartComputing(fields: fields).said($0, rows, note) } ?? ""
        return note.with(said).with(context.numbers.note(on: rows.compactMap(\.measure.withheld))).with(
            result?.note.text(context.words, context.numbers) ?? "")
    }

    // MARK: Data

    /// The categories, and the whole that they are drawn against; nil where they cannot be read.
    private func data(
        kind: Chart.Kind, whole: Double?, isGap: Bool
    ) -> (result: DatumReader.Result, data: BlockData?, map: Chart.Map?)? {
        let texts = fields.words("values"), details = fields.words("details")
        let dataKeys =
            BlockData.keys + ["group", "category", "value", "unit", "decimals", "rounding", "suppress"]
            + ChartChannels.keys + (kind.isMap ? ["map"] : [])
        if isGap {
            // A gap has no values: what would give them contradicts it.
            for key in dataKeys where map.has(key) && key != "unit" {
                fields.log.add(.keysExclude(key, "gap", at: map.keyOrigin(key)))
            }
            return (DatumReader.Result(data: [], whole: whole, rows: []), nil, nil)
        }
        let unit = map.string("unit"), decimals = map.int("decimals", in: 0...6)
        let rounding: RoundedSet.Rule? = map.choice("rounding")
        if rounding != nil, !map.has("decimals") {
            fields.log.add(.roundingWithoutDecimals(at: map.keyOrigin("rounding")))
        }
        // All are known, whatever goes wrong with the first.
        _ = dataKeys.map(map.has)
        guard let data = ChartComputing(fields: fields).read() else { return nil }
        let places = kind.isMap ? readMap() : nil
        guard let channels = ChartChannels.read(kind, data, fields), !kind.isMap || places != nil else {
            return nil
        }
        let reader = DatumReader(
            context: fields.context, origin: data.origin, source: data, kind: kind, channels: channels,
            unit: unit, decimals: decimals, rounding: rounding, statedWhole: whole,
            texts: Dictionary(texts.map { ($0.key, $0.text) }) { $1 },
            details: Dictionary(details.map { ($0.key, $0.text) }) { $1 }, names: places?.names ?? [:])
        let read = reader.read(data.rows)
        if data.rows.isEmpty { fields.log.add(.noRows(at: data.origin)) }
        for (key, _, origin) in texts + details { checkCategory(key, in: read.data, at: origin) }
        var seen: Set<String> = []
        let keys = read.data.map(\.key).filter { seen.insert($0).inserted }
        let map = places?.map(of: keys, at: data.origin)
        return kind.isMap && map == nil ? nil : (read, data, map)
    }

    /// The shapes of a map. What would tell several marks of a shape apart has no place on it.
    private func readMap() -> MapReader? {
        for key in ["series", "x"] where map.has(key) {
            fields.log.add(.keysExclude(key, "map", at: map.keyOrigin(key)))
        }
        return MapReader(fields)
    }

    /// What the author says of all values that the data do not say: `base`, `n`, `date`.
    private func told() -> [String: String] {
        var told: [String: String] = [:]
        for key in ["base", "date"] { told[key] = map.string(key) }
        told["n"] = map.int("n", in: 0...1_000_000_000_000).map(String.init)
        return told
    }

    private func record(
        _ chart: Chart, _ result: DatumReader.Result, _ data: BlockData, _ told: [String: String]
    ) {
        let typed = Set(fields.map.map("values", "values")?.all().map(\.key) ?? [])
        var rows = result.rows
        // How many there are less those that are shown would be those that are not.
        let isOpen = rows.allSatisfy { $0.measure.withheld == nil }
        for index in rows.indices {
            rows[index].base = rows[index].base ?? told["base"]
            rows[index].date = rows[index].date ?? told["date"]
            rows[index].n = isOpen ? rows[index].n ?? told["n"] ?? rows[index].shareBase : nil
            let numbers = data.numbers, row = rows[index].index ?? -1
            rows[index].index = numbers.indices.contains(row) ? numbers[row] : nil
            rows[index].isTyped = typed.contains(rows[index].key)
        }
        fields.context.ledger.add(
            ChartRecord(
                id: map.string("id"), kind: chart.kind, whole: chart.whole, rows: rows,
                data: data.question, place: data.origin,
                range: fields.range, title: chart.title.plainText,
                source: chart.source.plainText, computed: data.computed))
    }

    /// The source gives no values at all.
    private func gap() -> Gap? {
        guard let gap = map.map("gap", "gap") else { return nil }
        defer { gap.finish() }
        let inner = BlockFields(map: gap, context: fields.context, outer: fields.outer)
        let final = inner.plain("final"), owner = gap.string("owner")
        guard let label = gap.required("label") else { return nil }
        let result = Gap(label: inner.plain(label, "label"), finalText: final, owner: owner)
        GapSyntax.check(result, at: label.origin, fields.log)
        return result
    }

    // MARK: Checks

    private func check(
        _ data: [Chart.Datum], _ chart: Chart, _ focus: String?, _ annotations: [AnnotationReader.Read],
        _ isPercent: Bool
    ) {
        if let focus, !(chart.series + chart.facets).contains(where: { $0.key == focus }) {
            checkCategory(focus, in: data, at: map.value("focus")?.origin ?? map.origin)
        }
        let series = chart.series.map(\.key)
        let arrows = ArrowCheck(
            data: data, isPercent: isPercent, language: fields.context.edition.language)
        for annotation in annotations {
            if let fault = arrows.fault(of: annotation.annotation) {
                fields.log.add(
                    .arrowContradicts(fault, says: annotation.annotation.text, at: annotation.textOrigin))
            }
            for (key, origin) in annotation.categories { checkCategory(key, in: data, at: origin) }
            for (key, origin) in annotation.series where !series.contains(key) {
                fields.log.add(.unknownSeries(key, valid: series, at: origin))
            }
        }
    }

    private func checkCategory(_ key: String, in data: [Chart.Datum], at origin: Origin) {
        guard !data.isEmpty, !data.contains(where: { $0.key == key }) else { return }
        fields.log.add(.unknownCategory(key, valid: data.map(\.key), at: origin))
    }
}

extension Chart {
    /// Whether its values may have an axis: not where each is always written.
    fileprivate var hasAxis: Bool {
        switch kind {
        case .split, .waffle, .donut, .pie, .part, .pictogram, .choropleth, .symbols: false
        case .bar: !series.isEmpty || !facets.isEmpty || !references.isEmpty || y != Axis()
        default: true
        }
    }

    /// Bounds and lines that are written as years stand where the days of these years do.
    fileprivate func withYearsAsDays() -> Chart {
        var chart = self
        func day(_ year: Double) -> Double {
            guard (1...9999).contains(year) else { return year }
            return CalendarDate(Int(year), 1, 1).map { Double($0.secondsSince1970 / 86_400) } ?? year
        }
        chart.x.from = x.from.map(day)
        chart.x.to = x.to.map(day)
        for index in references.indices where references[index].direction == .x {
            chart.references[index].from = day(references[index].from)
            chart.references[index].to = references[index].to.map(day)
        }
        return chart
    }
}

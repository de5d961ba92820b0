import ReportModel

/// Reads what an author says of an axis, and where lines and bands stand.
struct AxisReader {
    let fields: BlockFields

    /// `y-axis: { title: …, scale: log, from: 0, to: 100, unit: kg, compact: true }`
    func axis(_ key: String) -> Chart.Axis {
        guard let map = fields.map.map(key, key) else { return Chart.Axis() }
        defer { map.finish() }
        let inner = BlockFields(map: map, context: fields.context, outer: fields.outer)
        let scale: Chart.Axis.Scale? = map.choice("scale")
        let format = Chart.NumberFormat(unit: map.string("unit"), isCompact: map.bool("compact") ?? false)
        return Chart.Axis(
            scale: scale ?? .linear, title: inner.plain("title") ?? "", format: format,
            from: place("from", in: map),
            to: place("to", in: map))
    }

    /// `size-axis: { title: …, unit: kg, compact: true }`: what the areas of discs show.
    func sizes() -> Chart.Axis {
        guard let map = fields.map.map("size-axis", "size-axis") else { return Chart.Axis() }
        defer { map.finish() }
        if !fields.map.has("size") {
            fields.log.add(.sizesWithoutColumn(at: fields.map.keyOrigin("size-axis")))
        }
        let inner = BlockFields(map: map, context: fields.context, outer: fields.outer)
        return Chart.Axis(
            title: inner.plain("title") ?? "",
            format: Chart.NumberFormat(unit: map.string("unit"), isCompact: map.bool("compact") ?? false))
    }

    /// `references: [{ y: 50, text: Moyenne }, { x: 2015, to: 2018, text: Pandémie }]`
    func references() -> [Chart.Reference] {
        fields.map.list("references").compactMap { item in
            guard let map = YAMLMap(item, "reference", fields.log) else { return nil }
            defer { map.finish() }
            let inner = BlockFields(map: map, context: fields.context, outer: fields.outer)
            let text = inner.plain("text") ?? "", to = place("to", in: map)
            let y = place("y", in: map), x = place("x", in: map)
            guard (y == nil) != (x == nil) else {
                fields.log.add(.referenceWithoutPlace(at: item.origin))
                return nil
            }
            return Chart.Reference(y == nil ? .x : .y, from: y ?? x ?? 0, to: to, text: text)
        }
    }

    /// A number, or a day as days from 1 January 1970.
    private func place(_ key: String, in map: YAMLMap) -> Double? {
        guard let value = map.value(key) else { return nil }
        if let text = value.scalar?.text, let day = ChartPlaces.day(text) { return Double(day) }
        return map.number(key, in: -1e15...1e15)
    }
}

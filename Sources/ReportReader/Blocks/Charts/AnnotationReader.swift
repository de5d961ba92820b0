import ReportModel

/// Reads words at marks, and arrows:
///
///     annotations: [ { category: 2016, text: "ouverture", arrow: true }, { category: 2016, to: 2023, text: "+12 %" } ]
struct AnnotationReader {
    let fields: BlockFields
    let kind: Chart.Kind

    /// With where its names are written.
    struct Read {
        var annotation: Chart.Annotation
        var categories: [(key: String, origin: Origin)]
        var series: [(key: String, origin: Origin)]
        var textOrigin: Origin
    }

    func annotations() -> [Read] {
        fields.map.list("annotations").compactMap { item in
            guard let map = YAMLMap(item, "annotation", fields.log) else { return nil }
            defer { map.finish() }
            return annotation(map)
        }
    }

    private func annotation(_ map: YAMLMap) -> Read? {
        let inner = BlockFields(map: map, context: fields.context, outer: fields.outer)
        let series = map.string("series"), to = map.string("to"), toSeries = map.string("to-series")
        let hasArrow = map.bool("arrow")
        let category = map.requiredString("category"), text = map.required("text")
        for key in ["to", "to-series", "arrow"] where map.has(key) && !kind.takesArrows {
            fields.log.add(.noArrows(key, kind, at: map.keyOrigin(key)))
        }
        guard let category, let text else { return nil }
        let isSame = (to ?? category) == category && (toSeries ?? series) == series
        if to != nil || toSeries != nil, isSame {
            fields.log.add(.arrowToItself(at: map.keyOrigin(to == nil ? "to-series" : "to")))
        }
        if hasArrow != nil, to != nil || toSeries != nil {
            fields.log.add(.keysExclude("arrow", to == nil ? "to-series" : "to", at: map.keyOrigin("arrow")))
        }
        var annotation = Chart.Annotation(
            category: category, series: series, text: inner.plain(text, "text"))
        (annotation.to, annotation.toSeries) = (isSame ? nil : to, isSame ? nil : toSeries)
        annotation.hasArrow = hasArrow ?? false
        func named(_ keys: [(String, String?)]) -> [(key: String, origin: Origin)] {
            keys.compactMap { key, name in name.map { ($0, map.value(key)?.origin ?? map.origin) } }
        }
        return Read(
            annotation: annotation, categories: named([("category", category), ("to", to)]),
            series: named([("series", series), ("to-series", toSeries)]), textOrigin: text.origin)
    }
}

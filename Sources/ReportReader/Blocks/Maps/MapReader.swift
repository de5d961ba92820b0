import Geography
import ReportModel

/// Reads where a chart's values lie: a file of shapes, and how they are shown.
///
///     map: { file: data/communes.geojson, key: nis, names: { fr: name_fr, nl: name_nl }, projection: belgium }
struct MapReader {
    private let fields: BlockFields
    /// The file and its shapes, and which property joins them to the categories.
    private let shapes: GeoCollection
    private let file: SourceFile
    private let property: String
    /// Where the property is named, or else the file.
    private let place: Origin
    private let look: Chart.Map
    /// Names of categories that the shapes give in the edition's language.
    let names: [String: String]

    /// Reads a chart's key `map`; nil after a diagnostic.
    init?(_ fields: BlockFields) {
        guard let map = fields.map.requiredMap("map", "map") else { return nil }
        defer { map.finish() }
        let projection = ProjectionReader(log: fields.log).read(map)
        let classes = ClassesReader(map: map, log: fields.log).read()
        let isLabelled = map.bool("labels") ?? true
        let object = map.value("object"), key = map.value("key"), naming = map.value("names")
        let objectName = object.flatMap { map.string($0, "object") }
        property = key.flatMap { map.string($0, "key") } ?? "id"
        guard let value = map.required("file"), let path = map.string(value, "file"),
            let file = fields.context.files.text(path, limit: .data, at: value.origin, fields.log)
        else { return nil }
        let read = fields.context.library.shapes(of: file, object: objectName)
        for fault in read.faults { fields.log.add(.mapFault(fault, in: file, object: object?.origin)) }
        guard let shapes = read.collection else { return nil }
        (self.fields, self.shapes, self.file) = (fields, shapes, file)
        place = key?.origin ?? value.origin
        look = Chart.Map(
            shapes: shapes, keys: [], projection: projection ?? .automatic, classes: classes.classes,
            middle: classes.middle, isLabelled: isLabelled)
        if let naming {
            names = Self.names(naming, of: shapes, property, map, fields)
        } else {
            names = [:]
        }
    }

    /// The map with the shapes of some categories; nil after a diagnostic.
    ///
    /// - Parameter data: where the chart's rows are asked for.
    func map(of categories: [String], at data: Origin) -> Chart.Map? {
        let places = ShapeNames(shapes: shapes, property: property, file: file, log: fields.log)
        guard let keys = places.join(categories, key: place, data: data) else { return nil }
        var map = look
        map.keys = keys
        return map
    }

    /// By key, from the property that has them: one for all languages, or one for each.
    private static func names(
        _ value: YAMLValue, of shapes: GeoCollection, _ key: String, _ map: YAMLMap, _ fields: BlockFields
    ) -> [String: String] {
        var chosen: YAMLValue? = value
        if case .mapping = value.content {
            let entries = YAMLMap(value, "names", fields.log)?.all() ?? []
            let edition = fields.context.edition
            let own = entries.first { $0.key == edition.language }
            chosen = (own ?? entries.first { $0.key == edition.primaryLanguage })?.value
        }
        guard let chosen, let property = map.string(chosen, "names") else { return [:] }
        guard shapes.shapes.contains(where: { $0.value(of: property) != nil }) else {
            fields.log.add(.unknownProperty(property, valid: shapes.propertyNames, at: chosen.origin))
            return [:]
        }
        var names: [String: String] = [:]
        for shape in shapes.shapes {
            if let key = shape.value(of: key), let name = shape.value(of: property) { names[key] = name }
        }
        return names
    }
}

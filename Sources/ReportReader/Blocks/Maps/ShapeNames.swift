import Geography
import ReportModel

/// Finds the shape of each category.
struct ShapeNames {
    let shapes: GeoCollection
    let property: String
    let file: SourceFile
    let log: DiagnosticLog
    /// Names without a shape that are told one by one.
    private static let mostTold = 8

    /// The category of each shape, nil for one without; nil after an error.
    ///
    /// - Parameters:
    ///   - key: where the property is named.
    ///   - data: where the categories are asked for.
    func join(_ categories: [String], key: Origin, data: Origin) -> [String?]? {
        let values = shapes.shapes.map { $0.value(of: property) }
        guard values.contains(where: { $0 != nil }) else {
            log.add(.unknownProperty(property, valid: shapes.propertyNames, at: key))
            return nil
        }
        var places: [String: [Int]] = [:]
        for (index, value) in values.enumerated() {
            if let value { places[value, default: []].append(index) }
        }
        let isKnown = tellUnknown(categories.filter { places[$0] == nil }, places.keys.sorted(), data)
        let isUnique = categories.allSatisfy { tellRepeated($0, places[$0] ?? []) }
        guard isKnown, isUnique else { return nil }
        let wanted = Set(categories)
        return values.map { value in value.flatMap { wanted.contains($0) ? $0 : nil } }
    }

    private func tellUnknown(_ unknown: [String], _ valid: [String], _ origin: Origin) -> Bool {
        for name in unknown.prefix(Self.mostTold) {
            log.add(.unknownShape(name, property: property, file: file.path, valid: valid, at: origin))
        }
        if unknown.count > Self.mostTold {
            log.add(.moreUnknownShapes(unknown.count - Self.mostTold, file: file.path, at: origin))
        }
        return unknown.isEmpty
    }

    private func tellRepeated(_ name: String, _ places: [Int]) -> Bool {
        guard places.count > 1 else { return true }
        let origins = places.prefix(3).map { index in
            file.origin(shapes.shapes[index].range.prefix(1))
        }
        log.add(.repeatedShape(name, property: property, count: places.count, at: origins))
        return false
    }
}

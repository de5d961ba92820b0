/// The shapes of a file, in its order.
public struct GeoCollection: Hashable, Sendable {
    public var shapes: [GeoShape]

    public init(shapes: [GeoShape]) { self.shapes = shapes }

    /// Names of the properties that any shape has, sorted; `id` among them where a shape has one.
    public var propertyNames: [String] {
        var names: Set<String> = []
        for shape in shapes {
            names.formUnion(shape.properties.keys)
            if shape.id != nil { names.insert("id") }
        }
        return names.sorted()
    }

    /// Every position of every shape.
    func forEachPosition(_ body: (GeoPosition) -> Void) {
        for shape in shapes {
            for polygon in shape.polygons { for ring in polygon { ring.forEach(body) } }
            for line in shape.lines { line.forEach(body) }
            shape.points.forEach(body)
        }
    }
}

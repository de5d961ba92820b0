/// From the whole numbers of a quantised topology to degrees (TopoJSON, section 2.1.2).
struct QuantisedTransform {
    private let scale: (x: Double, y: Double)
    private let translation: (x: Double, y: Double)

    /// nil where the topology has none: its numbers are degrees.
    init?(of topology: Int, in document: JSONDocument) throws(GeoFault) {
        guard let member = try document.member("transform", of: topology) else { return nil }
        guard document.kind(member) == .object, let scale = try Self.pair("scale", of: member, document),
            let translation = try Self.pair("translate", of: member, document), scale.x > 0, scale.y > 0
        else { throw GeoFault(.badTransform, at: document.place(member)) }
        (self.scale, self.translation) = (scale, translation)
    }

    private static func pair(
        _ name: String, of object: Int, _ document: JSONDocument
    ) throws(GeoFault) -> (x: Double, y: Double)? {
        guard let list = try document.member(name, of: object), document.kind(list) == .list else {
            return nil
        }
        let items = document.items(of: list)
        guard items.count == 2, items.allSatisfy({ document.kind($0) == .number }) else { return nil }
        let pair = (x: document.number(items[0]), y: document.number(items[1]))
        return pair.x.isFinite && pair.y.isFinite ? pair : nil
    }

    func apply(_ x: Double, _ y: Double) -> (Double, Double) {
        (x * scale.x + translation.x, y * scale.y + translation.y)
    }
}

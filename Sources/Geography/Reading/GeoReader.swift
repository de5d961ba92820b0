/// Reads the shapes of a file: GeoJSON (RFC 7946) or TopoJSON (the TopoJSON Format Specification of 2013).
///
/// Either winding of rings is taken, as the older GeoJSON of 2008 has it. Everything else that is wrong is a fault at
/// its place; as many are found as can be told apart.
public struct GeoReader {
    public struct Result: Sendable {
        /// nil where any fault is not a warning.
        public var collection: GeoCollection?
        /// In the order of the file.
        public var faults: [GeoFault]
    }

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - object: which object of a topology, where it has several; GeoJSON has none.
    public static func read(_ bytes: [UInt8], object: String? = nil, limits: GeoLimits = GeoLimits())
        -> Result
    {
        do {
            let document = try JSONScanner.scan(bytes, limits)
            var sink = ShapeSink(limits: limits)
            try read(document, object, limits, into: &sink)
            if sink.shapes.isEmpty, sink.faults.isEmpty {
                sink.add(GeoFault(.nothing, at: document.place(document.root)))
            }
            let isSound = sink.faults.allSatisfy(\.isWarning)
            return Result(
                collection: isSound ? GeoCollection(shapes: sink.shapes) : nil, faults: sink.faults)
        } catch {
            return Result(collection: nil, faults: [error])
        }
    }

    private static func read(
        _ document: JSONDocument, _ object: String?, _ limits: GeoLimits, into sink: inout ShapeSink
    ) throws(GeoFault) {
        guard document.kind(document.root) == .object,
            let type = try document.member("type", of: document.root),
            document.kind(type) == .string
        else { throw GeoFault(.notGeography, at: document.place(document.root)) }
        if document.string(type) == "Topology" {
            let topology = try TopologyReader(document, limits: limits)
            try topology.read(object: object, into: &sink)
        } else if let object {
            throw GeoFault(.unknownObject(object, known: []), at: document.range(type))
        } else {
            try GeoJSONReader(document).read(into: &sink)
        }
    }
}

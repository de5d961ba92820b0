/// Takes in shapes and faults as they are found, up to the limits.
struct ShapeSink {
    let limits: GeoLimits
    private(set) var shapes: [GeoShape] = []
    private(set) var faults: [GeoFault] = []
    private var positions = 0

    init(limits: GeoLimits) { self.limits = limits }

    /// Whether so many faults were found that no more are sought.
    var isFull: Bool { faults.count >= limits.faults }

    mutating func add(_ fault: GeoFault) { if !isFull { faults.append(fault) } }

    mutating func add(_ shape: GeoShape) throws(GeoFault) {
        guard shapes.count < limits.shapes else {
            throw GeoFault(.tooManyShapes(most: limits.shapes), at: shape.range.prefix(1))
        }
        shapes.append(shape)
    }

    /// Counts positions before they are stored: an arc of a topology may be used over and over.
    mutating func count(_ more: Int, at range: Range<Int>) throws(GeoFault) {
        positions += more
        guard positions <= limits.positions else {
            throw GeoFault(.tooManyPositions(most: limits.positions), at: range)
        }
    }
}

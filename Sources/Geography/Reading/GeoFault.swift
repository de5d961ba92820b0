/// What is wrong with a file of shapes, and where. The words for it are the caller's.
public struct GeoFault: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// A rule of JSON (RFC 8259) that is broken, as a sentence without its full stop.
        case syntax(String)
        /// Lists and objects stand deeper in each other than so many levels.
        case tooDeep(most: Int)
        case tooManyBytes(most: Int)
        case tooManyShapes(most: Int)
        case tooManyPositions(most: Int)
        /// The file is JSON, and neither GeoJSON nor TopoJSON.
        case notGeography
        /// A `type` that is none of those that may stand here.
        case unknownType(String, expected: [String])
        case missingMember(String, of: String)
        /// What a member is to be: “a list of positions”.
        case wrongKind(String, expected: String)
        /// A name stands twice in one object.
        case repeatedName(String)
        /// A position has fewer than two numbers.
        case shortPosition(count: Int)
        case longitudeOutOfRange(Double)
        case latitudeOutOfRange(Double)
        /// Latitude first: the second number is no latitude, and the first one may be.
        case swapped(first: Double, second: Double)
        /// Numbers far too large for degrees: metres of a national grid.
        case projected(x: Double, y: Double)
        /// `crs` names a system that is not longitude and latitude in degrees.
        case foreignSystem(String)
        /// A ring whose last position is not its first.
        case openRing
        /// A ring of fewer than four positions, the first repeated at the end.
        case shortRing(count: Int)
        case shortLine(count: Int)
        /// A shape of which nothing has any area or length left.
        case collapsed(name: String?)
        /// A polygon without any ring.
        case emptyPolygon
        case arcOutOfRange(Int, count: Int)
        /// An arc that does not begin where the one before it ends.
        case brokenChain
        /// A scale that is not two numbers above zero, or a translation that is not two numbers.
        case badTransform
        /// A topology holds several objects, and none was chosen.
        case objectNotChosen([String])
        case unknownObject(String, known: [String])
        /// No shape at all.
        case nothing
        /// A feature whose geometry is null (RFC 7946, section 3.2): it cannot be drawn. A warning.
        case unlocated(name: String?)
    }

    public var problem: Problem
    /// Bytes of the file.
    public var range: Range<Int>

    public init(_ problem: Problem, at range: Range<Int>) { (self.problem, self.range) = (problem, range) }

    /// Whether the file is read all the same.
    public var isWarning: Bool { if case .unlocated = problem { true } else { false } }
}

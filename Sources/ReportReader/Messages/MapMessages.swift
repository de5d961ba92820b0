import Geography
import ReportModel

/// Maps: files of shapes, and values that have none.
extension Diagnostic {
    static func unknownShape(
        _ name: String, property: String, file: String, valid: [String], at origin: Origin
    ) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        return Diagnostic(
            .error, "unknown-shape", "No shape of “\(file)” has “\(name)” as its “\(property)”",
            explanation: "A value without a place would be missing from the map without a word.", at: origin,
            hint: nearest.map { "Did you mean “\($0)”?" })
    }
    static func moreUnknownShapes(_ count: Int, file: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-shape", "\(count) more categories have no shape in “\(file)”", at: origin,
            hint: "Name the property that has the categories’ names with “key”.")
    }
    static func unknownProperty(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        let shown = valid.prefix(20).joined(separator: ", ")
        return Diagnostic(
            .error, "unknown-property", "No shape of this map has a property “\(name)”",
            explanation: valid.isEmpty
                ? "Its shapes have neither properties nor an id." : "The properties are \(shown).",
            at: origin, hint: NearestName.of(name, among: valid).map { "Did you mean “\($0)”?" })
    }
    static func repeatedShape(
        _ name: String, property: String, count: Int, at origins: [Origin]
    ) -> Diagnostic {
        Diagnostic(
            .error, "repeated-shape", "\(count) shapes have “\(name)” as their “\(property)”",
            explanation: "One value cannot be told to belong to each of them.", at: origins.first ?? .unknown,
            notes: origins.dropFirst().map { Diagnostic.Note("another one", at: $0) },
            hint: "Choose a property that tells them apart with “key”, or make them one MultiPolygon.")
    }
    static func impossibleParallels(_ first: Double, _ second: Double, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "impossible-parallels",
            "No cone touches the globe at \(ScalarSyntax.plain(first))° and \(ScalarSyntax.plain(second))°",
            explanation:
                "Both parallels lie between the poles, and not as far north as south of the equator.",
            at: origin, hint: "Use “azimuthal” or “equal-earth” around the equator and the poles.")
    }
    static func impossibleCenter(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "impossible-center",
            "A centre is a longitude, -180 to 180, and a latitude, -90 to 90", at: origin)
    }
    static func breaksDoNotRise(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "breaks-do-not-rise", "Each break is larger than the one before it", at: origin)
    }
    static func tooManyBreaks(_ count: Int, most: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "too-many-breaks", "A map has at most \(most) breaks; these are \(count)",
            explanation: "More colours are not told apart.", at: origin)
    }
    static func middleIsNoBreak(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "middle-is-no-break", "The middle, where colours part, is one of the breaks", at: origin)
    }

    /// - Parameter object: where an object of a topology is chosen.
    static func mapFault(_ fault: GeoFault, in file: SourceFile, object: Origin?) -> Diagnostic {
        let wording = MapFaultWording(fault.problem)
        var origin = file.origin(fault.range)
        if case .unknownObject = fault.problem { origin = object ?? origin }
        return Diagnostic(
            fault.isWarning ? .warning : .error, wording.code, wording.summary,
            explanation: wording.explanation, at: origin, hint: wording.hint)
    }
}

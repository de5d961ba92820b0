/// The two numbers of a position of a topology, before and after they are degrees.
enum PlainPosition {
    static func numbers(_ index: Int, in document: JSONDocument) throws(GeoFault) -> (Double, Double) {
        guard document.kind(index) == .list else {
            throw GeoFault(
                .wrongKind("a position", expected: "a list of two numbers"), at: document.place(index))
        }
        let end = document.next(index)
        guard index + 2 < end, document.kind(index + 1) == .number, document.kind(index + 2) == .number else {
            throw GeoFault(.shortPosition(count: end - index - 1), at: document.range(index))
        }
        return (document.number(index + 1), document.number(index + 2))
    }

    static func checked(_ pair: (Double, Double), at range: Range<Int>) throws(GeoFault) -> GeoPosition {
        if let problem = PositionChecks.problem(longitude: pair.0, latitude: pair.1) {
            throw GeoFault(problem, at: range)
        }
        return GeoPosition(longitude: pair.0, latitude: pair.1)
    }
}

/// The arcs of a topology, in degrees, and lines that are made of them.
struct ArcList {
    private var arcs: [[GeoPosition]] = []

    /// - Parameter transform: the positions are whole numbers, each the step from the one before it; nil: degrees.
    init(
        _ list: Int, in document: JSONDocument, _ transform: QuantisedTransform?, _ limits: GeoLimits
    ) throws(GeoFault) {
        guard document.kind(list) == .list else {
            throw GeoFault(.wrongKind("arcs", expected: "a list of arcs"), at: document.place(list))
        }
        var count = 0
        for item in document.items(of: list) {
            let arc = try Self.arc(item, in: document, transform)
            count += arc.count
            guard count <= limits.positions else {
                throw GeoFault(.tooManyPositions(most: limits.positions), at: document.place(item))
            }
            arcs.append(arc)
        }
    }

    private static func arc(
        _ list: Int, in document: JSONDocument, _ transform: QuantisedTransform?
    ) throws(GeoFault) -> [GeoPosition] {
        guard document.kind(list) == .list else {
            throw GeoFault(.wrongKind("an arc", expected: "a list of positions"), at: document.place(list))
        }
        var arc: [GeoPosition] = []
        var x = 0.0, y = 0.0
        for item in document.items(of: list) {
            let numbers = try PlainPosition.numbers(item, in: document)
            var pair = numbers
            if let transform {
                x += numbers.0
                y += numbers.1
                pair = transform.apply(x, y)
            }
            arc.append(try PlainPosition.checked(pair, at: document.range(item)))
        }
        guard arc.count >= 2 else { throw GeoFault(.shortLine(count: arc.count), at: document.place(list)) }
        return arc
    }

    /// Arcs one after the other: `~i` is arc i from its end to its start; where two meet, their position stands once
    /// (section 2.1.4).
    func joined(
        _ list: Int, in document: JSONDocument, _ sink: inout ShapeSink
    ) throws(GeoFault) -> [GeoPosition] {
        guard document.kind(list) == .list else {
            throw GeoFault(.wrongKind("arcs", expected: "a list of arcs"), at: document.place(list))
        }
        var line: [GeoPosition] = []
        for item in document.items(of: list) {
            let arc = try arc(item, in: document)
            try sink.count(arc.count, at: document.range(item))
            if let last = line.last {
                guard arc.first == last else { throw GeoFault(.brokenChain, at: document.range(item)) }
                line += arc.dropFirst()
            } else {
                line = arc
            }
        }
        return line
    }

    private func arc(_ item: Int, in document: JSONDocument) throws(GeoFault) -> [GeoPosition] {
        guard document.kind(item) == .number, let number = Int(document.source(item)) else {
            throw GeoFault(
                .wrongKind("an arc", expected: "the whole number of an arc"), at: document.place(item))
        }
        let index = number < 0 ? ~number : number
        guard arcs.indices.contains(index) else {
            throw GeoFault(.arcOutOfRange(number, count: arcs.count), at: document.range(item))
        }
        return number < 0 ? arcs[index].reversed() : arcs[index]
    }
}

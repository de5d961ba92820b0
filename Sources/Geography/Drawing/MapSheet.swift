/// Flat shapes on the grid of a drawing: rings cut into the lines that they share, those simplified, and put together again.
struct MapSheet {
    private(set) var shapes: [MapDrawing.Shape] = []
    private(set) var borders: [MapDrawing.Border] = []
    private(set) var outlines = MapOutlines([])
    private let grid: Double
    private let fit: MapFit

    /// Where the rings of a polygon stand among all rings.
    private struct Place { var outer: [Int], holes: [Int] }

    init(_ flat: [FlatShape], _ fit: MapFit, _ precision: MapDrawing.Precision) {
        (self.fit, grid) = (fit, precision.grid)
        let simplifier = Simplifier(tolerance: precision.tolerance / precision.grid)
        var rings: [MapTopology.Ring] = []
        let places = flat.map { shape in
            shape.polygons.map { polygon in
                Place(outer: add(polygon.outer, to: &rings), holes: add(polygon.holes, to: &rings))
            }
        }
        var topology = MapTopology(rings)
        topology.simplify(simplifier)
        outlines = MapOutlines(
            topology.chains.map { chain in
                (
                    chain.points.map {
                        PlanePoint(Double($0.x) * precision.grid, Double($0.y) * precision.grid)
                    }, chain.isClosed
                )
            })
        for (shape, polygons) in zip(flat, places) {
            var drawn = MapDrawing.Shape()
            drawn.polygons = self.polygons(polygons, topology, rings)
            addOutline(polygons, drawn.polygons, topology)
            drawn.lines = shape.lines.compactMap { line($0, simplifier) }
            drawn.points = shape.points.map { plane(point($0)) }
            shapes.append(drawn)
        }
        for chain in topology.chains where !chain.isEnd {
            borders.append(.init(points: chain.points.map(plane), isClosed: chain.isClosed))
        }
    }

    // MARK: Rings

    /// Adds rings that are more than a line on the grid, and tells where they stand.
    private func add(_ flat: [FlatShape.Ring], to rings: inout [MapTopology.Ring]) -> [Int] {
        flat.compactMap { ring in
            guard let gridded = gridded(ring) else { return nil }
            rings.append(gridded)
            return rings.count - 1
        }
    }

    private func gridded(_ ring: FlatShape.Ring) -> MapTopology.Ring? {
        var result = MapTopology.Ring(points: [], isEnd: [])
        result.points.reserveCapacity(ring.points.count)
        result.isEnd.reserveCapacity(ring.points.count)
        for (index, flat) in ring.points.enumerated() {
            let place = point(flat)
            if result.points.last == place {
                result.isEnd[result.isEnd.count - 1] = ring.isEnd[index]
            } else {
                result.points.append(place)
                result.isEnd.append(ring.isEnd[index])
            }
        }
        while result.points.count > 1, result.points.first == result.points.last {
            result.points.removeLast()
            result.isEnd.removeLast()
        }
        return result.points.count >= 3 ? result : nil
    }

    private func polygons(
        _ places: [Place], _ topology: MapTopology, _ rings: [MapTopology.Ring]
    ) -> [[[PlanePoint]]] {
        var polygons: [[[PlanePoint]]] = []
        for place in places {
            let outer = place.outer.compactMap { ring(topology.points(of: $0), isHole: false) }
            let holes = place.holes.compactMap { ring(topology.points(of: $0), isHole: true) }
            polygons += Self.joined(outer, holes)
        }
        if polygons.isEmpty { polygons = largest(places, rings) }
        return polygons
    }

    /// The chains of a shape's rings, in the direction in which they are drawn; a ring that is drawn as it was is kept whole.
    private mutating func addOutline(
        _ places: [Place], _ polygons: [[[PlanePoint]]], _ topology: MapTopology
    ) {
        var chains: [Int] = []
        for place in places {
            let outer = place.outer.flatMap { references($0, topology, isHole: false) }
            chains += outer
            // Without its outer ring, a hole is a hole in nothing.
            if !outer.isEmpty { chains += place.holes.flatMap { references($0, topology, isHole: true) } }
        }
        outlines.add(chains, otherwise: chains.isEmpty ? polygons.flatMap { $0 } : [])
    }

    /// The chains of a ring as it is drawn; none where it has no area.
    private func references(_ ring: Int, _ topology: MapTopology, isHole: Bool) -> [Int] {
        let area = RingMeasure.area(topology.points(of: ring).map(plane)), chains = topology.rings[ring]
        if area == 0 { return [] }
        return (area < 0) == isHole ? chains : chains.reversed().map { ~$0 }
    }

    /// A shape so small that nothing of it would be left keeps its largest ring as it was.
    private func largest(_ places: [Place], _ rings: [MapTopology.Ring]) -> [[[PlanePoint]]] {
        let whole = places.flatMap(\.outer).compactMap { ring(rings[$0].points, isHole: false) }
        let largest = whole.max { abs(RingMeasure.area($0)) < abs(RingMeasure.area($1)) }
        return largest.map { [[$0]] } ?? []
    }

    /// Each hole with the piece of the outer ring that it lies in.
    private static func joined(_ outer: [[PlanePoint]], _ holes: [[PlanePoint]]) -> [[[PlanePoint]]] {
        var polygons = outer.map { [$0] }
        guard !polygons.isEmpty else { return [] }
        for hole in holes {
            let home =
                outer.count == 1
                ? 0
                : outer.firstIndex { piece in hole.contains { RingMeasure.contains($0, in: [piece]) } } ?? 0
            polygons[home].append(hole)
        }
        return polygons
    }

    /// A ring wound as it is to be; nil where no area is left.
    private func ring(_ points: [GridPoint], isHole: Bool) -> [PlanePoint]? {
        let ring = points.map(plane), area = RingMeasure.area(ring)
        if area == 0 { return nil }
        return (area < 0) == isHole ? ring : ring.reversed()
    }

    // MARK: Lines and points

    private func line(_ flat: [PlanePoint], _ simplifier: Simplifier) -> [PlanePoint]? {
        var points: [GridPoint] = []
        for place in flat.map(point) where place != points.last { points.append(place) }
        guard points.count >= 2 else { return nil }
        let isBackwards = points.reversed().lexicographicallyPrecedes(points)
        let simple = simplifier.line(isBackwards ? points.reversed() : points).map(plane)
        return isBackwards ? simple.reversed() : simple
    }

    private func point(_ flat: PlanePoint) -> GridPoint {
        let place = fit.apply(flat)
        return GridPoint(x: Self.step(place.x / grid), y: Self.step(place.y / grid))
    }

    /// No drawing is as large as these bounds: they keep a wrong one from ending the program.
    private static func step(_ value: Double) -> Int32 {
        Int32(max(-1e9, min(1e9, value.isNaN ? 0 : value)).rounded())
    }

    private func plane(_ place: GridPoint) -> PlanePoint {
        PlanePoint(Double(place.x) * grid, Double(place.y) * grid)
    }
}

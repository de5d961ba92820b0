import Foundation
import TestSupport
import Testing

@testable import Geography

@Suite struct MapDrawingTests {
    /// A country of so many communes by so many, their borders jagged, each shared by two neighbours.
    static func communes(_ columns: Int, _ rows: Int, steps: Int, seed: Int) -> GeoCollection {
        var dice = Dice(seed)
        func corner(_ x: Int, _ y: Int) -> GeoPosition {
            GeoPosition(longitude: 3 + Double(x) * 0.1, latitude: 49 + Double(y) * 0.07)
        }
        // Inner positions of every edge, to the right of and above each corner.
        var right: [[[GeoPosition]]] = [], up: [[[GeoPosition]]] = []
        for x in 0...columns {
            right.append([])
            up.append([])
            for y in 0...rows {
                func jagged(_ a: GeoPosition, _ b: GeoPosition) -> [GeoPosition] {
                    (1..<max(2, steps)).map { step in
                        let part = Double(step) / Double(max(2, steps))
                        return GeoPosition(
                            longitude: a.longitude + (b.longitude - a.longitude) * part
                                + Double(dice.roll(-100...100)) * 5e-5,
                            latitude: a.latitude + (b.latitude - a.latitude) * part
                                + Double(dice.roll(-100...100)) * 5e-5)
                    }
                }
                right[x].append(jagged(corner(x, y), corner(x + 1, y)))
                up[x].append(jagged(corner(x, y), corner(x, y + 1)))
            }
        }
        var shapes: [GeoShape] = []
        for x in 0..<columns {
            for y in 0..<rows {
                var ring = [corner(x, y)] + right[x][y] + [corner(x + 1, y)] + up[x + 1][y]
                ring +=
                    [corner(x + 1, y + 1)] + right[x][y + 1].reversed() + [corner(x, y + 1)]
                    + up[x][y].reversed()
                // Any start, either winding.
                let start = dice.roll(0...(ring.count - 1))
                ring = Array(ring[start...] + ring[..<start])
                if dice.chance(50) { ring.reverse() }
                shapes.append(GeoShape(id: "\(x)-\(y)", polygons: [[ring]]))
            }
        }
        return GeoCollection(shapes: shapes)
    }

    private func draw(_ collection: GeoCollection, tolerance: Double = 0.1, width: Double = 400) -> MapDrawing
    {
        MapDrawing(
            collection, ProjectionChoice.automatic.projection(for: collection), width: width, height: 300,
            precision: .init(grid: 1.0 / 32, tolerance: tolerance))
    }

    private struct Segment: Hashable {
        var a: PlanePoint, b: PlanePoint
        init(_ a: PlanePoint, _ b: PlanePoint) {
            (self.a, self.b) = (a.x, a.y) < (b.x, b.y) ? (a, b) : (b, a)
        }
    }

    private func segments(_ ring: [PlanePoint]) -> [Segment] {
        ring.indices.map { Segment(ring[$0], ring[($0 + 1) % ring.count]) }
    }

    /// The law of a map of neighbours: after simplifying, every edge inside the country still belongs to two communes, so that
    /// there is neither a gap nor an overlap; areas add up to the country's.
    @Test(arguments: [0.0, 0.1, 0.5, 2, 8]) func neighborsStayTogether(_ tolerance: Double) {
        let drawing = draw(Self.communes(8, 6, steps: 40, seed: 3), tolerance: tolerance)
        var uses: [Segment: Int] = [:]
        var sum = 0.0
        for shape in drawing.shapes {
            for ring in shape.polygons.joined() {
                for segment in segments(ring) { uses[segment, default: 0] += 1 }
                sum += RingMeasure.area(ring)
            }
        }
        #expect(uses.values.allSatisfy { $0 <= 2 })
        let outer = uses.filter { $0.value == 1 }.map(\.key)
        // The coast is one closed line: each of its points has two of its edges.
        var degree: [PlanePoint: Int] = [:]
        for segment in outer {
            degree[segment.a, default: 0] += 1
            degree[segment.b, default: 0] += 1
        }
        #expect(degree.values.allSatisfy { $0 == 2 })
        #expect(abs(sum - area(ofCoast: outer)) < 1e-6)
        // Each edge is a border once.
        let drawn = drawing.borders.flatMap { border in
            border.isClosed ? segments(border.points) : segments(border.points).dropLast()
        }
        #expect(Set(drawn).count == drawn.count && Set(drawn) == Set(uses.keys))
    }

    /// Shapes that are drawn together have the area of each, and no border between them.
    @Test func outlinesHoldTheirShapes() {
        var dice = Dice(8)
        let drawing = draw(Self.communes(7, 6, steps: 12, seed: 5), tolerance: 0.5)
        let areas = drawing.shapes.map { $0.polygons.reduce(0) { $0 + RingMeasure.area(of: $1) } }
        for _ in 0..<60 {
            let percent = dice.roll(0...100)
            let chosen = drawing.shapes.indices.filter { _ in dice.chance(percent) }
            let rings = drawing.outline(of: chosen)
            let area = rings.reduce(0) { $0 + RingMeasure.area($1) }
            #expect(abs(area - chosen.reduce(0) { $0 + areas[$1] }) < 1e-6)
            // Each edge is there once.
            let edges = rings.flatMap(segments)
            #expect(Set(edges).count == edges.count)
            for index in drawing.shapes.indices {
                guard let point = InnerPoint(of: drawing.shapes[index].polygons[0], precision: 1)?.point
                else { continue }
                #expect(RingMeasure.contains(point, in: rings) == chosen.contains(index))
            }
        }
        let whole = drawing.outline(of: Array(drawing.shapes.indices))
        #expect(whole.count == 1 && drawing.outline(of: []) == [])
    }

    /// A shape in another's hole, islands, and one so small that it is drawn as it was.
    @Test func outlinesOfHolesAndIslands() {
        let square = { (a: Double, b: Double) in
            [(a, a), (b, a), (b, b), (a, b)].map { GeoPosition(longitude: $0.0, latitude: $0.1) }
        }
        let collection = GeoCollection(shapes: [
            GeoShape(polygons: [[square(0, 9), square(3, 6)]]), GeoShape(polygons: [[square(3, 6)]]),
            GeoShape(polygons: [[square(12, 13)]]),
        ])
        let drawing = draw(collection)
        #expect(drawing.outline(of: [0]).count == 2 && drawing.outline(of: [1]).count == 1)
        #expect(drawing.outline(of: [0, 1]).count == 1 && drawing.outline(of: [0, 1, 2]).count == 2)
        let coarse = draw(Self.communes(30, 20, steps: 4, seed: 2), tolerance: 50, width: 60)
        for index in coarse.shapes.indices {
            let area = coarse.outline(of: [index]).reduce(0) { $0 + RingMeasure.area($1) }
            #expect(area > 0)
        }
    }

    private func area(ofCoast segments: [Segment]) -> Double {
        var next: [PlanePoint: [PlanePoint]] = [:]
        for segment in segments {
            next[segment.a, default: []].append(segment.b)
            next[segment.b, default: []].append(segment.a)
        }
        guard let start = segments.first?.a else { return 0 }
        var ring = [start], previous: PlanePoint?
        while let step = next[ring[ring.count - 1]]?.first(where: { $0 != previous }), step != start {
            previous = ring[ring.count - 1]
            ring.append(step)
        }
        return abs(RingMeasure.area(ring))
    }

    /// Whatever winding the file has, outer rings turn one way and holes the other.
    @Test func ringsAreWoundForDrawing() {
        let square = { (a: Double, b: Double) in
            [(a, a), (b, a), (b, b), (a, b)].map { GeoPosition(longitude: $0.0, latitude: $0.1) }
        }
        for (outer, hole) in [
            (square(0, 9), square(3, 6)), (square(0, 9).reversed(), square(3, 6)),
            (square(0, 9), square(3, 6).reversed()),
        ] {
            let collection = GeoCollection(shapes: [
                GeoShape(polygons: [[outer, hole]]), GeoShape(polygons: [[hole]]),
            ])
            let drawing = draw(collection)
            #expect(drawing.shapes[0].polygons.map(\.count) == [2])
            #expect(RingMeasure.area(drawing.shapes[0].polygons[0][0]) > 0)
            #expect(RingMeasure.area(drawing.shapes[0].polygons[0][1]) < 0)
            // The hole and what fills it are one line.
            #expect(drawing.borders.count == 2)
            #expect(Set(drawing.shapes[0].polygons[0][1]) == Set(drawing.shapes[1].polygons[0][0]))
        }
    }

    @Test func drawingsFillTheirField() {
        for width in [40.0, 200, 800] {
            let drawing = draw(Self.communes(5, 4, steps: 5, seed: 9), width: width)
            let points = drawing.shapes.flatMap { $0.polygons.joined().joined() }
            let xs = points.map(\.x), ys = points.map(\.y)
            #expect(drawing.width <= width + 1e-9 && drawing.height <= 300 + 1e-9)
            #expect(abs(drawing.width - width) < 1e-9 || abs(drawing.height - 300) < 1e-9)
            #expect(abs((xs.min() ?? 1)) <= 0.2 && abs((xs.max() ?? 0) - drawing.width) <= 0.2)
            #expect(abs((ys.min() ?? 1)) <= 0.2 && abs((ys.max() ?? 0) - drawing.height) <= 0.2)
        }
    }

    /// A shape is drawn as long as it has any area on the grid, however coarse the map.
    @Test func noShapeIsLost() {
        let drawing = draw(Self.communes(30, 20, steps: 4, seed: 2), tolerance: 50, width: 60)
        #expect(drawing.shapes.count == 600 && drawing.shapes.filter(\.isEmpty).isEmpty)
    }

    /// A hole beside its outer ring, or without one that has any area: nothing leaves the field, nothing is drawn twice.
    @Test func strayHolesStayInTheField() {
        let square = { (a: Double, b: Double) in
            [(a, a), (b, a), (b, b), (a, b)].map { GeoPosition(longitude: $0.0, latitude: $0.1) }
        }
        let line = [(1.0, 1.0), (2, 1), (3, 1)].map { GeoPosition(longitude: $0.0, latitude: $0.1) }
        let drawing = draw(
            GeoCollection(shapes: [
                GeoShape(polygons: [[square(0, 2), square(5, 6)]]),
                GeoShape(polygons: [[line, square(3, 4)]]),
            ]))
        for point in drawing.shapes.flatMap({ $0.polygons.joined().joined() }) {
            #expect(
                (-0.2...drawing.width + 0.2).contains(point.x)
                    && (-0.2...drawing.height + 0.2).contains(point.y))
        }
        #expect(drawing.shapes[1].isEmpty && drawing.outline(of: [1]).isEmpty)
    }

    /// Shapes that touch in a point, rings that touch themselves, the same ring twice, spikes: all kinds of junctions.
    @Test func strangeRingsAreDrawn() {
        let at = { (x: Double, y: Double) in GeoPosition(longitude: x, latitude: y) }
        let rings = [
            [at(0, 0), at(1, 0), at(1, 1), at(0, 1)], [at(1, 1), at(2, 1), at(2, 2), at(1, 2)],
            [at(0, 0), at(1, 0), at(1, 1), at(0, 1)],
            [at(0, 5), at(1, 6), at(2, 5), at(2, 7), at(1, 6), at(0, 7)],
            [at(5, 5), at(6, 5), at(7, 5), at(6, 5), at(6, 6)],
            [at(3, 3), at(3, 3), at(4, 3), at(4, 4), at(3, 3)], [at(8, 8), at(9, 8), at(8, 8), at(9, 8)],
        ]
        let drawing = draw(GeoCollection(shapes: rings.map { GeoShape(polygons: [[$0]]) }))
        #expect(drawing.shapes.prefix(6).allSatisfy { !$0.isEmpty })
        #expect(drawing.shapes[6].isEmpty)
        #expect(Set(drawing.shapes[0].polygons[0][0]) == Set(drawing.shapes[2].polygons[0][0]))
    }

    @Test(.enabled(if: SharedMap.londonFile != nil, "the boroughs lie in ../shared"))
    func londonKeepsItsShape() throws {
        let london = try #require(SharedMap.london)
        let fine = draw(london, tolerance: 0), coarse = draw(london, tolerance: 0.1)
        for (a, b) in zip(fine.shapes, coarse.shapes) {
            let whole = a.polygons.reduce(0) { $0 + RingMeasure.area(of: $1) }
            let simple = b.polygons.reduce(0) { $0 + RingMeasure.area(of: $1) }
            #expect(abs(whole - simple) < 0.02 * whole)
        }
        // Neighbours of a topology share every border: fewer lines are drawn than rings have.
        let edges = coarse.shapes.reduce(0) { $0 + $1.polygons.joined().joined().count }
        let drawn = coarse.borders.reduce(0) { $0 + $1.points.count - ($1.isClosed ? 0 : 1) }
        #expect(Double(drawn) < 0.75 * Double(edges))
        #expect(coarse.cut == [])
    }
}

@Suite struct SimplifierTests {
    private func walk(_ count: Int, _ dice: inout Dice) -> [GridPoint] {
        var points = [GridPoint(x: 0, y: 0)]
        while points.count < count {
            let last = points[points.count - 1]
            points.append(
                GridPoint(x: last.x + Int32(dice.roll(-9...9)), y: last.y + Int32(dice.roll(-9...9))))
        }
        return points
    }

    /// What is left out is no farther than the tolerance from what remains there; ends stay; what remains was there.
    @Test func linesStayWithinTheTolerance() throws {
        var dice = Dice(21)
        for round in 0..<60 {
            let line = walk(dice.roll(2...1500), &dice), tolerance = Double(dice.roll(0...60)) / 2
            let simple = Simplifier(tolerance: tolerance).line(line)
            #expect(simple.first == line.first && simple.last == line.last)
            var place = 0
            for (start, end) in zip(simple, simple.dropFirst()) {
                let segment = GridSegment(start, end)
                // The run of the old line that this piece stands for: some run between both ends must lie near it.
                let from = try #require(line[place...].firstIndex(of: start))
                var to = try #require(line[(from + 1)...].firstIndex(of: end)), isNear = false
                while !isNear {
                    isNear = line[from...to].allSatisfy {
                        segment.squaredDistance($0) <= tolerance * tolerance + 1e-9
                    }
                    if !isNear { to = try #require(line[(to + 1)...].firstIndex(of: end), "round \(round)") }
                }
                place = to
            }
        }
    }

    /// A line that doubles back on itself thousands of times ends in time, too.
    @Test func longLinesAreQuick() {
        let spiral = (0..<50_000).map { (step: Int32) in
            GridPoint(x: step % 2 == 0 ? step : -step, y: step)
        }
        let start = ContinuousClock.now
        #expect(Simplifier(tolerance: 1).line(spiral).count > 25_000)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func loopsKeepAnArea() {
        var dice = Dice(22)
        for _ in 0..<200 {
            let loop = walk(dice.roll(3...40), &dice)
            let area = { (ring: [GridPoint]) in
                RingMeasure.area(ring.map { PlanePoint(Double($0.x), Double($0.y)) })
            }
            let simple = Simplifier(tolerance: 1000).loop(loop)
            let isFlat = loop.allSatisfy { a in loop.allSatisfy { b in loop[0].cross(a, b) == 0 } }
            #expect(isFlat || simple.count == 3)
            #expect(isFlat || area(simple) != 0)
        }
    }
}

@Suite struct RingMeasureTests {
    private let square = [PlanePoint(1, 1), PlanePoint(5, 1), PlanePoint(5, 5), PlanePoint(1, 5)]
    private let hole = [PlanePoint(3, 2), PlanePoint(4, 2), PlanePoint(4, 4), PlanePoint(3, 4)]

    @Test func knownPolygons() throws {
        #expect(RingMeasure.area(square) == 16 && RingMeasure.area(square.reversed()) == -16)
        #expect(
            RingMeasure.area(of: [square, hole]) == 14
                && RingMeasure.area(of: [square, hole.reversed()]) == 14)
        let center = try #require(RingMeasure.centroid(of: [square, hole.reversed()]))
        // (16 · 3 − 2 · 3.5) / 14 and (16 · 3 − 2 · 3) / 14.
        #expect(abs(center.x - 41.0 / 14) < 1e-12 && abs(center.y - 3) < 1e-12)
        #expect(RingMeasure.centroid(of: [[PlanePoint(0, 0), PlanePoint(1, 1), PlanePoint(2, 2)]]) == nil)
        #expect(RingMeasure.contains(PlanePoint(2, 3), in: [square, hole]))
        #expect(!RingMeasure.contains(PlanePoint(3.5, 3), in: [square, hole]))
        #expect(!RingMeasure.contains(PlanePoint(0, 3), in: [square, hole]))
    }

    /// The point inside is inside, and nowhere else is much farther from the edges (a grid of trials).
    @Test func innerPointsAreFarthestFromTheEdges() throws {
        var dice = Dice(31)
        for _ in 0..<40 {
            let count = dice.roll(3...24)
            let ring = (0..<count).map { index in
                let angle = Double(index) / Double(count) * 2 * .pi, radius = Double(dice.roll(20...100))
                return PlanePoint(radius * cos(angle), radius * sin(angle) * 0.6)
            }
            let inner = try #require(InnerPoint(of: [ring], precision: 0.5)), edges = PolygonEdges([ring])
            #expect(RingMeasure.contains(inner.point, in: [ring]))
            #expect(abs(edges.signedDistance(to: inner.point) - inner.radius) < 1e-9)
            for x in stride(from: -100.0, through: 100, by: 4) {
                for y in stride(from: -60.0, through: 60, by: 4) {
                    #expect(edges.signedDistance(to: PlanePoint(x, y)) <= inner.radius + 0.5 + 1e-9)
                }
            }
        }
    }

    /// A ring road: the middle of the whole lies in the hole, the point does not.
    @Test func innerPointsAvoidHoles() throws {
        let outer = [PlanePoint(0, 0), PlanePoint(10, 0), PlanePoint(10, 10), PlanePoint(0, 10)]
        let hole = [PlanePoint(2, 2), PlanePoint(8, 2), PlanePoint(8, 8), PlanePoint(2, 8)]
        let inner = try #require(InnerPoint(of: [outer, hole], precision: 0.01))
        #expect(RingMeasure.contains(inner.point, in: [outer, hole]))
        // In a corner: x from both outer edges and, over the diagonal, from the hole's corner: x = (2 − x)√2.
        #expect(abs(inner.radius - 2 * 2.0.squareRoot() / (1 + 2.0.squareRoot())) < 0.02)
        #expect(
            InnerPoint(of: [[PlanePoint(0, 0), PlanePoint(1, 1), PlanePoint(2, 2)]], precision: 0.1) == nil)
    }
}

@Suite struct PolygonHatchTests {
    private let outer = [
        PlanePoint(0, 0), PlanePoint(90, 10), PlanePoint(70, 80), PlanePoint(20, 100), PlanePoint(30, 50),
    ]
    private let hole = [PlanePoint(40, 30), PlanePoint(60, 30), PlanePoint(60, 60), PlanePoint(45, 55)]

    /// Lines at a distance cover their polygon: together as long as its area over the distance.
    @Test(arguments: [0.25, 0.5, 1]) func linesCoverThePolygon(_ pitch: Double) {
        let lines = PolygonHatch.lines(over: [outer, hole], pitch: pitch)
        var length = 0.0
        for (a, b) in lines {
            length += ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
            // At 45°, rising to the right.
            #expect(abs((a.x + a.y) - (b.x + b.y)) < 1e-9)
            let middle = PlanePoint((a.x + b.x) / 2, (a.y + b.y) / 2)
            #expect(RingMeasure.contains(middle, in: [outer, hole]))
        }
        let area = RingMeasure.area(of: [outer, hole])
        #expect(abs(length * pitch - area) < area * 0.01)
    }

    @Test func linesThroughCornersArePaired() {
        // Every line of the hatch of a diamond on whole numbers passes through corners.
        let step = 2.0.squareRoot()
        let square = [
            PlanePoint(0.5 * step, 0), PlanePoint(2.5 * step, 0), PlanePoint(2.5 * step, 2 * step),
            PlanePoint(0.5 * step, 2 * step),
        ]
        let lines = PolygonHatch.lines(over: [square], pitch: 1)
        for (a, b) in lines {
            #expect(a.x <= 2.5 * step + 1e-9 && b.x <= 2.5 * step + 1e-9 && a.x >= 0.5 * step - 1e-9)
        }
        #expect(lines.count >= 3)
        #expect(PolygonHatch.lines(over: [square], pitch: 0).isEmpty)
    }

    @Test func rectanglesAreHeldOrNot() {
        let polygon = [outer, hole]
        func holds(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Bool {
            RingMeasure.holds(PlanePoint(x, y), PlanePoint(x + width, y + height), in: polygon)
        }
        #expect(holds(40, 65, 20, 10))
        #expect(!holds(40, 50, 20, 20), "the hole reaches into it")
        #expect(!holds(35, 20, 40, 45), "the hole lies in it")
        #expect(!holds(0, 60, 40, 10), "an edge passes through it")
        #expect(!holds(200, 200, 5, 5), "it lies outside")
    }

    /// Held means that each of its places is inside.
    @Test func heldRectanglesLieInside() {
        var dice = Dice(41)
        var held = 0
        for _ in 0..<2000 {
            let low = PlanePoint(Double(dice.roll(0...90)), Double(dice.roll(0...100)))
            let high = PlanePoint(low.x + Double(dice.roll(1...30)), low.y + Double(dice.roll(1...20)))
            var places: [PlanePoint] = []
            for column in 0...6 {
                for row in 0...6 {
                    let x = low.x + (high.x - low.x) * Double(column) / 6
                    places.append(PlanePoint(x, low.y + (high.y - low.y) * Double(row) / 6))
                }
            }
            let isHeld = RingMeasure.holds(low, high, in: [outer, hole])
            if isHeld { held += 1 }
            if isHeld { #expect(places.allSatisfy { RingMeasure.contains($0, in: [outer, hole]) }) }
        }
        #expect(held > 100)
    }
}

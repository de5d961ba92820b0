import Frames
import Geography
import ReportModel
import TestSupport
import Testing
import Typography

@testable import Charts

/// A country of square communes, each a degree wide: « 0-0 » in the south-west.
private func communes(_ columns: Int, _ rows: Int) -> GeoCollection {
    var shapes: [GeoShape] = []
    for x in 0..<columns {
        for y in 0..<rows {
            let (west, south) = (4 + Double(x), 50 + Double(y) * 0.6)
            let ring = [(west, south), (west + 1, south), (west + 1, south + 0.6), (west, south + 0.6)].map {
                GeoPosition(longitude: $0.0, latitude: $0.1)
            }
            shapes.append(GeoShape(id: "\(x)-\(y)", polygons: [[ring]]))
        }
    }
    return GeoCollection(shapes: shapes)
}

private func mapChart(
    _ kind: Chart.Kind, _ values: [(String, Double?)], _ shapes: GeoCollection,
    classes: Chart.Classes = .nice(5),
    middle: Double? = nil
) -> Chart {
    var chart = Chart(
        kind: kind, title: ["Carte"],
        data: values.map { key, value in
            Chart.Datum(key: key, label: .text("C" + key), value: value, text: value.map { "\($0)" } ?? "")
        }, source: ["Source"])
    let keys = Set(values.map(\.0))
    chart.map = Chart.Map(
        shapes: shapes,
        keys: shapes.shapes.map { shape in shape.id.flatMap { keys.contains($0) ? $0 : nil } },
        classes: classes, middle: middle)
    return chart
}

@Suite struct ChoroplethTests {
    private let style = ChartStyle.annual

    private func some(_ count: Int, seed: Int, _ shapes: GeoCollection) -> [(String, Double?)] {
        var dice = Dice(seed)
        return shapes.shapes.prefix(count).map { ($0.id ?? "", Double(dice.roll(0...1000)) / 10) }
    }

    @Test(arguments: [40.0, 85, 120, 175]) func nothingLeavesThePlotOrOverlaps(_ width: Double) {
        for (columns, rows) in [(1, 1), (3, 2), (8, 12), (30, 20)] {
            let shapes = communes(columns, rows), count = columns * rows
            for kind in [Chart.Kind.choropleth, .symbols] {
                for known in [count, max(1, count - 3)] {
                    let chart = mapChart(kind, some(known, seed: columns, shapes), shapes)
                    let plot = setter().plot(chart, width: .mm(width))
                    expectLaws(plot, width: .mm(width), "\(kind) \(columns)×\(rows) at \(width)")
                    #expect(plot.diagnostics == [])
                }
            }
        }
    }

    /// Panels of maps: one legend, one scale, and no value on another panel's shapes.
    @Test(arguments: [40.0, 85, 175]) func panelsShareTheirLegend(_ width: Double) {
        let shapes = communes(4, 3)
        for kind in [Chart.Kind.choropleth, .symbols] {
            var chart = mapChart(kind, some(12, seed: 3, shapes), shapes)
            let data = chart.data
            chart.data = (0..<3).flatMap { panel in
                data.enumerated().map { index, datum in
                    var own = datum
                    own.facet = "p\(panel)"
                    own.value = panel == 1 && index == 2 ? nil : datum.value.map { $0 * Double(panel + 1) }
                    return own
                }
            }
            chart.facets = (0..<4).map { Chart.Name(key: "p\($0)", label: .text("Panel \($0)")) }
            let plot = setter().plot(chart, width: .mm(width))
            expectLaws(plot, width: .mm(width), "\(kind) in panels at \(width)")
            #expect(plot.diagnostics == [])
            let texts = FrameGeometry(plot.frame).texts.map { say($0) }
            #expect(texts.count { $0.contains("“pas de donnée”") } == 1, "one key for the hatch")
            #expect(texts.count { $0.contains("“valeur") } == 1, "the panel without values")
            if kind == .choropleth { #expect(texts.count { $0.contains("“300”") } == 1, "\(texts)") }
        }
    }

    /// Every class that has a value has its colour on the map, and each box of the legend has the colour of its class.
    @Test func shapesHaveTheColourOfTheirClass() {
        let shapes = communes(5, 1)
        let values: [(String, Double?)] = [("0-0", 1), ("1-0", 25), ("2-0", 45), ("3-0", 65), ("4-0", 85)]
        let plot = setter().plot(mapChart(.choropleth, values, shapes), width: .mm(120))
        let breaks = ClassBreaks(values.compactMap(\.1), .nice(5), middle: nil)
        let paints = ClassColors.paints(breaks, style.colors)
        let fills = FrameGeometry(plot.frame).boxes.filter { $0.content == .shape }
        #expect(breaks.count == 5)
        for (number, paint) in paints.enumerated() {
            let own = fills.filter { $0.color == paint.color }
            // The shape, east of the one before it, and its box in the legend.
            #expect(own.count == 2, "class \(number)")
            let others = number == 0 ? [] : fills.filter { $0.color == paints[number - 1].color }
            if let shape = own.first?.rect, let west = others.first?.rect {
                // Meridians lean: the boxes of neighbours overlap a little.
                #expect(abs((shape.minX - west.maxX).points) < 3)
            }
        }
        let texts = FrameGeometry(plot.frame).texts.map { say($0) }
        for number in ["0", "20", "40", "60", "80", "100"] {
            #expect(texts.contains { $0.contains("“\(number)”") }, "\(number)")
        }
    }

    /// What has no value is hatched and counted, and is never the lowest class.
    @Test func whatIsMissingIsHatchedAndCounted() {
        let shapes = communes(4, 1)
        let plot = setter().plot(
            mapChart(.choropleth, [("0-0", 0), ("1-0", 90), ("2-0", nil)], shapes), width: .mm(120))
        let geometry = FrameGeometry(plot.frame)
        let field = geometry.boxes.filter { $0.color == style.colors.gapField }
        #expect(field.count == 2, "two shapes in one path, and the key")
        #expect(geometry.texts.map(say).contains { $0.contains("pas de donnée\u{A0}: 2") })
        let whole = setter().plot(
            mapChart(.choropleth, shapes.shapes.map { ($0.id ?? "", 5) }, shapes), width: .mm(120))
        #expect(!FrameGeometry(whole.frame).boxes.contains { $0.color == style.colors.gapField })
    }

    @Test func namesStandOnlyWhereTheyFit() {
        let large = communes(2, 1), small = communes(40, 30)
        func names(_ shapes: GeoCollection) -> [String] {
            let plot = setter().plot(
                mapChart(.choropleth, some(10_000, seed: 1, shapes), shapes), width: .mm(120))
            return FrameGeometry(plot.frame).texts.map(say).filter { $0.contains("“C") }
        }
        #expect(names(large).count == 2)
        #expect(names(small).isEmpty)
        var chart = mapChart(.choropleth, some(2, seed: 1, large), large)
        chart.map?.isLabelled = false
        #expect(
            !FrameGeometry(setter().plot(chart, width: .mm(120)).frame).texts.map(say).contains {
                $0.contains("“C")
            })
    }

    @Test func whatCannotBeShownIsTold() {
        var shapes = communes(2, 1)
        shapes.shapes.append(GeoShape(id: "town", points: [GeoPosition(longitude: 4.5, latitude: 50.3)]))
        let plot = setter().plot(
            mapChart(.choropleth, [("0-0", 1), ("1-0", 2), ("town", 3), ("elsewhere", 4)], shapes),
            width: .mm(80))
        #expect(
            plot.diagnostics == [.notOnMap(key: "elsewhere"), .shapeWithoutArea(key: "town")])
        let none = setter().plot(mapChart(.choropleth, [("0-0", nil)], shapes), width: .mm(80))
        #expect(none.diagnostics == [.allMissing] && none.frame.size.height > .zero)
    }

    /// A map in a page that is mirrored is the map in a page that is not: only its place is another one.
    @Test func mapsAreNotMirrored() {
        let shapes = communes(3, 2), width = Length.mm(100)
        for kind in [Chart.Kind.choropleth, .symbols] {
            let chart = mapChart(kind, some(5, seed: 2, shapes), shapes)
            func drawing(_ isMirrored: Bool) -> [FrameGeometry.Box] {
                let text = MirroredText(isMirrored: isMirrored)
                let plot = ChartSetter(style: style, text: text, language: "fr-BE", isDraft: false)
                    .plot(chart, width: width)
                let frame = isMirrored ? plot.frame.mirrored() : plot.frame
                // The map stands in the middle of its plot, so that it has one place in both.
                let bottom = plot.frame.size.height * 0.75
                return FrameGeometry(frame).boxes.filter { $0.rect.maxY < bottom }
            }
            let plain = drawing(false), mirrored = drawing(true)
            #expect(plain.count == mirrored.count && plain.count > 8)
            for (a, b) in zip(plain, mirrored) {
                #expect(a.content == b.content && a.color == b.color)
                #expect(
                    abs((a.rect.minX - b.rect.minX).points) < 0.01 && a.rect.minY == b.rect.minY,
                    "\(say(a)) \(say(b))")
            }
        }
    }
}

/// The fixed text of the tests, as a typesetter hands its lines to a page that is read from right to left.
struct MirroredText: ChartText {
    let isMirrored: Bool
    private let text = FixedText()

    init(isMirrored: Bool) { self.isMirrored = isMirrored }

    func labelWidth(_ text: String, _ style: TextStyle, language: String) -> Length {
        self.text.labelWidth(text, style, language: language)
    }
    func setLabel(_ text: String, _ style: TextStyle, language: String) -> Frame {
        let frame = self.text.setLabel(text, style, language: language)
        return isMirrored ? frame.mirrored() : frame
    }
    func wrapLabel(
        _ text: String, _ style: TextStyle, leading: Length, measure: Length, _ breaking: LabelBreaking,
        language: String
    ) -> [SetLine] {
        let lines = self.text.wrapLabel(
            text, style, leading: leading, measure: measure, breaking, language: language)
        guard isMirrored else { return lines }
        return lines.map { line in
            var mirrored = line
            mirrored.frame = line.frame.mirrored()
            mirrored.start = line.frame.size.width - line.start - line.width
            return mirrored
        }
    }
    func labelMetrics(_ style: TextStyle) -> FontMetrics { text.labelMetrics(style) }
}

@Suite struct SymbolsTests {
    private let style = ChartStyle.annual

    private func discs(_ plot: ChartPlot) -> [FrameGeometry.Box] {
        FrameGeometry(plot.frame).boxes.filter { $0.content == .shape && $0.color == style.colors.mark }
    }

    /// Areas are in proportion to values: four times the value, twice the width.
    @Test func areasAreInProportion() {
        let shapes = communes(4, 1)
        let plot = setter().plot(
            mapChart(.symbols, [("0-0", 25), ("1-0", 100), ("2-0", 400), ("3-0", 0)], shapes), width: .mm(175)
        )
        let widths = discs(plot).prefix(3).map(\.rect.size.width.points)
        // The largest is drawn first; zero has no area.
        #expect(widths.count == 3)
        #expect(abs(widths[0] / widths[1] - 2) < 0.01 && abs(widths[1] / widths[2] - 2) < 0.01)
        // The legend's discs have the same scale: 400, 100 and 20.
        #expect(SizeLegend.values(400) == [400, 100, 20])
        let keys = discs(plot).dropFirst(3).map(\.rect.size.width.points)
        #expect(keys.count == 3)
        for (key, value) in zip(keys, [400.0, 100, 20]) {
            #expect(abs(key / widths[0] - (value / 400).squareRoot()) < 0.01)
        }
    }

    @Test func discsStandInTheirShapes() {
        let shapes = communes(2, 2)
        let chart = mapChart(.symbols, shapes.shapes.map { ($0.id ?? "", 10) }, shapes)
        let plot = setter().plot(chart, width: .mm(100))
        let boxes = discs(plot).prefix(4).map(\.rect)
        for (index, box) in boxes.enumerated() {
            for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
        }
        // In the order of the file: south-west, north-west, south-east, north-east.
        #expect(boxes.count == 4)
        #expect(boxes[0].minY > boxes[1].minY && boxes[2].minX > boxes[0].minX)
    }

    @Test func lessThanNothingHasNoArea() {
        let shapes = communes(2, 1)
        let plot = setter().plot(mapChart(.symbols, [("0-0", -5), ("1-0", 4)], shapes), width: .mm(80))
        #expect(plot.diagnostics == [.negativeSize(key: "0-0")])
        #expect(plot.diagnostics.first?.severity == .error)
        let choropleth = setter().plot(
            mapChart(.choropleth, [("0-0", -5), ("1-0", 4)], shapes), width: .mm(80))
        #expect(choropleth.diagnostics == [])
    }

    /// Towns are points: a file without any area has a map of discs all the same.
    @Test func pointsHaveDiscs() {
        let shapes = GeoCollection(
            shapes: [(4.3, 50.8), (5.5, 50.6), (3.2, 51.2)].enumerated().map { index, place in
                GeoShape(id: "t\(index)", points: [GeoPosition(longitude: place.0, latitude: place.1)])
            })
        let plot = setter().plot(
            mapChart(.symbols, [("t0", 9), ("t1", 4), ("t2", 1)], shapes), width: .mm(80))
        expectLaws(plot, width: .mm(80), "towns")
        #expect(discs(plot).count >= 3 && plot.diagnostics == [])
    }
}

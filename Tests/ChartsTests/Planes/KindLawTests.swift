import Frames
import ReportModel
import Statistics
import TestSupport
import Testing

@testable import Charts

/// Laws of single kinds: what areas, flows, bins and stacks must add up to.
@Suite struct KindLawTests {
    @Test func treemapAreasAreInProportionAndApart() {
        var random = Dice(11)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Double.random(in: 1...100, using: &random)
            }
            .sorted(by: >)
            let area = Rect(x: .mm(3), y: .mm(4), width: .mm(160), height: .mm(80))
            let rects = Squarified.rects(values, in: area), total = values.reduce(0, +)
            #expect(rects.count == values.count)
            for (rect, value) in zip(rects, values) {
                #expect(area.contains(rect.inset(by: Length(units: 2))))
                let share =
                    rect.size.width.points * rect.size.height.points
                    / (area.size.width.points * area.size.height.points)
                #expect(abs(share - value / total) < 0.001)
            }
            for (index, rect) in rects.enumerated() {
                for other in rects[(index + 1)...] {
                    #expect(!rect.inset(by: Length(units: 2)).overlaps(other.inset(by: Length(units: 2))))
                }
            }
        }
    }

    @Test func flowsAreConserved() {
        var random = Dice(12)
        for _ in 0..<200 {
            let sources = Int.random(in: 1...6, using: &random), sinks = Int.random(in: 1...6, using: &random)
            var flows: [FlowLayout.Flow] = []
            for source in 0..<sources {
                for sink in 0..<sinks where Bool.random(using: &random) {
                    flows.append(
                        .init(source: source, sink: sink, value: Double.random(in: 1...50, using: &random)))
                }
            }
            guard !flows.isEmpty else { continue }
            let layout = FlowLayout(flows, sources: sources, sinks: sinks, height: .mm(100), gap: .mm(2.5))
            let slack = Length(units: flows.count + 2)
            func sum(_ some: [Length]) -> Length { some.reduce(.zero, +) }
            let total = sum(layout.ribbons.map(\.thickness))
            #expect(abs((sum(layout.sources.map(\.thickness)) - total).units) <= slack.units)
            #expect(abs((sum(layout.sinks.map(\.thickness)) - total).units) <= slack.units)
            for (flow, ribbon) in zip(flows, layout.ribbons) {
                let source = layout.sources[flow.source], sink = layout.sinks[flow.sink]
                #expect(
                    ribbon.from >= source.start
                        && ribbon.from + ribbon.thickness <= source.start + source.thickness + slack)
                #expect(
                    ribbon.to >= sink.start
                        && ribbon.to + ribbon.thickness <= sink.start + sink.thickness + slack)
            }
        }
    }

    @Test func binsCountEveryValueOnce() throws {
        var random = Dice(13)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 1...300, using: &random)).map { _ in
                (Double.random(in: -50...50, using: &random) * 4).rounded() / 4
            }
            let chart = Chart(kind: .histogram, title: [], data: values.map { datum("x", $0) }, source: [])
            let bins = try #require(HistogramBins(chart)).bins
            #expect(bins.reduce(0) { $0 + $1.count } == values.count)
            for (index, bin) in bins.enumerated() {
                let isLast = index == bins.count - 1
                #expect(
                    bin.count == values.count { $0 >= bin.low && ($0 < bin.high || isLast && $0 == bin.high) }
                )
            }
        }
    }

    @Test func stacksAddUp() throws {
        let stacked = try #require(Stack([3, nil, 5, -2], .stacked)).pieces
        #expect(stacked.map { $0?.to } == [3, nil, 8, -2] && stacked.map { $0?.from } == [0, nil, 3, 0])
        let share = try #require(Stack([1, 3], .share)).pieces
        #expect(share.map { $0?.to } == [25, 100])
        #expect(Stack([1, nil], .share) == nil, "a part of an unknown whole")
        #expect(Stack([0, 0], .share) == nil && Stack([nil, nil], .stacked) == nil)
        let opinions = try #require(Stack([10, 20, 40, 20, 10], .diverging)).pieces
        #expect(opinions.map { $0?.from } == [-50, -40, -20, 20, 40])
    }

    @Test func quartilesAreThoseOfTheDefinition() throws {
        let box = try #require(Quartiles([1, 2, 3, 4, 100]))
        #expect(box.lower == 2 && box.median == 3 && box.upper == 4 && box.low == 1 && box.high == 4)
        #expect(box.outliers == [100])
        #expect(Quartiles([]) == nil && Quartiles([.nan]) == nil)
        let one = try #require(Quartiles([7]))
        #expect(one.lower == 7 && one.upper == 7 && one.outliers.isEmpty)
        var random = Dice(14)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                Double.random(in: 0...9, using: &random)
            }
            let box = try #require(Quartiles(values))
            #expect(
                box.low <= box.lower && box.lower <= box.median && box.median <= box.upper
                    && box.upper <= box.high)
            #expect(
                values.count { $0 < box.median } * 2 <= values.count
                    && values.count { $0 > box.median } * 2 <= values.count)
        }
    }

    @Test func longLinesKeepTheirPeaks() {
        var random = Dice(15)
        let points = (0..<100_000).map { index in
            Point(Length(units: index * 5), Length(units: Int.random(in: 0...100_000, using: &random)))
        }
        let kept = PolylineSimplifier.simplified(points)
        #expect(kept.count < 35_000 && kept.first == points.first && kept.last == points.last)
        #expect(kept.map(\.y).max() == points.map(\.y).max() && kept.map(\.y).min() == points.map(\.y).min())
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.x <= $1.x })
        #expect(PolylineSimplifier.simplified(Array(points.prefix(400))).count == 400)
    }

    @Test func thePaletteIsToldApartByAll() {
        let colors = ChartStyle.annual.colors
        let parts = colors.parts.map { ($0.hex, $0) }
        #expect(ColorCheck.alike(parts).isEmpty, "\(ColorCheck.alike(parts))")
        for color in colors.parts + [colors.mark, colors.focus, colors.rest] {
            #expect(color.contrast(with: .white) >= ColorCheck.leastContrast, "\(color.hex)")
        }
        let twins = ColorCheck.alike([("a", color("#C93526")), ("b", color("#5F7A1E"))])
        #expect(
            twins.first.map { $0.2 == .protan || $0.2 == .deutan || $0.2 == .grey } ?? false,
            "red and green: \(twins)")
    }
}

/// A palette that fails is told, with the pair and the readers.
@Suite struct ColorAuditTests {
    private func problems(_ palette: [String], _ names: [String]) -> [ChartProblem] {
        var style = ChartStyle.annual
        style.colors.palette = palette.map(color)
        style.colors.mark = color("#000000")
        var chart = Chart(
            kind: .column, title: [],
            data: names.flatMap { name -> [Chart.Datum] in
                var one = datum("x", 5)
                one.series = name
                return [one]
            }, source: [])
        chart.series = names.map { Chart.Name(key: $0, label: .text($0)) }
        return setter(style: style).plot(chart, width: .mm(115)).diagnostics
    }

    @Test func aPaleColourIsTold() {
        let found = problems(["#FFE9A0", "#1B2060"], ["a", "b"])
        #expect(found.contains { if case .markTooPale("a", _) = $0 { true } else { false } }, "\(found)")
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func soundColoursAreNotTold() {
        #expect(problems(["#035E6F", "#C58700"], ["a", "b"]).isEmpty)
    }

    @Test func partsThatLookAlikeAreTold() {
        var style = ChartStyle.annual
        style.colors.palette = [color("#B04040"), color("#5F6F10")]
        let chart = Chart(kind: .split, title: [], data: [datum("a", 60), datum("b", 40)], source: [])
        let found = setter(style: style).plot(chart, width: .mm(115)).diagnostics
        #expect(
            found.contains { if case .colorsTooAlike("a", "b", _) = $0 { true } else { false } }, "\(found)")
    }
}

import Frames
import ReportModel
import Testing

@testable import Charts

/// Split bars, waffles, donuts, pictograms and gaps.
@Suite struct PartPlotTests {
    private func shapes(_ plot: ChartPlot, _ color: Color) -> [Rect] {
        FrameGeometry(plot.frame).boxes.filter { $0.content == .shape && $0.color == color }.map(\.rect)
    }
    private let colors = ChartStyle.annual.colors

    @Test func aSplitBarIsSharedExactly() throws {
        let plot = setter().plot(Sample.gender, width: .mm(85))
        let first = try #require(shapes(plot, colors.mark).first)
        let second = try #require(shapes(plot, colors.rest).first)
        #expect(abs(first.size.width.units - Length.mm(84 * 0.53).units) <= 2)
        #expect(abs((second.minX - first.maxX).units - Length.mm(1).units) <= 2)
        #expect(second.maxX == .mm(85))
        #expect(first.size.height == .mm(20))
    }

    @Test func aFinalEditionShowsNoChip() {
        let draft = FrameGeometry(setter().plot(Sample.gender, width: .mm(85)).frame)
        let final = FrameGeometry(setter(isDraft: false).plot(Sample.gender, width: .mm(85)).frame)
        #expect(draft.texts.count { $0.content == .text("libellé manquant") } == 2)
        #expect(
            !final.boxes.contains { $0.content == .text("libellé manquant") || $0.color == colors.gapField })
        #expect(final.texts.count == 2)
    }

    @Test func whatIsDeclaredForAFinalEditionStandsThere() {
        var chart = Sample.gender
        chart.data[0].label = .missing(Gap(label: "libellé manquant", finalText: "sans libellé"))
        let final = FrameGeometry(setter(isDraft: false).plot(chart, width: .mm(85)).frame)
        #expect(final.texts.contains { $0.content == .text("sans libellé") })
    }

    @Test func narrowPartsAreNamedInALegend() {
        let chart = Chart(
            kind: .split, title: [],
            data: [datum("Très petite part", 2), datum("Autre petite part", 3), datum("Le reste", 95)],
            source: [])
        let plot = setter().plot(chart, width: .mm(55))
        expectLaws(plot, width: .mm(55), "narrow parts")
        let keys = FrameGeometry(plot.frame).boxes.filter {
            $0.content == .shape && abs($0.rect.size.height.units - Length.mm(4).units) <= 2
        }
        #expect(keys.count == 3)
    }

    @Test func aWaffleHasAHundredDiscs() {
        let plot = setter().plot(Sample.nationality, width: .mm(85))
        let parts = colors.parts
        func discs(_ color: Color) -> Int {
            plot.frame.items.reduce(0) { sum, placed in
                guard case .path(let path, let fill, _) = placed.item, fill == color else { return sum }
                return sum + path.elements.count { if case .move = $0 { true } else { false } }
            }
        }
        // One more of each: the key beside its value.
        #expect(discs(parts[0]) == 77 && discs(parts[1]) == 25 && discs(colors.track) == 0)
        let extent = shapes(plot, parts[0])[0].minX
        #expect(extent == .zero)
    }

    @Test func whatNoPartTakesIsTrack() {
        var chart = Sample.nationality
        chart.data[1].value = nil
        chart.data[1].text = ""
        let waffle = setter().plot(chart, width: .mm(85))
        #expect(shapes(waffle, colors.track).count == 1)
        chart.kind = .donut
        #expect(shapes(setter().plot(chart, width: .mm(85)), colors.track).count == 1)
        chart.kind = .split
        #expect(shapes(setter().plot(chart, width: .mm(85)), colors.track).count == 1)
    }

    @Test func theRingStartsAtTwelveWithTheLargest() throws {
        var chart = Sample.nationality
        chart.kind = .donut
        chart.data.reverse()
        let plot = setter().plot(chart, width: .mm(85))
        // Three quarters and a little: it reaches the left edge, the other part does not reach the right one.
        let large = try #require(shapes(plot, colors.parts[1]).first { $0.size.height > .mm(5) })
        let small = try #require(shapes(plot, colors.parts[0]).first { $0.size.height > .mm(5) })
        #expect(large.maxX > .mm(45.3) && small.maxX <= .mm(22.7))
    }

    @Test func theTotalStandsInTheMiddleWhereTheWholeIsANumberOfItsOwn() {
        var chart = Chart(
            kind: .donut, title: [], data: [datum("a", 3000, "3 000"), datum("b", 1034, "1 034")],
            whole: 4034,
            source: [])
        func texts() -> [String] {
            FrameGeometry(setter().plot(chart, width: .mm(85)).frame).texts.map { "\($0.content)" }
        }
        #expect(texts().contains { $0.contains("4\u{202F}034") } && texts().contains { $0.contains("Total") })
        chart.whole = nil
        #expect(!texts().contains { $0.contains("Total") })
    }

    @Test func peopleAreCounted() throws {
        let plot = setter().plot(Sample.outcome, width: .mm(175))
        let people = plot.frame.items.compactMap { placed -> (filled: Bool, count: Int)? in
            guard case .path(let path, let fill, _) = placed.item else { return nil }
            // A head and shoulders each.
            return (fill != nil, path.elements.count { if case .move = $0 { true } else { false } } / 2)
        }
        try #require(people.count == 2)
        #expect(people[0].filled && people[0].count == 7 && !people[1].filled && people[1].count == 3)
        let words = FrameGeometry(plot.frame).texts.map { "\($0.content)" }
        for part in ["plus de", "7", "sur 10"] { #expect(words.contains { $0.contains("\"\(part)\"") }) }
        #expect(abs(plot.frame.size.height.units - Length.mm(18).units) <= Length.mm(0.6).units)
    }

    @Test func aPersonHasTheFormOfTheLook() throws {
        let bounds = try #require(PersonMark(height: .mm(18)).path(at: .zero).bounds)
        #expect(abs(bounds.size.width.units - Length.mm(12.96).units) <= 20)
        #expect(abs(bounds.size.height.units - Length.mm(18).units) <= 20)
        let outline = try #require(PersonMark(height: .mm(18)).path(at: .zero, stroked: .mm(0.28)).bounds)
        #expect(abs(outline.inset(by: -.mm(0.14)).size.width.units - bounds.size.width.units) <= 20)
        #expect(abs(outline.inset(by: -.mm(0.14)).size.height.units - bounds.size.height.units) <= 20)
    }

    @Test func aPanelIsAsWideAsItsPeopleAllow() {
        let plot = setter().panel(Sample.project, width: .mm(45))
        expectLaws(plot, width: .mm(45), "panel")
        #expect(plot.diagnostics.isEmpty)
        let bounds = FrameGeometry(plot.frame).boxes.filter { $0.content == .shape }.map(\.rect.maxX).max()
        #expect(abs((bounds ?? .zero).units - Length.mm(45).units) < Length.mm(0.2).units)
        #expect(FrameGeometry(plot.frame).texts.first?.content == .text("1 sur 7"))
    }

    @Test func onlyASinglePictogramIsAPanel() {
        #expect(setter().panel(Sample.education, width: .mm(45)).diagnostics.contains(.notAPanel))
    }

    @Test func aGapIsAFieldInADraftAndItsWordsInAFinal() {
        var chart = Sample.solutions
        let draft = setter().plot(chart, width: .mm(175))
        #expect(draft.frame.size == Size(.mm(175), .mm(22.5)))
        #expect(shapes(draft, colors.gapField).first?.size == draft.frame.size)
        #expect(setter(isDraft: false).plot(chart, width: .mm(175)).frame.size.height == .zero)
        chart.gap?.finalText = "La source ne donne aucune valeur."
        let final = setter(isDraft: false).plot(chart, width: .mm(175))
        #expect(FrameGeometry(final.frame).texts.first?.content == .text("La source ne donne aucune valeur."))
        expectLaws(final, width: .mm(175), "final gap")
    }
}

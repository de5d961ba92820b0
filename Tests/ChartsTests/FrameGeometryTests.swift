import Frames
import ReportModel
import Testing
import Typography

@testable import Charts

@Suite struct FrameGeometryTests {
    private let style = ChartStyle.annual.text.label

    @Test func textIsBoxedFromItsCapitalsToItsDescenders() throws {
        let line = FixedText().setLabel("Age", style, language: "fr")
        let box = try #require(FrameGeometry(line).texts.first)
        #expect(box.content == .text("Age") && box.rect.size.width == style.size / 2 * 3)
        #expect(box.rect.minY == (line.baseline ?? .zero) - style.size * FrameGeometry.capitals)
        #expect(box.rect.maxY > line.baseline ?? .zero)
        let upright = FixedText().setLabel("Élan 7\u{202F}%", style, language: "fr")
        #expect(FrameGeometry(upright).texts.first?.rect.maxY == upright.baseline)
    }

    @Test func groupsAreUnfoldedAndClipped() {
        var inner = Frame(size: Size(.pt(10), .pt(10)))
        inner.fill(Rect(x: .zero, y: .zero, width: .pt(10), height: .pt(10)), .black)
        var outer = Frame(size: Size(.pt(50), .pt(50)))
        outer.place(
            .group(inner, clip: Rect(x: .pt(5), y: .zero, width: .pt(20), height: .pt(20))),
            at: Point(.pt(20), .pt(30)))
        #expect(FrameGeometry(outer).bounds == Rect(x: .pt(25), y: .pt(30), width: .pt(5), height: .pt(10)))
    }

    @Test func strokesCountAndCurvesAreExact() {
        var frame = Frame(size: .zero)
        frame.stroke(.disc(center: .zero, radius: .pt(10)), Stroke(.black, width: .pt(2)))
        let bounds = FrameGeometry(frame).bounds ?? Rect(.zero, .zero)
        #expect(abs(bounds.minX.units + 11 * 1024) <= 4 && abs(bounds.maxY.units - 11 * 1024) <= 4)
        // The control points lie at 30 and −30, the curve does not.
        let wave = Path([
            .move(.zero), .curve(Point(.pt(10), .pt(30)), Point(.pt(20), .pt(-30)), Point(.pt(30), .zero)),
        ])
        #expect((wave.bounds?.maxY ?? .zero) < .pt(9) && (wave.bounds?.minY ?? .zero) > .pt(-9))
        #expect((wave.bounds?.maxY ?? .zero) > .pt(8.5))
    }

    @Test func aPlacerTakesAllOrNothing() {
        func box(_ x: Double) -> Rect { Rect(x: .pt(x), y: .zero, width: .pt(10), height: .pt(10)) }
        var placer = LabelPlacer(bounds: Rect(x: .zero, y: .zero, width: .pt(50), height: .pt(10)))
        let both = placer.take([box(0), box(5)])
        #expect(!both && placer.taken.isEmpty)
        let apart = placer.take([box(0), box(10)])
        let near = placer.take([box(22)], margin: Size(.pt(3), .zero)), outside = placer.take([box(41)])
        let fair = placer.take([box(23)], margin: Size(.pt(3), .zero))
        #expect(apart && !near && !outside && fair)
    }
}

import Frames
import Testing

@Suite struct PathContainsTests {
    /// Points inside and outside of a disc, but for the hair's breadth that eight lines a quarter leave.
    @Test func aDisc() {
        let disc = Path.disc(center: Point(.pt(50), .pt(50)), radius: .pt(40))
        for x in stride(from: 0.5, to: 100, by: 3) {
            for y in stride(from: 0.25, to: 100, by: 3) {
                let distance = ((x - 50) * (x - 50) + (y - 50) * (y - 50)).squareRoot()
                if abs(distance - 40) < 0.3 { continue }
                #expect(disc.contains(Point(.pt(x), .pt(y))) == (distance < 40), "\(x), \(y)")
            }
        }
    }

    /// Two outlines that run the same way cover what is inside either; the other way round, the inner one is a hole.
    @Test func windingDecides() {
        let outer = Path.rectangle(Rect(x: .zero, y: .zero, width: .pt(30), height: .pt(30)))
        let inner = Path.rectangle(Rect(x: .pt(10), y: .pt(10), width: .pt(10), height: .pt(10)))
        let reversed = Path([
            .move(Point(.pt(10), .pt(10))), .line(Point(.pt(10), .pt(20))), .line(Point(.pt(20), .pt(20))),
            .line(Point(.pt(20), .pt(10))), .close,
        ])
        let middle = Point(.pt(15), .pt(15))
        #expect(Path(outer.elements + inner.elements).contains(middle))
        #expect(!Path(outer.elements + reversed.elements).contains(middle))
        #expect(Path(outer.elements + reversed.elements).contains(Point(.pt(5), .pt(5))))
        #expect(!outer.contains(Point(.pt(31), .pt(5))))
        #expect(!Path().contains(middle))
    }
}

import Foundation
import Frames
import Testing

@Suite struct PathTests {
    private func points(_ path: Path) -> [Point] {
        path.elements.compactMap { element in
            switch element {
            case .move(let point), .line(let point), .curve(_, _, let point): point
            case .close: nil
            }
        }
    }

    @Test func everyPointOfADiscIsARadiusFromItsCentre() {
        let center = Point(.mm(30), .mm(20)), radius = Length.mm(7)
        for point in points(.disc(center: center, radius: radius)) {
            let distance = hypot((point.x - center.x).points, (point.y - center.y).points)
            #expect(abs(distance - radius.points) < 0.01)
        }
    }

    @Test(arguments: Path.Half.allCases) func aHalfDiscLiesOnItsSide(half: Path.Half) {
        let points = points(.halfDisc(half, center: .zero, radius: .mm(10))), slack = Length(units: 2)
        switch half {
        case .left: #expect(points.allSatisfy { $0.x <= slack } && points.contains { $0.x < .mm(-9) })
        case .right: #expect(points.allSatisfy { $0.x >= .zero - slack } && points.contains { $0.x > .mm(9) })
        case .top: #expect(points.allSatisfy { $0.y <= slack } && points.contains { $0.y < .mm(-9) })
        case .bottom:
            #expect(points.allSatisfy { $0.y >= .zero - slack } && points.contains { $0.y > .mm(9) })
        }
    }
}

import Frames
import Testing

@Suite struct LengthTests {
    @Test func aMillimetreIsItsShareOfAnInch() {
        #expect(Length.mm(25.4) == Length.pt(72))
        #expect(Length.mm(5).units == 14513)
    }
    @Test func roundingUpReachesTheNextStepAndNoFurther() {
        let step = Length(units: 10)
        #expect(Length(units: 0).roundedUp(to: step).units == 0)
        #expect(Length(units: 1).roundedUp(to: step).units == 10)
        #expect(Length(units: 10).roundedUp(to: step).units == 10)
        #expect(Length(units: -1).roundedUp(to: step).units == 0)
    }
}

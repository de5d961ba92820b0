import Frames
import PageLayout
import ReportModel
import Testing

struct BindingPlanTests {
    @Test(arguments: 1...50, 1...16) func pagesAreAMultiple(_ pages: Int, _ multiple: Int) {
        let plan = BindingPlan(pages: pages, binding: .init(multiple: multiple))
        #expect(plan.pageCount.isMultiple(of: multiple))
        #expect((0..<multiple).contains(plan.blanks) && plan.pageCount == pages + plan.blanks)
    }

    @Test func aBooksSpineAndABookletsCreep() {
        // 115 g/m² at a bulk of 0.9 cm³/g: 0.1035 mm a leaf.
        let plan = BindingPlan(pages: 62, binding: .init(multiple: 4, thickness: .mm(0.1035)))
        #expect(plan.pageCount == 64 && plan.leaves == 32 && plan.sheets == 16)
        #expect(abs(plan.spine.millimetres - 3.312) < 0.01)
        #expect(abs(plan.creep.millimetres - 1.5525) < 0.01)
        #expect(plan.shift(ofSheet: 0) == .zero)
        #expect(plan.shift(ofSheet: 15) == plan.creep)
    }

    @Test func withoutPaperNothingIsThick() {
        let plan = BindingPlan(pages: 8, binding: .init())
        #expect(plan.spine == .zero && plan.creep == .zero)
    }
}

import Testing

@testable import PageLayout

@Suite struct LayoutNamesTests {
    @Test func whatALayoutLacksIsTold() {
        let missing = LayoutNames.missing(in: TestGrid.spec)
        #expect(missing.count == 3)
        #expect(missing[0].hasPrefix("styles: body, "))
        #expect(missing[2].hasSuffix("table"))
    }
}

import Testing

@testable import PageLayout

@Suite struct DuoTests {
    @Test(arguments: 1...40) func noTwoDuosOfAnOpeningAreAlike(chapter: Int) {
        let duos = Duo.twelve(seed: chapter, colors: 4)
        #expect(duos.count == 12)
        #expect(Set(duos).count == 12)
        #expect(duos.allSatisfy { $0.first != $0.second })
    }

    @Test func aChapterAlwaysHasItsOwnArt() {
        #expect(Duo.twelve(seed: 1, colors: 4) == Duo.twelve(seed: 1, colors: 4))
        #expect(Duo.twelve(seed: 1, colors: 4) != Duo.twelve(seed: 2, colors: 4))
    }
}

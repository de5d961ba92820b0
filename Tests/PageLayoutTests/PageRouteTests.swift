import Testing

@testable import PageLayout

@Suite struct PageRouteTests {
    private func part(
        _ prices: [Int: Double], _ start: Segment.Start = .anywhere, chapter: Int = 1,
        chapterAsked: Int? = nil
    ) -> PartPrices {
        PartPrices(start: start, prices: prices, chapter: chapter, chapterAsked: chapterAsked)
    }

    @Test func theCheapestWayIsTaken() throws {
        let counts = try PageRoute.parallel([[part([2: 50, 3: 10]), part([1: 5, 2: 1])]])
        #expect(counts == [[3, 2]])
    }

    @Test func aTotalIsSharedOutWhereItCostsLeast() throws {
        let parts = [part([2: 50, 3: 10, 4: 500]), part([1: 5, 2: 1, 3: 400])]
        #expect(try PageRoute.parallel([parts], total: 4) == [[3, 1]])
        #expect(throws: PageRoute.Failure.total(least: 3, most: 7)) {
            try PageRoute.parallel([parts], total: 2)
        }
    }

    @Test func chaptersOfParallelEditionsBeginOnTheSamePage() throws {
        let french = [part([2: 0, 3: 40]), part([3: 0, 4: 90], chapter: 2), part([1: 0], chapter: 3)]
        let dutch = [part([3: 0, 4: 10]), part([2: 0, 3: 10], chapter: 2), part([1: 0], chapter: 3)]
        #expect(try PageRoute.parallel([french, dutch]) == [[3, 3, 1], [3, 3, 1]])
    }

    @Test func whereChaptersOpenOnARectoOnlyTheNextRectoMustAgree() throws {
        let french = [part([1: 0], .recto), part([1: 0], .recto, chapter: 2)]
        let dutch = [part([2: 0], .recto), part([1: 0], .recto, chapter: 2)]
        #expect(try PageRoute.parallel([french, dutch]) == [[1, 1], [2, 1]])
    }

    @Test func whyEditionsCannotAgreeIsTold() {
        #expect(throws: PageRoute.Failure.chapters([1, 2])) {
            try PageRoute.parallel([[part([1: 0])], [part([1: 0]), part([1: 0], chapter: 2)]])
        }
        let next = part([1: 0], chapter: 2)
        #expect(throws: PageRoute.Failure.chapter(0, least: [1, 5])) {
            try PageRoute.parallel([[part([1: 0, 2: 0]), next], [part([5: 0]), next]])
        }
    }

    @Test func aChapterCanBeAskedToFillPages() throws {
        let parts = [part([1: 0, 2: 9], chapterAsked: 4), part([1: 0, 2: 3]), part([1: 0], chapter: 2)]
        #expect(try PageRoute.parallel([parts]) == [[2, 2, 1]])
    }
}

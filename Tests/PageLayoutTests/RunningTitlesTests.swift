import ReportModel
import Testing

@testable import PageLayout

@Suite struct RunningTitlesTests {
    /// Pages as the headings that begin on them: « 1 » a chapter, « 2 a » the section a, « 3 a » the subsection a.
    private func titles(_ pages: [[(Int, String)]]) -> [[String]] {
        var running = RunningTitles()
        return pages.map { page in
            let titles = running.next(page.map { Heading(level: $0.0, [.text($0.1)]) })
            return [titles.section, titles.lastSection, titles.subsection].map(\.plainText)
        }
    }

    @Test func aSectionGoesOnOverPages() {
        #expect(
            titles([[(1, "C"), (2, "a")], [], [(3, "x")], []])
                == [["a", "a", ""], ["a", "a", ""], ["a", "a", "x"], ["a", "a", "x"]])
    }

    @Test func firstAndLastOfAPageDiffer() {
        #expect(
            titles([[(2, "a")], [(2, "b"), (3, "x"), (2, "c")], []])
                == [["a", "a", ""], ["b", "c", "x"], ["c", "c", ""]])
    }

    @Test func aChapterEndsTheSectionBeforeIt() {
        #expect(titles([[(2, "a"), (3, "x")], [(1, "D")]]) == [["a", "a", "x"], ["", "", ""]])
    }

    @Test func nothingIsOpenAtFirst() { #expect(titles([[]]) == [["", "", ""]]) }
}

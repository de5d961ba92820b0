import Frames
import ReportModel

@testable import PageLayout

/// The annual layout's grid, without its styles.
enum TestGrid {
    static var annual: Grid { Grid(spec: spec) }

    static var spec: LayoutSpec {
        LayoutSpec(
            name: "test",
            page: PageSpec(
                width: .mm(210), height: .mm(297), inner: .mm(20), outer: .mm(15), top: .mm(30),
                bottom: .mm(32)),
            grid: GridSpec(
                columns: 12, gutter: .mm(5), baseline: .mm(5), firstBaseline: .mm(33.5), narrative: 7,
                sideColumn: 9,
                sideSpan: 4),
            colors: [:], palette: [], fonts: [:], styles: [:], masters: [:], spaces: [:],
            rules: LayoutRules(
                chapterOpenings: true, sectionsOpenPages: true, storySpreads: true, covers: true,
                contentsOnRecto: true))
    }
}

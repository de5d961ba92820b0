import Frames
import ReportModel
import Testing
import Typography

@testable import PageLayout

@Suite struct NarrowPlaceTests {
    @Test func textIsRaggedWhereItIsTooNarrowToJustify() throws {
        var spec = TestGrid.spec
        spec.styles["body"] = StyleSpec(
            font: "text", size: .pt(10), leading: .pt(14), color: "", alignment: .justified)
        let report = Report(
            edition: Edition(id: "fr", language: "fr"), title: "T", organisation: "", period: "", date: 0,
            blocks: [])
        let composition = Composition(
            report: report, spec: spec, typesetter: Typesetter(fonts: try FontBook()), pictures: [:])
        func alignment(_ width: Length) -> ParagraphStyle.Alignment {
            BlockSetter(composition, at: BlockPlace(width: width, node: composition.structure.root))
                .style("body").paragraph.alignment
        }
        #expect(alignment(.pt(199)) == .start)
        #expect(alignment(.pt(200)) == .justified)
    }
}

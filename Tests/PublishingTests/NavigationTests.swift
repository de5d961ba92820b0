import Frames
import Testing

@testable import Publishing

/// Page labels and the outline, as they are written.
struct NavigationTests {
    private func labels(_ labels: [String]) -> String {
        var text = PDFText()
        PageLabels(labels).write(to: &text)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (["1", "2", "3"], "<</Nums[ 0<</S/D>>]>>"),
        (["i", "ii", "iii", "iv", "1", "2"], "<</Nums[ 0<</S/r>> 4<</S/D>>]>>"),
        (["I", "II", "5", "6", "8"], "<</Nums[ 0<</S/R>> 2<</S/D/St 5>> 4<</S/D/St 8>>]>>"),
        (["A-1", "A-2", "B-1"], "<</Nums[ 0<</S/D/P(A-)>> 2<</S/D/P(B-)>>]>>"),
        (["", "", "07", "cover", "cover"], "<</Nums[ 0<<>> 2<</P(07)>> 3<</P(cover)>>]>>"),
        (["xc", "iiii", "Mix"], "<</Nums[ 0<</S/r/St 90>> 1<</P(iiii)>> 2<</P(Mix)>>]>>"),
        (["0", "é"], "<</Nums[ 0<</P(0)>> 1<</P(\u{FFFD}\u{FFFD}\u{0}\u{FFFD})>>]>>"),
    ])
    func labelsAreGrouped(list: [String], expected: String) { #expect(labels(list) == expected) }

    @Test(arguments: [
        ("I", 1), ("IV", 4), ("MCMXCIX", 1999), ("MMXXVI", 2026), ("IIII", nil), ("VX", nil), ("", nil),
    ])
    func romanNumerals(numeral: String, value: Int?) { #expect(RomanNumeral.value(of: numeral) == value) }

    private func outline(_ levels: [Int]) throws -> [String] {
        let entries = levels.enumerated().map { OutlineEntry(title: "\($0)", anchor: "a", level: $1) }
        var pool = ObjectPool(), numbers = ObjectNumbers(after: 99)
        let place = PaintedDocument.Destination(page: 0, point: .zero)
        let sheet = PaintedDocument.Sheet(size: Size(.pt(100), .pt(100)), label: "1", bleed: .zero)
        let destinations = Destinations(
            anchors: ["a": place], sheets: [sheet], pageNumbers: [7], element: nil)
        let outline = try #require(Outline(try OutlineItem.items(of: entries, destinations)))
        let root = outline.write(to: &pool, numbers: &numbers)
        #expect(root == 100)
        return String(decoding: pool.text.bytes, as: UTF8.self).split(separator: "\n").map {
            String($0).replacing("/Dest[7 0 R/XYZ 0 100 null]", with: "")
        }
    }

    @Test func outlineEntriesBelongToTheLastOneBefore() throws {
        #expect(
            try outline([1, 2, 3, 2, 1]) == [
                "<</Type/Outlines/First 101 0 R/Last 105 0 R/Count 2>>",
                "<</Title(0)/Parent 100 0 R/Next 105 0 R/First 102 0 R/Last 104 0 R/Count -2>>",
                "<</Title(1)/Parent 101 0 R/Next 104 0 R/First 103 0 R/Last 103 0 R/Count -1>>",
                "<</Title(2)/Parent 102 0 R>>", "<</Title(3)/Parent 101 0 R/Prev 102 0 R>>",
                "<</Title(4)/Parent 100 0 R/Prev 101 0 R>>",
            ])
    }

    @Test func levelsMayBeSkipped() throws {
        let written = try outline([2, 1, 3])
        #expect(written[1] == "<</Title(0)/Parent 100 0 R/Next 102 0 R>>")
        #expect(written[3] == "<</Title(2)/Parent 102 0 R>>")
    }

    @Test func unknownAnchorsAreAnError() {
        var document = SampleDocument.document
        document.outline.append(OutlineEntry(title: "x", anchor: "nowhere", level: 1))
        let broken = document
        #expect(throws: FinishingError.unknownAnchor("nowhere")) { try broken.finished() }
    }
}

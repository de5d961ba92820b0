import Frames
import Testing

@testable import Publishing

/// Documents that cannot be finished, and the error that each gives.
struct RefusalTests {
    @Test func aBrokenMarkerNamesItsPage() {
        var document = SampleDocument.document
        document.page { page in
            page.mark(.artifact(.layout)) { $0.box() }
            page.open(2)
        }
        let broken = document
        #expect(throws: FinishingError.marker(page: 4, .lost(painted: 1, found: 2))) { try broken.finished() }
    }

    @Test func theErrorIsTheSameOnEveryRun() {
        var document = TestDocument()
        for _ in 0..<40 { document.page { $0.open(1) } }
        let broken = document
        for _ in 0..<5 {
            #expect(throws: FinishingError.marker(page: 0, .lost(painted: 0, found: 1))) {
                try broken.finished()
            }
        }
    }

    @Test func aFigureNeedsItsBoxAndItsWords() {
        var document = SampleDocument.document
        document.figures = [:]
        let boxless = document
        #expect(throws: FinishingError.incompleteFigure(alternative: "Barres : 53 % et 47 %")) {
            try boxless.finished()
        }
        document = SampleDocument.document
        for id in document.figures.keys { document.structure[id].alternative = "" }
        let wordless = document
        #expect(throws: FinishingError.incompleteFigure(alternative: "")) { try wordless.finished() }
    }

    @Test func theFileHasToBeOneOfCairos() throws {
        let document = SampleDocument.document
        #expect(throws: FinishingError.self) {
            try Finisher.finish(try document.painted(Array("%PDF-1.5".utf8)))
        }
        let short = try RawPDF.bytes(pages: [document.scripts[0].finished])
        #expect(throws: FinishingError.inconsistent("the file has a page for each sheet")) {
            try Finisher.finish(try document.painted(short))
        }
    }

    /// Something beside the file that leads out of the document, and what is said about it.
    struct Stray: Sendable {
        var expectation: String
        var lead: @Sendable (inout PaintedDocument) -> Void
        init(_ expectation: String, _ lead: @escaping @Sendable (inout PaintedDocument) -> Void) {
            (self.expectation, self.lead) = (expectation, lead)
        }
    }

    static let strays = [
        Stray("marks belong to elements") { $0.marks[1].tag = .node(StructureID(999)) },
        Stray("links belong to elements") { $0.links[0].node = StructureID(999) },
        Stray("links are on pages") { $0.links[0].page = 99 },
        Stray("anchors are on pages") { $0.anchors["x"] = .init(page: 99, point: .zero) },
        Stray("figures are on pages") { $0.figures[StructureID(1)] = (99, Rect(.zero, .zero)) },
        Stray("elements come after their parents") { $0.structure[StructureID(1)].parent = StructureID(5) },
        Stray("elements come after their parents") { $0.structure[StructureID(1)].parent = nil },
    ]

    @Test(arguments: strays)
    func whatLeadsOutOfTheDocumentIsAnError(stray: Stray) throws {
        var led = try SampleDocument.document.painted()
        stray.lead(&led)
        let painted = led
        #expect(throws: FinishingError.inconsistent(stray.expectation)) {
            try Finisher.finish(painted)
        }
    }

    @Test func errorsAreWorded() {
        #expect(
            "\(FinishingError.marker(page: 4, .outOfOrder(expected: 1, found: 2)))"
                == "page 5 of the painted file: \(MarkerFault.outOfOrder(expected: 1, found: 2))")
        #expect(
            "\(FinishingError.font("/Lato", .unreadable("\u{E001}")))"
                == "the font /Lato has a glyph that is read as U+E001")
    }
}

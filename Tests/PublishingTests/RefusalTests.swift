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
        #expect(throws: FinishingError.unexpectedFile("it has a page for each sheet")) {
            try Finisher.finish(try document.painted(short))
        }
    }

    @Test func errorsAreWorded() {
        #expect(
            "\(FinishingError.marker(page: 4, .nested(open: 1, found: 2)))"
                == "page 5 of the painted file: mark 2 opens inside mark 1")
        #expect(
            "\(FinishingError.font("/Lato", .unreadable("\u{E001}")))"
                == "the font /Lato has a glyph that is read as U+E001")
    }
}

import Foundation
import Frames
import PDFReading
import TestSupport
import Testing

@testable import Publishing

/// Other PDFs behind a document's pages.
struct AnnexTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // MARK: Annexes, made for the tests

    /// The sample, finished: four tagged pages with an outline, links and labels i, ii, 1, 2.
    private static func tagged(_ options: Finisher.Options = .init()) throws -> [UInt8] {
        try SampleDocument.document.finished(options)
    }

    /// Pages without structure, as plain as they come.
    private static func untagged(_ contents: [String] = ["q 0 0 0 rg 20 20 60 40 re f Q"]) throws -> [UInt8] {
        try RawPDF.bytes(pages: contents)
    }

    private func append(
        _ bytes: [UInt8], pages: ClosedRange<Int>? = nil, mayDropClaim: Bool = false,
        options: Finisher.Options = .init()
    ) throws -> (outcome: AnnexOutcome, claims: Set<Standard>, dump: PDFDump, path: String) {
        let annex = AnnexDocument(
            bytes: bytes, title: "Budget", pages: pages, mayDropClaim: mayDropClaim,
            pageWords: "Budget, page {page}")
        let finished = try Finisher.finish(
            try SampleDocument.document.painted(), annexes: [annex], options)
        let path = folder.file("whole.pdf")
        try FileWriter.replace(path, with: finished.bytes)
        let words = try Tool.text("qpdf", ["--check", path])
        #expect(words.contains("No syntax or stream encoding errors found"))
        return (try #require(finished.annexes.first), finished.claims, try PDFDump(path: path), path)
    }

    private func refusal(_ bytes: [UInt8], pages: ClosedRange<Int>? = nil) throws -> AnnexRefusal? {
        let annex = AnnexDocument(bytes: bytes, title: "Budget", pages: pages, pageWords: "{page}")
        do {
            _ = try Finisher.finish(try SampleDocument.document.painted(), annexes: [annex])
            return nil
        } catch FinishingError.annex(0, let refusal) { return refusal }
    }

    /// A file changed by qpdf's command.
    private func changed(_ bytes: [UInt8], _ arguments: [String]) throws -> [UInt8] {
        let path = folder.file("in.pdf"), out = folder.file("out.pdf")
        try FileWriter.replace(path, with: bytes)
        _ = try Tool.run("qpdf", arguments + [path, out])
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: out)))
    }

    /// A file with objects of its own, and what a catalog and its one page have besides.
    private static func raw(_ catalog: String, page: String = "", objects: [String] = []) -> [UInt8] {
        let all =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalog) >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 200 100 ] /Contents 4 0 R \(page) >>",
                "<< /Length 21 >>\nstream\n0 g 10 10 50 50 re f\nendstream",
            ] + objects
        var bytes = Array("%PDF-1.7\n".utf8), offsets: [Int] = []
        for (index, object) in all.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let table = bytes.count
        bytes += Array("xref\n0 \(all.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            bytes += Array(
                (String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n").utf8)
        }
        return bytes
            + Array("trailer\n<< /Size \(all.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    }

    // MARK: Taken along

    @Test func taggedPagesBringTheirStructure() throws {
        let (outcome, claims, dump, path) = try append(try Self.tagged())
        #expect(
            outcome == AnnexOutcome(pages: 4, isTagged: true, hasFields: false, attachedFiles: 0, faults: []))
        #expect(claims == [.pdfUA1, .pdfA2a])
        #expect(dump.pages.count == 8)
        let text = try Tool.text("pdftotext", ["-raw", path, "-"])
        let own = try #require(text.range(of: "Heading"))
        let again = try #require(text.range(of: "Heading", range: own.upperBound..<text.endIndex))
        #expect(text.range(of: "Body", range: own.upperBound..<again.lowerBound) != nil)
        let structure = try Tool.text("pdfinfo", ["-struct-text", path])
        #expect(structure.contains("  Part \"Budget\""))
        #expect(structure.components(separatedBy: "\"Note text\"").count == 3)
        #expect(try PDFInspector.errors(of: path) == [])
    }

    @Test func theOutlineHasTheAnnexAndItsOwn() throws {
        let (_, _, dump, _) = try append(try Self.tagged())
        var titles: [String] = [], item = dump.value(dump.catalog, "Outlines", "Last")
        #expect(dump.value(item, "Title").text == "Budget")
        #expect(dump.value(item, "Dest").items.first == .reference(dump.pages[4]))
        item = dump.value(item, "First")
        while item != .null {
            titles.append(dump.value(item, "Title").text ?? "")
            item = dump.value(item, "Next")
        }
        #expect(titles == ["Chapitre 1", "Résultats"])
    }

    @Test func linksLeadWithinTheAnnex() throws {
        let (_, _, dump, _) = try append(try Self.tagged())
        let link = dump.value(.reference(dump.pages[5]), "Annots").items[0]
        #expect(dump.value(link, "Dest").items.first == .reference(dump.pages[5]))
        let outer = dump.value(.reference(dump.pages[4]), "Annots").items[0]
        #expect(dump.value(outer, "A", "URI").text == "https://example.org/%C3%A9?a=(b)")
        #expect(dump.value(outer, "StructParent").number != nil)
    }

    @Test func labelsAreTheAnnexsOwnBehindALetter() throws {
        let (_, _, dump, _) = try append(try Self.tagged())
        let labels = dump.value(dump.catalog, "PageLabels", "Nums").items
        let prefixes = labels.compactMap { dump.value($0, "P").text }
        #expect(prefixes == ["A1-i", "A1-ii", "A1-"])
    }

    @Test func someOfThePages() throws {
        let (outcome, _, dump, path) = try append(try Self.tagged(), pages: 3...4)
        #expect(outcome.pages == 2 && dump.pages.count == 6)
        let text = try Tool.text("pdftotext", ["-raw", "-f", "5", path, "-"])
        #expect(text.contains("Body") && text.contains("Second") && !text.contains("Heading"))
        let structure = try Tool.text("pdfinfo", ["-struct-text", path])
        // The paragraphs of the first pages are not there a second time; the empty cells of the table are.
        #expect(structure.components(separatedBy: "\"Note text\"").count == 2)
        #expect(structure.components(separatedBy: "TD").count == 5)
        #expect(try PDFInspector.errors(of: path) == [])
    }

    @Test func anAnnexOfTheNewerStandardInADocumentOfTheOlder() throws {
        let newer = try Self.tagged(.init(claims: [.pdfUA2, .pdfA4]))
        let (outcome, _, dump, path) = try append(newer)
        #expect(outcome.faults == [])
        #expect(try PDFInspector.errors(of: path) == [])
        let types = Set(dump.objects.values.compactMap { dump.value($0.value, "S").name })
        #expect(types.contains("Note") && !types.contains("FENote"))
    }

    @Test func anAnnexOfTheOlderStandardInADocumentOfTheNewer() throws {
        let (_, _, dump, path) = try append(try Self.tagged(), options: .init(claims: [.pdfUA2, .pdfA4]))
        let types = dump.objects.values.compactMap { dump.value($0.value, "S").name }
        #expect(types.count { $0 == "FENote" } == 2 && !types.contains("Note"))
        let link = dump.value(.reference(dump.pages[5]), "Annots").items[0]
        #expect(dump.value(link, "A", "SD").items.count == 5)
        #expect(try !Tool.text("qpdf", ["--check", path]).contains("WARNING"))
    }

    @Test func aPageWithoutStructureIsAFigure() throws {
        let (outcome, claims, dump, path) = try append(
            try Self.untagged([
                "q BT ET /Span <</MCID 7>> BDC 0 0 0 rg 20 20 60 40 re f EMC /X MP q", "0 g 1 1 5 5 re f",
            ]))
        #expect(!outcome.isTagged && outcome.faults == [] && claims == [.pdfUA1, .pdfA2a])
        let figures = DumpStructure(dump).elements.filter { $0.role == "Figure" }
        #expect(
            figures.compactMap { dump.value($0.value, "Alt").text }.suffix(2) == [
                "Budget, page 1", "Budget, page 2",
            ])
        #expect(try PDFInspector.errors(of: path) == [])
        let page = dump.value(.reference(dump.pages[4]), "Contents").items.first?.reference ?? 0
        let content = String(decoding: dump.objects[page]?.data ?? [], as: UTF8.self)
        #expect(content.hasPrefix("/Figure<</MCID 0>>BDC") && content.hasSuffix("EMC\n"))
        #expect(!content.contains("/Span") && !content.contains("MP"))
    }

    @Test func linksOfAPageWithoutStructureGetElements() throws {
        let link = "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A << /S /URI /URI (https://e.org) >> >>"
        let (_, _, dump, path) = try append(Self.raw("", page: "/Annots [ \(link) ]"))
        let written = dump.value(.reference(dump.pages[4]), "Annots").items[0]
        #expect(dump.value(written, "Contents").text == "https://e.org")
        #expect(dump.value(written, "F").number == 4)
        #expect(try PDFInspector.errors(of: path) == [])
    }

    @Test func annexesAndBytesAreTheSameEveryTime() throws {
        let bytes = try Self.tagged()
        let first = try append(bytes).dump.bytes
        #expect(try append(bytes).dump.bytes == first)
    }

    // MARK: Claims

    private static let script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"

    @Test func whatBreaksTheClaimIsTold() throws {
        let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        let bytes = Self.raw(
            Self.script, page: "/Rotate 0 /Resources << /Font << /F 5 0 R >> >>", objects: [font])
        let (outcome, claims, _, _) = try append(bytes)
        #expect(outcome.faults == [.action("JavaScript"), .fontNotEmbedded("Helvetica")])
        #expect(claims == [])
        let words = try Tool.text("pdfinfo", ["-meta", folder.file("whole.pdf")])
        #expect(!words.contains("pdfaid:part") && !words.contains("pdfuaid:part"))
        #expect(try !Tool.text("qpdf", ["--qdf", folder.file("whole.pdf"), "-"]).contains("JavaScript"))
    }

    @Test func aNoteOnAPageBreaksAccessibilityAlone() throws {
        let look = "<< /Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] /Length 1 >>\nstream\nn\nendstream"
        let note =
            "<< /Type /Annot /Subtype /Text /F 28 /Rect [ 0 0 9 9 ] /Contents (Non) /AP << /N 5 0 R >> >>"
        let (outcome, claims, _, _) = try append(
            Self.raw("", page: "/Annots [ \(note) ]", objects: [look]), mayDropClaim: true)
        #expect(outcome.faults == [.annotation("Text")])
        #expect(claims == [.pdfA2a])
    }

    // MARK: Refused

    @Test func whatIsNoPDFOrDamagedIsRefused() throws {
        #expect(try refusal(Array("texte".utf8)) == .notPDF)
        let whole = try Self.tagged()
        for part in [whole.count / 2, whole.count - 40, 1200] {
            guard case .damaged = try refusal(Array(whole.prefix(part))) else {
                Issue.record("cut at \(part)")
                continue
            }
        }
    }

    @Test func anEncryptedOneIsRefused() throws {
        for password in ["", "secret"] {
            let bytes = try changed(try Self.tagged(), ["--encrypt", password, "owner", "256", "--"])
            #expect(try refusal(bytes) == .encrypted)
        }
    }

    @Test func pagesThatItHasNotAreRefused() throws {
        #expect(try refusal(try Self.tagged(), pages: 3...5) == .pagesOutside(count: 4))
    }

    @Test func formsThatNothingDrawsAreRefused() throws {
        #expect(try refusal(Self.raw("/AcroForm << /Fields [ ] /XFA (x) >>")) == .form(xfa: true))
        let field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /Rect [ 0 0 9 9 ] >>"
        let bytes = Self.raw("/AcroForm << /Fields [ 5 0 R ] >>", page: "/Annots [ 5 0 R ]", objects: [field])
        #expect(try refusal(bytes) == .form(xfa: false))
        let asking = Self.raw(
            "/AcroForm << /Fields [ 5 0 R ] /NeedAppearances true >>", page: "/Annots [ 5 0 R ]",
            objects: [field])
        #expect(try refusal(asking) == .form(xfa: false))
    }

    @Test func fieldsAreDrawnAsTheyLook() throws {
        let field = """
            << /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /Rect [ 20 30 60 50 ] /AP << /N 6 0 R >> >>
            """
        let look =
            "<< /Type /XObject /Subtype /Form /BBox [ 0 0 20 10 ] /Resources << >> /Length 13 >>\nstream\n0 0 20 10 re f\nendstream"
        let (outcome, _, dump, path) = try append(
            Self.raw(
                "/AcroForm << /Fields [ 5 0 R ] >>", page: "/Annots [ 5 0 R ]",
                objects: [field, look.replacing("Length 13", with: "Length 15")]))
        #expect(outcome.hasFields && outcome.faults == [])
        let page = DumpValue.reference(dump.pages[4])
        #expect(dump.value(page, "Annots") == .null)
        let content = String(
            decoding: dump.objects[dump.value(page, "Contents").items.first?.reference ?? 0]?.data ?? [],
            as: UTF8.self)
        #expect(content.contains("q 2 0 0 2 20 30 cm /RapportField1 Do Q"))
        #expect(try PDFInspector.errors(of: path) == [])
    }

    @Test func hiddenLayersAreRefused() throws {
        #expect(
            try refusal(
                Self.raw(
                    "/OCProperties << /OCGs [ 5 0 R ] /D << /OFF [ 5 0 R ] >> >>",
                    objects: ["<< /Type /OCG /Name (x) >>"])) == .layers)
    }

    /// Each leads in a circle, or is larger than anything honest: all end.
    @Test(arguments: [
        (
            "/MarkInfo << /Marked true >> /StructTreeRoot << /K 5 0 R >>",
            ["<< /S /P /K 6 0 R >>", "<< /S /P /K 5 0 R >>"]
        ),
        (
            "/MarkInfo << /Marked true >> /StructTreeRoot << /K 5 0 R >>",
            ["<< /S /P /Pg 3 0 R /K 2000000000 >>"]
        ),
        ("/Outlines << /First 5 0 R >>", ["<< /Title (a) /Next 6 0 R >>", "<< /Title (b) /Next 5 0 R >>"]),
        ("/Names << /Dests 5 0 R >>", ["<< /Kids [ 5 0 R ] >>"]),
        ("/PageLabels << /Kids [ 5 0 R 5 0 R ] >>", ["<< /Kids [ 5 0 R ] >>"]),
    ]) func circlesEnd(catalog: String, objects: [String]) throws {
        guard case .hostile = try refusal(Self.raw(catalog, objects: objects)) else {
            Issue.record("\(catalog)")
            return
        }
    }

    @Test func aTreeOfPagesInACircleEnds() throws {
        let bytes = String(decoding: Self.raw(""), as: UTF8.self).replacing(
            "/Kids [ 3 0 R ]", with: "/Kids [ 2 0 R ]")
        #expect(try refusal(Array(bytes.utf8)) != nil)
    }

    @Test func aRoleMapInACircleLeadsNowhere() throws {
        let bytes = Self.raw(
            "/StructTreeRoot << /K 5 0 R /RoleMap << /A /B /B /A >> >>",
            objects: ["<< /S /A /Pg 3 0 R /K 0 >>"])
        #expect(try append(bytes).outcome.faults.first == .structureType("/A"))
    }

    /// 300 MB of zeros, in 300 kB.
    @Test func aBombIsNotUnpacked() throws {
        var deflater = try Deflater(level: 9)
        deflater.begin()
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        for _ in 0..<300 { try zeros.withUnsafeBufferPointer { try deflater.add($0) } }
        let packed = try deflater.finish(UnsafeBufferPointer(start: nil, count: 0))
        let bytes = try RawPDF.bytes(
            pages: ["0 g"], others: [RawPDF.stream("/Filter /FlateDecode", packed)])
        guard case .hostile(let words) = try refusal(bytes) else {
            Issue.record("unpacked")
            return
        }
        #expect(words.contains("256 MB"))
    }

    @Test func layersOfPackingAreRefused() throws {
        let bytes = try RawPDF.bytes(
            pages: ["0 g"],
            others: [RawPDF.stream("/Filter [ /FlateDecode /FlateDecode ]", try RawPDF.deflated([1, 2, 3]))])
        guard case .hostile = try refusal(bytes) else {
            Issue.record("read")
            return
        }
    }

    /// Any byte of an annex may be wrong: it is refused, or what comes of it is sound.
    @Test func aDamagedByteIsRefusedOrDoesNoHarm() throws {
        var dice = Dice(7)
        let whole = try Self.tagged()
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0...Int(dice.next() % 3) {
                bytes[Int(dice.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: dice.next())
            }
            let annex = AnnexDocument(bytes: bytes, title: "B", mayDropClaim: true, pageWords: "{page}")
            do {
                let finished = try Finisher.finish(try SampleDocument.document.painted(), annexes: [annex])
                try FileWriter.replace(folder.file("x.pdf"), with: finished.bytes)
                _ = try PDFDump(path: folder.file("x.pdf"))
            } catch is FinishingError {}
        }
    }

    @Test func aThousandPages() throws {
        let contents = (1...1000).map { "q 0 0 0 rg \($0 % 300) 20 60 40 re f Q" }
        let (outcome, _, dump, _) = try append(try Self.untagged(contents))
        #expect(outcome.pages == 1000 && dump.pages.count == 1004)
    }
}

import Frames
import TestSupport
import Testing

@testable import Publishing

/// No file leaves that breaks what it claims.
struct SelfCheckTests {
    // MARK: The document's own faults

    /// A document that a heading of the third level begins.
    private static var skipping: TestDocument {
        var document = TestDocument()
        let heading = document.structure.add(.heading3, in: document.structure.root)
        document.page(label: "1") { page in page.mark(heading) { $0.text(.plain("Late")) } }
        return document
    }

    @Test func aFileThatBreaksItsClaimIsNotHandedOver() throws {
        do {
            _ = try Self.skipping.finished()
            Issue.record("the file was handed over")
        } catch FinishingError.breaksClaims(let findings) {
            #expect(findings.map(\.rules) == [["UA1 14-002"]])
            #expect(findings.first?.pages == [1])
        }
    }

    @Test func whatIsNotClaimedIsNotJudged() throws {
        let bytes = try Self.skipping.finished(.init(claims: [.pdfA2a]))
        #expect(try PDFInspector.inspect(bytes).errors == [])
    }

    // MARK: Annexes

    private func append(_ bytes: [UInt8], mayDropClaim: Bool) throws -> Finisher.Finished {
        let annex = AnnexDocument(
            bytes: bytes, title: "Budget", mayDropClaim: mayDropClaim, pageWords: "Budget, page {page}")
        return try Finisher.finish(try SampleDocument.document.painted(), annexes: [annex])
    }

    /// The sample with fonts that do not say what their glyphs read.
    private static func unreadable() throws -> [UInt8] {
        var file = try BrokenFile(try SampleDocument.document.finished())
        for number in file.numbers("Type", "Font") {
            file.edit(number) { font in
                font["ToUnicode"] = nil
                let names = (0..<255).map { PDFValue.name("g\($0)") }
                font["Encoding"] = .dictionary(["Differences": .array([.integer(0)] + names)])
            }
        }
        return file.bytes
    }

    @Test func anAnnexThatMayDropAClaimDropsIt() throws {
        let finished = try append(try Self.unreadable(), mayDropClaim: true)
        #expect(finished.claims == [])
        #expect(try PDFInspector.inspect(finished.bytes).facts.claims == [])
        let faults = try #require(finished.annexes.first).faults
        let names = faults.flatMap { if case .rule(let names, _, _) = $0 { names } else { [String]() } }
        #expect(names.contains("UA1 10-001"), "\(names)")
        guard case .rule(_, _, page: 1)? = faults.first else {
            Issue.record("\(faults)")
            return
        }
    }

    @Test func anAnnexThatMayNotIsTold() throws {
        let finished = try append(try Self.unreadable(), mayDropClaim: false)
        #expect(finished.annexes.first?.faults.isEmpty == false)
    }

    @Test func anAnnexThatSkipsAHeadingDropsAccessibilityAlone() throws {
        let annex = try Self.skipping.finished(.init(claims: [.pdfA2a]))
        var document = TestDocument()
        let heading = document.structure.add(.heading1, in: document.structure.root)
        document.page(label: "1") { page in page.mark(heading) { $0.text(.plain("First")) } }
        let finished = try Finisher.finish(
            try document.painted(),
            annexes: [AnnexDocument(bytes: annex, title: "B", mayDropClaim: true, pageWords: "{page}")])
        #expect(finished.claims == [.pdfA2a])
        #expect(try PDFInspector.inspect(finished.bytes).errors == [])
    }

    // MARK: The reader of whole files

    @Test(arguments: [
        Finisher.Options(), .init(claims: [.pdfUA2, .pdfA4]), .init(claims: [.pdfA2a], compression: 9),
    ])
    func bothReadersReadTheSame(options: Finisher.Options) throws {
        let bytes = try SampleDocument.document.finished(options)
        try bytes.withUnsafeBufferPointer { buffer in
            let own = PDFObjects(buffer, try PlainSource(bytes)), other = try PDFObjects(buffer)
            let numbers = other.objects.map(\.number)
            #expect(own.objects.map(\.number) == numbers && numbers.count > 40)
            for number in numbers {
                #expect(Self.plain(own.objects[number]) == Self.plain(other.objects[number]))
                #expect(own.rawData(of: number) == other.rawData(of: number))
            }
            #expect(own.complaints == [] && other.complaints == [])
        }
    }

    /// Entries in the order of their keys: qpdf sorts them.
    private static func plain(_ value: PDFValue?) -> PDFValue? {
        switch value {
        case .array(let items): .array(items.compactMap(plain))
        case .dictionary(let entries): .dictionary(sorted(entries))
        case .stream(let entries): .stream(sorted(entries))
        default: value
        }
    }

    private static func sorted(_ entries: PDFEntries) -> PDFEntries {
        PDFEntries(
            entries.sorted { $0.key < $1.key }.compactMap { key, value in plain(value).map { (key, $0) } })
    }

    @Test func whatIsNotPlainIsRefused() throws {
        let bytes = try SampleDocument.document.finished()
        #expect(throws: FinishingError.self) { try PlainSource([]) }
        #expect(throws: FinishingError.self) { try PlainSource(Array(bytes.dropLast(40))) }
        let updated = bytes.dropLast(7) + Array("1\n%%EOF\n".utf8)
        #expect(throws: FinishingError.self) { try PlainSource(Array(updated)) }
    }

    @Test func damagedBytesAlwaysGiveAnAnswer() throws {
        let good = try SampleDocument.document.finished()
        var found = 0
        for seed in 0..<300 {
            var dice = Dice(seed), bytes = good
            for _ in 0..<20 {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            let faults = try? PDFInspector.faults(ofPlain: bytes, against: [.pdfUA1, .pdfA2a])
            if faults != [] { found += 1 }
        }
        #expect(found > 290, "twenty wrong bytes in a packed file are hardly ever missed")
    }
}

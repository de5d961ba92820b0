import TestSupport
import Testing

@testable import Publishing

/// Whatever bytes come, an answer comes back: no crash, no loop.
struct HostileFileTests {
    private static let good = Result { try BrokenFile(try SampleDocument.document.finished()).bytes }

    @Test func damagedBytesAlwaysGiveAnAnswer() throws {
        let good = try Self.good.get()
        var answers = 0
        for seed in 0..<300 {
            var dice = Dice(seed), bytes = good
            for _ in 0..<Int.random(in: 1...40, using: &dice) {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            if seed % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &dice)) }
            if (try? PDFInspector.inspect(bytes)) != nil { answers += 1 }
        }
        #expect(answers > 150, "most damaged files can still be read")
    }

    @Test func whatCannotBeReadIsTold() throws {
        #expect(throws: PDFInspector.Fault.notPDF) { try PDFInspector.inspect(Array("Hello".utf8)) }
        #expect(throws: PDFInspector.Fault.notPDF) { try PDFInspector.inspect([]) }
        #expect(throws: PDFInspector.Fault.self) { try PDFInspector.inspect(Array("%PDF-1.7\nnothing".utf8)) }
    }

    @Test func truncatedFilesAreTold() throws {
        let good = try Self.good.get()
        let inspected = try? PDFInspector.inspect(Array(good.dropLast(200)))
        #expect(inspected?.errors.contains { $0.contains("PDF/A-2 6.1.3") } ?? true)
        #expect(inspected?.conforms != true)
    }

    @Test func loopsEnd() throws {
        var file = try BrokenFile(try SampleDocument.document.finished())
        let tree = file.objects[file.catalog]?.entries["Pages"]?.reference ?? 0
        file.edit(tree) { $0["Kids"] = .array(($0["Kids"]?.items ?? []) + [.reference(tree)]) }
        let inspected = try PDFInspector.inspect(file.bytes)
        #expect(inspected.facts.pageCount == 4)
        #expect(inspected.findings.contains { $0.rules == ["PDF 7.7.3.2"] })
    }

    @Test func outlinesThatRunInACircleEnd() throws {
        var file = try BrokenFile(try SampleDocument.document.finished())
        let root = file.objects[file.catalog]?.entries["Outlines"]?.reference ?? 0
        let first = file.objects[root]?.entries["First"]?.reference ?? 0
        file.edit(first) { $0["Next"] = .reference(first) }
        let found = try PDFInspector.inspect(file.bytes).findings
        #expect(found.contains { $0.summary == Rule.outlineLoops.summary })
    }

    @Test func deepNestingIsBounded() throws {
        var file = try BrokenFile(try SampleDocument.document.finished())
        file.paint(String(repeating: "[", count: 100_000) + " " + String(repeating: "/A BMC ", count: 50_000))
        #expect(try !PDFInspector.inspect(file.bytes).conforms)
    }

    @Test func whatInflatesToTooMuchIsNotRead() throws {
        let inflater = try Inflater()
        let packed = try RawPDF.deflated([UInt8](repeating: 0, count: 1 << 20))
        let stream = inflater.inflate(packed, atMost: 1 << 16)
        #expect(stream.state == .tooLarge)
        #expect(stream.bytes.count <= 1 << 17)
    }
}

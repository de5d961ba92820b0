import Frames
import Testing

@testable import Publishing

/// PDF syntax, and where references are in it.
struct WritingTests {
    private func written(_ write: (inout PDFText) -> Void) -> [UInt8] {
        var text = PDFText()
        write(&text)
        return text.bytes
    }

    @Test(arguments: [(0, "0"), (7, "7"), (-120, "-120"), (Int.min, "-9223372036854775808")])
    func integers(value: Int, expected: String) {
        #expect(written { $0.integer(value) } == Array(expected.utf8))
    }

    @Test(arguments: [
        (Length.pt(10), "10"), (.pt(0.5), "0.5"), (.pt(-2.25), "-2.25"), (.units(1), "0.001"),
        (.pt(841.89), "841.89"),
    ])
    func lengths(value: Length, expected: String) {
        #expect(written { $0.points(value) } == Array(expected.utf8))
    }

    @Test func strings() {
        #expect(written { $0.text("a(b)\\c") } == Array("(a\\(b\\)\\\\c)".utf8))
        #expect(written { $0.text("é") } == [0x28, 0xFE, 0xFF, 0, 0xE9, 0x29])
        // U+0D28 and U+5C0A hold the bytes of a carriage return and a backslash.
        #expect(written { $0.text("\u{D28}") } == [0x28, 0xFE, 0xFF, 0x5C, 0x72, 0x5C, 0x28, 0x29])
        #expect(written { $0.text("\u{5C0A}") } == [0x28, 0xFE, 0xFF, 0x5C, 0x5C, 0x0A, 0x29])
    }

    @Test(arguments: [
        ("<< /Kids [ 3 0 R 12 0 R ] /Count 2 >>", [3, 12]), ("12 0 R", [12]), ("(3 0 R) /A3 0 R 4 1 R", []),
        ("<< /A (\\) 5 0 R) /B 6 0 R >>", [6]), ("[ 1 2 0 R 3.5 0 R -7 0 R ]", [2]), ("<3130> 8 0 R", [8]),
        ("0 R", []),
    ])
    func references(syntax: String, expected: [Int]) {
        var text = PDFText()
        text.bytes = Array(syntax.utf8)
        #expect(Array(References(in: text)) == expected)
    }

    @Test func zlibGivesBackWhatItTook() throws {
        let inflater = try Inflater()
        var deflater = try Deflater(level: 9)
        var buffer = ByteBuffer(capacity: 1)
        for size in [0, 1, 100_000, 3] {
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0) }
            try inflater.inflate(try deflater.deflate(bytes), into: &buffer)
            #expect(Array(buffer.bytes) == bytes)
        }
        #expect(throws: FinishingError.self) { try inflater.inflate([1, 2, 3], into: &buffer) }
    }

    @Test func digestsTellBytesApart() {
        let one = Digest(Array("abcdefghi".utf8)).bytes
        #expect(one.count == 16)
        #expect(
            Set(["abcdefghj", "bbcdefghi", "abcdefgh", ""].map { Digest(Array($0.utf8)).bytes } + [one]).count
                == 5)
    }
}

extension Length {
    fileprivate static func units(_ units: Int) -> Length { Length(units: units) }
}

import Publishing
import Testing

/// What is known of files before they are sent.
@Suite struct InspectionTests {
    /// FIPS 180-2, appendix B.1 and B.2, and the empty message.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ), ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ]) func hashesAreThoseOfTheStandard(text: String, hash: String) {
        #expect(FileHash.sha256(Array(text.utf8)) == hash)
    }

    @Test func whatIsNoPDFIsTold() {
        #expect(throws: PDFInspection.Fault.notPDF) { try PDFInspection(Array("PDF".utf8)) }
        #expect(throws: PDFInspection.Fault.self) { try PDFInspection(Array("%PDF-1.7\nrien".utf8)) }
    }
}

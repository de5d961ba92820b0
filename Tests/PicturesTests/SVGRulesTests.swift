import Frames
import Pictures
import Testing

@Suite struct SVGRulesTests {
    private func read(_ body: String, attributes: String = "viewBox=\"0 0 10 10\"", before: String = "")
        throws
        -> PictureSource
    {
        let text = """
            \(before)<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(attributes)>
            \(body)
            </svg>
            """
        return try PictureReader.read(bytes: Array(text.utf8), name: "p.svg")
    }

    @Test(arguments: [
        "<image xlink:href='http://example.org/a.png'/>", "<image href='https://example.org/a.png'/>",
        "<image href='file:///etc/passwd'/>", "<image href='../a.png'/>", "<image href='/etc/passwd'/>",
        "<use href='other.svg#a'/>", "<a href='javascript:alert(1)'/>",
        "<image href='&#104;ttp://example.org'/>",
        "<rect fill='url(http://example.org/a.svg#b)'/>", "<rect style='fill: URL( \"b.svg#c\" )'/>",
        "<style>@font-face { src: url('fonts/a.woff') }</style>", "<xi:include href='/etc/passwd'/>",
        "<style><![CDATA[ rect { fill: url(x.svg#a) } ]]></style>",
    ])
    func refusesReferences(body: String) {
        #expect { try read(body) } throws: { (($0 as? PictureError)?.reason).map(isReference) == true }
    }

    private func isReference(_ reason: PictureError.Reason) -> Bool {
        if case .forbidden(.reference, _) = reason { true } else { false }
    }

    @Test func refusesScripts() {
        expect(.forbidden(.script, "<script>")) { try read("<script>alert(1)</script>") }
        expect(.forbidden(.script, "<script>")) { try read("<svg:script/>") }
        expect(.forbidden(.script, "onload=…")) { try read("", attributes: "viewBox='0 0 1 1' onload='a()'") }
    }

    @Test func refusesEntitiesAndStyleSheets() {
        expect(.forbidden(.entity, "<!DOCTYPE … [ … ]>")) {
            try read("", before: "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>")
        }
        expect(.forbidden(.stylesheet, "<?xml-stylesheet?>")) {
            try read("", before: "<?xml-stylesheet href='a.css'?>")
        }
        expect(.forbidden(.stylesheet, "@import")) { try read("<style>@IMPORT 'a.css';</style>") }
    }

    @Test func refusesOtherEncodings() {
        expect(.forbidden(.encoding, "encoding=\"UTF-7\"")) {
            try read("", before: "<?xml version='1.0' encoding='UTF-7'?>")
        }
    }

    @Test func measuresEmbeddedPictures() throws {
        #expect(try read(image(PictureSamples.png, "image/png")).format == .svg)
        #expect(try read(image(PictureSamples.jpeg, "image/jpeg")).format == .svg)
        expect(.tooManyPixels(width: 30_000, height: 30_000)) {
            try read(image(PictureSamples.png(width: 30_000, height: 30_000), "image/png"))
        }
        expect(.forbidden(.embedding, "160000000 pixels in all")) {
            let half = image(PictureSamples.png(width: 10_000, height: 8_000), "image/png")
            return try read(half + half)
        }
        expect(.forbidden(.embedding, "an SVG in an SVG")) {
            try read(image(PictureSamples.svg, "image/png"))
        }
        expect(.forbidden(.embedding, "data:image/svg+xml;base64,AAAA")) {
            try read("<image href='data:image/svg+xml;base64,AAAA'/>")
        }
    }

    /// A line end written as a reference inside the digits, as drawing programs do.
    private func image(_ bytes: [UInt8], _ type: String) -> String {
        let digits = base64(bytes)
        return "<image xlink:href='data:\(type);base64,\(digits.prefix(20))&#10;\(digits.dropFirst(20))'/>"
    }

    private func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var digits = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            digits += (0..<4).map { $0 <= group.count ? String(alphabet[word >> (18 - 6 * $0) & 63]) : "=" }
                .joined()
        }
        return digits
    }

    @Test func refusesDeepNesting() {
        expect(.forbidden(.nesting, "<g>")) {
            try read(String(repeating: "<g>", count: 201) + String(repeating: "</g>", count: 201))
        }
        #expect(throws: Never.self) {
            try read(String(repeating: "<g>", count: 190) + String(repeating: "</g>", count: 190))
        }
    }

    @Test(arguments: [
        ("viewBox='0 0 300 200'", 300, 200), ("viewBox='0 0 300.4 200' width='5cm'", 300, 200),
        ("width='40' height='30'", 40, 30), ("width='25.4mm' height='1in'", 96, 96),
        ("viewBox='-5 -5 0.2 0.1'", 1, 1),
    ])
    func measures(attributes: String, width: Int, height: Int) throws {
        let picture = try read("<rect width='1' height='1'/>", attributes: attributes)
        #expect((picture.width, picture.height) == (width, height))
    }

    @Test(arguments: ["", "width='100%' height='50%'", "viewBox='0 0 0 10'", "viewBox='0 0 1e9 10'"])
    func refusesWithoutASize(attributes: String) {
        expect(.sizeless) { try read("<rect width='1' height='1'/>", attributes: attributes) }
    }

    @Test func refusesBrokenMarkup() {
        expect(.unknownFormat("XML, but not SVG")) {
            try PictureReader.read(bytes: Array("<html></html>".utf8), name: "p")
        }
        expect(.truncated("an element is not closed")) {
            try PictureReader.read(bytes: Array("<svg viewBox='0 0 1 1'>".utf8), name: "p")
        }
        expect(.truncated("inside an attribute")) {
            try PictureReader.read(bytes: Array("<svg viewBox='0 0 1 1".utf8), name: "p")
        }
        #expect(throws: PictureError.self) { try read("<g></rect>") }
        #expect(throws: PictureError.self) { try read("&undeclared;") }
    }

    @Test func everyTruncationIsRefused() {
        for length in 1..<PictureSamples.svg.count {
            #expect(throws: PictureError.self, "\(length) bytes") {
                try PictureReader.read(bytes: Array(PictureSamples.svg.prefix(length)), name: "p")
            }
        }
    }
}

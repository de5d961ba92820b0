import Frames
import Testing

@testable import Publishing

/// Dates, the XMP packet and the colour profile.
struct MetadataTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_767_323_045, "2026-01-02T03:04:05Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
    ])
    func timestamps(seconds: Int, expected: String) {
        #expect(Timestamp(seconds).iso8601 == expected)
        #expect(Timestamp(seconds).pdf == "D:" + expected.filter(\.isNumber) + "Z")
    }

    @Test func xmlKeepsOnlyWhatItMayHold() {
        let information = DocumentInformation(
            title: "a\u{0}<&>\u{FFFE}\t🙂", author: "", language: "fr", date: 0)
        let packet = XMPPacket(information: information, producer: "p", claims: [])
        let words = String(decoding: packet.bytes, as: UTF8.self)
        #expect(words.contains(">a\u{FFFD}&lt;&amp;&gt;\u{FFFD}\t🙂</rdf:li>"))
        #expect(!words.contains("dc:creator"))
        #expect(!words.contains("pdfaid:part"))
    }

    @Test func profileIsWellFormed() {
        let profile = ColorProfile.sRGB
        func number(_ place: Int) -> Int { profile[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(0) == profile.count)
        #expect(String(decoding: profile[12..<24], as: UTF8.self) == "mntrRGB XYZ ")
        #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
        for tag in 0..<number(128) {
            let entry = 132 + 12 * tag
            #expect(number(entry + 4) % 4 == 0)
            #expect(number(entry + 4) + number(entry + 8) <= profile.count)
        }
    }

    @Test func primariesAddUpToWhite() {
        let profile = ColorProfile.sRGB
        func number(_ place: Int) -> Int { profile[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        func xyz(_ signature: String) -> [Int] {
            let entry = (0..<number(128)).map { 132 + 12 * $0 }.first { place in
                profile[place..<place + 4].elementsEqual(Array(signature.utf8))
            }
            return entry.map { entry in (0..<3).map { number(number(entry + 4) + 8 + 4 * $0) } } ?? []
        }
        let sums = (0..<3).map { axis in ["rXYZ", "gXYZ", "bXYZ"].reduce(0) { $0 + xyz($1)[axis] } }
        #expect(sums == xyz("wtpt"))
    }
}

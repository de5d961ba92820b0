import Foundation
import Rapport
import TestSupport
import Testing

/// Editions as they are read in a browser: pdf.js's viewer in Chromium.
@Suite struct BrowserTests {
    /// Searches that must be found, in each edition.
    static let searches = [
        "fr-BE": [
            "protection internationale, réfugié·e·s ou bénéficiaires", "Un·e mentor avec un profil assez",
        ],
        "nl-BE": ["internationale bescherming"], "en": ["international protection"],
    ]

    @Test(arguments: ["fr-BE", "nl-BE", "en"]) func theTextComesBackAndLinksLandWhereTheyShould(id: String)
        throws
    {
        let bytes = try #require(Renderer().render(Samples.annual, edition: id).files.first).bytes
        let folder = try TestFolder(), path = folder.path("edition.pdf")
        try folder.write([RenderedFile(name: "edition.pdf", bytes: bytes)])
        let lines = try Tool.text("pdftotext", ["-raw", path, "-"])
        let broken = Self.brokenWords(in: lines)
        let searches = (Self.searches[id] ?? []) + broken
        let reading = try BrowserReading(of: bytes, in: Browser(), searches: searches, clicks: 40)

        #expect(reading.labels == (1...14).map(String.init))
        #expect(Self.letters(reading.pages.map(\.text).joined()) == Self.letters(lines))
        for search in searches {
            #expect(reading.matches[search]?.contains { $0 > 0 } == true, "« \(search) » is not found")
        }
        #expect(reading.outline.count > 10)
        for entry in reading.outline { Self.checkLanding(entry, in: reading) }
        let within = reading.pages.flatMap(\.links).compactMap(\.page)
        #expect(within.count >= 30)
        #expect(reading.clicks.map(\.to) == Array(within.prefix(40)))
    }

    /// An entry of the outline leads to the page of its heading, and a little above it.
    private static func checkLanding(_ entry: BrowserReading.Landing, in reading: BrowserReading) {
        guard let title = entry.title, let page = entry.page, let top = entry.top else {
            Issue.record("\(entry) leads nowhere")
            return
        }
        // A figure's heading bears its short name, and a story's what it is: both print another title.
        let titles = [title, title.split(separator: ":").last.map(String.init) ?? title]
        // A chapter, a story and a cover lead to the head of the spread that they fill.
        let fillsPages = top > 841
        let isThere = reading.pages[(page - 1)...].prefix(fillsPages ? 2 : 1).contains { page in
            page.baselines.contains { line in
                (fillsPages || (top - 60...top).contains(line.y)) && !letters(line.text).isEmpty
                    && (titles.contains { letters($0).starts(with: letters(line.text)) }
                        || line.text.hasPrefix("Figu"))
            }
        }
        #expect(
            isThere, "« \(title) » does not stand on page \(page) below \(top)")
    }

    /// Words that a line's end divides, whole.
    private static func brokenWords(in text: String) -> [String] {
        text.matches(of: /(\p{L}+)\u{AD}\n(\p{L}+)/).map { String($0.1 + $0.2) }
    }

    /// Letters and figures in order: tools differ in spaces, and in what a hyphen at a line's end is.
    private static func letters(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.filter { $0.isLetter || $0.isNumber }
    }
}

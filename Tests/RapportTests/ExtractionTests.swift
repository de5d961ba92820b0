import Foundation
import PDFReading
import Rapport
import ReportModel
import TestSupport
import Testing
import Typography

/// What a tool reads in our PDF is what was put in, in every script: sentences of our own, and the Universal Declaration
/// where it lies beside the checkout.
///
/// Everywhere: spaces of any kind are alike, and where a line ends a tool may see a space or none. U+00AD, where a word was
/// hyphenated, is no character of the text. Deviations of the tools, each seen in poppler 22.12 and mutool 1.21:
///
/// - mutool reads no ActualText. A hyphen at a line's end is a hyphen, and letters of a script whose clusters have several
///   glyphs (Hindi) come back as U+FFFD: only the words in Latin and the figures are compared.
/// - Right to left, the tools put runs, marks and figures in an order of their own, and poppler turns the letters of one
///   glyph round (لا is read as ال). Compared are letters and figures, none of which may be lost, and words: at most three in
///   a hundred have letters turned round. Ligatures may come back as Arabic presentation forms, and U+200C not at all.
@Suite struct ExtractionTests {
    enum Reader: String, CaseIterable {
        case pdftotext, mutool

        func text(of path: String) throws -> String {
            switch self {
            case .pdftotext: try Tool.text("pdftotext", [path, "-"])
            case .mutool: try Tool.text("mutool", ["draw", "-q", "-F", "txt", path])
            }
        }
    }

    enum Equality {
        /// Every character of every paragraph, in its order.
        case exact
        /// Letters and words, in any order.
        case words
        /// Words of ASCII alone.
        case latin
    }

    private func equality(_ language: String, _ tool: Reader) -> Equality {
        if ["ar", "fa", "he"].contains(language) { return .words }
        return language == "hi" && tool == .mutool ? .latin : .exact
    }

    @Test(arguments: SampleTexts.own.keys.sorted())
    func whatIsPutInComesBack(_ language: String) throws {
        let texts = try #require(SampleTexts.own[language]) + SampleTexts.declaration(language).prefix(40)
        let path = try written(texts, language),
            put = texts.map { LanguageRules.applied(to: $0, language: language) }
        defer { try? FileManager.default.removeItem(atPath: path) }
        for tool in Reader.allCases {
            let read = try tool.text(of: path)
            switch equality(language, tool) {
            case .exact:
                let found = packed(read)
                for text in put { #expect(found.contains(packed(text)), "\(tool): \(text)") }
            case .words: try compareWords(put.joined(separator: " "), read, tool)
            case .latin:
                let missing = WordsOf.missing(latin(put.joined(separator: " ")), in: latin(read))
                #expect(missing == [], "\(tool)")
            }
            #expect(!read.contains("\u{FFFD}") || equality(language, tool) == .latin, "\(tool)")
        }
    }

    /// Both layouts have fonts for every script, in headings, text and lists.
    @Test(arguments: ["annual", "funding", "plain"]) func everyScriptIsPrinted(_ layout: String) throws {
        let date = try #require(CalendarDate(iso: "2022-05-01"))
        let report = Report(
            edition: Edition(id: "x", language: "en", layout: layout), title: "T", organisation: "O",
            period: "2021", date: date
        ) {
            for (_, texts) in SampleTexts.own.sorted(by: { $0.key < $1.key }) {
                Chapter(.text(String(texts[0].prefix(20)))) {
                    Section(.text(String(texts[0].prefix(20)))) {
                        for text in texts { Text(.text(text)) }
                        Bullets { Item(.text(texts[0])) }
                    }
                }
            }
        }
        let rendering = Renderer().render(report, as: .log)
        #expect(rendering.diagnostics.map(\.summary) == [])
        #expect(!rendering.files.isEmpty)
    }

    private func written(_ texts: [String], _ language: String) throws -> String {
        let date = try #require(CalendarDate(iso: "2022-05-01"))
        let edition = Edition(id: "x", language: language, layout: "plain")
        let report = Report(edition: edition, title: "T", organisation: "O", period: "2021", date: date) {
            Chapter("C") { for text in texts { Text(.text(text)) } }
        }
        let rendering = Renderer().render(report)
        #expect(rendering.diagnostics.map(\.summary) == [])
        let path = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID().uuidString).pdf")
            .path
        try Data(try #require(rendering.files.first).bytes).write(to: URL(filePath: path))
        return path
    }

    // MARK: Comparing

    /// Without spaces and hyphens of any kind.
    private func packed(_ text: String) -> String {
        var packed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar {
            case "\u{AD}", "-", "\u{2010}", "\u{2011}", "\u{200B}": break
            default: packed.append(scalar)
            }
        }
        return String(packed)
    }

    private func latin(_ text: String) -> [String] {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    private func compareWords(_ put: String, _ read: String, _ tool: Reader) throws {
        let lost = WordsOf.missing(letters(put), in: letters(read))
        #expect(lost == [], "\(tool)")
        let words = simpleWords(put), missing = WordsOf.missing(words, in: self.words(read))
        #expect(missing.count <= max(3, words.count * 3 / 100), "\(tool): \(missing)")
    }

    /// Letters and figures, ligatures and letters with marks taken apart.
    private func letters(_ text: String) -> [String] {
        text.decomposedStringWithCompatibilityMapping.unicodeScalars
            .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map { String($0) }
    }

    private func words(_ text: String) -> [String] {
        text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { $0 != "\u{200C}" }
            .split { !$0.properties.isAlphabetic }.map { String(String.UnicodeScalarView($0)) }
    }

    /// Words without marks and without the ligature of lam and alef, whose order the tools have their own way with.
    private func simpleWords(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).filter { word in
            !word.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
                && !["لا", "لأ", "لإ", "لآ"].contains(where: word.contains)
        }.flatMap { words(String($0)) }
    }
}

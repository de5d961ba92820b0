import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// Inks, spot colours and the limit of ink, from a layout to the file.
struct PrintColourTests {
    private static func colors(_ accent: String) -> String {
        "styles: { heading-1: { color: marque } }\ncolors: { marque: \(accent) }"
    }

    @Test func aSpotColourHasItsOwnPlate() throws {
        let colors = Self.colors(##"{ screen: "#C8102E", inks: [0, 100, 80, 5], spot: "PANTONE 186 C" }"##)
        let printed = try PrintProject(layout: PrintProject.plain(more: colors)).printed()
        let rendering = printed.rendering
        #expect(rendering.faults == [])
        let reading = try rendering.reading()
        let plates = Set(reading.pages.flatMap { $0.operators.keys })
        #expect(
            plates.contains("Separation PANTONE#20186#20C") || plates.contains("Separation PANTONE 186 C"))
        let dump = try PDFDump(path: printed.path())
        let space = dump.value(.reference(dump.pages[0]), "Resources", "ColorSpace", "RPspot0")
        #expect(dump.value(space.items[3], "C1").items.compactMap(\.number) == [0, 1, 0.8, 0.05])
        #expect(dump.value(space.items[2]) == .name("DeviceCMYK"))
        // The slug names it.
        #expect(try Tool.text("pdftotext", [printed.path(), "-"]).contains("PANTONE 186 C"))
    }

    @Test func tooMuchInkIsReducedAndTold() throws {
        let colors = Self.colors(##"{ screen: "#201008", inks: [80, 90, 90, 80] }"##)
        let project = try PrintProject(layout: PrintProject.plain("ink-limit: 280", more: colors))
        let rendering = project.render()
        let told = try #require(rendering.diagnostics.first { $0.code == "ink-limit" })
        #expect(told.severity == .note)
        #expect(
            told.summary == "The colour “marque” takes 340 % of ink, first on page 1; the limit is 280 %")
        #expect(told.explanation == "It is printed with 280 %: less cyan, magenta and yellow, as much black.")
        let reading = try rendering.reading()
        #expect(reading.pages.map(\.mostInk).max() == 280)
        #expect(reading.pages[0].texts.contains { $0.paint.values == [0.6154, 0.6923, 0.6923, 0.8] })
    }

    @Test func tooMuchInkIsReportedByChoice() throws {
        let colors = Self.colors(##"{ screen: "#201008", inks: [80, 90, 90, 80] }"##)
        let layout = PrintProject.plain("ink-limit: 280, over-limit: report", more: colors)
        let rendering = try PrintProject(layout: layout).render()
        #expect(
            rendering.faults == [
                "warning ink-limit: The colour “marque” takes 340 % of ink, first on page 1; the limit is 280 %"
            ])
        #expect(try rendering.reading().pages.map(\.mostInk).max() == 340)
    }

    @Test func blackIsNotOverprintedWhereNotWanted() throws {
        let rendering = try PrintProject(layout: PrintProject.plain("overprint-black: false")).render()
        #expect(try rendering.reading().pages.allSatisfy { $0.texts.allSatisfy { !$0.overprints } })
        let usual = try PrintProject(layout: PrintProject.plain()).render()
        #expect(try usual.reading().pages[0].texts.contains { $0.overprints && $0.paint.isBlackAlone })
    }
}

/// The profile that an edition names, and what is wrong with it.
struct PrintProfileTests {
    @Test func aMissingOneIsToldWithAWayToGetIt() throws {
        let named = try PrintProject(layout: PrintProject.plain("profile: Nowhere2000")).render()
        #expect(
            named.faults == ["error profile-missing: There is no ICC profile “Nowhere2000” on this system"])
        #expect(named.files.isEmpty)
        let condition = try PrintProject(layout: PrintProject.plain("condition: NOWHERE")).render()
        #expect(
            condition.faults == ["error profile-missing: There is no ICC profile of NOWHERE on this system"])
        let file = try PrintProject(layout: PrintProject.plain("profile: profiles/x.icc")).render()
        #expect(file.diagnostics.filter { $0.severity == .error }.map(\.code) == ["missing-file"])
        let outside = try PrintProject(layout: PrintProject.plain("profile: ../x.icc")).render()
        #expect(outside.diagnostics.filter { $0.severity == .error }.map(\.code) == ["path-outside"])
    }

    @Test func oneThatIsNoneIsToldAtItsName() throws {
        let layout = PrintProject.plain("profile: profiles/own.icc")
        let cases: [([UInt8], String)] = [
            (SampleProfiles.screen, "The profile `profiles/own.icc` is for RGB, not for CMYK"),
            (Array("no profile".utf8), "`profiles/own.icc` is no ICC profile, or a damaged one"),
            (
                Array(SampleProfiles.fogra39.prefix(2000)),
                "`profiles/own.icc` is no ICC profile, or a damaged one"
            ),
        ]
        for (bytes, summary) in cases {
            let rendering = try PrintProject(layout: layout).with(bytes, at: "profiles/own.icc").render()
            #expect(rendering.files.isEmpty)
            let told = try #require(rendering.diagnostics.first { $0.code == "bad-profile" })
            #expect(told.summary == summary)
            guard case .file(let path, let range) = told.origin.place else {
                Issue.record("no place")
                continue
            }
            let start = layout.utf8.count - "profiles/own.icc }\n".utf8.count
            #expect(path == "layouts/own/layout.yaml" && range == start..<start + 16)
        }
    }

    @Test func aProjectsOwnIsUsed() throws {
        let project = try PrintProject(
            layout: PrintProject.plain("profile: profiles/own.icc, condition: OWN"))
        let rendering = try project.with(SampleProfiles.fogra39, at: "profiles/own.icc").render()
        #expect(rendering.faults == [])
        let bytes = try #require(rendering.files.first).bytes
        #expect(String(decoding: bytes, as: UTF8.self).contains("PDF/X-4"))
    }

    @Test(arguments: ["bytes: 5 MB", "standard: PDF/UA-2"])
    func whatIsNotForPrintIsRefused(_ setting: String) throws {
        let rendering = try PrintProject(layout: PrintProject.plain(), edition: ", " + setting).render()
        let key = setting.prefix { $0 != ":" }
        #expect(
            rendering.faults == [
                "error not-for-print: `\(key)` of the edition `print` is nothing that a print file can have"
            ])
        #expect(rendering.files.isEmpty)
    }

    @Test func anExtractIsNotPrinted() throws {
        let rendering = try PrintProject(
            "# Titre {#titre}\n\nTexte.", layout: PrintProject.plain(), edition: ", sections: [titre]"
        ).render()
        #expect(rendering.diagnostics.contains { $0.code == "printed-extract" })
        #expect(rendering.files.isEmpty)
    }
}

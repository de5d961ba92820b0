import Frames
import ReportModel
import ReportReader
import Testing

/// Layouts that extend others, and what they ask of print.
struct LayoutInheritanceTests {
    private func read(
        _ text: String, others: [String: String] = [:], shipped: String = "/nowhere"
    ) throws -> (LayoutSpec?, [Diagnostic]) {
        var files = ["layouts/small/layout.yaml": LayoutReaderTests.sound, "layouts/own/layout.yaml": text]
        for (name, text) in others { files["layouts/\(name)/layout.yaml"] = text }
        let project = try ProjectFolder(files)
        return withExtendedLifetime(project) { project.reader.layout(named: "own", shipped: shipped) }
    }

    @Test func mapsAreMergedAndListsReplaced() throws {
        let (spec, faults) = try read(
            """
            extends: small
            colors: { encre: { inks: [0, 0, 0, 90] }, rouge: "#C93526" }
            palette: [rouge]
            styles: { body: { size: 9pt } }
            """)
        #expect(faults.isEmpty)
        let layout = try #require(spec)
        #expect(layout.name == "own" && layout.page.width == .mm(210))
        #expect(layout.colors["encre"]?.hex == "#1D1D1B" && layout.colors["encre"]?.inks?.black == 90)
        #expect(layout.colors["nuit"] != nil && layout.palette == ["rouge"])
        // A style that extends the one that was changed has the change.
        #expect(layout.styles["body"]?.size == .pt(9) && layout.styles["lead"]?.size == .pt(15))
        #expect(layout.styles["lead"]?.span == 7 && layout.masters.count == 1)
    }

    @Test func aChainIsFollowedAndACircleIsTold() throws {
        let (chain, faults) = try read(
            "extends: middle\nspaces: { figure: 3mm }",
            others: ["middle": "extends: small\nspaces: { figure: 5mm, table: 6mm }"])
        #expect(faults.isEmpty && chain?.spaces == ["figure": .mm(3), "table": .mm(6)])
        let (_, circle) = try read("extends: middle", others: ["middle": "extends: own"])
        #expect(circle.map(\.code) == ["circular-layouts"])
        #expect(circle.map(\.summary) == ["Layouts extend each other in a circle: own → middle → own"])
        let (_, itself) = try read("extends: own")
        #expect(itself.map(\.code) == ["unknown-layout"])
    }

    @Test func faultsAreToldWhereTheyAreWritten() throws {
        let (_, faults) = try read("extends: small\nspaces: { figure: huge }\ncolors: { x: blue }")
        #expect(faults.map(\.code).sorted() == ["bad-color", "wrong-type"])
        for fault in faults {
            guard case .file(let path, _) = fault.origin.place else {
                Issue.record("no file: \(fault)")
                continue
            }
            #expect(path == "layouts/own/layout.yaml")
        }
        let (_, unknown) = try read("extends: [a, b]")
        #expect(unknown.map(\.code) == ["wrong-type"])
        let (_, missing) = try read("extends: smal")
        #expect(missing.map(\.code) == ["unknown-layout"])
        #expect(missing.first?.hint?.contains("small") == true)
    }

    @Test func printIsRead() throws {
        let (spec, faults) = try read(
            """
            extends: small
            print:
              profile: profiles/coated.icc
              bleed: 5mm
              marks: [crop, slug]
              ink-limit: 280
              over-limit: report
              overprint-black: false
              resolution: 200
              pictures: convert
              standard: PDF/X-1a
              bind: { multiple: 8, grammage: 90, bulk: 1.2 }
              impose: booklet
            colors: { nuit: { screen: "#1B2060", inks: [100, 95, 5, 40], spot: "PANTONE 2757 C" } }
            """)
        #expect(faults.isEmpty)
        let print = try #require(spec?.print)
        #expect(print.profile == "profiles/coated.icc" && print.bleed == .mm(5) && spec?.bleed == .mm(5))
        #expect(print.marks == [.crop, .slug] && print.inkLimit == 280 && print.overLimit == .report)
        #expect(!print.overprintsBlack && print.resolution == 200 && print.pictures == .convert)
        #expect(print.standard == .x1a && print.imposesBooklet && print.binding.multiple == 8)
        #expect(abs(print.binding.thickness.millimetres - 0.108) < 0.001)
        #expect(spec?.spots == ["nuit": "PANTONE 2757 C"])
        #expect(try read("extends: small").0?.print == nil)
    }

    @Test(arguments: [
        ("print: { bleed: 30mm }", "out-of-range"), ("print: { bleed: wide }", "wrong-type"),
        ("print: { marks: [cropp] }", "unknown-value"), ("print: { ink-limit: 500 }", "out-of-range"),
        ("print: { standard: PDF/X-3 }", "unknown-value"), ("print: { colour: 4 }", "unknown-key"),
        ("print: { bind: { thickness: 0.1mm, grammage: 90 } }", "paper-twice"),
        ("print: { bind: { bulk: 1.2 } }", "missing-key"), ("print: 4", "wrong-type"),
        ("print: { impose: poster }", "unknown-value"),
        ("colors: { x: { screen: \"#000001\", inks: [0, 0, 0, 9], spot: All } }", "bad-spot"),
        ("colors: { x: { screen: \"#000001\", spot: Gold } }", "spot-without-inks"),
        (
            "print: {}\ncolors: { x: { screen: \"#1D1D1B\", inks: [60, 40, 40, 100] } }", "ambiguous-inks"
        ),
    ]) func whatIsWrongIsTold(_ text: String, _ code: String) throws {
        let (spec, faults) = try read("extends: small\n" + text)
        #expect(spec == nil)
        #expect(faults.map(\.code) == [code])
    }
}

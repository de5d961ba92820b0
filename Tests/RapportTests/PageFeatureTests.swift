import Foundation
import Rapport
import Testing

/// What authors and designers ask of pages, from Markdown and layout.yaml to the readable log.
@Suite struct PageFeatureTests {
    private static let words = String(
        repeating: "Le programme accompagne des jeunes vers un emploi. ", count: 5)

    /// - Parameters:
    ///   - rules: of the layout, beside the plain one's.
    ///   - hasSideColumn: whether the narrative leaves columns beside it.
    private func log(
        _ markdown: String, rules: String = "", hasSideColumn: Bool = false
    ) throws -> (text: String, faults: [Diagnostic]) {
        let folder = try TestFolder()
        try folder.write(
            "title: T\ndate: 2022-01-31\nlayout: own\neditions: { fr: {} }\n", to: "report.yaml")
        try folder.write(markdown, to: "content/fr/01.md")
        var layout = try String(contentsOfFile: Renderer().layouts + "/plain/layout.yaml", encoding: .utf8)
        layout = layout.replacing("name: plain", with: "name: own")
            .replacing("  covers: true", with: "  covers: false\n  \(rules)")
        if hasSideColumn {
            layout = layout.replacing("narrative: 12", with: "narrative: 7")
                .replacing("  body: {", with: "  body: { span: 7,")
        }
        try folder.write(layout, to: "layouts/own/layout.yaml")
        let rendering = Renderer().render(ReportProject(folder: folder.path("")), edition: "fr", as: .log)
        return withExtendedLifetime(folder) {
            (String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self), rendering.diagnostics)
        }
    }

    /// Page, and millimetres from its left edge and its top, of the first printed text that begins so.
    private func place(_ text: String, in log: String) -> (page: Int, x: Double, y: Double)? {
        var page = 0
        for line in log.split(separator: "\n") {
            if line.hasPrefix("page ") { page += 1 }
            let parts = line.split(separator: " ")
            guard parts.first == "text", line.contains("\"\(text)"), parts.count > 1 else { continue }
            let numbers = parts[1].split(separator: ",").compactMap { Double($0) }
            if numbers.count == 2 { return (page, numbers[0], numbers[1]) }
        }
        return nil
    }

    private func pages(_ log: String) -> Int { log.split(separator: "\n").count { $0.hasPrefix("page ") } }

    // MARK: Columns

    @Test(arguments: 2...4) func aSectionIsSetInColumnsThatEndTogether(columns: Int) throws {
        let text = (0..<columns * 3).map { "N\($0) \(Self.words)" }.joined(separator: "\n\n")
        let (log, faults) = try log("# C\n\n## S {columns=\(columns)}\n\n\(text)\n")
        #expect(faults.map(\.summary) == [])
        #expect(pages(log) == 1)
        let lefts = Set((0..<columns * 3).compactMap { place("N\($0)", in: log).map { Int($0.x.rounded()) } })
        #expect(lefts.count == columns)
    }

    @Test func aWideBlockInTheMiddleSpansTheColumns() throws {
        let wide = "{.wide}\n\n```callout\nvariant: panel\ntitle: LARGE\ntext: Texte.\n```"
        let text =
            "# C\n\n## S {columns=2}\n\nAVANT \(Self.words)\n\n\(Self.words)\n\n\(wide)\n\nAPRES \(Self.words)\n\n\(Self.words)\n"
        let (log, faults) = try log(text)
        #expect(faults.map(\.summary) == [])
        let before = try #require(place("AVANT", in: log)), large = try #require(place("LARGE", in: log))
        let after = try #require(place("APRES", in: log))
        #expect(before.y < large.y && large.y < after.y)
        #expect(abs(before.x - after.x) < 0.1)
    }

    @Test func columnsBeyondFourAreRefused() throws {
        let faults = try log("# C {columns=5}\n\nTexte.\n").faults
        #expect(faults.map(\.code) == ["out-of-range"])
        #expect(faults.first?.summary.contains("1 to 4") == true)
    }

    // MARK: Floats

    @Test func aFloatStandsAtTheHeadOrTheFootOfItsPage() throws {
        let picture = "| a | b |\n|-|-|\n| FLOTTE | 1 |"
        let (log, faults) = try log(
            "# C\n\nTITRE \(Self.words)\n\n{place=bottom}\n\n\(picture)\n\nSUITE \(Self.words)\n")
        #expect(faults.map(\.summary) == [])
        let float = try #require(place("FLOTTE", in: log)), text = try #require(place("SUITE", in: log))
        #expect(float.page == text.page && float.y > 240 && text.y < 200)
    }

    // MARK: Notes

    @Test func notesAtTheSideStandBesideTheirCalls() throws {
        let (log, faults) = try log(
            "# C\n\n\(Self.words)\n\nAPPEL[^1] \(Self.words)\n\n[^1]: LANOTE\n", rules: "notes: side",
            hasSideColumn: true)
        #expect(faults.map(\.summary) == [])
        let call = try #require(place("APPEL", in: log)), note = try #require(place("LANOTE", in: log))
        #expect(call.page == note.page)
        #expect(note.x > call.x + 100 && abs(note.y - call.y) < 8)
    }

    @Test func notesAtTheSideNeedAColumn() throws {
        let faults = try log("# C\n\nAPPEL[^1].\n\n[^1]: LANOTE\n", rules: "notes: side").faults
        #expect(faults.map(\.code) == ["no-side-column"])
    }

    @Test func notesAtTheSideThatAreTooLongAreTold() throws {
        let note = String(repeating: Self.words, count: 12)
        let faults = try log(
            "# C\n\nAPPEL[^1] et[^2].\n\n[^1]: \(note)\n[^2]: \(note)\n", rules: "notes: side",
            hasSideColumn: true
        ).faults
        #expect(faults.map(\.code) == ["side-notes-too-long"])
        #expect(faults.first?.summary.contains("mm longer") == true)
    }

    @Test func notesAtTheEndFollowTheText() throws {
        let (log, faults) = try log(
            "# C\n\nAPPEL[^b] et encore[^a].\n\n# D\n\nFIN \(Self.words)\n\n[^a]: NOTEA\n[^b]: NOTEB\n",
            rules: "notes: end")
        #expect(faults.map(\.summary) == [])
        let end = try #require(place("FIN", in: log)), first = try #require(place("NOTEB", in: log))
        let second = try #require(place("NOTEA", in: log))
        #expect(first.page > end.page && second.page == first.page && first.y < second.y)
        #expect(place("Notes", in: log)?.page == first.page)
    }

    @Test func aNoteLongerThanAPageLosesNothing() throws {
        let sentences = (0..<900).map { "mot\($0)" }.joined(separator: " ")
        let (log, faults) = try log("# C\n\nAPPEL[^1].\n\n\(Self.words)\n\n[^1]: \(sentences) DERNIER\n")
        #expect(faults.filter { $0.severity == .error }.map(\.code) == [])
        #expect(place("mot0", in: log)?.page == 1)
        #expect(log.contains("DERNIER"))
    }

    // MARK: What breaks

    @Test func aLongCalloutGoesOnOverleaf() throws {
        let lines = (0..<70).map { "  - POINT\($0)." }.joined(separator: "\n")
        let (log, faults) = try log(
            "# C\n\nTexte.\n\n```callout\nvariant: panel\ntitle: TITRE\ntext: |\n\(lines)\n```\n")
        #expect(faults.map(\.summary) == [])
        #expect(place("POINT0.", in: log)?.page == 1 && (place("POINT69.", in: log)?.page ?? 0) > 1)
    }

    @Test func blocksSideBySideEachBreakAtTheirPlace() throws {
        let long = (0..<60).map { "L\($0). \(Self.words.prefix(120))" }.joined(separator: "\n")
        let short = (0..<20).map { "K\($0). \(Self.words.prefix(120))" }.joined(separator: "\n")
        func list(_ text: String) -> String {
            text.split(separator: "\n").map { "- \($0)" }.joined(separator: "\n")
        }
        let (log, faults) = try log(
            "# C\n\n{span=6}\n\n\(list(long))\n\n{span=6}\n\n\(list(short))\n")
        #expect(faults.map(\.summary) == [])
        let first = try #require(place("L0.", in: log)), beside = try #require(place("K0.", in: log))
        #expect(first.page == beside.page && abs(first.y - beside.y) < 0.5 && beside.x > first.x + 50)
        #expect((place("L59.", in: log)?.page ?? 0) > first.page)
    }

    @Test func aFlushFootEndsPagesOnOneLine() throws {
        let text = (0..<40).map { "P\($0) " + String(Self.words.prefix(60 + $0 * 7 % 190)) }
            .joined(separator: "\n\n")
        let (log, _) = try log("# C\n\n\(text)\n", rules: "foot: flush")
        let ragged = try self.log("# C\n\n\(text)\n", rules: "foot: ragged").text
        func feet(_ log: String) -> [Double] {
            log.components(separatedBy: "\npage ").dropLast().map { page in
                page.split(separator: "\n").filter { $0.hasPrefix("  text 22.00") }.compactMap { line in
                    line.split(separator: " ").dropFirst().first?.split(separator: ",").last.flatMap {
                        Double($0)
                    }
                }.max() ?? 0
            }
        }
        #expect(feet(log).count == feet(ragged).count)
        let spread = (feet(log).max() ?? 0) - (feet(log).min() ?? 0)
        #expect(spread < 0.5)
    }
}

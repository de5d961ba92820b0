import Foundation
import PDFReading
import Rapport
import TestSupport
import Testing

/// Each rule of a profile, kept and broken.
@Suite struct ProfileRuleTests {
    private func faults(
        _ profile: String, _ edition: String = "", layout: String = "funding", more: String = ""
    )
        throws -> [Diagnostic]
    {
        try ExtractProject(
            profiles: "own: \(profile)",
            edition: "profile: own, sections: [qui, suites]" + (edition.isEmpty ? "" : ", " + edition),
            layout: layout, more: more
        ).render().diagnostics
    }

    // MARK: Profiles

    @Test func everyShippedProfileCanBeUsedAndSaysThatLimitsVary() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: FundingProfile.folder)
            .filter { $0.hasSuffix(".yaml") }
        #expect(names.count >= 6)
        for name in names.sorted() {
            let edition = "profile: \(name.dropLast(5)), sections: [qui]"
            let faults = try ExtractProject(edition: edition).render().diagnostics
            #expect(faults.map(\.summary) == [], "\(name)")
            let text = try String(contentsOfFile: FundingProfile.folder + "/" + name, encoding: .utf8)
            #expect(text.contains("Limits vary: check the call."), "\(name)")
        }
    }

    @Test func aProfileOverridesTheOneThatItIsBasedOn() throws {
        #expect(try faults("{ base: foundation, pages: 1 }").map(\.code) == [])
        #expect(
            try faults("{ base: foundation, file: { longest: 8 } }").map(\.code) == ["file-name-too-long"])
        let same = try ExtractProject(
            profiles: "foundation: { base: foundation, file: { longest: 8 } }",
            edition: "profile: foundation, sections: [qui]"
        ).render().diagnostics
        #expect(same.map(\.code) == ["file-name-too-long"])
    }

    @Test(arguments: [
        ("{ base: fundation }", "unknown-profile", "foundation"), ("{ page: 10 }", "unknown-key", "pages"),
        ("{ standard: PDF/A-1b }", "standard-not-given", "PDF/A-2b"),
        ("{ standard: PDF/A-2c }", "unknown-value", "PDF/A-2"), ("{ bytes: 5 Mo }", "wrong-type", nil),
        ("{ type: 11 }", "wrong-type", nil), ("{ type: 100pt }", "out-of-range", nil),
        ("{ type: 9pt, smallest: 10pt }", "smallest-above-type", nil),
        ("{ paper: A5 }", "unknown-value", nil),
        ("{ resolution: { least: 200, most: 100 } }", "bad-resolution", nil),
        ("{ annexes: { bites: 1 } }", "unknown-key", "bytes"), ("{ base: own }", "cyclic-profile", nil),
    ]) func whatIsWrongInAProfileIsTold(profile: String, code: String, hint: String?) throws {
        let faults = try faults(profile)
        #expect(faults.map(\.code).contains(code), "\(faults.map(\.code))")
        if let hint { #expect(faults.first { $0.code == code }?.hint?.contains(hint) == true) }
    }

    @Test(arguments: [
        ("PDF/A-3a", "", nil), ("[PDF/A-3b, PDF/UA-1]", "", nil), ("PDF/A-4f", "", nil),
        ("PDF/UA-2", "", nil),
        ("PDF/A-4", "", nil), ("PDF/A-2b", "attach: [figures]", "take “attach” out"),
        ("PDF/A-2a", "standard: PDF/UA-2", "Take “standard"),
        ("[PDF/UA-1, PDF/A-4]", "", "Take “standard"), ("PDF/A-4f", "attach: []", "needs “attach”"),
    ]) func standardsAreMadeOrRefused(standard: String, edition: String, hint: String?) throws {
        let faults = try ExtractProject(
            profiles: "own: { standard: \(standard) }",
            edition: "profile: own, sections: [qui]" + (edition.isEmpty ? "" : ", " + edition)
        ).render().diagnostics
        #expect(faults.map(\.code) == (hint == nil ? [] : ["standard-not-kept"]), "\(faults.map(\.summary))")
        if let hint { #expect(faults.first?.hint?.contains(hint) == true, "\(faults[0].hint ?? "")") }
    }

    @Test func profilesBasedOnEachOtherAreTold() throws {
        let faults = try ExtractProject(
            profiles: "own: { base: other }\nother: { base: own }", edition: "profile: own, sections: [qui]"
        ).render().diagnostics
        #expect(Set(faults.map(\.code)) == ["cyclic-profile"])
    }

    // MARK: Pages

    private static func long(_ count: Int) -> String {
        "## Long {#long}\n\n" + String(repeating: ExtractProject.sentence, count: count) + "\n"
    }

    private func pages(_ log: String) -> Int { log.split(separator: "\n").count { $0.hasPrefix("page ") } }

    private func sizes(_ log: String, of family: String) -> [Double] {
        log.split(separator: "\n").filter { $0.contains("  text ") && $0.contains(" \(family) ") }.compactMap
        { line in
            line.split(separator: " ").first { $0.contains(".") && Double($0) != nil }.flatMap { Double($0) }
        }
    }

    @Test func anExtractIsFittedIntoThePagesAndNotBelowItsType() throws {
        // As much text as just does not fit one page.
        let count = try #require(
            try stride(from: 40, through: 80, by: 2).first { count in
                pages(try ExtractProject(edition: "sections: [long]", more: Self.long(count)).log().text) == 2
            })
        let (log, faults) = try ExtractProject(
            profiles: "own: { pages: 1, type: 10.4pt, smallest: 9pt }",
            edition: "profile: own, sections: [long]",
            more: Self.long(count)
        ).log()
        #expect(faults.map(\.code) == ["copyfitted"])
        #expect(pages(log) == 1)
        let body = sizes(log, of: "Vollkorn")
        #expect(!body.isEmpty && body.allSatisfy { $0 >= 10.39 && $0 < 11 })
    }

    @Test func anExtractThatDoesNotFitTellsTheExcessAndTheLongestSections() throws {
        let faults = try ExtractProject(
            profiles: "own: { pages: 1, type: 11pt }", edition: "profile: own, sections: [qui, long]",
            more: Self.long(150)
        ).render().diagnostics
        #expect(faults.map(\.code) == ["extract-too-long"])
        #expect(faults.first?.summary.contains("mm of text too much") == true)
        #expect(faults.first?.notes.contains { $0.text.contains("“Long” takes ") } == true)
        guard case .file("report.yaml", _) = faults.first?.origin.place else {
            Issue.record("it has no place")
            return
        }
    }

    @Test func pagesThatTheEditionAsksForAreHeldToTheProfile() throws {
        #expect(try faults("{ pages: 1 }", "pages: 2").map(\.code) == ["extract-too-long"])
    }

    @Test func typeGrowsWithTheProfile() throws {
        let project = try ExtractProject(
            profiles: "own: { type: 12pt, smallest: 10pt, margins: 25mm }",
            edition: "profile: own, sections: [qui]")
        let (log, faults) = project.log()
        #expect(faults.map(\.summary) == [])
        #expect(sizes(log, of: "Vollkorn").allSatisfy { $0 >= 12 })
        // The number of a note's call is raised.
        let words = log.split(separator: "\n").filter { !$0.hasSuffix("\"1\"") }.joined(separator: "\n")
        #expect(sizes(words, of: "Inter").allSatisfy { $0 >= 10 })
    }

    @Test func anotherPaperIsTold() throws {
        let folder = try ExtractProject(
            profiles: "own: { paper: A4 }", edition: "profile: own, sections: [qui], layout: small")
        try folder.folder.write(SmallProject.smallPages(), to: "layouts/small/layout.yaml")
        #expect(folder.render().diagnostics.map(\.code) == ["wrong-paper"])
    }

    // MARK: Bytes

    private func withPicture(bytes: String, resolution: String = "{ least: 60, most: 300 }") throws
        -> Rendering
    {
        let project = try ExtractProject(
            profiles: "own: { bytes: \(bytes), resolution: \(resolution) }",
            edition: "profile: own, sections: [image]",
            more: "## Image {#image}\n\n![Des carrés](pictures/carres.png)\n")
        try project.write(try Self.colours.get(), to: "pictures/carres.png")
        return project.render()
    }

    private static let colours = Result { try ExtractProject.colours() }

    @Test func picturesAreLoweredAsLittleAsWillDo() throws {
        let whole = try withPicture(bytes: "50 MB"), bytes = try #require(whole.files.first?.bytes.count)
        #expect(whole.diagnostics.map(\.code) == [])
        let lowered = try withPicture(bytes: "\(bytes * 3 / 4) B")
        #expect(lowered.diagnostics.map(\.code) == ["pictures-lowered"])
        #expect(try #require(lowered.files.first?.bytes.count) <= bytes * 3 / 4)
        let record = try JSONSerialization.jsonObject(
            with: Data(try #require(lowered.files.first { $0.name.hasSuffix(".json") }).bytes))
        #expect((record as? [String: Any])?["pictureResolution"] as? Int != nil)
    }

    @Test func bytesThatCannotBeHadAreToldWithTheHeaviestPicture() throws {
        let faults = try withPicture(bytes: "20 kB").diagnostics
        #expect(faults.map(\.code) == ["extract-too-large"])
        #expect(faults.first?.notes.contains { $0.text.contains("pictures/carres.png") } == true)
        #expect(faults.first?.summary.contains("too much") == true)
    }

    // MARK: Annexes

    private func annexes(_ list: String, rule: String = "{}", _ prepare: (ExtractProject) throws -> Void)
        throws
        -> Rendering
    {
        let project = try ExtractProject(
            profiles: "own: { annexes: \(rule) }", edition: "profile: own, sections: [qui], annexes: \(list)")
        try prepare(project)
        return project.render()
    }

    private static let pdf = Result {
        try ExtractProject(edition: "sections: [qui]").render().files.first?.bytes ?? []
    }

    @Test func annexesAreCopiedBesideTheExtract() throws {
        let pdf = try Self.pdf.get()
        let rendering = try annexes("[annexes/Budget prévu.pdf]") {
            try $0.write(pdf, to: "annexes/Budget prévu.pdf")
        }
        #expect(rendering.diagnostics.map(\.summary) == [])
        #expect(
            rendering.files.map(\.name) == [
                "dossier.pdf", "dossier-annex-1-Budget-prevu.pdf", "dossier-receipt.json",
                "dossier-receipt.pdf",
            ])
        #expect(rendering.files.dropFirst().first?.bytes == pdf)
    }

    @Test(arguments: [
        ("{ count: 1 }", true), ("{ pages: 1 }", true), ("{ bytes: 1 kB }", true), ("{ count: 2 }", false),
    ])
    func annexesAreCountedAgainstTheProfile(rule: String, isBroken: Bool) throws {
        let pdf = try Self.pdf.get()
        let rendering = try annexes("[a.pdf, b.pdf]", rule: rule) {
            try $0.write(pdf, to: "a.pdf")
            try $0.write(pdf, to: "b.pdf")
        }
        #expect(rendering.diagnostics.map(\.code) == (isBroken ? ["annexes-limit"] : []))
        #expect(rendering.files.isEmpty == isBroken)
    }

    @Test func annexesThatCannotBeSentAreTold() throws {
        let pdf = try Self.pdf.get()
        let bad: [(String, (ExtractProject) throws -> Void)] = [
            ("bad-annex", { try $0.write(Array("texte".utf8), to: "a.pdf") }),
            ("bad-annex", { try $0.write(Array(pdf.prefix(pdf.count / 2)), to: "a.pdf") }),
            ("missing-file", { _ in }),
            (
                "bad-annex",
                { project in
                    try project.write(pdf, to: "plain.pdf")
                    _ = try Tool.run(
                        "qpdf",
                        [
                            "--encrypt", "", "owner", "256", "--", project.folder.path("plain.pdf"),
                            project.folder.path("a.pdf"),
                        ])
                }
            ),
        ]
        for (code, prepare) in bad {
            #expect(try annexes("[a.pdf]", prepare).diagnostics.map(\.code) == [code])
        }
        #expect(try annexes("[../a.pdf]") { _ in }.diagnostics.map(\.code) == ["path-outside"])
    }
}

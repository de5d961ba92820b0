import ArgumentParser
import Foundation
import Rapport
import Synchronization
import Testing

@testable import RapportCLI

/// Stands in for the pipeline: every edition has one warning, and one file that says who it is.
private struct StandIn: PrintShop {
    var ids = ["fr-BE", "nl-BE", "en"]
    var hindrance: Diagnostic?

    func editions() -> (ids: [String], diagnostics: [Diagnostic]) { (ids, hindrance.map { [$0] } ?? []) }
    func check(edition: String, isDraft: Bool) -> [Diagnostic] {
        [Diagnostic(.warning, isDraft ? "draft" : "final", edition, at: .unknown)]
    }
    func render(edition: String, as order: Order) -> Rendering {
        Rendering(
            files: [RenderedFile(name: "\(edition).\(order.format)", bytes: Array(edition.utf8))],
            diagnostics: [])
    }
}

@Suite struct RunTests {
    private let folder = FileManager.default.temporaryDirectory.path
    private let silent = ProgressLine(isShown: false, width: 80) { _ in }

    @Test func editionsComeBackInTheirOrder() async throws {
        let run = try Run(Check.parse([folder]).arguments, shop: StandIn())
        let results = await run.each(progress: silent) { $0.render(edition: $1, as: Order()) }
        #expect(results.map(\.edition) == ["fr-BE", "nl-BE", "en"])
        #expect(results.flatMap(\.result.files).map(\.name) == ["fr-BE.pdf", "nl-BE.pdf", "en.pdf"])
    }

    @Test func anUnreadableProjectIsToldOnceAndNothingIsTried() async throws {
        let hindrance = Diagnostic(.error, "no-report", "There is no report.yaml", at: .unknown)
        let run = try Run(
            Check.parse([folder, "-e", "xx"]).arguments, shop: StandIn(ids: [], hindrance: hindrance))
        let results = await run.each(progress: silent) { $0.check(edition: $1, isDraft: false) }
        #expect(results.isEmpty)
        let findings = run.findings(of: [])
        #expect(findings.all.map(\.diagnostic.code) == ["no-report"])
        let ending = #expect(throws: ExitCode.self) { try findings.endOnErrors() }
        #expect(ending?.rawValue == 1)
    }

    @Test func aFaultInTheProjectsFileDoesNotHideThoseOfItsEditions() throws {
        let fault = Diagnostic(.error, "unknown-key", "“titel” is no key", at: .unknown)
        let run = try Run(Check.parse([folder]).arguments, shop: StandIn(hindrance: fault))
        #expect(run.editions == ["fr-BE", "nl-BE", "en"])
        #expect(run.findings(of: [("en", [fault])]).all.map(\.editions) == [["en"]])
    }

    @Test func warningsAloneEndWell() throws {
        let run = try Run(Check.parse([folder]).arguments, shop: StandIn())
        try run.findings(of: [("en", run.shop.check(edition: "en", isDraft: true))]).endOnErrors()
    }

    @Test func theProgressLineIsGoneInTheEnd() async throws {
        let written = Mutex("")
        let progress = ProgressLine(isShown: true, width: 24) { text in written.withLock { $0 += text } }
        let run = try Run(Check.parse([folder]).arguments, shop: StandIn())
        _ = await run.each(progress: progress) { $0.check(edition: $1, isDraft: false) }
        let lines = written.withLock { $0 }.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
        #expect(
            lines == [
                "", "rapport: 0 of 3 edition", "rapport: 1 of 3 edition", "rapport: 2 of 3 edition", "",
            ])
    }
}

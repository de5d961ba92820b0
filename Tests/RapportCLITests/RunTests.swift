import ArgumentParser
import Foundation
import Rapport
import Synchronization
import Testing

@testable import RapportCLI

/// Stands in for the pipeline: every edition has one warning, and one file that says who it is.
private struct StandIn: PrintShop, Printer {
    var ids = ["fr-BE", "nl-BE", "en"]
    var hindrance: Diagnostic?

    func editions() -> (ids: [String], diagnostics: [Diagnostic]) { (ids, hindrance.map { [$0] } ?? []) }
    func fileName(of edition: String) -> String { edition }
    func printer() -> any Printer { self }
    func check(edition: String, isDraft: Bool) -> [Diagnostic] {
        [Diagnostic(.warning, isDraft ? "draft" : "final", edition, at: .unknown)]
    }
    func render(edition: String, as order: Order) -> Rendering {
        if edition == "nl-BE" {
            return Rendering(diagnostics: [Diagnostic(.error, "broken", "nl is broken", at: .unknown)])
        }
        return Rendering(
            files: [RenderedFile(name: "\(edition).\(order.format)", bytes: Array(edition.utf8))],
            diagnostics: [])
    }
}

@Suite struct RunTests {
    private let folder = FileManager.default.temporaryDirectory.path
    private let silent = ProgressLine(isShown: false, width: 80) { _ in }

    private func run(_ arguments: [String] = [], shop: StandIn = StandIn()) throws -> Run {
        let check = try Check.parse([folder] + arguments)
        return try Run(check.arguments, check.share, shop: shop)
    }

    @Test(arguments: [1, 2, 7]) func everyEditionIsHandedOverOnce(jobs: Int) async throws {
        let run = try run(["--jobs", "\(jobs)"])
        var codes: [Int: String] = [:], count = 0
        await run.each(progress: silent) {
            $0.check(edition: $1, isDraft: true)
        } then: { index, found in
            (codes[index], count) = (found[0].summary, count + 1)
            return .made
        }
        #expect(codes == [0: "fr-BE", 1: "nl-BE", 2: "en"])
        #expect(count == 3)
    }

    /// More printers than there are cores work at once, and what they made is handed over while they do.
    @Test(.timeLimit(.minutes(1))) func asManyPrintersWorkAsWereAskedFor() async throws {
        let count = 8
        let run = try run(["--jobs", "\(count)"], shop: StandIn(ids: (0...count).map { "e\($0)" }))
        let begun = Mutex(0), taken = Mutex(0)
        /// Waits ten seconds at most.
        @Sendable func waits(_ isDone: () -> Bool) -> Bool {
            for _ in 0..<1_000 where !isDone() { usleep(10_000) }
            return isDone()
        }
        var met: [Bool] = []
        await run.each(progress: silent) { _, edition -> Bool in
            begun.withLock { $0 += 1 }
            if edition == "e0" { return true }
            // All are there before one goes, and one has been handed over before the others go.
            return waits { begun.withLock { $0 } >= count } && waits { taken.withLock { $0 } > 0 }
        } then: { _, isMet in
            taken.withLock { $0 += 1 }
            met.append(isMet)
            return .made
        }
        #expect(met == Array(repeating: true, count: count + 1))
    }

    @Test func aShareWithoutEditionsIsNamedSo() {
        #expect(Check.nothing(in: []) == "This share has no editions: nothing was checked.\n")
        #expect(Check.nothing(in: ["fr", "nl"]).hasPrefix("Nothing to mend in "))
    }

    @Test func sharesOfAListAreDisjointAndAllOfIt() throws {
        let shop = StandIn(ids: (1...10).map { "e\($0)" })
        let shares = try (1...3).map { try run(["--shard", "\($0)/3"], shop: shop).editions }
        #expect(shares[0] == ["e1", "e4", "e7", "e10"])
        #expect(shares.joined().sorted() == shop.ids.sorted())
        #expect(try run(["--shard", "12/12"], shop: shop).editions == [])
    }

    @Test(arguments: ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "-1/3", "1/3 "])
    func whatIsNoShareIsRefused(_ text: String) {
        #expect(Shard(argument: text) == nil)
    }

    @Test func anUnreadableProjectIsToldOnceAndNothingIsTried() async throws {
        let hindrance = Diagnostic(.error, "no-report", "There is no report.yaml", at: .unknown)
        let run = try run(["-e", "xx"], shop: StandIn(ids: [], hindrance: hindrance))
        await run.each(progress: silent) {
            $0.check(edition: $1, isDraft: false)
        } then: { _, _ in
            Issue.record("nothing is to be done")
            return .refused
        }
        let findings = run.findings()
        #expect(findings.all.map(\.diagnostic.code) == ["no-report"])
        let ending = #expect(throws: ExitCode.self) { try findings.endOnErrors() }
        #expect(ending?.rawValue == 1)
    }

    @Test func aFaultInTheProjectsFileDoesNotHideThoseOfItsEditions() throws {
        let fault = Diagnostic(.error, "unknown-key", "“titel” is no key", at: .unknown)
        let run = try run(shop: StandIn(hindrance: fault))
        #expect(run.editions == ["fr-BE", "nl-BE", "en"])
        var findings = run.findings()
        #expect(findings.isEmpty)
        findings.add([fault], of: "en", at: 2)
        #expect(findings.all.map(\.editions) == [["en"]])
    }

    @Test func warningsAloneEndWell() throws {
        let run = try run()
        var findings = run.findings()
        findings.add(run.shop.printer().check(edition: "en", isDraft: true), of: "en")
        try findings.endOnErrors()
    }

    @Test func oneRefusedEditionDoesNotKeepTheOthersFromAppearing() throws {
        let output = OutputFolder(path: folder + "/rapport-run-\(UUID().uuidString)"), shop = StandIn()
        defer { try? FileManager.default.removeItem(atPath: output.path) }
        let made = shop.ids.map {
            MadeEdition(shop.render(edition: $0, as: Order()), in: output, keepsFaulty: false)
        }
        #expect(made.map(\.isRefused) == [false, true, false])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: output.path).sorted() == [
                "en.pdf", "fr-BE.pdf",
            ])
        #expect(Build.summary(of: made, shop.ids) == "1 of 3 editions were refused: nl-BE\n")
        #expect(Build.summary(of: [made[1]], ["nl-BE"]) == "")
    }

    @Test func theProgressLineIsGoneInTheEnd() async throws {
        let written = Mutex("")
        let progress = ProgressLine(isShown: true, width: 50) { text in written.withLock { $0 += text } }
        let run = try run(["--jobs", "1"])
        await run.each(progress: progress) {
            $0.check(edition: $1, isDraft: false)
        } then: { index, _ in
            index == 0 ? .refused : .made
        }
        let lines = written.withLock { $0 }.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
        #expect(
            lines == [
                "", "rapport: 0 of 3 editions [                      ]",
                "rapport: 1 of 3 editions, 1 refused [===        ]",
                "rapport: 2 of 3 editions, 1 refused [=======    ]", "",
            ])
    }
}

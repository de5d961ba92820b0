import ArgumentParser
import Foundation
import Rapport
import Synchronization

/// One run of the command over some of a project's editions.
struct Run: Sendable {
    let shop: any PrintShop
    let project: String
    /// The ones that are meant, in their order; none where report.yaml names none that could be read.
    let editions: [String]
    private let jobs: Int
    /// What keeps the run from starting: what is wrong with report.yaml where it names no edition. Each edition tells
    /// the rest again, together with its own.
    let hindrances: [Diagnostic]

    /// - Throws: `ValidationError` where an edition is asked for that the project does not have.
    init(_ arguments: ProjectArguments, _ share: RunArguments, shop: any PrintShop) throws {
        self.shop = shop
        project = arguments.project
        jobs = share.jobCount
        let (known, diagnostics) = shop.editions()
        hindrances = known.isEmpty ? diagnostics : []
        let chosen = known.isEmpty ? [] : try EditionChoice.choose(arguments.edition, of: known)
        editions = share.shard?.share(of: chosen) ?? chosen
    }

    /// Does the work for each edition, several at once, and hands over what came of it as it comes: one at a time, in any
    /// order. Nothing is kept of an edition that was handed over.
    ///
    /// - Parameters:
    ///   - work: done by one printer at a time; it gives what is handed over.
    ///   - take: what is to be done with it; it says how the edition fared.
    func each<Result: Sendable>(
        progress: ProgressLine, _ work: @escaping @Sendable (any Printer, String) -> Result,
        then take: (_ index: Int, Result) -> Outcome
    ) async {
        let queue = Queue(editions), shop = shop
        let (results, continuation) = AsyncStream.makeStream(of: (Int, Result).self)
        await withTaskGroup { group in
            for _ in 0..<max(1, min(jobs, editions.count)) {
                group.addTask {
                    let printer = shop.printer()
                    while let (index, edition) = queue.next() {
                        continuation.yield((index, work(printer, edition)))
                    }
                }
            }
            var done = 0, refused = 0
            progress.show(done: 0, of: editions)
            if editions.isEmpty { continuation.finish() }
            for await (index, result) in results {
                done += 1
                if take(index, result) == .refused { refused += 1 }
                progress.show(done: done, of: editions, refused: refused)
                if done == editions.count { continuation.finish() }
            }
            progress.clear()
        }
    }

    enum Outcome { case made, refused }

    /// The editions that nobody has begun.
    private final class Queue: Sendable {
        private let editions: [String]
        private let index = Mutex(0)

        init(_ editions: [String]) { self.editions = editions }

        func next() -> (index: Int, edition: String)? {
            let index = index.withLock { index in
                defer { index += 1 }
                return index
            }
            return editions.indices.contains(index) ? (index, editions[index]) : nil
        }
    }

    /// An empty collection of what is found, with what hindered the run.
    func findings() -> Findings {
        let files = SourceFiles(project: project) {
            FileManager.default.contents(atPath: $0).map { [UInt8]($0) }
        }
        var findings = Findings(in: files)
        findings.add(hindrances, of: "")
        return findings
    }
}

extension Findings {
    func text(for terminal: Terminal, editionCount: Int) -> String {
        let ink = Ink(isOn: terminal.hasColour)
        return DiagnosticPrinter(ink: ink, width: terminal.width, editionCount: editionCount).text(for: self)
    }

    /// Ends the command with 1 where something must be mended first.
    func endOnErrors() throws {
        if hasErrors { throw ExitCode(1) }
    }
}

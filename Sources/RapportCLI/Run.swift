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
        let workers = min(jobs, editions.count)
        let queue = Queue(editions, workers: workers), shop = shop
        let (results, continuation) = AsyncStream.makeStream(of: (Int, Result).self)
        // Printers do not pause. In tasks they would take every thread that tasks have, and leave none for what is done
        // with the results.
        for _ in 0..<workers {
            let thread = Thread {
                Self.work(queue, shop) { continuation.yield(($0, work($1, $2))) }
                if queue.leave() { continuation.finish() }
            }
            thread.stackSize = Self.stackSize
            thread.start()
        }
        var done = 0, refused = 0
        progress.show(done: 0, of: editions)
        if workers == 0 { continuation.finish() }
        for await (index, result) in results {
            done += 1
            if take(index, result) == .refused { refused += 1 }
            progress.show(done: done, of: editions, refused: refused)
        }
        progress.clear()
    }

    /// Bytes: as much as the main thread has, for nested blocks are read and laid out by nested calls.
    private static let stackSize = 8 << 20

    /// One printer's share of the editions. The printer is gone when it is done.
    private static func work(
        _ queue: Queue, _ shop: any PrintShop, _ work: (Int, any Printer, String) -> Void
    ) {
        let printer = shop.printer()
        while let (index, edition) = queue.next() { work(index, printer, edition) }
    }

    enum Outcome { case made, refused }

    /// The editions that nobody has begun, and those who work on them.
    private final class Queue: Sendable {
        private let editions: [String]
        private let index = Mutex(0)
        private let workers: Mutex<Int>

        init(_ editions: [String], workers: Int) {
            self.editions = editions
            self.workers = Mutex(workers)
        }

        /// Whether the one that goes is the last.
        func leave() -> Bool {
            workers.withLock { workers in
                workers -= 1
                return workers == 0
            }
        }

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
        var findings = Findings(in: SourceFiles(folder: project))
        findings.add(hindrances, of: "")
        return findings
    }
}

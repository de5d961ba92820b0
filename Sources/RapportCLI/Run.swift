import ArgumentParser
import Foundation
import Rapport

/// One run of the command over some of a project's editions.
struct Run: Sendable {
    let shop: any PrintShop
    let project: String
    /// The ones that are meant, in their order; none where report.yaml names none that could be read.
    let editions: [String]
    /// What keeps the run from starting: what is wrong with report.yaml where it names no edition. Each edition tells
    /// the rest again, together with its own.
    let hindrances: [Diagnostic]

    /// - Throws: `ValidationError` where an edition is asked for that the project does not have.
    init(_ arguments: ProjectArguments, shop: any PrintShop) throws {
        self.shop = shop
        project = arguments.project
        let (known, diagnostics) = shop.editions()
        hindrances = known.isEmpty ? diagnostics : []
        editions = known.isEmpty ? [] : try EditionChoice.choose(arguments.edition, of: known)
    }

    /// Does the work for each edition, several at once, and returns what came of it in the editions' order.
    func each<Result: Sendable>(
        progress: ProgressLine, _ work: @escaping @Sendable (any PrintShop, String) -> Result
    ) async -> [(edition: String, result: Result)] {
        await withTaskGroup(of: (Int, Result).self) { group in
            for (index, edition) in editions.enumerated() {
                group.addTask { (index, work(shop, edition)) }
            }
            var results: [(index: Int, result: Result)] = []
            progress.show(done: 0, of: editions)
            for await result in group {
                results.append(result)
                progress.show(done: results.count, of: editions)
            }
            progress.clear()
            return results.sorted { $0.index < $1.index }.map { (editions[$0.index], $0.result) }
        }
    }

    /// What was found, once for all editions.
    func findings(of found: [(edition: String, diagnostics: [Diagnostic])]) -> Findings {
        let files = SourceFiles(project: project) {
            FileManager.default.contents(atPath: $0).map { [UInt8]($0) }
        }
        return Findings(hindrances.isEmpty ? found : [("", hindrances)], in: files)
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

import Foundation
import Rapport
import Testing

/// What the README says is true.
@Suite struct ReadmeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test func theExampleIsTheOneThatCompiles() throws {
        let source = try text("Tests/RapportTests/ReadmeExample.swift")
        let parts = source.split(separator: "\n", omittingEmptySubsequences: false)
        let begin = try #require(parts.firstIndex { $0.contains("README: begin") })
        let end = try #require(parts.firstIndex { $0.contains("README: end") })
        let example = parts[(begin + 1)..<end].map {
            $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0)
        }
        #expect(try text("README.md").contains(example.joined(separator: "\n")))
    }

    @Test func theExampleRenders() throws {
        let rendering = try readmeExample()
        #expect(rendering.diagnostics.map(\.summary) == [])
        #expect(rendering.files.map(\.name) == ["fr-BE.pdf"])
    }

    @Test func everyBlockKindThatItNamesIsReadAndTheOtherWayRound() throws {
        let readme = try text("README.md")
        for kind in Chart.Kind.allCases { #expect(readme.contains(kind.rawValue), "\(kind)") }
        for variant in Callout.Variant.allCases {
            #expect(readme.contains("`\(variant.rawValue)`"), "\(variant)")
        }
    }
}

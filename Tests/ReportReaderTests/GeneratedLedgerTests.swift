import Foundation
import ReportModel
import Testing

/// 1,000 projects with one contradiction each, all of them found; fifty without, and nothing is said of them.
@Suite struct GeneratedLedgerTests {
    @Test func fiftyCleanProjectsReportNothing() throws {
        for seed in UInt64(1)...50 {
            let (files, edition) = LedgerProject.clean(seed: seed)
            let project = try ProjectFolder(files), (_, found) = project.report(edition)
            #expect(found.isEmpty, "seed \(seed): \(Self.words(found, project))")
        }
    }

    @Test func aThousandContradictionsAreFound() throws {
        var count = 0
        for number in 0..<250 {
            let seed = UInt64(1000 + number)
            let kinds = LedgerProject.Contradiction.groups.map { $0[number % $0.count] }
            let (files, edition) = LedgerProject.damaged(seed: seed, by: kinds)
            let project = try ProjectFolder(files), (_, found) = project.report(edition)
            let errors = found.filter { $0.severity == .error }
            for kind in kinds {
                count += 1
                #expect(
                    errors.contains { kind.codes.contains($0.code) },
                    "seed \(seed), \(kind): \(Self.words(found, project))\n\(files["content/\(edition)/01.md"] ?? "")"
                )
            }
            #expect(
                errors.allSatisfy { error in kinds.contains { $0.besides.contains(error.code) } },
                "seed \(seed): \(Self.words(errors, project))")
        }
        #expect(count == 1000)
    }

    private static func words(_ found: [Diagnostic], _ project: ProjectFolder) -> String {
        found.map { "\(project.place(of: $0.origin)) \($0.code): \($0.summary) \($0.explanation)" }.joined(
            separator: "\n")
    }
}

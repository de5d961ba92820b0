import Foundation
import ReportModel
import ReportReader
import Testing

/// The projects and layouts that ship have no fault.
@Suite struct ShippedProjectTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test(arguments: ["rapport-annuel-2021", "gallery", "charts"]) func everyEditionIsSound(_ name: String)
        throws
    {
        let reader = ProjectReader(folder: Self.root + "/Assets/Reports/" + name)
        let (manifest, diagnostics) = reader.manifest()
        #expect(diagnostics.isEmpty)
        for edition in try #require(manifest).editions {
            for draft in [true, false] {
                let (report, diagnostics) = reader.report(edition: edition.id, draft: draft)
                #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
                #expect(report?.blocks.isEmpty == false)
            }
        }
    }

    @Test(arguments: ["annual", "funding", "plain", "print"]) func everyLayoutIsSound(_ name: String) {
        let reader = ProjectReader(folder: Self.root)
        let (layout, diagnostics) = reader.layout(named: name, shipped: Self.root + "/Layouts")
        #expect(layout != nil && diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
    }
}

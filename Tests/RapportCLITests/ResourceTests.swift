import Assets
import Foundation
import Layouts
import Testing

@testable import Resources

@Suite struct ResourceTests {
    @Test func theBuildFolderHasTheLayoutsAndTheSamples() {
        #expect(Layouts.names == ["annual", "funding", "plain", "print"])
        #expect(FileManager.default.fileExists(atPath: Assets.reports))
    }

    @Test func anInstalledProgramLooksUnderItsPrefixFirst() {
        let program = URL(filePath: "/opt/rapport/bin/rapport")
        let places = ResourceFolder.places(of: "Layouts", environment: [:], program: program)
        #expect(places.first == "/opt/rapport/share/rapport/Layouts")
        #expect(places.contains("/opt/rapport/bin/Rapport_Layouts.resources"))
    }

    @Test func theEnvironmentOverrules() {
        let environment = ["RAPPORT_RESOURCES": "/srv/rapport"]
        #expect(
            ResourceFolder.places(of: "Assets", environment: environment, program: nil)
                == ["/srv/rapport/Assets"])
    }
}

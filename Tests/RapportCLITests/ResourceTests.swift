import Foundation
import Testing

@testable import Assets
@testable import Layouts

@Suite struct ResourceTests {
    @Test func theBuildFolderHasTheLayoutsAndTheSamples() {
        #expect(Layouts.names == ["annual", "plain"])
        #expect(FileManager.default.fileExists(atPath: Assets.reports))
        #expect(FileManager.default.fileExists(atPath: Assets.schemas))
    }

    @Test func anInstalledProgramLooksUnderItsPrefixFirst() {
        let program = URL(filePath: "/opt/rapport/bin/rapport")
        #expect(
            Layouts.places(environment: [:], program: program).first == "/opt/rapport/share/rapport/Layouts")
        #expect(
            Assets.places(environment: [:], program: program).first == "/opt/rapport/share/rapport/Assets")
    }

    @Test func theEnvironmentOverrules() {
        let environment = ["RAPPORT_RESOURCES": "/srv/rapport"]
        #expect(Layouts.places(environment: environment, program: nil) == ["/srv/rapport/Layouts"])
        #expect(Assets.places(environment: environment, program: nil) == ["/srv/rapport/Assets"])
    }
}

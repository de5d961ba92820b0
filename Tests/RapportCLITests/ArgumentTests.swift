import ArgumentParser
import Foundation
import Rapport
import Testing

@testable import RapportCLI

@Suite struct ArgumentTests {
    private let folder = FileManager.default.temporaryDirectory.path

    @Test func anOrderIsReadFromTheArguments() throws {
        let build = try Build.parse([
            folder, "--edition", "fr-BE", "-e", "en", "--draft", "--format", "png", "--dpi", "96", "--pages",
            "2-3",
        ])
        #expect(build.arguments.edition == ["fr-BE", "en"])
        #expect(build.order == Order(format: .png(dpi: 96), isDraft: true, pages: 2...3))
        #expect(build.output == "Output")
        #expect(try Build.parse([folder, "--debug"]).order == Order(showsConstruction: true))
        #expect(try Build.parse([folder]).order == Order())
    }

    @Test(arguments: [
        ["--dpi", "96"], ["--pages", "1-2"], ["--format", "png", "--dpi", "7"], ["--format", "gif"],
        ["--format", "svg", "--pages", "3-1"], ["--format", "svg", "--pages", "0"],
        ["--format", "svg", "--pages", ""], ["--output", ""],
    ])
    func whatCannotBeMeantIsWrongUsage(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try Build.parse([folder] + arguments) }
        #expect(error.map { Build.exitCode(for: $0) } == .validationFailure)
    }

    @Test func aProjectIsAFolder() {
        let error = #expect(throws: (any Error).self) { try Check.parse([folder + "/no-such-report"]) }
        #expect(error.map { Check.message(for: $0) }?.contains("There is no folder") == true)
    }

    @Test func aMisspeltSubcommandIsRecognised() {
        #expect(RapportCommand.refusal(of: ["buidl", "x"])?.message.contains("‘build’") == true)
        #expect(RapportCommand.refusal(of: ["zzz"])?.message == "There is no subcommand ‘zzz’.")
        for fine in [[], ["build", "x"], ["help", "build"], ["--version"]] {
            #expect(RapportCommand.refusal(of: fine) == nil)
        }
    }

    @Test func editionsAreChosenOnceAndInOrder() throws {
        let known = ["fr-BE", "nl-BE", "en"]
        #expect(try EditionChoice.choose([], of: known) == known)
        #expect(try EditionChoice.choose(["en", "fr-BE", "en"], of: known) == ["en", "fr-BE"])
    }

    @Test func anUnknownEditionNamesTheNearestAndAll() {
        let error = #expect(throws: ValidationError.self) {
            try EditionChoice.choose(["fr"], of: ["fr-BE", "nl-BE", "en"])
        }
        #expect(
            error?.message
                == "There is no edition ‘fr’ in this project. Did you mean ‘fr-BE’? It has: fr-BE, nl-BE, en."
        )
    }
}

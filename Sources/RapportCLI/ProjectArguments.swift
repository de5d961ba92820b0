import ArgumentParser
import Foundation

/// What every subcommand is told: which project, which of its editions, and whether it is a draft.
struct ProjectArguments: ParsableArguments {
    @Argument(help: "The folder with the report.yaml.", completion: .directory)
    var project: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "An edition of the project; repeat it for several. All of them without it.", valueName: "id"))
    var edition: [String] = []

    @Flag(name: .shortAndLong, help: "Mark gaps on the page instead of refusing them.")
    var draft = false

    func validate() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: project, isDirectory: &isFolder) else {
            throw ValidationError("There is no folder ‘\(project)’.")
        }
        guard isFolder.boolValue else {
            throw ValidationError("‘\(project)’ is a file; name the folder that holds report.yaml.")
        }
    }
}

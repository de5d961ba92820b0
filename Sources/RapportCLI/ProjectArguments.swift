import ArgumentParser

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
        try ExistingFolder.check(project)
    }
}

import ArgumentParser
import Foundation
import Rapport

/// `rapport new`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a report: a small one that builds at once, or the next year of another.",
        discussion: """
            Without --from, the folder gets a project with a chapter, a chart and its data, to write over. With it, \
            the project of another folder is copied for the year after: period and date go on a year, the data are \
            kept as data/<year>/… and as datasets <name>_<year> to compare with, and what is still to be replaced is \
            told. Confirmed translations and consents do not come along.

            The folder must be empty, or not there yet. It is made whole or not at all.

            Examples:
              rapport new my-report
              rapport new my-report --language nl
              rapport new 2022 --from 2021
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp("The project of the year before.", valueName: "folder"), completion: .directory)
    var from: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The language of the new report: \(Starter.languages.joined(separator: ", ")).", valueName: "tag")
    )
    var language: String?

    @Option(help: ArgumentHelp("The year that it reports on. (default: the last one)", valueName: "year"))
    var year: Int?

    func validate() throws {
        guard !folder.isEmpty else { throw ValidationError("Name the folder to make.") }
        if from != nil, language != nil || year != nil {
            throw ValidationError(
                "‘--language’ and ‘--year’ are for a report that is begun anew, without ‘--from’.")
        }
        if let language, !Starter.languages.contains(language) {
            let known = Starter.languages.joined(separator: ", ")
            throw ValidationError("There is no beginning in ‘\(language)’; there are \(known).")
        }
        guard (1900...2199).contains(year ?? 2000) else {
            throw ValidationError("‘--year’ is from 1900 to 2199.")
        }
    }

    func run() throws {
        do {
            if let from { try copy(from) } else { try start() }
        } catch let fault as NewFolder.Failure {
            Terminal.errors.tell("error: \(fault.text)\n")
            throw ExitCode(1)
        }
    }

    private func start() throws {
        let year = year ?? Calendar(identifier: .gregorian).component(.year, from: Date()) - 1
        try NewFolder(path: folder).make(Starter.files(language: language ?? "fr", year: year))
        try Terminal.output.write(
            "\(folder) is a report that builds: write over its text and its data.\n  rapport build \(folder)\n"
        )
    }

    private func copy(_ from: String) throws {
        let (plan, diagnostics) = ReportProject(folder: from).nextYear()
        guard let plan, !diagnostics.hasErrors else {
            try Findings.tell(diagnostics, in: from)
            throw ExitCode(1)
        }
        try NewFolder(path: folder).make(
            plan.files.map { file in
                (file.path, file.text.map { .text($0) } ?? .copy("\(from)/\(file.source ?? file.path)"))
            })
        let tasks = plan.tasks.map { "  \(Printable.text($0))\n" }.joined()
        let heading = tasks.isEmpty ? "" : "To replace or look at:\n"
        try Terminal.output.write(
            "\(folder) is the report of \(plan.year + 1), from that of \(plan.year).\n" + heading + tasks)
    }
}

import ArgumentParser
import Rapport

/// The command `rapport`.
@main struct RapportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapport",
        abstract: "Turn a folder of Markdown, data and pictures into every edition of a yearly report.",
        discussion: """
            A project is a folder with a report.yaml, the text in content/<language>/, the numbers in data/ and the \
            pictures in pictures/.

            Examples:
              rapport new my-report                     begin a report that builds at once
              rapport check my-report                   tell what is to be mended
              rapport build my-report                   all, as Output/<edition>.pdf
              rapport build my-report --edition fr-BE   one edition
              rapport build my-report --draft           with its gaps marked

            It ends with 0 when all is done, with 1 when something in the project must be mended first (then \
            nothing of that edition is written), and with 64 when the command itself was not understood.
            """,
        version: RapportVersion.current,
        subcommands: [
            New.self, Build.self, Check.self, Facts.self, Diff.self, Inspect.self, Translations.self,
        ])

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let refusal = refusal(of: arguments) { exit(withError: refusal) }
        await main(arguments)
    }

    /// What is wrong with the first word, which names a subcommand: the parser would only call it unexpected.
    static func refusal(of arguments: [String]) -> ValidationError? {
        let known = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let word = arguments.first, !word.hasPrefix("-"), !(known + ["help"]).contains(word) else {
            return nil
        }
        let hint = NearestName.of(word, among: known).map { " Did you mean ‘\($0)’?" } ?? ""
        return ValidationError("There is no subcommand ‘\(word)’.\(hint)")
    }
}

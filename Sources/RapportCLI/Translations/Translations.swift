import ArgumentParser
import Rapport

/// `rapport translations`
struct Translations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: "See how far translations have come, confirm them, exchange them with translators' tools.",
        discussion: """
            report.yaml says which language is written first: translations: { source: fr }. From then on `rapport \
            check` tells what the other languages lack and which of their texts are older than their source.
            """,
        subcommands: [
            TranslationStatus.self, TranslationConfirm.self, TranslationExport.self, TranslationImport.self,
        ])
}

/// `rapport translations status`
struct TranslationStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell how far each translation has come, file by file.",
        discussion: """
            Examples:
              rapport translations status my-report
              rapport translations status my-report --format json | jq '.[].total'
            """)

    @OptionGroup var folder: ProjectFolder

    @Option(name: .shortAndLong, help: "How to tell it: to people, or as JSON to programs.")
    var format = OutputForm.human

    func run() async throws {
        let (coverage, diagnostics) = ReportProject(folder: folder.project).translationCoverage()
        try folder.tell(diagnostics)
        switch format {
        case .json: try Terminal.output.write(CoverageJSON.text(coverage))
        case .human: try Terminal.output.write(CoverageTable.text(coverage))
        }
    }
}

/// `rapport translations confirm`
struct TranslationConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm that translations say what their source says now.",
        discussion: """
            What is confirmed is kept in translations/<language>.json, a part of the project. When the source changes, \
            `rapport check` shows what changed, until the translation is confirmed again.

            Examples:
              rapport translations confirm my-report
              rapport translations confirm my-report --language nl --file 11-who.md
              rapport translations confirm my-report --language nl --unit who:p2
            """)

    @OptionGroup var folder: ProjectFolder

    @Option(name: .shortAndLong, help: "A language; repeat it for several. All of them without it.")
    var language: [String] = []

    @Option(help: ArgumentHelp("A file of the texts, as 11-who.md; all without it.", valueName: "name"))
    var file: [String] = []

    @Option(help: ArgumentHelp("One text by its key, as who:p2; all without it.", valueName: "key"))
    var unit: [String] = []

    @Flag(help: "Also texts whose facts or links differ from their source's, and texts without a source.")
    var differences = false

    func run() async throws {
        let order = ConfirmationOrder(languages: language, files: file, units: unit, differences: differences)
        let (confirmations, files, diagnostics) = ReportProject(folder: folder.project).confirmTranslations(
            order)
        try folder.tell(diagnostics)
        try folder.write(files)
        try Terminal.output.write(confirmations.map(Self.line).joined())
    }

    static func line(_ result: ConfirmationResult) -> String {
        let left =
            result.left == 0
            ? "" : "; \(result.left) left out: see `rapport check`, or add --differences"
        return "\(result.language): \(result.confirmed) confirmed, \(result.new) of them new\(left)\n"
    }
}

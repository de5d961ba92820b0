import ArgumentParser
import Foundation
import Publishing
import Rapport

/// `rapport translations export`
struct TranslationExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a language's texts as XLIFF 2, for translators' own tools.",
        discussion: """
            Facts, links, emphasis and footnotes are protected codes. What is confirmed has the state “final”, what is \
            not “translated”, and what is missing or older than its source “initial”.

            Examples:
              rapport translations export my-report --language nl
              rapport translations export my-report --language de --output to-translate/de.xlf
            """)

    @OptionGroup var folder: ProjectFolder

    @Option(name: .shortAndLong, help: "The language that is translated into.")
    var language: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; <language>.xlf without it.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() async throws {
        let (bytes, diagnostics) = ReportProject(folder: folder.project).exportTranslations(language)
        try folder.tell(diagnostics)
        let path = output ?? language + ".xlf"
        do throws(FileWriter.Failure) {
            if let bytes { try FileWriter.replace(path, with: bytes) }
        } catch {
            try folder.tell([error.diagnostic])
        }
        try Terminal.output.write(path + "\n")
    }
}

/// `rapport translations import`
struct TranslationImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put the texts of an XLIFF file into the project.",
        discussion: """
            Texts that changed are put where the old ones stand; everything else stays as it is. A language without a \
            folder gets one. When something does not fit, it is told and nothing is written.

            Example:
              rapport translations import my-report nl.xlf
            """)

    @OptionGroup var folder: ProjectFolder

    @Argument(help: "The file that came back from the translator.", completion: .file(extensions: ["xlf"]))
    var file: String

    /// Bytes of a file that is still read.
    static let largest = 32_000_000

    func run() async throws {
        let path = URL(fileURLWithPath: file).path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? NSNumber,
            attributes?[.type] as? FileAttributeType == .typeRegular
        else { throw ValidationError("There is no file ‘\(file)’.") }
        guard size.intValue <= Self.largest else {
            throw ValidationError("‘\(file)’ is larger than \(Self.largest / 1_000_000) MB.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("‘\(file)’ cannot be read.")
        }
        let (result, files, diagnostics) = ReportProject(folder: folder.project)
            .importTranslations([UInt8](data), path: path)
        try folder.tell(diagnostics)
        try folder.write(files)
        if let result { try Terminal.output.write(Self.line(result)) }
    }

    static func line(_ result: ImportResult) -> String {
        let rest = result.untranslated == 0 ? "" : "; \(result.untranslated) are not translated yet"
        return "\(result.language): \(result.changed) of \(result.texts) texts changed\(rest)\n"
    }
}

import ArgumentParser
import Foundation
import Publishing
import Rapport

/// `rapport inspect`
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Judge PDF files against PDF/UA and PDF/A, and tell what they are.",
        discussion: """
            Any program's files will do. A file is judged by what it claims; one that claims nothing, by PDF/UA-1 and \
            PDF/A-2b. What only a person can judge is not judged: whether words fit a picture, or the order the sense.

            Examples:
              rapport inspect Output/fr-BE.pdf
              rapport inspect --against PDF/UA-1,PDF/A-2a other.pdf
              rapport inspect --structure report.pdf | less
              rapport inspect --format json *.pdf | jq '.[].findings[].rules'
            """)

    /// For whom it is told.
    enum Form: String, CaseIterable, ExpressibleByArgument { case human, json }

    @Argument(help: ArgumentHelp("The files to inspect.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The standards to judge by, with commas: PDF/UA-1, PDF/A-2a …", valueName: "standards"))
    var against: String?

    @Option(name: .shortAndLong, help: "How to tell it: to people, or as JSON to programs.")
    var format = Form.human

    @Flag(help: "Print the structure tree as an outline.")
    var structure = false

    func validate() throws {
        _ = try standards()
        if files.isEmpty { throw ValidationError("Name a file to inspect.") }
    }

    func run() throws {
        let standards = try standards()
        var isWrong = false, results: [InspectionJSON] = []
        for path in files {
            let result = InspectionJSON(path, read(path, standards))
            if !result.conforms { isWrong = true }
            results.append(result)
            if format == .human { try tell(result) }
        }
        if format == .json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try Terminal.output.write(String(decoding: encoder.encode(results), as: UTF8.self) + "\n")
        }
        if isWrong { throw ExitCode(1) }
    }

    private func standards() throws -> Set<InspectedStandard>? {
        guard let against else { return nil }
        let names = against.split(separator: ",").map { String($0.filter { $0 != " " }) }
        if names.isEmpty { throw ValidationError("--against names no standard.") }
        return Set(
            try names.map { name in
                guard let standard = InspectedStandard(named: name) else {
                    let known = InspectedStandard.allCases.map(\.rawValue)
                    let hint = NearestName.of(name, among: known).map { " Did you mean ‘\($0)’?" } ?? ""
                    throw ValidationError(
                        "There is no standard ‘\(name)’ to judge by.\(hint) There are: \(known.joined(separator: ", "))."
                    )
                }
                return standard
            })
    }

    private func read(_ path: String, _ standards: Set<InspectedStandard>?) -> Result<
        InspectedFile, Unreadable
    > {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return .failure(Unreadable(words: "There is no such file."))
        }
        if isFolder.boolValue { return .failure(Unreadable(words: "This is a folder.")) }
        guard let data = FileManager.default.contents(atPath: path) else {
            return .failure(Unreadable(words: "The file cannot be read."))
        }
        do throws(PDFInspector.Fault) {
            return .success(try PDFInspector.inspect([UInt8](data), against: standards))
        } catch {
            return .failure(Unreadable(error))
        }
    }

    private func tell(_ result: InspectionJSON) throws {
        if let error = result.error {
            Terminal.errors.tell("\(Printable.text(result.file)): error: \(Printable.text(error))\n")
        } else if let inspected = result.inspected {
            let printer = InspectionPrinter(file: result.file, inspected: inspected)
            try Terminal.output.write(printer.text(structure: structure))
        }
    }
}

/// Why a file could not be inspected, in words.
struct Unreadable: Error {
    var words: String

    init(words: String) { self.words = words }

    init(_ fault: PDFInspector.Fault) {
        words =
            switch fault {
            case .notPDF: "This is no PDF file: it does not begin with %PDF."
            case .needsPassword: "The file opens with a password alone, so that nothing of it can be judged."
            case .damaged(let detail): "The file is damaged beyond reading: \(detail)"
            case .tooLarge: "The file has more than 2 GiB."
            }
    }
}

/// One file's inspection, as programs are told it.
struct InspectionJSON: Encodable {
    var file: String
    var conforms: Bool
    var error: String?
    var inspected: InspectedFile?

    init(_ file: String, _ result: Result<InspectedFile, Unreadable>) {
        self.file = file
        switch result {
        case .success(let inspected): (conforms, self.inspected) = (inspected.conforms, inspected)
        case .failure(let fault): (conforms, error) = (false, fault.words)
        }
    }

    private enum Key: String, CodingKey { case file, conforms, error, facts, standards, findings, byClaims }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(file, forKey: .file)
        try object.encode(conforms, forKey: .conforms)
        try object.encode(error, forKey: .error)
        try object.encode(inspected?.facts, forKey: .facts)
        try object.encode(inspected?.standards.map(\.rawValue) ?? [], forKey: .standards)
        try object.encode(inspected?.isJudgedByItsClaims, forKey: .byClaims)
        try object.encode(inspected?.findings ?? [], forKey: .findings)
    }
}

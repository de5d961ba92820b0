import ReportModel

/// All that a project says in one language: its narrative, its labels and its words in report.yaml.
struct LanguageText: Sendable {
    let language: String
    /// report.yaml, the narrative in the order of file names, labels.yaml.
    let files: [UnitFile]
    private let byName: [String: Int]

    private init(_ language: String, _ files: [UnitFile]) {
        (self.language, self.files) = (language, files)
        byName = Dictionary(files.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// What is wrong with a file is told where an edition is made of it.
    static func read(_ language: String, of files: ProjectFiles) -> LanguageText {
        let log = DiagnosticLog(), folder = folder(of: language)
        var found: [UnitFile] = []
        if let file = files.text(ManifestReader.fileName, at: .unknown, log) {
            found.append(UnitFinder.manifest(file, language: language))
        }
        for name in files.names(in: folder) where name.hasSuffix(".md") {
            guard let file = files.text(folder + "/" + name, at: .unknown, log) else { continue }
            found.append(UnitFinder.narrative(name, file))
        }
        let labels = folder + "/" + LabelBook.fileName
        if files.has(labels), let file = files.text(labels, at: .unknown, log) {
            found.append(UnitFinder.labels(file))
        }
        return LanguageText(language, found)
    }

    static func folder(of language: String) -> String { "content/\(language)" }

    func file(_ name: String) -> UnitFile? { byName[name].map { files[$0] } }

    /// Where a file of this language stands or would stand.
    func path(_ name: String) -> String {
        name == ManifestReader.fileName ? name : Self.folder(of: language) + "/" + name
    }
}

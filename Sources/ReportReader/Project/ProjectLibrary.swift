import Geography
import ReportModel
import Synchronization

/// What the editions of a project share, read once: report.yaml, files, datasets, shapes of maps, layouts.
///
/// It shows the project as it was when each of them was first asked for.
final class ProjectLibrary: Sendable {
    let files: ProjectFiles
    private let manifestShelf = Mutex<(manifest: ProjectManifest?, diagnostics: [Diagnostic])?>(nil)
    private let dataShelf = Mutex<ProjectData?>(nil)
    private let shapeShelf = Mutex<[ShapeRequest: GeoReader.Result]>([:])
    private let layoutShelf = Mutex<[String: (layout: LayoutSpec?, diagnostics: [Diagnostic])]>([:])
    private let translationShelf = Mutex<[String: [Diagnostic]]>([:])
    private let textShelf = Mutex<[String: LanguageText]>([:])
    private let suppressionShelf = Mutex<[WrittenSuppression]?>(nil)

    init(folder: String) { files = ProjectFiles(folder: folder) }
    /// One that has read nothing of these files yet.
    init(files: ProjectFiles) { self.files = files }

    func manifest() -> (manifest: ProjectManifest?, diagnostics: [Diagnostic]) {
        manifestShelf.withLock { shelf in
            if let known = shelf { return known }
            let log = DiagnosticLog()
            let reader = ManifestReader(files: files, log: log, data: data)
            let read = (reader.read(), log.all)
            shelf = read
            return read
        }
    }

    /// The datasets, with what is wrong with them told to this log too.
    func data(_ sources: [DatasetSource], _ log: DiagnosticLog) -> ProjectData {
        let data = dataShelf.withLock { shelf in
            if let known = shelf { return known }
            let read = ProjectData.read(sources, files)
            shelf = read
            return read
        }
        log.add(data.diagnostics)
        return data
    }

    /// What is drawn of a file of shapes: all, or one object of a topology.
    private struct ShapeRequest: Hashable {
        var path: String
        var object: String?
    }

    /// The shapes of a file, which many charts may show, and what is wrong with them.
    func shapes(of file: SourceFile, object: String?) -> GeoReader.Result {
        shapeShelf.withLock { shelf in
            let request = ShapeRequest(path: file.path, object: object)
            if let known = shelf[request] { return known }
            let read = GeoReader.read(file.bytes, object: object)
            shelf[request] = read
            return read
        }
    }

    /// What is wrong with the translation that an edition is made of: the same for all editions in a language.
    func translationFindings(_ edition: Edition, of manifest: ProjectManifest, draft: Bool) -> [Diagnostic] {
        translationShelf.withLock { shelf in
            let key = edition.primaryLanguage + (draft ? " draft" : "")
            if let known = shelf[key] { return known }
            let log = DiagnosticLog(isDraft: draft)
            TranslationDesk.check(edition, of: manifest, self, log)
            shelf[key] = log.all
            return log.all
        }
    }

    /// All that the project says in a language.
    func text(in language: String) -> LanguageText {
        textShelf.withLock { shelf in
            if let known = shelf[language] { return known }
            let read = LanguageText.read(language, of: files)
            shelf[language] = read
            return read
        }
    }

    /// What the texts in the project's languages suppress.
    func suppressions(in languages: [String]) -> [WrittenSuppression] {
        suppressionShelf.withLock { shelf in
            if let known = shelf { return known }
            let read = WrittenSuppression.all(in: languages, of: files)
            shelf = read
            return read
        }
    }

    func layout(
        _ name: String, shipped: String
    ) -> (layout: LayoutSpec?, diagnostics: [Diagnostic]) {
        let manifest = manifest().manifest
        return layoutShelf.withLock { shelf in
            let key = shipped + "\0" + name
            if let known = shelf[key] { return known }
            let log = DiagnosticLog()
            let layout = LayoutReader(project: files, manifest: manifest, shipped: shipped, log: log).read(
                name)
            let read = (log.all.hasErrors ? nil : layout, log.all)
            shelf[key] = read
            return read
        }
    }
}

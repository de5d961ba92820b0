import ReportModel

/// Where the translations of a project are looked after: what state they are in, and which of them somebody confirmed.
public struct TranslationDesk: Sendable {
    private let library: ProjectLibrary
    var files: ProjectFiles { library.files }

    /// - Parameter folder: the project's folder.
    public init(folder: String) { library = ProjectLibrary(folder: folder) }

    /// A file of the project as it is to be, by its path in it.
    public typealias File = (path: String, bytes: [UInt8])

    /// Adds what is wrong with the translation that an edition is made of.
    static func check(
        _ edition: Edition, of manifest: ProjectManifest, _ library: ProjectLibrary, _ log: DiagnosticLog
    ) {
        guard let plan = manifest.translations, edition.primaryLanguage != plan.source else { return }
        let work = TranslationWork(plan, library, log)
        work.check(edition.primaryLanguage).run()
    }

    /// What can be done for a project that says what it is translated from; nil, and why, for another.
    func work(_ log: DiagnosticLog) -> (TranslationWork, ProjectManifest)? {
        let (read, faults) = library.manifest()
        log.add(faults)
        guard let manifest = read else { return nil }
        guard let plan = manifest.translations else {
            log.add(.noTranslations(at: ManifestPlaces.file))
            return nil
        }
        // Languages are read anew each time: what was made of them may have been written since.
        return (TranslationWork(plan, ProjectLibrary(files: files), log), manifest)
    }

    /// The languages that are meant: all but the source's, or those that were asked for.
    func languages(_ wanted: [String], of manifest: ProjectManifest, _ log: DiagnosticLog) -> [String] {
        let valid = manifest.languages.filter { $0 != manifest.translations?.source }
        for name in wanted where !valid.contains(name) { log.add(.noTranslation(name, valid: valid)) }
        return wanted.isEmpty ? valid : valid.filter(wanted.contains)
    }
}

/// A project's source and what is needed to hold another language beside it.
struct TranslationWork {
    let plan: TranslationPlan
    let library: ProjectLibrary
    let log: DiagnosticLog
    let source: LanguageText

    init(_ plan: TranslationPlan, _ library: ProjectLibrary, _ log: DiagnosticLog) {
        (self.plan, self.library, self.log) = (plan, library, log)
        source = library.text(in: plan.source)
    }

    func check(_ language: String) -> TranslationCheck {
        TranslationCheck(
            plan: plan, source: source, translation: library.text(in: language),
            record: TranslationRecord.read(language, from: plan.source, of: library.files, log), log: log)
    }
}

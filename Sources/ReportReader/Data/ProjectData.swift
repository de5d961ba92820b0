import ReportModel

/// The datasets of a project as they were read, for all its editions.
struct ProjectData: Sendable {
    /// nil where there is no database.
    var store: DataStore?
    /// Datasets that could not be read.
    var failed: Set<String>
    /// What is wrong with them.
    var diagnostics: [Diagnostic]

    static func read(_ sources: [DatasetSource], _ files: ProjectFiles) -> ProjectData {
        let log = DiagnosticLog()
        let (store, failed) = DataReader(files: files, log: log).read(sources)
        return ProjectData(store: store, failed: failed, diagnostics: log.all)
    }
}

internal import ReportReader

extension ReportProject {
    /// A project as its next year begins: what the new folder is to hold, and what is to be replaced in it.
    public struct NextYear: Sendable {
        public struct File: Sendable {
            /// In the new folder.
            public var path: String
            /// In the old one; nil where the text is new.
            public var source: String?
            public var text: String?
        }

        /// That of the old project.
        public var year: Int
        public var files: [File]
        /// Each with its place: `data/figures.csv: still the data of 2021`.
        public var tasks: [String]
    }

    /// The project made over for the year after, and what hinders it. Nothing is written.
    public func nextYear() -> (NextYear?, [Diagnostic]) {
        let (plan, diagnostics) = ProjectReader(folder: folder).nextYear()
        guard let plan else { return (nil, diagnostics) }
        let files = plan.files.map { NextYear.File(path: $0.path, source: $0.source, text: $0.text) }
        return (NextYear(year: plan.year, files: files, tasks: plan.tasks), diagnostics)
    }
}

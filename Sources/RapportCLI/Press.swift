import ReportModel

/// What the command asks of a report project: the pipeline in earnest, a stand-in in tests.
protocol Press: Sendable {
    /// The editions that report.yaml names, in its order, and what is wrong with report.yaml.
    func editions() -> (ids: [String], diagnostics: [Diagnostic])

    /// Reads and lays out an edition, and writes nothing.
    func check(edition: String, isDraft: Bool) -> [Diagnostic]

    /// Makes an edition's files. There are none where a diagnostic is an error.
    func render(edition: String, as order: Order) -> (files: [OutputFile], diagnostics: [Diagnostic])
}

/// How an edition is to be rendered.
struct Order: Equatable {
    var format: Format = .pdf
    var isDraft = false
    /// Of a PNG, in pixels an inch.
    var resolution = 144
    /// Counted from 1; nil for all of them.
    var pages: ClosedRange<Int>?
}

/// A finished file that is not yet on the disk.
struct OutputFile: Equatable {
    /// Without a folder: `fr-BE.pdf`.
    var name: String
    var bytes: [UInt8]
}

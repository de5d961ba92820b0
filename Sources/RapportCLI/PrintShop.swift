import Rapport

/// What the command asks of a report project: the pipeline in earnest, a stand-in in tests.
protocol PrintShop: Sendable {
    /// The editions that report.yaml names, in its order, and what is wrong with report.yaml.
    func editions() -> (ids: [String], diagnostics: [Diagnostic])

    /// The name of an edition's files, without number and ending.
    func fileName(of edition: String) -> String

    /// Someone who makes editions, one after the other.
    func printer() -> any Printer
}

/// Makes one edition after the other with tools of its own: several printers work side by side.
protocol Printer {
    /// Reads and lays out an edition, and writes nothing.
    func check(edition: String, isDraft: Bool) -> [Diagnostic]

    /// Makes an edition's files. Where a diagnostic is an error there are none, or those that show pages' construction.
    func render(edition: String, as order: Order) -> Rendering
}

/// How an edition is to be rendered.
struct Order: Equatable {
    var format = OutputFormat.pdf
    var isDraft = false
    /// Counted from 1; nil for all of them.
    var pages: ClosedRange<Int>?
    /// Whether grid, frames, baselines and the price of breaks are drawn over the pages.
    var showsConstruction = false
}

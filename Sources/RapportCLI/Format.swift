import ArgumentParser
import Rapport

/// What an edition is rendered to.
enum Format: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg
    /// What stands where on each page, as readable text.
    case log

    /// - Parameter dpi: the resolution of a PNG, in pixels an inch.
    func output(dpi: Int) -> OutputFormat {
        switch self {
        case .pdf: .pdf
        case .png: .png(dpi: dpi)
        case .svg: .svg
        case .log: .log
        }
    }
}

/// A run of pages as it is typed: `3`, `1-3`.
struct PageRange: ExpressibleByArgument, Equatable {
    let pages: ClosedRange<Int>

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends[0], first >= 1, ends.count <= 2, let last = ends[ends.count - 1], last >= first
        else { return nil }
        pages = first...last
    }

    var defaultValueDescription: String { "\(pages.lowerBound)-\(pages.upperBound)" }
}

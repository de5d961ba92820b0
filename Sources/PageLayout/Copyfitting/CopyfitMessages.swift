import Frames
import ReportModel

/// The words of what fitting text into pages, and editions beside one another, has to say.
enum CopyfitMessages {
    static func chosen(_ pages: Int, _ factors: FitRanges, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .note, "copyfitted", "set in \(count(pages)): \(words(factors))",
            explanation: "At full size it takes more pages; the layout lets it shrink so far (`fit:`).",
            at: origin)
    }

    static func doesNotFit(
        _ pages: Int, least: Int, _ ranges: FitRanges, excess: Length?, at origin: Origin
    ) -> Diagnostic {
        let over = excess.map { ", \(Int($0.millimetres.rounded())) mm of text too much" } ?? ""
        return Diagnostic(
            .error, "pages-too-few",
            "this does not fit \(count(pages)): it takes \(count(least))\(over)",
            explanation: ranges.isEmpty
                ? "The layout lets nothing shrink (`fit:`)."
                : "That is with everything as small as the layout allows: \(words(ranges)).",
            at: origin, hint: "Shorten the text, ask for more pages, or let the layout shrink more (`fit:`).")
    }

    static func cannotFill(_ pages: Int, most: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "pages-too-many", "this does not fill \(count(pages)): \(count(most)) at most",
            explanation: "Pages are filled by breaking earlier, which leaves them too empty here.",
            at: origin,
            hint: "Ask for fewer pages, or write more.")
    }

    static func notAPage(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "pages-without-page", "`pages=` stands on a heading that does not begin a page",
            explanation: "Only what begins a page of its own can be asked to fill pages.", at: origin,
            hint: "Put it on the chapter's heading, or let sections begin pages in the layout.")
    }

    static func chaptersDiffer(_ counts: [Int], _ editions: [String]) -> Diagnostic {
        let each = zip(editions, counts).map { "\($0) has \($1)" }.joined(separator: ", ")
        return Diagnostic(
            .error, "parallel-chapters-differ", "the parallel editions have different chapters: \(each)",
            explanation: "Parallel editions start every chapter on the same page.", at: .unknown,
            hint: "Give each edition the same chapters, or take it out of `parallel:`.")
    }

    static func chapterDiffers(_ title: String, _ least: [Int], _ editions: [String]) -> Diagnostic {
        let each = zip(editions, least).map { "\(count($1)) in \($0)" }.joined(separator: ", ")
        return Diagnostic(
            .error, "parallel-pages-differ",
            "the chapter “\(title)” takes too different numbers of pages: at least \(each)",
            explanation: "No number of pages is possible in all of the parallel editions.", at: .unknown,
            hint: "Shorten the longer one, or take it out of `parallel:`.")
    }

    private static func count(_ pages: Int) -> String { pages == 1 ? "1 page" : "\(pages) pages" }

    private static func words(_ factors: FitRanges) -> String {
        [
            ("type", factors.size), ("leading", factors.leading), ("space", factors.spacing),
            ("pictures", factors.pictures),
        ].filter { $0.1 < 1 }.map { name, factor in
            let tenths = Int((factor * 1000).rounded())
            return "\(name) at \(tenths / 10).\(tenths % 10) %"
        }.joined(separator: ", ")
    }
}

import ReportModel

/// Cross references and the pages that they print.
extension LayoutMessages {
    static func unknownReference(_ reference: CrossReference, among ids: [String]) -> Diagnostic {
        Diagnostic(
            .error, "dangling-reference", "no block of this edition has the id “\(reference.id)”",
            at: reference.origin,
            hint: NearestName.of(reference.id, among: ids).map { "Did you mean “\($0)”?" })
    }

    static func referenceWithoutNumber(_ reference: CrossReference) -> Diagnostic {
        Diagnostic(
            .error, "reference-without-number", "the block “\(reference.id)” has no number to print",
            explanation: "Figures, and tables with a title, are numbered.", at: reference.origin,
            hint: "Print its title and page, [](#\(reference.id) \"full\"), or its page alone, "
                + "[](#\(reference.id) \"page\").")
    }

    static func circularReference(_ reference: CrossReference) -> Diagnostic {
        Diagnostic(
            .error, "circular-reference", "the title of “\(reference.id)” is printed in itself",
            explanation: "A title that refers to a title which refers to it has no end.",
            at: reference.origin,
            hint: "Print the page alone there: [](#\(reference.id) \"page\").")
    }

    static func referenceWithoutPage(_ anchor: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "reference-without-page", "“\(anchor)” stands on no page of this edition",
            explanation: "A figure that a final edition leaves out without a word for its gap has no page.",
            at: origin)
    }

    /// - Parameter wrong: what was printed last, and what should have been.
    static func unstablePages(_ passes: Int, _ wrong: [PageSettling.Wrong]) -> Diagnostic {
        let first = wrong.first
        let notes = wrong.prefix(3).map { page in
            Diagnostic.Note(
                "Page \(page.printed.label ?? "?") is printed here, and “\(page.anchor)” then stands on "
                    + "page \(page.label ?? "?")", at: page.printed.origin)
        }
        return Diagnostic(
            .error, "unstable-pages", "page numbers did not settle after \(passes) passes",
            explanation: "Each number that was put right moved the place that it is of to another page.",
            at: first?.printed.origin ?? .unknown, notes: Array(notes),
            hint: "Put a page break before that place, or refer to it without its page.")
    }
}

extension Diagnostic {
    /// Whether it tells of characters that no font has.
    var isOfGlyphs: Bool { code == "missing-glyph" }
}

extension Composition {
    /// Pages that were printed and that are none.
    func reportUnknownPages(_ traces: FlowTraces) {
        for (anchor, page) in traces.printedPages.sorted(by: { $0.key < $1.key })
        where pageLabels[anchor] == nil {
            report(LayoutMessages.referenceWithoutPage(anchor, at: page.origin))
        }
    }
}

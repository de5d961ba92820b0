public import Frames
public import ReportModel
public import Typography

/// Sets a report's pages: blocks become vertical lists, lists are cut into pages, pages get their masters.
public enum Compositor {
    /// A laid out edition, and what was wrong with it.
    public struct Result: Sendable {
        public var document: PagedDocument
        public var diagnostics: [Diagnostic]
    }

    /// Lays out one edition.
    ///
    /// - Parameters:
    ///   - typesetter: of this edition's renderer; used by one thread at a time.
    ///   - pictures: every picture that the report names, by its path.
    ///   - showsConstruction: whether grid, areas, blocks, baselines and the price of breaks are drawn over each page.
    public static func pages(
        of report: Report, in spec: LayoutSpec, typesetter: Typesetter, pictures: [String: PictureSource],
        showsConstruction: Bool = false
    ) -> Result {
        let composition = Composition(report: report, spec: spec, typesetter: typesetter, pictures: pictures)
        composition.showsConstruction = showsConstruction
        let absent = LayoutNames.missing(in: spec)
        if !absent.isEmpty { composition.report(LayoutMessages.missingNames(absent, layout: spec.name)) }
        for (key, note) in report.notes.sorted(by: { $0.key < $1.key }) where note.callsNotes {
            composition.report(LayoutMessages.nestedNote(key))
        }
        var galley = SegmentGalley(composition)
        galley.setFlows()
        galley.settlePageNumbers()
        let pages = galley.pages()
        composition.reportUnknownPages(composition.traces)
        composition.reportRemainingGlyphs()
        return Result(
            document: PagedDocument(
                pages: pages, structure: composition.structure, outline: composition.outline(),
                information: DocumentInformation(
                    title: report.publication, author: report.organisation, subject: report.subject,
                    keywords: report.keywords, language: report.edition.language, date: report.date)),
            diagnostics: composition.diagnostics.withoutRepetitions)
    }
}

extension [Diagnostic] {
    /// What was found twice at one place is told once: a title is printed in the contents and in running heads too.
    var withoutRepetitions: [Diagnostic] {
        var known: Set<String> = []
        return filter { known.insert("\($0.code) \($0.summary) \($0.origin.place)").inserted }
    }
}

extension Composition {
    /// Chapters, sections, stories and subsections, as the file's outline.
    func outline() -> [OutlineEntry] {
        outlineEntries(depth: 3).map {
            OutlineEntry(title: plain($0.title), anchor: $0.anchor, level: $0.level)
        }
    }
}

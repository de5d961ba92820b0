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
    ///   - plan: what parallel editions agreed on; nil: as many pages as the report takes or asks for.
    public static func pages(
        of report: Report, in spec: LayoutSpec, typesetter: Typesetter, pictures: [String: PictureSource],
        plan agreed: PagePlan? = nil, showsConstruction: Bool = false
    ) -> Result {
        func compose(_ spec: LayoutSpec) -> Composition {
            Composition(report: report, spec: spec, typesetter: typesetter, pictures: pictures)
        }
        let fitter = Copyfitter(report: report, spec: spec, compose: compose)
        let (plan, choices) = agreed.map { ($0, []) } ?? (fitter.isNeeded ? fitter.plan() : (PagePlan(), []))
        let composition = compose(spec.fitted(plan.whole))
        composition.showsConstruction = showsConstruction
        for choice in choices { composition.report(choice) }
        let absent = LayoutNames.missing(in: spec)
        if !absent.isEmpty { composition.report(LayoutMessages.missingNames(absent, layout: spec.name)) }
        for (key, note) in report.notes.sorted(by: { $0.key < $1.key }) where note.callsNotes {
            composition.report(LayoutMessages.nestedNote(key))
        }
        let grid = spec.grid
        if spec.rules.notes == .side, !report.notes.isEmpty, grid.sideColumn <= grid.narrative {
            composition.report(LayoutMessages.noSideColumn(layout: spec.name))
        }
        var galley = SegmentGalley(composition, plan: plan)
        galley.reportPagesElsewhere()
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
                    keywords: report.keywords, language: report.edition.language,
                    date: report.fileDate ?? report.date)),
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

extension Compositor {
    /// The price of every number of pages that the parts of an edition can be set in.
    public static func prices(
        of report: Report, in spec: LayoutSpec, typesetter: Typesetter, pictures: [String: PictureSource]
    ) -> EditionPrices {
        let fitter = Copyfitter(report: report, spec: spec) {
            Composition(report: report, spec: $0, typesetter: typesetter, pictures: pictures)
        }
        return EditionPrices(parts: fitter.prices(FitRanges()))
    }

    /// Plans by which every chapter of the editions begins on the same page, or why there are none.
    ///
    /// - Parameters:
    ///   - editions: prices of each, with its id.
    ///   - report: one of them: its titles name chapters in diagnostics.
    public static func parallel(
        _ editions: [(id: String, prices: EditionPrices)], report: Report
    ) -> (plans: [PagePlan], diagnostics: [Diagnostic]) {
        let ids = editions.map(\.id)
        do throws(PageRoute.Failure) {
            let counts = try PageRoute.parallel(editions.map(\.prices.parts), total: report.edition.pages)
            return (counts.map { PagePlan(counts: $0) }, [])
        } catch {
            switch error {
            case .chapters(let counts): return ([], [CopyfitMessages.chaptersDiffer(counts, ids)])
            case .chapter(let index, let least):
                let titles = report.blocks.compactMap { block -> String? in
                    guard case .heading(let heading) = block.content, heading.level == 1 else { return nil }
                    return heading.text.plainText
                }
                let title = titles.indices.contains(index - 1) ? titles[index - 1] : report.title
                return ([], [CopyfitMessages.chapterDiffers(title, least, ids)])
            case .total(let least, let most):
                let asked = report.edition.pages ?? 0
                return (
                    [],
                    [
                        asked < least
                            ? CopyfitMessages.doesNotFit(
                                asked, least: least, FitRanges(), excess: nil, at: .unknown)
                            : CopyfitMessages.cannotFill(asked, most: most, at: .unknown)
                    ]
                )
            }
        }
    }
}

extension SegmentGalley {
    /// Tells of pages that are asked of what begins none.
    func reportPagesElsewhere() {
        let headings = Set(segments.compactMap(\.heading?.index))
        for (index, block) in composition.report.blocks.enumerated()
        where block.attributes.pages != nil && !headings.contains(index) {
            composition.report(CopyfitMessages.notAPage(at: block.origin))
        }
    }
}

internal import PageLayout
internal import Typography

/// Settles with the editions that are parallel to one where its chapters begin.
struct ParallelEditions {
    private let manuscript: Manuscript
    private let report: Report
    private let layout: LayoutSpec
    private let typesetter: Typesetter
    private let typeCase: TypeCase

    init(
        _ manuscript: Manuscript, _ report: Report, _ layout: LayoutSpec, _ typesetter: Typesetter,
        _ typeCase: TypeCase
    ) {
        self.manuscript = manuscript
        self.report = report
        self.layout = layout
        self.typesetter = typesetter
        self.typeCase = typeCase
    }

    /// The plan of the edition itself; nil, and why, where there is none.
    func plan() -> (plan: PagePlan?, diagnostics: [Diagnostic]) {
        var editions = [
            (
                id: report.edition.id,
                prices: Compositor.prices(
                    of: report, in: layout, typesetter: typesetter, pictures: manuscript.pictures)
            )
        ]
        for sibling in manuscript.siblings {
            guard let prices = prices(of: sibling), let id = sibling.report?.edition.id else {
                return (nil, [failure(of: sibling)])
            }
            editions.append((id, prices))
        }
        // Every edition looks at all of them in one order, so that all come to the same.
        editions.sort { $0.id < $1.id }
        let (plans, diagnostics) = Compositor.parallel(editions, report: report)
        let own = editions.firstIndex { $0.id == report.edition.id }
        return (own.flatMap { plans.indices.contains($0) ? plans[$0] : nil }, diagnostics)
    }

    private func prices(of sibling: Manuscript) -> EditionPrices? {
        guard let report = sibling.report, let layout = sibling.layout, !sibling.diagnostics.hasErrors,
            let typesetter = try? typeCase.typesetter(for: layout, fontFolder: sibling.fontFolder)
        else { return nil }
        return Compositor.prices(
            of: report, in: layout, typesetter: typesetter, pictures: sibling.pictures)
    }

    private func failure(of sibling: Manuscript) -> Diagnostic {
        FacadeMessages.siblingFails(sibling.report?.edition.id ?? "")
    }
}

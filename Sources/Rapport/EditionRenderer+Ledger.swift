extension EditionRenderer {
    /// Every number that an edition prints, with its page.
    ///
    /// - Returns: nil for the ledger where the edition has errors.
    public func ledger(
        of project: ReportProject, edition: String, draft: Bool = false
    ) -> (ledger: Ledger?, diagnostics: [Diagnostic]) {
        pagedLedger(of: project.ledgerManuscript(edition: edition, draft: draft, layouts: layouts))
    }

    /// A manuscript's ledger with the pages that it is laid out on.
    func pagedLedger(of manuscript: Manuscript) -> (ledger: Ledger?, diagnostics: [Diagnostic]) {
        guard var ledger = manuscript.ledger, let report = manuscript.report else {
            return (nil, manuscript.diagnostics)
        }
        var manuscript = manuscript
        let marked = LedgerMarks().marked(report)
        manuscript.report = marked
        let (pages, diagnostics) = layPages(of: manuscript)
        guard let pages, !diagnostics.hasErrors else { return (nil, diagnostics) }
        let found = LedgerPages(pages, of: marked)
        for index in ledger.entries.indices {
            ledger.entries[index].place.page = found.page(of: ledger.entries[index].place)
        }
        // What an extract leaves out has no page.
        if marked.isPart { ledger.entries.removeAll { $0.place.page.isEmpty } }
        return (ledger, diagnostics)
    }
}

internal import Painting
internal import Typography

/// Compares an edition of one project with one of another.
struct DifferenceMaker {
    /// An edition as it was read and laid out.
    struct State {
        var report: Report
        var document: PagedDocument
        var fonts: FontBook
    }

    let old: State
    let new: State
    /// Pixels an inch of the pictures; nil for none.
    let dpi: Int?

    func difference() throws -> EditionDifference {
        EditionDifference(
            facts: facts(), texts: Passages.changes(from: old.report, to: new.report), pages: try pages(),
            pageCounts: (old.document.pages.count, new.document.pages.count))
    }

    private func facts() -> [FactChange] {
        Set(old.report.facts.keys).union(new.report.facts.keys).sorted().compactMap { name in
            let before = old.report.facts[name], after = new.report.facts[name]
            return before == after ? nil : FactChange(name: name, old: before, new: after)
        }
    }

    /// Pages with the same words are one page wherever they stand; the ones between are compared in their order.
    private func pages() throws -> [PageChange] {
        let before = old.document.pages.map { PageSheet($0, old.document.structure) }
        let after = new.document.pages.map { PageSheet($0, new.document.structure) }
        return try SequenceDifference.pairs(before.map(\.words), after.map(\.words)).compactMap { pair in
            let old = pair.old.map { before[$0] }, new = pair.new.map { after[$0] }
            if let old, let new, old.look == new.look { return nil }
            return PageChange(
                old: pair.old.map { $0 + 1 }, new: pair.new.map { $0 + 1 },
                isLookAlone: old?.words == new?.words, picture: try picture(pair))
        }
    }

    private func picture(_ pair: (old: Int?, new: Int?)) throws -> [UInt8]? {
        guard let dpi else { return nil }
        return try DifferencePainter.paint(
            pair.old.map { .init(old.document.pages[$0], fonts: old.fonts) },
            pair.new.map { .init(new.document.pages[$0], fonts: new.fonts) }, dpi: Double(dpi))
    }
}

extension Renderer {
    /// What differs between an edition of one project and one of another: facts, words and pages.
    ///
    /// - Parameters:
    ///   - edition: its id in the old project.
    ///   - other: its id in the new one; nil for the same.
    ///   - dpi: of the pictures of changed pages; nil for none.
    public func difference(
        from old: ReportProject, to new: ReportProject, edition: String, and other: String? = nil,
        draft: Bool = false, pictures dpi: Int? = nil
    ) -> EditionDifference {
        let (before, faults) = withFonts().state(of: old, edition: edition, draft: draft)
        let (after, more) = withFonts().state(of: new, edition: other ?? edition, draft: draft)
        var nothing = EditionDifference(
            facts: [], texts: [], pages: [], pageCounts: (0, 0), old: faults, new: more)
        guard let before, let after else { return nothing }
        do {
            return try DifferenceMaker(old: before, new: after, dpi: dpi).difference()
        } catch {
            nothing.failures.append(FacadeMessages.failed(error))
            return nothing
        }
    }
}

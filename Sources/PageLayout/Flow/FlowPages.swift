import Frames
import ReportModel

/// Cuts a set flow into pages: where the layout leaves the foot free, where footnotes stand, what does not fit.
struct FlowPages {
    let composition: Composition
    /// Of the body.
    let height: Length

    private var grid: Grid { composition.grid }

    /// - Parameter count: how many pages are asked for; nil: the cheapest number.
    func pages(_ galley: BodyFlow.Galley, count: Int? = nil) -> [FilledPage] {
        var pages = breaker(galley).pages(of: galley.list, count: count)
        for page in pages {
            for column in page.columns where column.excess > .zero {
                let origin = column.highestOrigin ?? .unknown
                composition.report(LayoutMessages.tooHigh(by: column.excess, room: column.room, at: origin))
            }
        }
        switch composition.spec.rules.notes {
        case .foot: NoteFiller(self, galley.notes).fill(&pages)
        case .side: SideNotes(self, galley.notes).fill(&pages)
        case .end: break
        }
        return pages
    }

    /// The price of each number of pages up to `most`.
    func prices(_ galley: BodyFlow.Galley, most: Int) -> [Int: Double] {
        breaker(galley).prices(of: galley.list, most: most)
    }

    private func breaker(_ galley: BodyFlow.Galley) -> FlowBreaker {
        let styles = composition.styles, rules = composition.spec.rules
        var breaker = FlowBreaker(height: height, leading: styles["body"].leading, gridStep: grid.step)
        let foot = composition.spec.masters["body"]?.foot ?? rules.foot
        breaker.hasRaggedFoot = foot == .ragged
        breaker.noteRule = Footnotes.rule
        breaker.noteLeading = galley.notes.leading
        guard rules.notes == .foot else { return breaker }
        breaker.noteHeight = { key, band in galley.notes.note(key, width: noteWidth(band)).height }
        return breaker
    }

    /// As wide as the narrative, or as a column.
    func noteWidth(_ band: Band) -> Length {
        band.columns > 1 ? band.width : grid.width(of: grid.spec.grid.narrative)
    }
}

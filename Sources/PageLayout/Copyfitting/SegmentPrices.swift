import Frames
import ReportModel

extension SegmentGalley {
    /// How many pages more than the cheapest number are priced.
    private static let mostMore = 8

    /// The price of each number of pages that each segment can be set in.
    func prices() -> [PartPrices] {
        var chapter = 0
        return segments.enumerated().map { index, segment in
            if segment.opensChapter { chapter += 1 }
            var part = PartPrices(start: segment.start, prices: prices(of: index), chapter: chapter)
            if let heading = segment.heading, let pages = heading.block.attributes.pages {
                if segment.opensChapter { part.chapterAsked = pages } else { part.asked = pages }
            }
            return part
        }
    }

    private func prices(of index: Int) -> [Int: Double] {
        switch segments[index].kind {
        case .cover, .back, .opening, .story: return [segments[index].fixedPages: 0]
        case .flow, .notes:
            guard let galley = galley(index) else { return [:] }
            let flow = flowPages
            let cheapest = max(1, flow.pages(galley).count)
            let prices = flow.prices(galley, most: cheapest + Self.mostMore)
            return prices.isEmpty ? [cheapest: 0] : prices
        }
    }

    /// Height of the text that stands on pages beyond so many.
    func excess(over total: Int) -> Length {
        var page = 1, excess = Length.zero
        for index in segments.indices {
            page = PageRoute.aligned(page, to: segments[index].start)
            guard let galley = galley(index) else {
                page += segments[index].fixedPages
                continue
            }
            for filled in flowPages.pages(galley) {
                if page > total { excess += filled.columns.map { $0.origin.y + $0.height }.max() ?? .zero }
                page += 1
            }
        }
        return excess
    }
}

extension Segment {
    /// How many pages it always takes; none for a flow.
    var fixedPages: Int {
        switch kind {
        case .cover, .back: 1
        case .opening, .story: 2
        case .flow, .notes: 0
        }
    }

    /// The heading that begins it.
    var heading: IndexedBlock? {
        switch kind {
        case .opening(let heading, _): heading
        case .flow(let blocks):
            blocks.first.flatMap { if case .heading = $0.block.content { $0 } else { nil } }
        default: nil
        }
    }

    /// Whether a chapter begins with it.
    var opensChapter: Bool {
        if case .back = kind { return true }
        guard case .heading(let heading)? = heading?.block.content else { return false }
        return heading.level == 1
    }
}

import Frames
import ReportModel

/// Cuts a set flow into pages: where the layout leaves the foot free, where footnotes stand, what does not fit.
struct FlowPages {
    let composition: Composition
    /// Of the body.
    let height: Length
    /// Number of the flow's first page.
    let firstPage: Int

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
        NoteFiller(self, galley.notes).fill(&pages)
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
        breaker.hasSpreads = foot == .flush && grid.step > .zero
        breaker.firstPage = firstPage
        breaker.noteRule = Footnotes.rule
        breaker.noteLeading = galley.notes.leading
        breaker.noteHeight = { key, band in galley.notes.note(key, width: noteWidth(band)).height }
        return breaker
    }

    /// As wide as the narrative, or as a column.
    func noteWidth(_ band: Band) -> Length {
        band.columns > 1 ? band.width : grid.width(of: grid.spec.grid.narrative)
    }
}

/// Puts the footnotes of filled pages at the feet of their columns, or of the page where it has one column.
private struct NoteFiller {
    let flow: FlowPages
    let notes: Footnotes

    init(_ flow: FlowPages, _ notes: Footnotes) { (self.flow, self.notes) = (flow, notes) }

    func fill(_ pages: inout [FilledPage]) {
        var left: [Frame] = []
        for page in pages.indices {
            var atFoot: [Frame] = [], width = Length.zero
            for index in pages[page].columns.indices {
                let column = pages[page].columns[index], measure = flow.noteWidth(column.band)
                if column.notes.isEmpty, left.isEmpty { continue }
                let lines = left + column.notes.flatMap { notes.note($0, width: measure).lines }
                let staying = lines.count - overleaf(lines, column.carried)
                left = Array(lines[staying...])
                if column.band.columns == 1 {
                    atFoot += lines[..<staying]
                    width = measure
                } else if let stack = notes.stack(Array(lines[..<staying]), width: measure) {
                    let y = column.room - stack.size.height
                    pages[page].columns[index].placed.append(
                        PlacedFrame(frame: stack, origin: Point(.zero, y)))
                }
            }
            if let stack = notes.stack(atFoot, width: width) {
                let y = flow.height - pages[page].foot - stack.size.height
                pages[page].notes.append(PlacedFrame(frame: stack, origin: Point(.zero, y)))
            }
        }
        appendRest(left, to: &pages)
    }

    /// How many of the lines go on in the next column.
    private func overleaf(_ lines: [Frame], _ carried: Length) -> Int {
        var count = 0, height = Length.zero
        for line in lines.reversed() where height < carried {
            height += line.size.height
            count += 1
        }
        return count
    }

    /// What the last page of the flow had no room for.
    private func appendRest(_ lines: [Frame], to pages: inout [FilledPage]) {
        var rest = lines[...]
        while let first = rest.first {
            var count = 0, height = Footnotes.rule
            for line in rest where count == 0 || height + line.size.height <= flow.height {
                height += line.size.height
                count += 1
            }
            var page = FilledPage()
            if let stack = notes.stack(Array(rest.prefix(count)), width: first.size.width) {
                page.notes.append(PlacedFrame(frame: stack, origin: .zero))
            }
            pages.append(page)
            rest = rest.dropFirst(count)
        }
    }
}

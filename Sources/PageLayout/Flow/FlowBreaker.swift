import Breaking
import Frames

/// A flow's vertical list cut into pages.
struct FlowBreaker {
    var height: Length
    var firstHeight: Length?
    var hasRaggedFoot = false
    var leading: Length
    /// Grid to which what follows a table returns; zero for none.
    var gridStep: Length
    var noteRule: Length = .zero
    /// Of a line of a footnote.
    var noteLeading = Length.pt(10)
    /// Height of a footnote by its key, as wide as a column of the band allows.
    var noteHeight: (String, Band) -> Length = { _, _ in .zero }

    /// Every page in order. Content that no page can hold is placed all the same, with its excess told.
    ///
    /// - Parameter count: how many pages there shall be; nil: the cheapest number. Where that many are not to be had, the
    ///   cheapest number is taken.
    func pages(of list: VerticalList, count: Int? = nil) -> [FilledPage] {
        let list = list.trimmed
        if list.isEmpty { return [] }
        let flow = Flow(list, shape: shape(of: list, most: count))
        guard let end = flow.end(pages: count) else { return pages(of: list) }
        return PageFiller(list: list, breaker: self, facts: flow.shape.facts).pages(
            flow.broken.pieces(of: end))
    }

    /// The price of every number of pages up to `most` that the list can be cut into: one run prices them all.
    func prices(of list: VerticalList, most: Int) -> [Int: Double] {
        let list = list.trimmed
        if list.isEmpty { return [0: 0] }
        let flow = Flow(list, shape: shape(of: list, most: most))
        if flow.broken.isCompromised { return [:] }
        return flow.broken.outcomes.reduce(into: [:]) { prices, end in
            let count = Int(end.state.page)
            prices[count] = min(prices[count] ?? .infinity, end.demerits)
        }
    }

    private func shape(of list: VerticalList, most: Int?) -> (PageShape, [Breaking.Item]) {
        var items = list.items
        items.append(.penalty(Breaking.Cut.never))
        items.append(.glue(.fill))
        items.append(.penalty(Breaking.Cut.forced, kind: PageShape.Kind.page.rawValue))
        var shape = PageShape(
            height: height.units, firstHeight: (firstHeight ?? height).units, rag: leading.units * 3,
            leading: leading.units, noteRule: noteRule.units, noteLeading: max(noteLeading.units, 1),
            facts: FlowFacts(list, items, noteHeight: noteHeight))
        shape.hasRaggedFoot = hasRaggedFoot
        shape.gridStep = gridStep.units
        if let most { (shape.counts, shape.most) = (true, Int32(most)) }
        return (shape, items)
    }
}

/// A list broken into a shape.
private struct Flow {
    let shape: PageShape
    let broken: Broken<PageShape.State, PageShape.Slot>

    init(_ list: VerticalList, shape: (PageShape, [Breaking.Item])) {
        self.shape = shape.0
        broken = Galley(shape.1).broken(into: shape.0)
    }

    /// The cheapest end, or the cheapest with so many pages.
    func end(pages count: Int?) -> Broken<PageShape.State, PageShape.Slot>.End? {
        guard let count else { return broken.best }
        return broken.outcomes.filter { Int($0.state.page) == count }
            .min { $0.demerits < $1.demerits }
    }
}

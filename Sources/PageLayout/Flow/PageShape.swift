import Breaking
import Frames

/// The slots that a flow fills: columns of pages, in bands of one to four columns.
///
/// State is what the future depends on: where on the page the next column begins, the height that the band's first column
/// settled, the floats that were placed, what a footnote left over, and the page's number as far as anything asks for it.
struct PageShape: Shape {
    enum Kind: UInt8 { case plain = 0, column = 1, band = 2, page = 3 }

    /// Of a page's body, in units.
    var height: Int
    /// Of the flow's first page, where it differs.
    var firstHeight: Int
    /// Slack at a page's foot that is as bad as glue stretched fully.
    var rag: Int
    /// Whether the foot stays free: the fewest pages, blocks kept whole, and no need to be evenly full.
    var hasRaggedFoot = false
    /// One line: the step in which columns are made shorter to balance them.
    var leading: Int
    /// Height that footnotes take above their first line, once a column; and of one of their lines.
    var noteRule: Int
    var noteLeading: Int
    /// Whether ways of different numbers of pages are kept apart, to be priced each; and no more pages than this.
    var counts = false
    var most = Int32.max
    /// The grid that what follows a band returns to; zero for none.
    var gridStep = 0
    let facts: FlowFacts

    struct State: Equatable, Sendable {
        /// Number of the page, from 0, if pages are counted.
        var page: Int32 = 0
        /// Floats placed so far, this page's among them.
        var floats: Int32 = 0
        var column: Int8 = 0
        var isFirst = true
        var isBalanced = false
        /// Taken from the page's top by the bands above, and from its foot by their footnotes; and by all its floats.
        var top = 0
        var foot = 0
        var floating = 0
        /// Settled by the band's first column.
        var columnHeight: Int?
        /// Footnote left over from the slot before.
        var carried = 0
    }

    struct Slot: Sendable {
        var state: State
        var height: Int
        var columns: Int8
        /// Whether it is the first of its page.
        var opensPage = false
        /// Of the choices that were made with it.
        var price = 0.0
    }

    var start: State { State() }

    func capacity(of slot: Slot) -> Int { slot.height }
}

// MARK: Slots

extension PageShape {
    func slots(in state: State, at item: Int) -> Few<Slot> {
        let band = facts.band(at: item)
        if let height = state.columnHeight {
            return Few(Slot(state: state, height: height, columns: Int8(band.columns)))
        }
        if state.top == 0 { return opened(state, at: item, band, price: 0) }
        return below(state, at: item, band)
    }

    private func pageHeight(_ state: State) -> Int {
        state.isFirst ? firstHeight : height
    }

    /// Below the bands that stand on the page, or on the next one.
    private func below(_ state: State, at item: Int, _ band: Band) -> Few<Slot> {
        var here = state
        here.top += band.gap.units
        let free = pageHeight(state) - here.top - state.foot - state.floating
        let slot = Slot(state: here, height: free, columns: Int8(band.columns))
        let slots = free < leading ? [] : balanced([slot], rest: facts.rest[item])
        let keep = Double(band.keep)
        return Few(slots + opened(next(state), at: item, band, price: wasted(free) + keep * keep).all)
    }

    /// What it costs to leave the foot of a page free although a band would begin there.
    private func wasted(_ free: Int) -> Double {
        if free <= 0 { return 0 }
        if hasRaggedFoot { return PagePrice.free * Double(free) / Double(max(height, 1)) }
        let badness = Price.badness(Double(free) / Double(max(rag, 1)))
        return Price.demerits(badness: badness, cut: Breaking.Cut(), each: 1)
    }

    /// The first column of a page: with more or fewer floats, a line longer or shorter, as high as the page or balanced.
    private func opened(_ state: State, at item: Int, _ band: Band, price: Double) -> Few<Slot> {
        if state.floats > facts.calls(before: item) { return Few([]) }
        if counts, state.page >= most { return Few([]) }
        var slot = Slot(state: state, height: pageHeight(state), columns: Int8(band.columns), opensPage: true)
        slot.price = price + (hasRaggedFoot ? PagePrice.page : 0)
        let isPlain = band.columns == 1 && Int(state.floats) == facts.floats.count
        if isPlain { return Few(slot) }
        return Few(balanced(floated(slot, at: item), rest: facts.rest[item]))
    }

    /// None, one, two or three floats more on the page.
    private func floated(_ slot: Slot, at item: Int) -> [Slot] {
        var ways: [Slot] = [], slot = slot
        let placed = slot.state.floats, late = max(0, facts.calls(before: item) - placed)
        for count in 0...3 {
            if count > 0 {
                let index = Int(placed) + count - 1
                guard index < facts.floats.count else { break }
                slot.height -= facts.floats[index]
                slot.state.floating += facts.floats[index]
                slot.state.floats += 1
                if slot.height < 3 * leading { break }
            }
            var way = slot
            let missing = Double(max(0, late - Int32(count)))
            way.price += PagePrice.lateFloat * missing * missing
            ways.append(way)
        }
        return ways
    }

    /// As high as the page or, where the rest of the band fits the page, of the least heights that may do.
    private func balanced(_ slots: [Slot], rest: Int) -> [Slot] {
        slots.flatMap { slot -> [Slot] in
            let columns = Int(slot.columns)
            guard columns > 1, rest > 0, rest <= slot.height * columns else { return [slot] }
            let least = (rest / columns + leading - 1) / leading * leading
            let heights = (0..<5).map { least + $0 * leading }.filter { $0 < slot.height } + [slot.height]
            return heights.map {
                var slot = slot
                slot.height = $0
                slot.state.isBalanced = true
                return slot
            }
        }
    }
}

// MARK: Fits

extension PageShape {
    func fit(_ run: Run, in slot: Slot) -> Fit {
        var size = run.size, carried = 0, demerits = slot.price
        size.stretch += rag
        if facts.hasNotes {
            let called = facts.notes(in: run.items), notes = called + slot.state.carried
            if notes > 0 { size.natural += notes + noteRule }
            let excess = size.natural - size.shrink - slot.height
            if excess > 0, notes > 0, let left = leftOver(excess, called: called, run, in: slot) {
                carried = left
                size.natural -= left
                demerits += PagePrice.splitNote
                if run.items.upperBound >= facts.end {
                    // The rest would take pages without text.
                    demerits += 2 * PagePrice.splitNote * Double(left / max(height, 1) + 1)
                }
            }
        }
        let excess = size.natural - size.shrink - slot.height
        if excess > 0 { return Fit(ratio: -1, demerits: 1e10, isFeasible: false, excess: excess) }
        let ratio =
            run.cut.isForced ? min(0, Price.ratio(size, in: slot.height)) : Price.ratio(size, in: slot.height)
        demerits += foot(size, ratio, cut: run.cut, in: slot)
        if slot.state.isBalanced { demerits += unevenness(run, size, in: slot) }
        if !facts.floats.isEmpty {
            guard let waiting = waiting(run, in: slot) else {
                return Fit(ratio: ratio, demerits: 1e10, isFeasible: false)
            }
            demerits += waiting
        }
        return Fit(ratio: ratio, demerits: demerits, carried: carried)
    }

    /// What of the footnotes goes on in the next slot: whole lines of the last one, of which two stay here; nil where that
    /// is not to be had. A band's end leaves nothing over: another band's columns have another width.
    private func leftOver(_ excess: Int, called: Int, _ run: Run, in slot: Slot) -> Int? {
        if run.cut.kind == Kind.band.rawValue { return nil }
        let lines = max((excess + noteLeading - 1) / noteLeading, called > 0 ? 2 : 1)
        let last = called > 0 ? facts.lastNote(before: run.items.upperBound) : slot.state.carried
        let most = last - (called > 0 ? 2 : 1) * noteLeading
        return lines * noteLeading <= most ? lines * noteLeading : nil
    }

    private func foot(_ size: Glue, _ ratio: Double, cut: Breaking.Cut, in slot: Slot) -> Double {
        if slot.state.isBalanced || cut.kind == Kind.band.rawValue {
            return Price.demerits(badness: 0, cut: cut, each: 1)
        }
        guard hasRaggedFoot else {
            return Price.demerits(badness: Price.badness(ratio), cut: cut, each: 1)
        }
        // A price for what is left free before the last page: pages are filled from the first. It grows with the free height
        // and not with its square, which would make pages evenly full by breaking blocks.
        let free = cut.isForced ? 0 : Double(max(0, slot.height - size.natural)) / Double(max(slot.height, 1))
        return PagePrice.free * free + Price.demerits(badness: 0, cut: cut, each: 1)
    }

    /// A balanced set is to end in its last column, all columns about as full.
    private func unevenness(_ run: Run, _ size: Glue, in slot: Slot) -> Double {
        let lines = Double(max(0, slot.height - size.natural)) / Double(max(leading, 1))
        let isLast = slot.state.column + 1 == slot.columns
        var demerits = PagePrice.unevenLine * lines * lines
        if run.cut.isForced, !isLast { demerits += PagePrice.emptyColumn }
        if !run.cut.isForced, isLast { demerits += PagePrice.brokenSet }
        return demerits
    }

    /// Demerits of floats that wait for the next page; nil where one stands before the page of its call.
    private func waiting(_ run: Run, in slot: Slot) -> Double? {
        let endsPage =
            run.cut.kind == Kind.page.rawValue
            || run.cut.kind != Kind.band.rawValue && slot.state.column + 1 == slot.columns
        guard endsPage else { return 0 }
        let waiting = Double(facts.calls(before: run.items.upperBound) - slot.state.floats)
        return waiting < 0 ? nil : PagePrice.waitingFloat * waiting * waiting
    }
}

// MARK: States

extension PageShape {
    func state(after slot: Slot, filledBy run: Run, as fit: Fit) -> State {
        var state = slot.state
        state.carried = fit.carried
        let isPage = run.cut.kind == Kind.page.rawValue
        if run.cut.kind == Kind.band.rawValue {
            state.top += slot.columns > 1 ? slot.height : onGrid(min(run.size.natural, slot.height))
            if slot.columns == 1 {
                let notes = facts.notes(in: run.items) + slot.state.carried
                if notes > 0 { state.foot += notes + noteRule }
            }
            (state.column, state.columnHeight, state.isBalanced) = (0, nil, false)
            return state
        }
        if !isPage, slot.state.column + 1 < slot.columns {
            state.column += 1
            state.columnHeight = slot.height
            return state
        }
        return next(state)
    }

    /// The beginning of the next page.
    private func next(_ state: State) -> State {
        State(
            page: counts ? state.page + 1 : 0, floats: state.floats, isFirst: false, carried: state.carried)
    }

    private func onGrid(_ height: Int) -> Int {
        gridStep > 0 ? (height - 16 + gridStep - 1) / gridStep * gridStep : height
    }
}

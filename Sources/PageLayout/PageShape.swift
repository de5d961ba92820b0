import Breaking
import Frames

/// The slots that a flow fills: pages of one height, or columns of a page that end together.
///
/// State is what the future depends on: the column, the height its first column settled, and what a footnote left over.
struct PageShape: Shape {
    enum Kind: UInt8 { case plain = 0, column = 1, page = 2 }

    /// Of a column, in units.
    var height: Int
    /// Of the flow's first page, where it differs.
    var firstHeight: Int
    var columns = 1
    /// Whether the columns of the last page end together.
    var balances = false
    /// Slack at a page's foot that is as bad as glue stretched fully.
    var rag: Int
    /// Whether the foot stays free: the fewest pages, blocks kept whole, and no need to be evenly full.
    var hasRaggedFoot = false
    /// One line: the step in which columns are made shorter to balance them, and in which footnotes are split.
    var leading: Int
    /// Height that footnotes take above their first line, once a page.
    var noteRule: Int
    /// Height of the notes called before item i.
    let notes: [Int]
    /// Natural height from item i to the end, notes included.
    let rest: [Int]

    struct State: Equatable, Sendable {
        var column: Int8 = 0
        var isFirstPage = true
        var columnHeight: Int?
        var isBalanced = false
    }

    struct Slot: Sendable {
        var state: State
        var height: Int
        var isBalanced: Bool
    }

    var start: State { State() }

    func capacity(of slot: Slot) -> Int { slot.height }

    func slots(in state: State, at item: Int) -> Few<Slot> {
        let full = state.isFirstPage ? firstHeight : height
        if let settled = state.columnHeight {
            return Few(Slot(state: state, height: settled, isBalanced: state.isBalanced))
        }
        let left = rest[item]
        guard columns > 1, balances, left > 0, left <= full * columns else {
            return Few(Slot(state: state, height: full, isBalanced: false))
        }
        let least = (left / columns + leading - 1) / leading * leading
        let heights = (0..<4).map { least + $0 * leading }.filter { $0 < full } + [full]
        return Few(heights.map { Slot(state: state, height: $0, isBalanced: true) })
    }

    func fit(_ run: Run, in slot: Slot) -> Fit {
        let called = notes[run.items.upperBound] - notes[run.items.lowerBound]
        var size = run.size
        size.stretch += rag
        if called > 0 { size.natural += called + noteRule }
        let excess = size.natural - size.shrink - slot.height
        if excess > 0 { return Fit(ratio: -1, demerits: 1e10, isFeasible: false, excess: excess) }
        let ratio = Price.ratio(size, in: slot.height)
        var demerits =
            hasRaggedFoot && !slot.isBalanced
            ? raggedDemerits(size, cut: run.cut, in: slot)
            : Price.demerits(badness: Price.badness(ratio), cut: run.cut, each: 1)
        if slot.isBalanced { demerits += unevenness(run, size, in: slot) }
        return Fit(ratio: ratio, demerits: demerits, isFeasible: true)
    }

    /// A price for each page, the cut's own, and one for what is left free before the last: pages are filled from the first.
    ///
    /// It grows with the free height and not with its square, which would make pages evenly full by breaking blocks.
    private func raggedDemerits(_ size: Glue, cut: Breaking.Cut, in slot: Slot) -> Double {
        let free = cut.isForced ? 0 : Double(max(0, slot.height - size.natural)) / Double(max(slot.height, 1))
        return PagePrice.page + PagePrice.free * free + Price.demerits(badness: 0, cut: cut, each: 1)
    }

    /// A balanced set is to end in its last column, all columns about as full.
    private func unevenness(_ run: Run, _ size: Glue, in slot: Slot) -> Double {
        let lines = Double(max(0, slot.height - size.natural)) / Double(max(leading, 1))
        let isLast = Int(slot.state.column) + 1 == columns
        var demerits = 100 * lines * lines
        if run.cut.isForced, !isLast { demerits += 1e5 }
        if !run.cut.isForced, isLast { demerits += 1e6 }
        return demerits
    }

    func state(after slot: Slot, filledBy run: Run, as fit: Fit) -> State {
        let next = Int(slot.state.column) + 1
        if run.cut.kind != Kind.page.rawValue, next < columns {
            return State(
                column: Int8(next), isFirstPage: slot.state.isFirstPage, columnHeight: slot.height,
                isBalanced: slot.isBalanced)
        }
        return State(isFirstPage: false)
    }
}

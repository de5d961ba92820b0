import TestSupport
import Breaking

/// A short list of all kinds of items, negative space and oversized boxes among them.
func randomList(_ dice: inout Dice, count: Int) -> [Item] {
    (0..<count).map { _ in
        switch dice.roll(1...12) {
        case ...5: .box(dice.chance(5) ? dice.roll(40...120) : dice.roll(5...40))
        case ...8: .space(dice.roll(-6...10), stretch: dice.roll(0...5), shrink: dice.roll(0...3))
        case ...10: .penalty([-50, 0, 100, 1000, Cut.never][dice.roll(0...4)], isFlagged: dice.chance(30))
        case 11:
            .discretionary(before: dice.roll(-5...25), after: dice.roll(-5...15), cost: 50, isFlagged: true)
        default: .penalty(dice.chance(40) ? Cut.forced : 10, kind: UInt8(dice.roll(0...3)))
        }
    }
}

/// Columns of heights that follow one another, counted, with a choice: each may be a little higher for a
/// price.
struct Columns: Shape {
    var heights: [Int]
    var rag: Int
    var mayGrow: Bool
    var counts: Bool

    struct State: Equatable, Sendable {
        var column = 0
        var isAfterFlag = false
    }
    struct Slot: Sendable {
        var state: State
        var height: Int
        var isGrown = false
    }

    var start: State { State() }
    func slots(in state: State, at item: Int) -> Few<Slot> {
        let slot = Slot(state: state, height: heights[state.column % heights.count])
        guard mayGrow else { return Few(slot) }
        return Few([slot, Slot(state: state, height: slot.height + 6, isGrown: true)])
    }
    func capacity(of slot: Slot) -> Int { slot.height }
    func fit(_ run: Run, in slot: Slot) -> Fit {
        var size = run.size
        size.stretch += rag
        let excess = size.least - slot.height
        if excess > 0 { return Fit(ratio: -1, demerits: 1e9, isFeasible: false, excess: excess) }
        let ratio = Price.ratio(size, in: slot.height)
        var demerits = Price.demerits(badness: Price.badness(ratio), cut: run.cut, each: 1)
        if slot.isGrown { demerits += 400 }
        if run.cut.isFlagged, slot.state.isAfterFlag { demerits += 3000 }
        return Fit(ratio: ratio, demerits: demerits)
    }
    func state(after slot: Slot, filledBy run: Run, as fit: Fit) -> State {
        State(column: counts ? slot.state.column + 1 : 0, isAfterFlag: run.cut.isFlagged)
    }
}

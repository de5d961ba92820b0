import TestSupport
import Testing

@testable import Breaking

@Suite struct BreakerTests {
    /// The price of the best way to cut, by trying every one; nil if none is feasible.
    private func exhaustive<S: Shape>(_ galley: Galley, _ shape: S) -> Double? {
        let sites = galley.sites
        func run(_ a: Int, _ b: Int) -> Run {
            var size = sites[b].end - sites[a].start
            size.natural += sites[b].cut.before + sites[a].cut.after
            let items = min(sites[a].first, sites[b].item)..<sites[b].item
            return Run(size: size, items: items, cut: sites[b].cut)
        }
        func best(from a: Int, _ state: S.State) -> Double? {
            if a == sites.count - 1 { return 0 }
            var least: Double?
            for slot in shape.slots(in: state, at: sites[a].first).all {
                for b in a + 1..<sites.count {
                    let isForced = sites[b].cut.isForced
                    if sites[a].boxes < sites[b].boxes || isForced {
                        let run = run(a, b), fit = shape.fit(run, in: slot)
                        if fit.isFeasible,
                            let rest = best(from: b, shape.state(after: slot, filledBy: run, as: fit))
                        {
                            least = min(least ?? .infinity, fit.demerits + rest)
                        }
                    }
                    if isForced { break }
                }
            }
            return least
        }
        return best(from: 0, shape.start)
    }

    /// The law of the dynamic program: it finds what trying everything finds.
    @Test func isAsGoodAsTryingEveryWay() {
        var compared = 0
        for seed in 1...3000 {
            var dice = Dice(seed)
            let galley = Galley(randomList(&dice, count: dice.roll(3...20)))
            guard galley.siteCount < 13 else { continue }
            let heights = (0..<dice.roll(1...3)).map { _ in dice.roll(50...90) }
            let shape = Columns(
                heights: heights, rag: dice.roll(0...18), mayGrow: dice.chance(50),
                counts: heights.count > 1 || dice.chance(50))
            let broken = galley.broken(into: shape)
            if let best = exhaustive(galley, shape) {
                compared += 1
                #expect(!broken.isCompromised, "seed \(seed)")
                let found = broken.best?.demerits ?? .nan
                #expect(abs(found - best) <= 1e-9 * max(1, abs(best)), "seed \(seed): \(found), not \(best)")
            } else {
                #expect(broken.isCompromised, "seed \(seed) is only feasible to the breaker")
            }
        }
        #expect(compared > 1000)
    }

    /// Every box is in one piece and in order, forced cuts are taken, and what is too large says so.
    @Test func losesNothingAndHidesNoExcess() {
        for seed in 1...3000 {
            var dice = Dice(seed)
            let items = randomList(&dice, count: dice.roll(0...60))
            let shape = Columns(
                heights: [dice.roll(50...90), 70], rag: 12, mayGrow: dice.chance(50), counts: true)
            var next = 0
            for piece in Galley(items).broken(into: shape).pieces {
                #expect(!hasBox(items[next..<piece.items.lowerBound]), "seed \(seed) loses a box")
                var size = Glue(piece.start.after + piece.end.before)
                for item in items[piece.items] {
                    switch item {
                    case .box(let box): size.natural += box
                    case .glue(let glue): size = size + glue
                    case .cut(let cut): #expect(!cut.isForced, "seed \(seed) passes a forced cut")
                    }
                }
                #expect(max(0, size.least - piece.slot.height) == piece.excess, "seed \(seed)")
                next = piece.items.upperBound
            }
            #expect(!hasBox(items[next...]), "seed \(seed) loses its end")
        }
    }

    @Test func breaksParagraphOfThreeEvenLines() {
        let word: [Item] = [.box(20), .space(5, stretch: 2, shrink: 1)]
        var items = (0..<9).flatMap { _ in word }
        items.removeLast()
        let shape = Columns(heights: [70], rag: 0, mayGrow: false, counts: false)
        let pieces = Galley(items).broken(into: shape).pieces
        #expect(pieces.map(\.items) == [0..<5, 6..<11, 12..<17])
        #expect(pieces.map(\.fit.ratio) == [0, 0, 0])
    }

    @Test func materialOfACutCountsOnlyWhereItIsTaken() {
        let items: [Item] = [
            .box(40), .discretionary(before: 10, after: 30, cost: 50), .box(40), .penalty(0), .box(20),
        ]
        func pieces(_ height: Int) -> [Piece<Columns.Slot>] {
            Galley(items).broken(into: Columns(heights: [height], rag: 100, mayGrow: false, counts: false))
                .pieces
        }
        #expect(pieces(100).map(\.items) == [0..<5])
        #expect(pieces(90).map(\.items) == [0..<3, 4..<5])
        let cut = pieces(70)
        #expect(cut.map(\.items) == [0..<1, 2..<3, 4..<5])
        #expect(cut[0].end.before == 10 && cut[1].start.after == 30)
    }

    @Test func aBoxLargerThanItsSlotIsTakenAndReported() {
        let items: [Item] = [.box(30), .penalty(0), .box(100), .penalty(0), .box(30)]
        let broken = Galley(items).broken(
            into: Columns(heights: [60], rag: 100, mayGrow: false, counts: false))
        #expect(broken.isCompromised)
        #expect(broken.pieces.map(\.excess) == [0, 40, 0])
    }

    /// A cut before the first box ends nothing, so it must not close the slot that an oversized box needs.
    @Test func anOversizedBoxAfterACutIsNotLost() {
        let items: [Item] = [.penalty(0), .box(100), .penalty(0), .penalty(0), .box(90)]
        let pieces = Galley(items).broken(into: Columns(heights: [60], rag: 9, mayGrow: false, counts: false))
            .pieces
        #expect(pieces.map(\.excess) == [40, 30])
    }

    @Test func keepsEveryCountThatTheShapeTellsApart() {
        let items = (0..<12).flatMap { _ -> [Item] in [.box(10), .penalty(0)] }
        let shape = Columns(heights: [60], rag: 60, mayGrow: false, counts: true)
        let outcomes = Galley(items).broken(into: shape).outcomes
        #expect(Set(outcomes.map(\.state.column)) == Set(2...12))
    }

    @Test func anEmptyListIsOneEmptyPiece() {
        let pieces = Galley([Item]()).broken(
            into: Columns(heights: [60], rag: 9, mayGrow: false, counts: true)
        ).pieces
        #expect(pieces.map(\.items) == [0..<0])
    }

    @Test func sitesThatTheCallerMeasuredBreakLikeItems() {
        let items: [Item] = [.box(30), .space(5), .box(30), .space(5), .box(30)]
        let shape = Columns(heights: [65], rag: 50, mayGrow: false, counts: false)
        let made = Galley(items), given = Galley(sites: made.sites)
        #expect(made.broken(into: shape).pieces.map(\.items) == given.broken(into: shape).pieces.map(\.items))
    }
}

private func hasBox(_ items: ArraySlice<Item>) -> Bool {
    items.contains { if case .box = $0 { true } else { false } }
}

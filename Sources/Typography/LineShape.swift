import Breaking

/// The lines of a paragraph: slots of one width.
struct LineShape: Shape {
    enum Setting { case justified, ragged, balanced }

    let setting: Setting
    /// In 1/1024 pt, like all sizes here.
    let measure: Int
    /// The most stretch that a justified line may take, as badness; infinite: anything but overfull.
    var tolerance = LinePrices.tolerance
    /// Stretch that each line has besides that of its spaces and letters.
    var extra = 0

    struct State: Equatable, Sendable {
        /// Tight 0, decent 1, loose 2, very loose 3: the line above.
        var fitness: Int8 = 1
        var isAfterHyphen = false
        var isFirst = true
    }
    typealias Slot = State

    var start: State { State() }
    func slots(in state: State, at item: Int) -> Few<State> { Few(state) }
    func capacity(of slot: State) -> Int { measure }

    func fit(_ run: Run, in slot: State) -> Fit {
        let excess = run.size.natural - run.size.shrink - measure
        if excess > 0 { return Fit(ratio: -1, demerits: 1e12, isFeasible: false, excess: excess) }
        var fit = setting == .justified ? justified(run, slot) : ragged(run)
        if run.cut.isFlagged && slot.isAfterHyphen { fit.demerits += LinePrices.hyphenPair }
        if run.cut.isForced, setting != .balanced { fit.demerits += lastLine(run, slot) }
        return fit
    }

    func state(after slot: State, filledBy run: Run, as fit: Fit) -> State {
        State(
            fitness: setting == .justified ? LineShape.fitness(fit.ratio) : 1,
            isAfterHyphen: run.cut.isFlagged,
            isFirst: false)
    }

    private func justified(_ run: Run, _ slot: State) -> Fit {
        var size = run.size
        size.stretch += extra
        let ratio = run.cut.isForced && size.natural <= measure ? 0 : Price.ratio(size, in: measure)
        let badness = 100 * abs(ratio * ratio * ratio)
        if ratio > 0, badness > tolerance { return Fit(ratio: ratio, demerits: 1e9, isFeasible: false) }
        var demerits = LineShape.demerits(min(badness, 1e6), run.cut)
        if abs(LineShape.fitness(ratio) - slot.fitness) > 1 { demerits += LinePrices.contrast }
        return Fit(ratio: ratio, demerits: demerits)
    }

    /// A ragged edge's price grows with the square of what it leaves free, a balanced one's also for the last
    /// line: equal lines cost least, and one more costs more than any.
    private func ragged(_ run: Run) -> Fit {
        let free = Double(max(0, measure - run.size.natural)) / Double(max(1, measure))
        if setting == .balanced {
            let demerits = 1e7 + LineShape.demerits(1000 * free * free, run.cut)
            return Fit(ratio: 0, demerits: demerits)
        }
        if run.cut.isForced { return Fit(ratio: 0, demerits: LineShape.demerits(0, run.cut)) }
        let ratio = free / LinePrices.rag
        return Fit(ratio: ratio, demerits: LineShape.demerits(100 * ratio * ratio, run.cut))
    }

    private func lastLine(_ run: Run, _ slot: State) -> Double {
        let price = setting == .justified ? LinePrices.hyphenBeforeLast : LinePrices.raggedHyphenBeforeLast
        var demerits = slot.isAfterHyphen ? price : 0
        if !slot.isFirst, Double(run.size.natural) < LinePrices.runtPart * Double(measure) {
            demerits += LinePrices.runt
        }
        return demerits
    }

    private static func demerits(_ badness: Double, _ cut: Cut) -> Double {
        Price.demerits(badness: badness, cut: cut, each: LinePrices.line)
    }

    private static func fitness(_ ratio: Double) -> Int8 {
        ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    }
}

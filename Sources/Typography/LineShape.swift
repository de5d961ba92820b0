import Breaking

/// The lines of a paragraph: slots of one width, but for the first few beside an initial.
struct LineShape: Shape {
    enum Setting { case justified, ragged, balanced }

    let setting: Setting
    /// In 1/1024 pt, like all sizes here.
    let measure: Int
    /// Of the font: a last line is short in ems, whatever the measure.
    var em = 0
    /// The most that a line may stretch or leave free, as badness; infinite: anything but overfull.
    var tolerance = LinePrices.tolerance
    /// Stretch that each line has besides that of its spaces and letters.
    var extra = 0
    /// How many of the first lines are narrower, and by how much: they stand beside an initial.
    var narrowLines = 0
    var narrowing = 0
    /// Whether ways that differ in their number of lines are kept apart.
    var countsLines = false

    struct State: Equatable, Sendable {
        /// How full the line above is: tight or full 0, decent 1, loose 2, very loose 3.
        var fitness: Int8 = 1
        /// Lines running that end in a hyphen, the last one above: no more than two make a difference.
        var hyphens: Int8 = 0
        /// Lines above, as far as they make a difference.
        var line: Int32 = 0
    }
    typealias Slot = State

    var start: State { State() }
    func slots(in state: State, at item: Int) -> Few<State> { Few(state) }
    func capacity(of slot: State) -> Int { slot.line < narrowLines ? measure - narrowing : measure }

    func fit(_ run: Run, in slot: State) -> Fit {
        let measure = capacity(of: slot), excess = run.size.natural - run.size.shrink - measure
        if excess > 0 { return Fit(ratio: -1, demerits: 1e12, isFeasible: false, excess: excess) }
        var fit =
            setting == .justified ? justified(run, slot, measure) : ragged(run, slot, measure)
        if run.cut.isFlagged, slot.hyphens > 0 {
            fit.demerits += slot.hyphens > 1 ? LinePrices.hyphenLadder : LinePrices.hyphenPair
        }
        if run.cut.isForced, setting != .balanced { fit.demerits += lastLine(run, slot, measure) }
        return fit
    }

    func state(after slot: Slot, filledBy run: Run, as fit: Fit) -> State {
        let limit = countsLines ? Int32.max : Int32(max(1, narrowLines))
        return State(
            fitness: setting == .justified
                ? Self.fitness(fit.ratio) : setting == .ragged ? Self.rag(fit.ratio) : 1,
            hyphens: run.cut.isFlagged ? min(2, slot.hyphens + 1) : 0,
            line: min(limit, slot.line + 1))
    }

    /// The same lines after the cheaper way cost at most this much more: once for a jump of fitness, and for hyphens
    /// where it has more of them.
    func grace(of state: State, beside cheapest: State) -> Double {
        if state.line != cheapest.line { return .infinity }
        let contrast = setting == .ragged ? LinePrices.ragContrast : LinePrices.contrast
        return state.hyphens < cheapest.hyphens ? contrast + LinePrices.hyphenLadder : contrast
    }

    private func justified(_ run: Run, _ slot: State, _ measure: Int) -> Fit {
        var size = run.size
        size.stretch += extra
        let ratio = run.cut.isForced && size.natural <= measure ? 0 : Price.ratio(size, in: measure)
        let badness = 100 * abs(ratio * ratio * ratio)
        if ratio > 0, badness > tolerance { return Fit(ratio: ratio, demerits: 1e9, isFeasible: false) }
        var demerits = Self.demerits(min(badness, 1e6), run.cut)
        if abs(Self.fitness(ratio) - slot.fitness) > 1 { demerits += LinePrices.contrast }
        return Fit(ratio: ratio, demerits: demerits)
    }

    /// A ragged edge's price grows with the square of what it leaves free, a balanced one's also for the last
    /// line: equal lines cost least, and one more costs more than any. A line that has to be drawn together is worse
    /// than any that is free.
    private func ragged(_ run: Run, _ slot: State, _ measure: Int) -> Fit {
        let free = Double(max(0, measure - run.size.natural)) / Double(max(1, measure))
        let tight = run.size.natural > measure ? LinePrices.tightRag : 0
        if setting == .balanced {
            let demerits = 1e7 + tight + Self.demerits(1000 * free * free, run.cut)
            return Fit(ratio: 0, demerits: demerits)
        }
        if run.cut.isForced { return Fit(ratio: 0, demerits: tight + Self.demerits(0, run.cut)) }
        let ratio = free / LinePrices.rag, badness = 100 * ratio * ratio
        if badness > tolerance { return Fit(ratio: ratio, demerits: 1e9, isFeasible: false) }
        var demerits = tight + Self.demerits(badness, run.cut)
        if slot.line > 0, abs(Self.rag(ratio) - slot.fitness) > 1 { demerits += LinePrices.ragContrast }
        return Fit(ratio: ratio, demerits: demerits)
    }

    private func lastLine(_ run: Run, _ slot: State, _ measure: Int) -> Double {
        let price = setting == .justified ? LinePrices.hyphenBeforeLast : LinePrices.raggedHyphenBeforeLast
        var demerits = slot.hyphens > 0 ? price : 0
        if slot.line > 0, run.size.natural < runt { demerits += LinePrices.runt }
        return demerits
    }

    /// A last line shorter than this is too short.
    var runt: Int {
        let part = LinePrices.runtPart * Double(measure)
        return Int(max(part, min(LinePrices.runtEms * Double(em), LinePrices.runtMost * Double(measure))))
    }

    private static func demerits(_ badness: Double, _ cut: Cut) -> Double {
        Price.demerits(badness: badness, cut: cut, each: LinePrices.line)
    }

    private static func fitness(_ ratio: Double) -> Int8 {
        ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    }

    /// By what the line leaves free, in rags.
    private static func rag(_ ratio: Double) -> Int8 {
        ratio < 0.5 ? 0 : ratio <= 1 ? 1 : ratio <= 2 ? 2 : 3
    }
}

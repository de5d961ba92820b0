import Frames

/// How a line fills its measure.
struct LineSetting {
    /// Left edge of the first glyph.
    var start = Length.zero
    /// Of the ink, without what hangs.
    var width = Length.zero
    /// Positive where the line is wider than its measure.
    var overrun = Length.zero
    /// Extra advance for each unit of flex, and after each cluster.
    var perFlex = 0
    var perCluster = 0
    /// Quarter percents.
    var expansion = 0

    /// Takes the gap up: first a like part of what glyphs, tracking and spaces may give, then spaces take
    /// what rounding leaves. What remains is negative (too wide) or less than a unit for each flex.
    mutating func justify(
        _ gap: inout Int, natural: Int, flex: Int, count: Int, give: LineGive, basis: LineBasis
    ) {
        let space = Double(basis.space.units) / 4, em = Double(basis.size.units)
        let shrink = LinePrices.shrink(basis, expands: give.expansion > 0)
        let spaces = Double(flex) * space * (gap > 0 ? LinePrices.stretch : shrink)
        if give.expansion > 0 || give.tracking > 0 {
            let joints = Double(max(0, count - 1))
            let all = spaces + give.expansion * Double(natural) + give.tracking * em * joints
            let ratio = all > 0 ? max(-1, min(1, Double(gap) / all)) : 0
            let rounding: FloatingPointRoundingRule = gap < 0 ? .down : .toNearestOrEven
            expansion = Int((ratio * give.expansion * 400).rounded(rounding))
            gap -= Int((Double(natural) * Double(expansion) / 400).rounded(.up))
            perCluster = Int((ratio * give.tracking * em).rounded(rounding))
            gap -= perCluster * max(0, count - 1)
        }
        guard flex > 0 else { return }
        perFlex = Int((Double(gap) / Double(flex)).rounded(.down))
        // A little beyond the least space: what the breaker's and this rounding may differ by is no overrun.
        let least = LinePrices.shrink(basis, expands: false)
        if gap < 0 { perFlex = max(perFlex, -Int(space * (least + LinePrices.rounding)) - 1) }
        gap -= perFlex * flex
    }
}

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
    mutating func justify(_ gap: inout Int, natural: Int, flex: Int, count: Int, paragraph: ShapedContent) {
        let style = paragraph.style, space = Double(paragraph.basis.space.units) / 4
        let isJustified = style.alignment == .justified
        let shrink = LinePrices.shrink(paragraph.basis, expands: style.expansion > 0 && isJustified)
        let spaces = Double(flex) * space * (gap > 0 ? LinePrices.stretch : shrink)
        if isJustified {
            let glyphs = style.expansion * Double(natural)
            let letters = style.trackingAllowance * Double(paragraph.basis.size.units) * Double(count)
            let give = spaces + glyphs + letters, ratio = give > 0 ? max(-1, min(1, Double(gap) / give)) : 0
            expansion = Int((ratio * style.expansion * 400).rounded(gap < 0 ? .down : .toNearestOrEven))
            gap -= Int((Double(natural) * Double(expansion) / 400).rounded(.up))
            perCluster = Int((ratio * style.trackingAllowance * Double(paragraph.basis.size.units)).rounded())
            gap -= perCluster * max(0, count - 1)
        }
        guard flex > 0 else { return }
        perFlex = Int((Double(gap) / Double(flex)).rounded(.down))
        // A little beyond the least space: what the breaker's and this rounding may differ by is no overrun.
        let least = LinePrices.shrink(paragraph.basis, expands: false)
        if gap < 0 { perFlex = max(perFlex, -Int(space * (least + LinePrices.rounding)) - 1) }
        gap -= perFlex * flex
    }
}

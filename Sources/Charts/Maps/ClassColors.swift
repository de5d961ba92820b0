import Frames
import ReportModel

/// The colours of a map's classes, from the layout's own: from light to dark, so that they are read in grey too.
///
/// Where values part from a middle, the lower ones have another colour and a fine hatch: in grey, and for eyes that see
/// no difference between both colours, the hatch tells them apart.
enum ClassColors {
    /// The lightest class has this much of the colour, on paper.
    private static let least = 0.16
    /// No darkest class is lighter than this (Oklab), whatever the layout's colour is.
    private static let darkest = 0.5

    static func paints(_ breaks: ClassBreaks, _ colors: ChartColors) -> [Paint] {
        guard let below = breaks.below else { return arm(breaks.count, colors.mark, colors) }
        let above = breaks.count - below, longest = max(below, above)
        let other = opposite(of: colors.mark, colors)
        let low = arm(longest, other, colors).prefix(below).reversed().map {
            Paint($0.color, hatch: colors.paper)
        }
        return low + arm(longest, colors.mark, colors).prefix(above)
    }

    /// From light to dark.
    private static func arm(_ count: Int, _ color: Color, _ colors: ChartColors) -> [Paint] {
        let light = colors.paper.mixed(with: color, least), dark = darkened(color, colors)
        guard count > 1 else { return [Paint(light.mixed(with: dark, 0.6))] }
        return (0..<count).map { Paint(light.mixed(with: dark, Double($0) / Double(count - 1))) }
    }

    private static func darkened(_ color: Color, _ colors: ChartColors) -> Color {
        let steps = (0...20).lazy.map { color.mixed(with: colors.onLight, Double($0) / 20) }
        return steps.first { Oklab($0).lightness <= darkest } ?? colors.onLight
    }

    /// The colour of the palette that differs most in hue; the finding's own is kept for findings.
    static func opposite(of color: Color, _ colors: ChartColors) -> Color {
        let own = Oklab(color)
        func distance(_ other: Color) -> Double {
            let other = Oklab(other), a = own.a - other.a, b = own.b - other.b
            return a * a + b * b
        }
        let others = colors.palette.filter { $0 != color && $0 != colors.focus }
        return others.max { distance($0) < distance($1) } ?? colors.rest
    }
}

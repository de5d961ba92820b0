import Frames

/// From values to shades: light to dark in one hue, or, where values lie on both sides of zero, from one hue through
/// paper to another.
struct Shades {
    let low: Double
    let high: Double
    private let colors: ChartColors

    init(_ values: [Double], _ colors: ChartColors) {
        self.colors = colors
        let least = values.min() ?? 0, most = values.max() ?? 1
        if least < 0, most > 0 {
            let far = max(-least, most)
            (low, high) = (-far, far)
        } else {
            (low, high) = (least, most)
        }
    }

    var isDiverging: Bool { low < 0 && high > 0 }

    /// Values below zero have another hue and a hatch: in grey, both sides are alike.
    func paint(_ value: Double) -> Paint {
        let paper = colors.paper
        if isDiverging {
            let share = high > 0 ? value / high : 0
            let end = share < 0 ? ClassColors.opposite(of: colors.mark, colors) : colors.mark
            return Paint(
                paper.mixed(with: end, 0.08 + 0.92 * min(1, abs(share))), hatch: share < 0 ? paper : nil)
        }
        let share = high > low ? (value - low) / (high - low) : 1
        return Paint(paper.mixed(with: colors.mark, 0.12 + 0.88 * min(1, max(0, share))))
    }
}

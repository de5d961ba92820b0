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

    func color(_ value: Double) -> Color {
        let paper = colors.paper
        if isDiverging {
            let share = high > 0 ? value / high : 0
            let end = share < 0 ? colors.parts[1 % colors.parts.count] : colors.mark
            return paper.mixed(with: end, 0.08 + 0.92 * min(1, abs(share)))
        }
        let share = high > low ? (value - low) / (high - low) : 1
        return paper.mixed(with: colors.mark, 0.12 + 0.88 * min(1, max(0, share)))
    }

    /// So many values at equal distances, for a legend.
    func steps(_ count: Int) -> [Double] {
        (0..<count).map { low + (high - low) * Double($0) / Double(max(1, count - 1)) }
    }
}

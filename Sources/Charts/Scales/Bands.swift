import Frames

/// Equal bands along a plot, one a category, each shared by its series.
struct Bands: Hashable {
    var count: Int
    var start: Length
    var end: Length
    /// Of a band, what its marks take.
    var fill = 0.7

    var pitch: Length { (end - start) / max(1, count) }
    func middle(_ index: Int) -> Length {
        start + (end - start) * ((Double(index) + 0.5) / Double(max(1, count)))
    }

    /// Start and thickness of one of `slots` marks beside each other.
    func slot(_ index: Int, _ slot: Int = 0, of slots: Int = 1) -> (start: Length, thickness: Length) {
        let inner = pitch * fill, first = middle(index) - inner / 2
        let from = first + inner * (Double(slot) / Double(max(1, slots)))
        let to = first + inner * (Double(slot + 1) / Double(max(1, slots)))
        let gap = slots > 1 ? min((to - from) / 10, Length.mm(0.4)) : .zero
        return (from, max(Length(units: 1), to - from - gap))
    }
}

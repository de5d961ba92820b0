import Frames

/// From the index of a category to its place down a plot: bars of one thickness, with room before and after each.
struct BandScale {
    let thickness: Length
    let extent: Length
    private let starts: [Length]

    /// `before` is the room above each bar, `after` the room under the last one.
    init(before: [Length], thickness: Length, after: Length) {
        var starts: [Length] = [], y = Length.zero
        for room in before {
            starts.append(y + room)
            y += room + thickness
        }
        self.starts = starts
        self.thickness = thickness
        extent = y + after
    }

    /// Bars at one distance from each other.
    init(count: Int, pitch: Length, thickness: Length, before: Length, after: Length) {
        self.init(
            before: (0..<count).map { $0 == 0 ? before : pitch - thickness }, thickness: thickness,
            after: after)
    }

    var count: Int { starts.count }
    func start(_ index: Int) -> Length { starts[index] }
    func middle(_ index: Int) -> Length { starts[index] + thickness / 2 }
}

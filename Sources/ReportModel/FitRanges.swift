/// How far a layout lets things shrink where a text is fitted into fewer pages than it takes: 0.95 is 95 % of its size.
public struct FitRanges: Hashable, Sendable {
    /// Of type, of the distance of its lines, of the space between blocks, and of pictures.
    public var size: Double
    public var leading: Double
    public var spacing: Double
    public var pictures: Double

    /// Each from 0.5 to 1; 1 lets nothing shrink.
    public init(size: Double = 1, leading: Double = 1, spacing: Double = 1, pictures: Double = 1) {
        (self.size, self.leading, self.spacing, self.pictures) = (size, leading, spacing, pictures)
    }

    /// Whether anything may shrink at all.
    public var isEmpty: Bool { self == FitRanges() }

    /// Part of the way to the least: 0 is full size, 1 the least.
    public func part(_ part: Double) -> FitRanges {
        func factor(_ least: Double) -> Double { 1 - (1 - least) * part }
        return FitRanges(
            size: factor(size), leading: factor(leading), spacing: factor(spacing), pictures: factor(pictures)
        )
    }
}

import ReportModel

/// How many pages the parts of an edition are set in, and how far each is shrunk for it.
public struct PagePlan: Hashable, Sendable {
    /// Of each segment; nil: as many as it takes.
    var counts: [Int?] = []
    /// Of each segment; empty: all at full size.
    var factors: [FitRanges] = []
    /// Of the whole report.
    var whole = FitRanges()

    public init() {}

    init(counts: [Int], factors: [FitRanges] = [], whole: FitRanges = FitRanges()) {
        (self.counts, self.factors, self.whole) = (counts.map { $0 }, factors, whole)
    }

    func count(_ index: Int) -> Int? { index < counts.count ? counts[index] : nil }
    func factors(_ index: Int) -> FitRanges { index < factors.count ? factors[index] : FitRanges() }
}

/// The prices of all that an edition can be set in: what parallel editions agree on.
public struct EditionPrices: Sendable {
    var parts: [PartPrices]
}

import Frames

/// What makes lines good or bad: one table. Demerits after Knuth & Plass (1981), the values found by setting
/// 300 pages.
enum LinePrices {
    // Justified text.
    /// Parts of the word space that it may grow by and, with and without expansion of glyphs, shrink by.
    static let stretch = 0.3
    private static let shrink = 0.2
    private static let shrinkAlone = 0.33
    /// Ems that a word space keeps: readers of a PDF's text take less for the room between two letters.
    private static let leastSpace = 0.2
    /// The part that a space gives all the same where the font's own is hardly wider than that.
    private static let leastShrink = 0.1
    /// The part of the word space that may go besides, for sums that do not come out even.
    static let rounding = 0.03
    /// The worst badness that a line may have while there is another way, and while none is hyphenated.
    static let tolerance = 2000.0
    static let firstTolerance = 100.0
    /// Ems from which on a measure may do without hyphens: in a narrower one a pass without them finds nothing.
    static let firstMeasure = 25.0
    /// Demerits a line, on an average, up to which a paragraph is well set without hyphens.
    static let goodEnough = 1_500.0
    static let line = 10.0
    static let hyphen = 20
    static let hyphenBeforeLast = 5_000.0
    static let contrast = 10_000.0
    /// Ems that each line may stretch where the tolerance cannot be kept.
    static let emergencyStretch = 3.0
    /// Ems that letters may be tracked by, either way, before a line overruns.
    static let lastTracking = 0.005

    // Ragged text.
    /// The part of the measure that an edge may leave free at no great price.
    static let rag = 0.12
    /// A hyphen is worth about half a rag more of free edge.
    static let raggedHyphen = 90
    static let raggedHyphenBeforeLast = 40_000.0
    /// The worst badness of a line while there is another way: it leaves a third free.
    static let ragTolerance = 800.0
    /// A line that leaves much free after one that leaves nothing, or the other way round.
    static let ragContrast = 2_500.0
    /// A line whose spaces have to be drawn together.
    static let tightRag = 1_000_000.0
    /// A line that ends « … à », « … sur 2 ».
    static let shortWord = 95
    static let headingShortWord = 40

    // Any setting.
    /// Two lines running that end in a hyphen, and each one more.
    static let hyphenPair = 50_000.0
    static let hyphenLadder = 3_000_000.0
    /// A last line shorter than this part of the measure, or than so many ems where they are no more than that part.
    static let runtPart = 0.12
    static let runtEms = 4.0
    static let runtMost = 0.3
    static let runt = 100_000.0
    static let dash = 50
    static let slash = 50
    /// In names and inclusive forms.
    static let reluctantHyphen = 400
    /// In headings, where each line is read by itself.
    static let headingDash = 400
    static let headingSlash = 2_000
    /// A hyphen where none was wanted, and a word torn anywhere.
    static let unwantedHyphen = 3_000
    static let tear = 20_000

    /// The part of the word space that it may shrink by.
    static func shrink(_ basis: LineBasis, expands: Bool) -> Double {
        guard basis.space > .zero else { return 0 }
        let most = 1 - leastSpace * Double(basis.size.units) / Double(basis.space.units)
        return min(expands ? shrink : shrinkAlone, max(leastShrink, most))
    }
}

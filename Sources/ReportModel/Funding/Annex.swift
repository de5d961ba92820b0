/// Another PDF that goes with an edition.
public struct Annex: Hashable, Sendable {
    /// In which form annexes go with an edition.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// Their pages follow its own, in one file.
        case pages
        /// Each is a file beside it.
        case files
    }

    /// What happens where an annex is not what the edition's file claims to be.
    public enum Claim: String, Hashable, Sendable, CaseIterable {
        /// It is refused.
        case keep
        /// It is taken along, and the file claims no more than is true.
        case drop
    }

    /// Relative to the project.
    public var path: String
    /// What it is called in the outline, by language; empty: by its number.
    public var title: FundingProfile.Words
    /// What it is, for those who cannot see the pages of one that has no structure.
    public var description: FundingProfile.Words
    /// Which of its pages, from 1; nil: all.
    public var pages: ClosedRange<Int>?
    public var claim: Claim
    public var origin: Origin

    public init(
        path: String, title: FundingProfile.Words = .init(), description: FundingProfile.Words = .init(),
        pages: ClosedRange<Int>? = nil, claim: Claim = .keep, at origin: Origin = .unknown
    ) {
        self.path = path
        self.title = title
        self.description = description
        self.pages = pages
        self.claim = claim
        self.origin = origin
    }
}

extension Edition {
    /// The form that its annexes have: as it says, and else files beside an extract, as portals take them one by one, and
    /// pages of the whole report.
    public var annexForm: Annex.Form { statedAnnexForm ?? (extract == nil ? .pages : .files) }
}

/// That an edition is an extract: the parts of the report that it takes, and what its funder allows.
public struct Extract: Hashable, Sendable {
    /// A chapter, a section or a block by its id, or one of `Part`.
    public struct Choice: Hashable, Sendable {
        public var name: String
        public var origin: Origin
        public init(_ name: String, at origin: Origin = .unknown) {
            (self.name, self.origin) = (name, origin)
        }
    }

    /// What no block's id stands for.
    public enum Part: String, Hashable, Sendable, CaseIterable { case cover, contents, back }

    public var profile: FundingProfile?
    /// nil: the whole report. They are printed in the report's order, whatever their own.
    public var sections: [Choice]?
    /// Where the edition names its profile.
    public var origin: Origin

    public init(
        profile: FundingProfile? = nil, sections: [Choice]? = nil, origin: Origin = .unknown
    ) {
        (self.profile, self.sections, self.origin) = (profile, sections, origin)
    }

    /// Whether it takes a part that has no id.
    public func has(_ part: Part) -> Bool {
        sections.map { $0.contains { $0.name == part.rawValue } } ?? true
    }
}

extension Edition {
    /// Whether its layout's cover, and its back cover, are for it: an extract has them only if it names them.
    public var hasCover: Bool { extract?.has(.cover) ?? true }
    public var hasBack: Bool { extract?.has(.back) ?? true }
}

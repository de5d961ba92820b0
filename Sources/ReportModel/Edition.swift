/// One of the forms in which a report is published: a language, a country, an audience, a layout.
public struct Edition: Hashable, Sendable {
    /// Its name in report.yaml and of its file: `fr-BE`.
    public var id: String
    /// BCP 47 language tag with its region, which decides numbers, hyphenation and spaces: `fr-BE`.
    public var language: String
    /// Name of the layout, one of the shipped ones or of the project's own.
    public var layout: String
    /// The profile of the language's spaces and quotes, one of `TypographyProfiles`; nil: the layout's, or the region's.
    public var typography: String?
    /// Values that queries (`:country`) and text (`{{ edition.country }}`) may use.
    public var parameters: [String: String]
    /// How many pages it shall have; nil: as many as it takes.
    public var pages: Int?
    /// How large its file may be; nil: as large as it is.
    public var bytes: ByteLimit?
    /// Ids of the editions whose chapters begin on the same pages as its own, itself among them; empty: none.
    public var parallel: [String] = []
    /// What makes it an extract of the report; nil: it is the whole report, under no funder's rules.
    public var extract: Extract?
    /// Other PDFs that go with it, and in which form, where it says so.
    public var annexes: [Annex] = []
    public var statedAnnexForm: Annex.Form?
    /// Of its file, without an ending.
    public var fileName: String
    /// The standard of accessibility that it is made by; nil: PDF/UA-1, or what its funder asks for.
    public var standard: Conformance.Generation?
    /// What its file carries beside its pages; nil: what `attachedData` says.
    public var attach: Set<AttachedData>?

    public init(
        id: String, language: String, layout: String = "annual", typography: String? = nil,
        parameters: [String: String] = [:]
    ) {
        self.id = id
        fileName = id
        self.language = language
        self.layout = layout
        self.typography = typography
        self.parameters = parameters
    }

    /// The language without its region: `fr`. Names the content folder.
    public var primaryLanguage: String { String(language.prefix { $0 != "-" && $0 != "_" }) }

    /// The tag that its text is set by: the language, with the profile that it or the layout picks as a private subtag
    /// (`fr-BE-x-eu`).
    public func typographicLanguage(in layout: LayoutSpec) -> String {
        guard let profile = typography ?? layout.typography[primaryLanguage.lowercased()] else {
            return language
        }
        let tag = language.split(separator: "-").prefix { $0.lowercased() != "x" }.joined(separator: "-")
        return "\(tag)-x-\(profile)"
    }
}

/// The most bytes that a file may have, and where that is written.
public struct ByteLimit: Hashable, Sendable {
    public var most: Int
    public var origin: Origin
    public init(_ most: Int, at origin: Origin = .unknown) { (self.most, self.origin) = (most, origin) }
}

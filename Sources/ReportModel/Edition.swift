/// One of the forms in which a report is published: a language, a country, an audience, a layout.
public struct Edition: Hashable, Sendable {
    /// Its name in report.yaml and of its file: `fr-BE`.
    public var id: String
    /// BCP 47 language tag with its region, which decides numbers, hyphenation and spaces: `fr-BE`.
    public var language: String
    /// Name of the layout, one of the shipped ones or of the project's own.
    public var layout: String
    /// Values that queries (`:country`) and text (`{{ edition.country }}`) may use.
    public var parameters: [String: String]

    public init(id: String, language: String, layout: String = "annual", parameters: [String: String] = [:]) {
        self.id = id
        self.language = language
        self.layout = layout
        self.parameters = parameters
    }

    /// The language without its region: `fr`. Names the content folder.
    public var primaryLanguage: String { String(language.prefix { $0 != "-" && $0 != "_" }) }
}

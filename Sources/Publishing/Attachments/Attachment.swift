/// A file that a finished document carries: data that its figures are drawn from, a list of its numbers.
public struct Attachment: Hashable, Sendable {
    /// How it belongs to what it is attached to (ISO 32000-2, 7.11.3, table 43).
    public enum Relationship: String, Hashable, Sendable {
        /// What a figure was drawn from.
        case data = "Data"
        /// What goes further than the document.
        case supplement = "Supplement"
        case source = "Source"
    }

    /// Unique in its document, with its ending: `education.csv`.
    public var name: String
    /// `text/csv`
    public var mediaType: String
    /// What it is, in the document's language.
    public var description: String
    public var relationship: Relationship
    /// The source of the elements that it is associated with (`StructureNode.source`); nil for the whole document.
    public var source: String?
    public var bytes: [UInt8]

    public init(
        name: String, mediaType: String, description: String, relationship: Relationship,
        source: String? = nil, bytes: [UInt8]
    ) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.relationship = relationship
        self.source = source
        self.bytes = bytes
    }
}

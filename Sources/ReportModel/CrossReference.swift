/// A place of the text that sends the reader to another: `[](#results "full")`.
public struct CrossReference: Hashable, Sendable {
    /// What it prints of the place that it leads to.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// The number of a figure or table: « 3 ».
        case number
        /// The number that its page bears: « 12 ».
        case page
        /// « figure 3, page 12 »; a heading by its title, what has neither number nor title by its page alone.
        case full
        /// « voir figure 3, page 12 »
        case see
    }

    /// Of a block of the same edition.
    public var id: String
    public var form: Form
    public var origin: Origin

    public init(_ id: String, as form: Form = .number, origin: Origin = .unknown) {
        (self.id, self.form, self.origin) = (id, form, origin)
    }
}

extension Inline {
    /// A cross reference to the block with this id.
    public static func reference(_ id: String, as form: CrossReference.Form = .number) -> Inline {
        .reference(CrossReference(id, as: form))
    }
}

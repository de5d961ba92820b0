import Frames

/// Labels that were shaped lately, whatever their colour.
struct LineShelf {
    struct Key: Hashable {
        var text: String
        /// The number of its `ShapingStyle`, which knows its language.
        var style: Int
        var rise: Length
        var tag: Tag
    }

    private var contents: [Key: ShapedContent] = [:]
    /// Those of a page or two; a long table's cells are not worth keeping.
    private static let limit = 256

    subscript(key: Key) -> ShapedContent? {
        get { contents[key] }
        set {
            if contents.count >= Self.limit { contents.removeAll(keepingCapacity: true) }
            contents[key] = newValue
        }
    }
}

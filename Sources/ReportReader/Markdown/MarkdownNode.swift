/// A node of a Markdown text as cmark-gfm reads it, in Swift values.
struct MarkdownNode {
    enum Kind: Equatable {
        case document, quote, item, paragraph, thematicBreak, softBreak, lineBreak, emphasis, strong
        case list(start: Int?)
        case heading(level: Int)
        /// What follows the opening fence; nil for an indented block.
        case code(info: String?, text: String)
        case htmlBlock(String)
        case htmlInline(String)
        case text(String)
        case codeSpan(String)
        case link(target: String, title: String)
        case image(path: String, title: String)
        /// A footnote's number in its text, from 1 in order of first calls.
        case footnoteCall(Int)
        /// Definitions stand last, in the order of their numbers.
        case footnote
        /// Deeper than is read.
        case tooDeep
        case other(String)
    }

    var kind: Kind
    var children: [MarkdownNode] = []
    /// Lines from 0, columns in bytes from 0; inlines know their place only roughly.
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int

    var isText: Bool {
        switch kind {
        case .text, .softBreak: true
        default: false
        }
    }

    /// Its words alone.
    var plainText: String {
        switch kind {
        case .text(let text), .codeSpan(let text): text
        case .softBreak, .lineBreak: " "
        default: children.map(\.plainText).joined()
        }
    }
}

import CCmark

/// The boundary to cmark-gfm: CommonMark with footnotes, no smart punctuation. Every pointer stays in this file.
struct CommonMark: ~Copyable {
    /// Levels of blocks and inlines in each other that are read.
    static let deepest = 40

    /// cmark_parse_document; freed with its whole tree when the value goes.
    private let root: OpaquePointer

    static func parse(_ text: String) -> MarkdownNode {
        let empty = MarkdownNode(kind: .document, line: 0, column: 0, endLine: 0, endColumn: 0)
        return CommonMark(text)?.tree() ?? empty
    }

    private init?(_ text: String) {
        var text = text
        // The bytes are borrowed for the call alone: cmark copies what it keeps.
        let root = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_FOOTNOTES)
            }
        }
        guard let root else { return nil }
        cmark_consolidate_text_nodes(root)
        self.root = root
    }

    deinit { cmark_node_free(root) }

    private func tree() -> MarkdownNode { Self.node(root, depth: 0) }

    private static func node(_ pointer: OpaquePointer, depth: Int) -> MarkdownNode {
        let kind = depth < deepest ? kind(of: pointer) : .tooDeep
        var children: [MarkdownNode] = []
        var child = depth < deepest ? cmark_node_first_child(pointer) : nil
        while let current = child {
            children.append(node(current, depth: depth + 1))
            child = cmark_node_next(current)
        }
        return MarkdownNode(
            kind: kind, children: children, line: max(Int(cmark_node_get_start_line(pointer)) - 1, 0),
            column: max(Int(cmark_node_get_start_column(pointer)) - 1, 0),
            endLine: max(Int(cmark_node_get_end_line(pointer)) - 1, 0),
            endColumn: max(Int(cmark_node_get_end_column(pointer)), 0))
    }

    private static func kind(of pointer: OpaquePointer) -> MarkdownNode.Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: return .document
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
            return .list(start: isOrdered ? Int(cmark_node_get_list_start(pointer)) : nil)
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(pointer)))
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_CODE_BLOCK:
            var length: CInt = 0, offset: CInt = 0, sign: CChar = 0
            let isFenced = cmark_node_get_fenced(pointer, &length, &offset, &sign) != 0
            return .code(
                info: isFenced ? string(cmark_node_get_fence_info(pointer)) : nil, text: literal(pointer))
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal(pointer))
        case CMARK_NODE_HTML_INLINE: return .htmlInline(literal(pointer))
        case CMARK_NODE_TEXT: return .text(literal(pointer))
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .codeSpan(literal(pointer))
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK:
            return .link(
                target: string(cmark_node_get_url(pointer)), title: string(cmark_node_get_title(pointer)))
        case CMARK_NODE_IMAGE:
            return .image(
                path: string(cmark_node_get_url(pointer)), title: string(cmark_node_get_title(pointer)))
        case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteCall(Int(literal(pointer)) ?? 0)
        case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote
        default: return .other(string(cmark_node_get_type_string(pointer)))
        }
    }

    private static func literal(_ pointer: OpaquePointer) -> String {
        string(cmark_node_get_literal(pointer))
    }
    private static func string(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}

import ReportModel

/// What conditions leave out of an edition: blocks, and with a heading all of its section, over files too.
final class SectionGate {
    private let judge: ConditionJudge
    /// Level of the heading whose section is left out.
    private var closedAt: Int?
    /// Ids of blocks that are left out, and where.
    private(set) var leftOut: [String: Origin] = [:]

    init(_ judge: ConditionJudge) { self.judge = judge }

    /// Whether the edition has a block with these attributes, wherever it stands.
    func admits(_ attributes: Attributes) -> Bool {
        guard let text = attributes.values["if"] else { return true }
        return admits(text, at: attributes.places["if"] ?? attributes.origin, id: attributes.id)
    }

    func admits(_ text: String, at origin: Origin, id: String?) -> Bool {
        guard let condition = WrittenCondition(text, at: origin, judge.log), !judge.holds(condition) else {
            return true
        }
        if let id { leftOut[id] = origin }
        return false
    }

    /// Closes the section of a heading that is left out.
    func close(at level: Int) { closedAt = level }

    /// Reads something apart from the text, at a place that is not left out.
    func apart<Result>(_ read: () -> Result) -> Result {
        let saved = closedAt
        defer { closedAt = saved }
        closedAt = nil
        return read()
    }

    /// Whether a block of the text stands in a section that is left out. A heading of the same or a higher level ends it.
    func isClosed(to node: MarkdownNode, at origin: Origin) -> Bool {
        guard let level = closedAt else { return false }
        if case .heading(let own) = node.kind, own <= level {
            closedAt = nil
            return false
        }
        if let id = Self.id(of: node) { leftOut[id] = origin }
        return true
    }

    /// The id of a block that is not read any further.
    private static func id(of node: MarkdownNode) -> String? {
        if case .code(_, let text) = node.kind {
            let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("id:") }
            return line.map { $0.dropFirst(3).trimmingSpaces }
        }
        guard let (_, inner) = AttributeSyntax.cut(node.plainText) else { return nil }
        let word = inner.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("#") }
        return word.map { String($0.dropFirst()) }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

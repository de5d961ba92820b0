/// The characters of a heading or a paragraph as they stand in its file, line by line, without what is no text: the signs
/// before a heading, a quote's marks, attributes at the end.
struct MarkdownLines {
    private(set) var ranges: [Range<Int>] = []
    private(set) var attributes = Attributes()
    /// What a line after the first begins with.
    private(set) var continuation = ""
    private let file: SourceFile

    init(of node: MarkdownNode, in source: SourceText) {
        file = source.file
        guard node.endLine >= node.line else { return }
        for number in node.line...node.endLine {
            let isFirst = number == node.line
            let lineStart = source.offset(line: number, byte: 0)
            var start = isFirst ? source.offset(line: number, byte: node.column) : lineStart
            let end = source.restOfLine(from: start).upperBound
            while start < end, (isFirst ? " " : " >").utf8.contains(file.bytes[start]) { start += 1 }
            ranges.append(start..<end)
        }
        if ranges.count > 1 {
            let line = file.line(file.lineIndex(of: ranges[1].lowerBound))
            continuation = file.string(line.lowerBound..<ranges[1].lowerBound)
        } else if let first = ranges.first {
            // As the first line begins, its list's mark made blank.
            let line = file.line(file.lineIndex(of: first.lowerBound))
            continuation = String(
                file.string(line.lowerBound..<first.lowerBound).map { $0 == ">" || $0 == " " ? $0 : " " })
        }
        if case .heading = node.kind { cutHeading() }
        cutAttributes(of: node)
    }

    /// On one line, hard breaks kept.
    var text: String {
        var text = ""
        for (index, range) in ranges.enumerated() {
            let line = file.string(range)
            let bare = String(line.reversed().drop { $0 == " " }.reversed())
            if index == ranges.count - 1 { return text + bare }
            if line.hasSuffix("  ") || bare.hasSuffix("\\") && !bare.hasSuffix("\\\\") {
                text += (bare.hasSuffix("\\") ? String(bare.dropLast()) : bare) + "\\\n"
            } else {
                text += bare + " "
            }
        }
        return text
    }

    /// `#` before an ATX heading and after it; the line under a setext one.
    private mutating func cutHeading() {
        guard let first = ranges.first else { return }
        let hash = UInt8(ascii: "#"), space = UInt8(ascii: " ")
        guard first.lowerBound < first.upperBound, file.bytes[first.lowerBound] == hash else {
            ranges.removeLast()
            return
        }
        var start = first.lowerBound, end = first.upperBound
        while start < end, file.bytes[start] == hash { start += 1 }
        while start < end, file.bytes[start] == space { start += 1 }
        while end > start, file.bytes[end - 1] == space { end -= 1 }
        var bare = end
        while bare > start, file.bytes[bare - 1] == hash { bare -= 1 }
        if bare < end, bare == start || file.bytes[bare - 1] == space { end = bare }
        ranges = [start..<end]
        continuation = ""
    }

    private mutating func cutAttributes(of node: MarkdownNode) {
        defer { trim() }
        guard let last = node.children.last, case .text(let text) = last.kind,
            AttributeSyntax.cut(text) != nil, let range = ranges.last,
            let (before, inner) = AttributeSyntax.cut(file.string(range))
        else { return }
        attributes = AttributeSyntax.read(inner, at: file.origin(range), DiagnosticLog())
        ranges[ranges.count - 1] = range.lowerBound..<(range.lowerBound + before.utf8.count)
    }

    /// Spaces at the end, and lines that are left without characters.
    private mutating func trim() {
        while let range = ranges.last {
            var end = range.upperBound
            while end > range.lowerBound, file.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            ranges[ranges.count - 1] = range.lowerBound..<end
            guard end == range.lowerBound, ranges.count > 1 else { return }
            ranges.removeLast()
        }
    }
}

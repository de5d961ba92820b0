import Foundation
import ReportModel

/// Reads a picture that stands alone: `![what it shows](pictures/x.svg "caption"){credit="…"}`.
struct MarkdownPictureReader {
    let node: NodeReader

    /// nil, with a diagnostic, where the file cannot be found.
    func read() -> ReadBlock? {
        let (children, attributes) = node.cutAttributes()
        guard children.count == 1, let image = children.first, case .image(let path, let title) = image.kind
        else { return nil }
        let source = node.reader.source
        var locator = Locator(source.file, node.reader.range(of: node.node))
        let origin = locator.find(path)
        let found = projectPath(path)
        if node.context.files.find(found, limit: .picture, at: origin, node.log) == nil { return nil }
        func words(_ text: String, _ part: String) -> [Inline] {
            var locator = Locator(source.file, node.reader.range(of: node.node))
            return node.context.ledger.with({ $0.part = part }) {
                text.isEmpty ? [] : BoundText(context: node.context).read(text, &locator)
            }
        }
        let picture = Picture(
            path: found, alternative: words(image.plainText, "alternative").plainText,
            caption: words(title, "caption"),
            credit: words(attributes.values["credit"] ?? "", "credit"))
        if picture.alternative.allSatisfy(\.isWhitespace) { node.log.add(.noAlternative(path, at: origin)) }
        if attributes.classes.contains("figure"), picture.caption.isEmpty {
            node.log.add(.figureWithoutCaption(path, at: origin))
        }
        return node.block(.picture(picture), attributes, keys: ["credit"])
    }

    /// Paths are the project's; one that climbs is taken from the text's own folder, as other Markdown viewers do.
    private func projectPath(_ path: String) -> String {
        let path = path.removingPercentEncoding ?? path
        guard path.hasPrefix("../") || path.hasPrefix("./") else { return path }
        var parts = node.reader.source.file.path.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/").map(String.init) where part != "." {
            if part == ".." {
                if parts.isEmpty { return path }
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

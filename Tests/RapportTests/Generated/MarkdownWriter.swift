import Foundation
import ReportModel

/// Writes generated blocks as an author would: Markdown, attributes in braces, fenced blocks with JSON, which is YAML too.
struct MarkdownWriter {
    private var text = ""

    static func project(_ report: Report) -> [(name: String, text: String)] {
        var writer = MarkdownWriter()
        for block in report.blocks { writer.write(block) }
        for (key, note) in report.notes.sorted(by: { $0.key < $1.key }) {
            writer.text += "[^\(key)]: \(inlines(note))\n\n"
        }
        let manifest = """
            title: \(report.title)
            organisation: \(report.organisation)
            period: "\(report.period)"
            date: 2022-05-01
            layout: plain
            editions: { fr: { language: fr-BE } }

            """
        return [("report.yaml", manifest), ("content/fr/01.md", writer.text)]
    }

    private mutating func write(_ block: Block) {
        let attributes = Self.attributes(block.attributes)
        switch block.content {
        case .heading(let heading):
            text += String(repeating: "#", count: heading.level) + " \(Self.inlines(heading.text))\n\n"
        case .paragraph(let inlines):
            text += Self.inlines(inlines) + (attributes.isEmpty ? "" : " " + attributes) + "\n\n"
        case .list, .quote:
            if !attributes.isEmpty { text += attributes + "\n\n" }
            text += Self.lines(block).joined(separator: "\n") + "\n\n<!-- end -->\n\n"
        case .keyFigures(let figures):
            if !attributes.isEmpty { text += attributes + "\n\n" }
            fence(
                "figures", figures.map { ["value": $0.value.plainText, "label": $0.label.plainText] })
        case .callout(let callout):
            fence(
                "callout",
                [
                    "variant": callout.variant.rawValue, "title": callout.title.plainText,
                    "text": callout.body.flatMap(Self.lines).joined(separator: "\n"),
                ])
        case .definitions(let items):
            fence(
                "definitions",
                ["items": items.map { ["term": $0.term.plainText, "text": $0.text.plainText] }])
        case .pageBreak: text += "---\n\n"
        default: break
        }
    }

    private mutating func fence(_ kind: String, _ value: some Encodable) {
        let json = (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        text += "```\(kind)\n\(json.replacing("\\/", with: "/"))\n```\n\n"
    }

    private static func attributes(_ attributes: BlockAttributes) -> String {
        var parts = attributes.classes.sorted().map { ".\($0)" }
        if let span = attributes.span { parts.append("span=\(span)") }
        if attributes.place == .side { parts.append("place=side") }
        return parts.isEmpty ? "" : "{\(parts.joined(separator: " "))}"
    }

    /// A block inside another one: its lines, to be indented or marked.
    private static func lines(_ block: Block) -> [String] {
        switch block.content {
        case .paragraph(let text): return [inlines(text)]
        case .quote(let blocks): return blocks.flatMap { lines($0) + [""] }.dropLast().map { "> " + $0 }
        case .list(let list):
            return list.items.enumerated().flatMap { index, blocks in
                let marker = list.start.map { "\($0 + index). " } ?? "- "
                let inner = blocks.flatMap { lines($0) + [""] }.dropLast()
                return inner.enumerated().map { line, text in
                    text.isEmpty
                        ? "" : (line == 0 ? marker : String(repeating: " ", count: marker.count)) + text
                }
            }
        default: return []
        }
    }

    private static func inlines(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .strong(let inner): "**\(self.inlines(inner))**"
            case .emphasis(let inner): "*\(self.inlines(inner))*"
            case .note(let key): "[^\(key)]"
            default: ""
            }
        }.joined()
    }
}

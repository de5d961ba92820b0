import Foundation
import ReportModel

/// The mark on what is printed in another language than the edition's: « [Frans] ».
enum FallbackMark {
    /// A language's name in another language, by the system's locale data, in brackets.
    static func text(for language: String, in other: String) -> String {
        let name = Locale(identifier: other).localizedString(forLanguageCode: language) ?? language
        return "[\(name)]"
    }

    /// Blocks with their language, the first of them and every chapter and section marked.
    static func marked(_ blocks: [ReadBlock], _ mark: String, language: String) -> [ReadBlock] {
        blocks.enumerated().map { index, block in
            var block = block
            block.block.attributes.language = language
            if index == 0 || opensSection(block.block) {
                block.block.content = marked(block.block.content, mark)
            }
            return block
        }
    }

    private static func opensSection(_ block: Block) -> Bool {
        if case .heading(let heading) = block.content { heading.level <= 2 } else { false }
    }

    private static func marked(_ content: BlockContent, _ mark: String) -> BlockContent {
        let sign = [Inline.text("\u{A0}" + mark)]
        switch content {
        case .heading(var heading):
            heading.text += sign
            return .heading(heading)
        case .paragraph(let text): return .paragraph(text + sign)
        case .chart(var chart):
            chart.title += sign
            return .chart(chart)
        case .table(var table):
            table.title += sign
            return .table(table)
        case .callout(var callout):
            if callout.title.isEmpty {
                callout.body = marked(callout.body, mark)
            } else {
                callout.title += sign
            }
            return .callout(callout)
        case .picture(var picture):
            picture.caption += picture.caption.isEmpty ? [.text(mark)] : sign
            return .picture(picture)
        case .list(var list):
            if let first = list.items.first { list.items[0] = marked(first, mark) }
            return .list(list)
        case .quote(let blocks): return .quote(marked(blocks, mark))
        case .keyFigures(var figures):
            if !figures.isEmpty { figures[0].label += sign }
            return .keyFigures(figures)
        case .definitions(var definitions):
            if !definitions.isEmpty { definitions[0].term += sign }
            return .definitions(definitions)
        case .contents(var contents):
            contents.title += sign
            return .contents(contents)
        case .story, .pageBreak, .columnBreak: return content
        }
    }

    private static func marked(_ blocks: [Block], _ mark: String) -> [Block] {
        var blocks = blocks
        if !blocks.isEmpty { blocks[0].content = marked(blocks[0].content, mark) }
        return blocks
    }
}

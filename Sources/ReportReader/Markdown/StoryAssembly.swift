import ReportModel

/// Makes one story of a heading `{.story}` and of all that follows it until the next chapter or section.
enum StoryAssembly {
    static func assemble(_ blocks: [ReadBlock]) -> [Block] {
        var result: [Block] = []
        var index = 0
        while index < blocks.count {
            let first = blocks[index]
            index += 1
            guard first.isStory, case .heading(let heading) = first.block.content else {
                result.append(first.block)
                continue
            }
            let end = blocks[index...].firstIndex { opensSection($0.block) } ?? blocks.count
            var block = first.block
            block.content = .story(
                story(heading, columns: first.columns ?? 2, blocks[index..<end].map(\.block)))
            result.append(block)
            index = end
        }
        return result
    }

    private static func opensSection(_ block: Block) -> Bool {
        if case .heading(let heading) = block.content { heading.level <= 2 } else { false }
    }

    private static func isParagraph(_ block: Block) -> Bool {
        if case .paragraph = block.content { true } else { false }
    }

    private static func story(_ heading: Heading, columns: Int, _ blocks: [Block]) -> Story {
        let (eyebrow, title) = splitAtColon(heading.text)
        var story = Story(eyebrow: eyebrow, title: title, columns: columns)
        for block in blocks {
            switch block.content {
            case .picture(let picture) where story.portrait == nil: story.portrait = picture
            case .quote(let paragraphs) where story.quote.isEmpty && paragraphs.allSatisfy(isParagraph):
                (story.quote, story.attribution) = quote(paragraphs)
            case .keyFigures(let figures): story.facts += figures
            case .paragraph(let text) where story.lead.isEmpty && block.attributes.classes.contains("lead"):
                story.lead = text
            case .paragraph(let text) where story.note.isEmpty && block.attributes.classes.contains("note"):
                story.note = text
            default: story.body.append(block)
            }
        }
        return story
    }

    /// « Duo story : Asmae & Cécile »: what stands before and after the first colon, without the spaces at it.
    private static func splitAtColon(_ text: [Inline]) -> (eyebrow: [Inline], title: [Inline]) {
        for (index, inline) in text.enumerated() {
            guard case .text(let words) = inline, let colon = words.firstIndex(of: ":") else { continue }
            let before = words[..<colon].reversed().drop(while: \.isWhitespace).reversed()
            let after = words[words.index(after: colon)...].drop(while: \.isWhitespace)
            let eyebrow = text[..<index] + (before.isEmpty ? [] : [.text(String(before))])
            let title = (after.isEmpty ? [] : [.text(String(after))]) + text[(index + 1)...]
            return (Array(eyebrow), Array(title))
        }
        return ([], text)
    }

    /// The paragraphs of a quote; a last one that begins with a dash says who speaks.
    private static func quote(_ blocks: [Block]) -> (quote: [Inline], attribution: [Inline]) {
        var paragraphs = blocks.compactMap { block -> [Inline]? in
            if case .paragraph(let text) = block.content { text } else { nil }
        }
        var attribution: [Inline] = []
        if let last = paragraphs.last, case .text(let words) = last.first,
            words.hasPrefix("—") || words.hasPrefix("–")
        {
            let name = String(words.dropFirst().drop(while: \.isWhitespace))
            attribution = (name.isEmpty ? [] : [.text(name)]) + last.dropFirst()
            paragraphs.removeLast()
        }
        return (Array(paragraphs.joined(separator: [.lineBreak])), attribution)
    }
}

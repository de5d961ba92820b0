import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A story in a layout without story spreads: set as a section of the text.
    mutating func addStoryInFlow(_ story: Story, _ block: Block) {
        addHeading(Heading(level: 2, story.listedTitle), block)
        if let portrait = story.portrait {
            addPicture(portrait, Block(.picture(portrait), origin: block.origin))
        }
        if !story.lead.isEmpty {
            addParagraph(
                story.lead,
                Block(
                    .paragraph(story.lead), attributes: BlockAttributes(classes: ["lead"]),
                    origin: block.origin))
        }
        opens = true
        for child in story.body { add(child) }
        if !story.quote.isEmpty {
            addQuote(
                [story.quote, story.attribution].filter { !$0.isEmpty }.map { Block(.paragraph($0)) },
                Block(.quote([]), origin: block.origin))
        }
        if !story.facts.isEmpty {
            addKeyFigures(story.facts, Block(.keyFigures(story.facts), origin: block.origin))
        }
        if !story.note.isEmpty {
            addParagraph(
                story.note,
                Block(
                    .paragraph(story.note), attributes: BlockAttributes(classes: ["note"]),
                    origin: block.origin))
        }
    }
}

import Frames
import ReportModel

/// A line of the contents or of the list of figures.
struct ContentsEntry {
    var title: [Inline]
    /// 1 for chapters, 2 for sections, 3 for subsections and figures.
    var level: Int
    var anchor: String
    /// Of a figure, in the list of figures.
    var number: Int?
}

extension [Inline] {
    /// Without the calls of footnotes: a title is listed, its notes stay where it stands.
    var withoutNotes: [Inline] {
        compactMap { inline in
            switch inline {
            case .note: nil
            case .emphasis(let inner): .emphasis(inner.withoutNotes)
            case .strong(let inner): .strong(inner.withoutNotes)
            case .link(let inner, let target): .link(inner.withoutNotes, target: target)
            default: inline
            }
        }
    }

    /// What is printed of it as plain text: a final edition prints a gap's declared words.
    func printed(isDraft: Bool) -> String {
        map { inline in
            switch inline {
            case .gap(let gap): isDraft ? gap.label : gap.finalText ?? ""
            case .emphasis(let inner), .strong(let inner), .link(let inner, _):
                inner.printed(isDraft: isDraft)
            default: inline.plainText
            }
        }.joined()
    }
}

extension Composition {
    /// The characters of a text as this edition prints them.
    func plain(_ text: [Inline]) -> String { text.printed(isDraft: report.isDraft) }

    /// Headings, stories and named figures of the report down to a level, in order.
    func outlineEntries(depth: Int) -> [ContentsEntry] {
        var entries: [ContentsEntry] = []
        for (index, block) in report.blocks.enumerated() {
            switch block.content {
            case .heading(let heading) where heading.level <= depth:
                entries.append(
                    ContentsEntry(
                        title: heading.text.withoutNotes, level: heading.level, anchor: Anchors.heading(index)
                    ))
            case .story(let story):
                let title = story.eyebrow.isEmpty ? story.title : story.eyebrow + [.text(": ")] + story.title
                entries.append(ContentsEntry(title: title, level: 2, anchor: Anchors.heading(index)))
            case .chart(let chart) where !chart.contentsTitle.isEmpty && depth >= 3:
                guard let number = numbering.number(at: index) else { continue }
                entries.append(
                    ContentsEntry(title: chart.contentsTitle, level: 3, anchor: Anchors.figure(number)))
            default: break
            }
        }
        return entries
    }

    /// The numbered figures by their findings.
    func figureEntries() -> [ContentsEntry] {
        report.blocks.enumerated().compactMap { index, block in
            guard case .chart(let chart) = block.content, let number = numbering.number(at: index) else {
                return nil
            }
            let title = (chart.gap.map { chart.title + [.text(" "), .gap($0)] } ?? chart.title).withoutNotes
            return ContentsEntry(title: title, level: 3, anchor: Anchors.figure(number), number: number)
        }
    }

    /// The anchor of a heading or story of the report: its index is unique in its edition.
    func headingAnchor(of block: Block) -> String { Anchors.heading(currentIndex) }
}

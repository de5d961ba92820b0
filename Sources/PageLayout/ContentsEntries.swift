import Frames
import ReportModel

/// A line of the contents or of the lists of figures and tables.
struct ContentsEntry {
    var title: [Inline]
    /// 1 for chapters, 2 for sections, 3 for subsections and figures.
    var level: Int
    var anchor: String
    /// Of a figure or table, in their lists.
    var number: Int?
}

extension Composition {
    /// Headings, stories and named figures of the report down to a level, in order.
    func outlineEntries(depth: Int) -> [ContentsEntry] {
        var entries: [ContentsEntry] = []
        for (index, block) in report.blocks.enumerated() {
            switch block.content {
            case .heading(let heading) where heading.level <= depth:
                entries.append(
                    ContentsEntry(
                        title: listed(heading.text), level: heading.level, anchor: Anchors.heading(index)
                    ))
            case .story(let story):
                entries.append(
                    ContentsEntry(title: listed(story.listedTitle), level: 2, anchor: Anchors.heading(index)))
            case .chart(let chart) where !chart.contentsTitle.isEmpty && depth >= 3:
                guard let number = numbering.number(at: index) else { continue }
                entries.append(
                    ContentsEntry(
                        title: listed(chart.contentsTitle), level: 3, anchor: Anchors.figure(number)))
            default: break
            }
        }
        return entries
    }

    /// The numbered figures by their findings, pictures by their captions.
    func figureEntries() -> [ContentsEntry] {
        report.blocks.enumerated().compactMap { index, block in
            guard let number = numbering.number(at: index) else { return nil }
            if case .picture(let picture) = block.content {
                return ContentsEntry(
                    title: listed(picture.caption), level: 3, anchor: Anchors.figure(number), number: number)
            }
            guard case .chart(let chart) = block.content else { return nil }
            let title = listed(chart.gap.map { chart.title + [.text(" "), .gap($0)] } ?? chart.title)
            return ContentsEntry(title: title, level: 3, anchor: Anchors.figure(number), number: number)
        }
    }

    /// The numbered tables by their titles.
    func tableEntries() -> [ContentsEntry] {
        report.blocks.enumerated().compactMap { index, block in
            guard case .table(let table) = block.content, let number = numbering.number(at: index) else {
                return nil
            }
            return ContentsEntry(
                title: listed(table.title), level: 3, anchor: Anchors.table(number), number: number)
        }
    }

    /// The anchor of a heading or story of the report: its index is unique in its edition.
    func headingAnchor(of block: Block) -> String { Anchors.heading(currentIndex) }
}

extension Story {
    /// Its title after what kind of story it is, as lists name it.
    var listedTitle: [Inline] { eyebrow.isEmpty ? title : eyebrow + [.text(": ")] + title }
}

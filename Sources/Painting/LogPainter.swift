public import Frames

/// Paints pages to text that people read and tests compare: one line an item, in painting order.
///
/// Lengths are millimetres with two decimals, from the page's top left corner; sizes of type are points. What cannot be seen
/// in text (U+00AD, U+202F, …) is written as an escape.
///
///     page 3 recto master=body label=3 210.00×297.00
///       text 20.00,33.50 Vollkorn Regular 10.30 #1D1D1B <P 12> "Qui sont-ils"
///       rect 20.00,40.00 50.00×2.00 fill #FFD400 <layout>
public enum LogPainter {
    /// All pages, then the structure as an outline, then the bookmarks.
    public static func paint(_ document: PagedDocument) -> String {
        var lines = document.pages.flatMap { self.lines($0, document.structure) }
        lines.append("structure")
        lines += StructureLog.lines(document.structure).map { "  " + $0 }
        if !document.outline.isEmpty { lines.append("outline") }
        lines += document.outline.map { entry in
            String(repeating: "  ", count: max(1, entry.level))
                + "\(LogText.quoted(entry.title)) → \(entry.anchor)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One page.
    public static func paint(_ page: Page, structure: StructureTree = StructureTree()) -> String {
        lines(page, structure).joined(separator: "\n") + "\n"
    }

    /// A frame that is no page: a chart, a line. Without a structure, elements have no role: `<12>`.
    public static func paint(_ frame: Frame, structure: StructureTree = StructureTree()) -> String {
        (["frame \(LogText.size(frame.size))"] + items(frame, structure)).joined(separator: "\n") + "\n"
    }

    private static func lines(_ page: Page, _ structure: StructureTree) -> [String] {
        let bleed = page.bleed == .zero ? "" : " bleed=\(LogText.length(page.bleed))"
        let head = "page \(page.number) \(page.side.rawValue) master=\(page.master) label=\(page.label) "
        return [head + LogText.size(page.frame.size) + bleed] + items(page.frame, structure)
    }

    private static func items(_ frame: Frame, _ structure: StructureTree) -> [String] {
        var writer = LogWriter(structure)
        return writer.write(frame)
    }
}

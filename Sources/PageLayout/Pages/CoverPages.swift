import Frames
import ReportModel
import Typography

/// The cover: title and the year's claim over the master's art.
struct CoverPage {
    let composition: Composition

    func page(_ context: PageContext) -> Frame {
        var page = MasterPainter(composition: composition).blank("cover", context)
        let areas = AreaSetter(composition, master: "cover", context: context, origin: .unknown)
        let report = composition.report
        let title = [Inline.text(report.title)]
        if let node = areas.placeTitle(
            title, in: "title", style: "cover-title", role: .heading1, into: &page)
        {
            page.place(.anchor(Anchors.cover), at: .zero)
            composition.outline(node, as: title, at: Anchors.cover)
        }
        if let claim = report.cover?.claim {
            areas.place(claim, in: "claim", style: "cover-claim", into: &page)
        }
        return page
    }
}

/// The back cover: a last word and the colophon.
struct BackPage {
    let composition: Composition

    func page(_ context: PageContext, _ back: BackCover) -> Frame {
        var page = MasterPainter(composition: composition).blank("back", context)
        let areas = AreaSetter(composition, master: "back", context: context, origin: .unknown)
        areas.place(back.title, in: "title", style: "back-title", into: &page)
        if let node = areas.place(
            back.eyebrow, in: "eyebrow", style: "back-eyebrow", role: .heading2, into: &page)
        {
            page.place(.anchor(Anchors.back), at: .zero)
            composition.outline(node, as: back.eyebrow, at: Anchors.back)
        }
        guard let area = areas.area("colophon") else { return page }
        areas.place(
            colophon(back, width: areas.rect(area).size.width, in: context.node), hanging: nil, in: area,
            named: "colophon", into: &page)
        return page
    }

    /// Rows between hairlines, then the note.
    private func colophon(_ back: BackCover, width: Length, in node: StructureID) -> Frame {
        let styles = composition.styles, label = width * 0.5
        var frame = Frame(size: Size(width, .zero)), y = Length.zero
        let list =
            back.rows.isEmpty
            ? node : composition.structure.add(.list, in: node) { $0.numbering = .description }
        func rule() {
            frame.fill(
                Rect(x: .zero, y: y, width: width, height: styles.space("hairline")), styles.color("ardoise"),
                as: .artifact(.layout))
        }
        for row in back.rows {
            rule()
            let item = composition.structure.add(.listItem, in: list)
            let term = composition.textFrame(
                row.term, styles["back-term"], width: label - .mm(2),
                node: composition.structure.add(.label, in: item), at: .unknown)
            let text = composition.textFrame(
                row.text, styles["back-text"], width: width - label,
                node: composition.structure.add(.listBody, in: item), at: .unknown)
            frame.place(term, at: Point(.zero, y + .mm(1.9)))
            frame.place(text, at: Point(label, y + .mm(1.9)))
            y += max(term.size.height, text.size.height) + .mm(3.75)
        }
        if !back.rows.isEmpty { rule() }
        if !back.note.isEmpty {
            let note = composition.textFrame(
                back.note, styles["back-note"], width: width,
                node: composition.structure.add(.paragraph, in: node), at: .unknown)
            frame.place(note, at: Point(.zero, y + .mm(2.5)))
            y += .mm(2.5) + note.size.height
        }
        frame.size.height = y
        return frame
    }
}

import Frames
import ReportModel
import Typography

/// A table's number and title, once and where it goes on; and the line that says that it does.
struct TableCaption {
    let table: Table
    let number: Int?
    let setter: BlockSetter
    let origin: Origin

    private var composition: Composition { setter.composition }

    /// Read once, in the table's element; repeated as an artifact.
    func frame(in table: StructureID?) -> Frame {
        let width = setter.place.width
        var frame = Frame(size: Size(width, .zero))
        guard !self.table.title.isEmpty else { return frame }
        let node = table.map { composition.structure.add(.caption, in: $0) }
        if let number {
            frame.place(numberLine(number, node), at: .zero)
            frame.size.height += setter.style("figure-number").leading
        }
        let style = setter.style("figure-title")
        let spans =
            node.map {
                InlineSetter(composition: composition, style: style, node: $0).spans(self.table.title)
            }
            ?? [TextSpan(composition.plain(self.table.title), style.text, tag: .artifact(.layout))]
        frame.stack(
            composition.stack(composition.lines(spans, style, measure: width, at: origin), width: width))
        frame.size.height += .mm(1.5)
        return frame
    }

    private func numberLine(_ number: Int, _ node: StructureID?) -> Frame {
        let words = "\(composition.words.table) \(composition.words.number(number))",
            style = setter.style("figure-number")
        if let node { return composition.label(words, style, node: node) }
        let (typesetter, language) = (composition.typesetter, composition.language)
        var line = typesetter.line(words + " ", style.text, language: language, tag: .artifact(.layout))
        let continued = typesetter.line(
            composition.words.continued, setter.style("note").text, language: language,
            tag: .artifact(.layout))
        let space = typesetter.metrics(of: style.text).space
        line.place(
            continued,
            at: Point(line.size.width + space, (line.baseline ?? .zero) - (continued.baseline ?? .zero)))
        return line
    }

    /// What stands below the rows where the table goes on, under a rule.
    var foot: Frame {
        let width = setter.place.width, styles = setter.styles
        let line = composition.typesetter.line(
            composition.words.continuesOnNextPage, setter.style("table-note").text,
            language: composition.language, tag: .artifact(.layout))
        var frame = Frame(size: Size(width, line.size.height + .mm(2)))
        frame.fill(
            Rect(x: .zero, y: -styles.space("rule"), width: width, height: styles.space("rule")),
            styles.color("nuit"), as: .artifact(.layout))
        frame.place(line, at: Point(width - line.size.width, .mm(1.5)))
        return frame
    }
}

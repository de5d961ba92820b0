import Frames
import ReportModel
import Typography

/// The footnotes of one flow: each set once, when its height is first asked.
final class Footnotes {
    private let composition: Composition
    private let node: StructureID
    private var notes: [String: SetNote] = [:]

    /// A footnote, line by line: it may go on overleaf.
    struct SetNote {
        var lines: [Frame]
        var height: Length { lines.map(\.size.height).reduce(.zero, +) }
    }

    init(_ composition: Composition, in node: StructureID) {
        (self.composition, self.node) = (composition, node)
    }

    /// Above the first note of a page: the space, the rule and the space under it.
    static let rule = Length.mm(5)

    /// From line to line.
    var leading: Length { composition.styles["footnote"].leading }

    /// Of a footnote, set when it is first asked for, in this width.
    func note(_ key: String, width: Length) -> SetNote {
        if let note = notes[key] { return note }
        let note = set(key, width: width)
        notes[key] = note
        return note
    }

    private func set(_ key: String, width: Length) -> SetNote {
        let styles = composition.styles, indent = Length.mm(5)
        let note = composition.structure.add(.note, in: node)
        let label = composition.structure.add(.label, in: note)
        let body = composition.structure.add(.paragraph, in: note)
        let number = composition.typesetter.line(
            String(composition.noteNumber(key)), styles["note-call"].text, language: composition.language,
            tag: .node(label))
        let lines = composition.lines(
            composition.report.notes[key] ?? [], styles["footnote"], measure: width - indent, node: body,
            at: .unknown)
        return SetNote(
            lines: lines.enumerated().map { index, line in
                var frame = Frame(size: Size(width, line.frame.size.height), baseline: line.frame.baseline)
                if index == 0 {
                    frame.place(.anchor(Anchors.note(key)), at: .zero)
                    frame.place(
                        number, at: Point(.zero, (line.frame.baseline ?? .zero) - (number.baseline ?? .zero)))
                }
                frame.place(line.frame, at: Point(indent, .zero))
                return frame
            })
    }

    /// The notes of a page, one below another under a short rule; nil where there are none.
    func stack(_ keys: [String], width: Length) -> Frame? {
        stack(keys.flatMap { note($0, width: width).lines }, width: width)
    }

    /// Lines of notes under a short rule; nil where there are none.
    func stack(_ lines: [Frame], width: Length) -> Frame? {
        guard !lines.isEmpty else { return nil }
        let styles = composition.styles
        var frame = Frame(size: Size(width, Self.rule))
        frame.fill(
            Rect(x: .zero, y: .mm(2), width: .mm(25), height: styles.space("hairline")),
            styles.color("ardoise"),
            as: .artifact(.layout))
        for line in lines {
            frame.place(line, at: Point(.zero, frame.size.height))
            frame.size.height += line.size.height
        }
        return frame
    }
}

import Frames
import ReportModel
import Typography

/// The footnotes of one flow: each set once, when its height is first asked.
final class Footnotes {
    private let composition: Composition
    private let node: StructureID
    private let width: Length
    private var frames: [String: Frame] = [:]

    init(_ composition: Composition, in node: StructureID, width: Length) {
        (self.composition, self.node, self.width) = (composition, node, width)
    }

    /// Above the first note of a page: the space, the rule and the space under it.
    static let rule = Length.mm(5)

    func height(_ key: String) -> Length { frame(key).size.height }

    func frame(_ key: String) -> Frame {
        if let frame = frames[key] { return frame }
        let frame = set(key)
        frames[key] = frame
        return frame
    }

    private func set(_ key: String) -> Frame {
        let styles = composition.styles, indent = Length.mm(5)
        let note = composition.structure.add(.note, in: node)
        let label = composition.structure.add(.label, in: note)
        let body = composition.structure.add(.paragraph, in: note)
        let number = composition.typesetter.line(
            String(composition.noteNumber(key)), styles["note-call"].text, language: composition.language,
            tag: .node(label))
        let text = composition.textFrame(
            composition.report.notes[key] ?? [], styles["footnote"], width: width - indent, node: body,
            at: .unknown)
        var frame = Frame(size: Size(width, text.size.height))
        frame.place(.anchor(Anchors.note(key)), at: .zero)
        frame.place(number, at: Point(.zero, (text.baseline ?? .zero) - (number.baseline ?? .zero)))
        frame.place(text, at: Point(indent, .zero))
        return frame
    }

    /// The notes of a page, one below another under a short rule; nil where there are none.
    func stack(_ keys: [String]) -> Frame? {
        guard !keys.isEmpty else { return nil }
        let styles = composition.styles
        var frame = Frame(size: Size(width, Self.rule))
        frame.fill(
            Rect(x: .zero, y: .mm(2), width: .mm(25), height: styles.space("hairline")),
            styles.color("ardoise"),
            as: .artifact(.layout))
        for key in keys {
            let note = self.frame(key)
            frame.place(note, at: Point(.zero, frame.size.height))
            frame.size.height += note.size.height
        }
        return frame
    }
}

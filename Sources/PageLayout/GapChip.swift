import Frames
import Typography

/// The mark of something missing in a line of a draft: a small dashed field with its reason.
struct GapChip {
    let label: String
    let composition: Composition

    func frame(_ node: StructureID) -> Frame {
        let style = composition.styles["gap"]
        let text = composition.typesetter.line(
            label, style.text, language: composition.language, tag: .node(node))
        let padding = Length.mm(1.4), height = Length.mm(4)
        let size = Size(text.size.width + padding * 2, height)
        var frame = Frame(size: size, baseline: Length.mm(2.85))
        let box = Path.rectangle(Rect(.zero, size).inset(by: Length.mm(0.15)))
        frame.fill(box, composition.styles.color("sable"), as: .artifact(.layout))
        frame.stroke(
            box,
            Stroke(
                composition.styles.color("verm"), width: .mm(0.25), dash: [.mm(1.2), .mm(0.8)]),
            as: .artifact(.layout))
        frame.place(text, at: Point(padding, Length.mm(2.85) - (text.baseline ?? .zero)))
        return frame
    }
}

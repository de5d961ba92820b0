import ReportModel

/// Reads numbers set large: `- { value: "{{ mentees.total }}", label: …, note: … }`.
struct KeyFigureReader {
    let context: EditionContext

    func read(_ items: [YAMLValue]) -> [KeyFigure] {
        items.compactMap { item in
            guard let map = YAMLMap(item, "figure", context.log) else { return nil }
            defer { map.finish() }
            let fields = BlockFields(map: map, context: context, outer: FootnoteKeys())
            return KeyFigure(
                value: fields.requiredText("value"), label: fields.requiredText("label"),
                note: fields.text("note"))
        }
    }
}

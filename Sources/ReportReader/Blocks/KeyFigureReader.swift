import ReportModel

/// Reads numbers set large: `- { value: "{{ mentees.total }}", label: …, note: …, if: … }`.
struct KeyFigureReader {
    let context: EditionContext

    func read(_ items: [YAMLValue]) -> [KeyFigure] {
        items.compactMap { item in
            guard let map = YAMLMap(item, "figure", context.log), !context.isLeftOut(map) else { return nil }
            defer { map.finish() }
            let fields = BlockFields(map: map, context: context, outer: FootnoteKeys())
            let label = fields.requiredText("label"), ledger = context.ledger
            let start = ledger.runs.count, words = label.plainText
            let value = ledger.with({ $0.rowLabel = words }) { fields.requiredText("value") }
            ledger.nameFigure(words, from: start)
            return KeyFigure(value: value, label: label, note: fields.text("note"))
        }
    }
}

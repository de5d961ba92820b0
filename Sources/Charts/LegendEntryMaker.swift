import Frames
import ReportModel
import Typography

/// Places value, name and key of each part beside or under each other.
struct LegendEntryMaker {
    private let context: PlotContext
    private let form: PartLegend.Form
    private let width: Length
    /// In the compact form: where names start, if all of them find room on the lines of their values.
    private let nameColumn: Length?

    static let keyGap = Length.mm(3)
    /// Names wider than this may break into lines beside their values.
    private static let fairMeasure = Length.mm(40)

    init(context: PlotContext, form: PartLegend.Form, width: Length) {
        self.context = context
        self.form = form
        self.width = width
        let values = context.rows.map {
            context.labels.width(context.valueText($0), context.style.text.value)
        }
        let start = Self.valueStart(context) + (values.max() ?? .zero) + context.lengths.labelGap
        let names = context.rows.map { row in
            max(
                context.labels.width(
                    row.datum.label.plainText(isDraft: context.isDraft), context.nameStyle(row)),
                context.labels.width(row.datum.detail ?? "", context.style.text.detail))
        }
        let left = width - start
        nameColumn = left >= Self.fairMeasure || (names.max() ?? .zero) <= left ? start : nil
    }

    func entry(_ row: ChartRows.Row, _ color: Color?, _ problems: inout [ChartProblem]) -> LegendEntry {
        switch form {
        case .large: largeEntry(row, color, &problems)
        case .compact: compactEntry(row, color, &problems)
        }
    }

    /// The value, its key after it, the name under it.
    private func largeEntry(
        _ row: ChartRows.Row, _ color: Color?, _ problems: inout [ChartProblem]
    ) -> LegendEntry {
        let value = valueBlock(row, context.style.text.bigValue, measure: width, &problems)
        let line = max(value?.baseline(0) ?? .zero, context.lengths.disc)
        let keyX = value.map { $0.width + Self.keyGap } ?? .zero
        var entry = LegendEntry(key: Point(keyX, (line - context.lengths.disc) / 2), color: color, line: line)
        if let value { entry.add(value, at: Point(.zero, (line - value.baseline(0)) / 2)) }
        if let name = label(row, measure: width, &problems) {
            entry.add(name, at: Point(.zero, entry.height + .mm(2.2)))
        }
        return entry
    }

    /// The key, the value after it, and the name in a column after the values or, where that is too narrow, under its own.
    private func compactEntry(
        _ row: ChartRows.Row, _ color: Color?, _ problems: inout [ChartProblem]
    ) -> LegendEntry {
        let start = Self.valueStart(context)
        let value = valueBlock(row, context.style.text.value, measure: width - start, &problems)
        let line = max(value?.baseline(0) ?? .zero, context.lengths.disc)
        var entry = LegendEntry(
            key: Point(.zero, (line - context.lengths.disc) / 2), color: color, line: line)
        if let value { entry.add(value, at: Point(start, (line - value.baseline(0)) / 2)) }
        let x = nameColumn ?? start
        if let name = label(row, measure: width - x, &problems) {
            let isUnder = nameColumn == nil && value != nil
            let y = isUnder ? entry.bottom + .mm(1.5) : max(.zero, (line - name.firstBaseline) / 2)
            entry.add(name, at: Point(x, y))
        }
        return entry
    }

    private func label(
        _ row: ChartRows.Row, measure: Length, _ problems: inout [ChartProblem]
    ) -> CategoryName? {
        let name = context.name(row, context.nameStyle(row), measure: measure, problems: &problems)
        return context.label(row, name: name, measure: measure, problems: &problems)
    }

    private static func valueStart(_ context: PlotContext) -> Length {
        context.lengths.disc + keyGap * 0.7
    }

    private func valueBlock(
        _ row: ChartRows.Row, _ style: TextStyle, measure: Length, _ problems: inout [ChartProblem]
    ) -> TextBlock? {
        let text = context.valueText(row)
        if text.isEmpty { return nil }
        return context.labels.wrap(
            text, style.colored(context.colors.mark), leading: max(context.lengths.leading, style.size * 1.2),
            measure: measure, problems: &problems)
    }
}

import ReportModel

/// Makes a chart's categories of rows.
struct DatumReader {
    let context: EditionContext
    /// Where the rows are asked for.
    let origin: Origin
    let category: String
    let value: String
    let unit: String?
    let decimals: Int?
    let whole: Double?
    /// The author's words for values, and second lines of labels, by category.
    let texts: [String: String]
    let details: [String: String]

    func read(_ rows: [DataRow]) -> [Chart.Datum] {
        var seen: Set<String> = []
        let measures = rows.map { measure(of: $0) }
        // A ratio among percentages is drawn in percent; alone it is a share of one.
        let scale = whole ?? (measures.contains { $0.isPercent && $0.of == nil } ? 100 : 1)
        return zip(rows, measures).compactMap { row, measure in
            guard let key = row[category].key else {
                context.log.add(.missingCategory(category, at: origin))
                return nil
            }
            guard seen.insert(key).inserted else {
                context.log.add(.duplicateCategory(key, at: origin))
                return nil
            }
            return datum(key, measure, scale: scale)
        }
    }

    private func measure(of row: DataRow) -> Measure {
        var measure = Measure(row, valueColumn: value, at: { _ in origin }, context.log)
        measure.unit = unit ?? measure.unit
        measure.decimals = decimals
        return measure
    }

    private func datum(_ key: String, _ measure: Measure, scale: Double) -> Chart.Datum {
        var ratio: Chart.Ratio?
        if let part = measure.value, let whole = measure.of {
            ratio = context.numbers.ratio(part: part, whole: whole, isMore: measure.isMore)
        }
        let text = texts[key] ?? text(of: measure, key)
        return Chart.Datum(
            key: key, label: context.labels.word(for: key, at: origin), detail: details[key],
            value: measure.share.map { $0 * scale } ?? measure.value, text: text, ratio: ratio)
    }

    private func text(of measure: Measure, _ key: String) -> String {
        switch context.binder.measures.write(measure, at: origin) {
        case .text(let text): return withUnit(text, measure)
        case .gap(let gap): return context.log.isDraft ? gap.label : gap.finalText ?? gap.label
        case .missing:
            if !measure.isFaulty { context.log.addMissing(.missingValue(key, at: origin, row: .unknown)) }
            return context.words.missingValue
        }
    }

    /// A unit that the author gives for the whole chart follows each value; percent signs are there already.
    private func withUnit(_ text: String, _ measure: Measure) -> String {
        guard let unit, !measure.isPercent, measure.of == nil, measure.words == nil else { return text }
        return text + "\u{A0}" + unit
    }
}

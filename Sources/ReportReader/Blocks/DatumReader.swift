import ReportModel

/// Makes a chart's categories of rows.
struct DatumReader {
    let context: EditionContext
    /// Where the rows are asked for.
    let origin: Origin
    let kind: Chart.Kind
    let category: String
    let value: String
    let unit: String?
    let decimals: Int?
    let statedWhole: Double?
    /// The author's words for values, and second lines of labels, by category.
    let texts: [String: String]
    let details: [String: String]

    struct Result {
        var data: [Chart.Datum]
        /// What they are parts of.
        var whole: Double?
        /// What the ledger keeps of each.
        var rows: [ChartRecord.Row]
    }

    func read(_ rows: [DataRow]) -> Result {
        var seen: Set<String> = []
        let measures = rows.map {
            Measure($0, valueColumn: value, at: { _ in origin }, context.log)
        }
        let scale = ChartScale(of: measures, kind: kind, unit: unit, statedWhole: statedWhole)
        if scale.units.count > 1 { context.log.add(.mixedUnits(scale.units, at: origin)) }
        var result = Result(data: [], whole: scale.whole, rows: [])
        for (index, (row, measure)) in zip(rows, measures).enumerated() {
            guard let key = row[category].key else {
                context.log.add(.missingCategory(category, at: origin))
                continue
            }
            guard seen.insert(key).inserted else {
                context.log.add(.duplicateCategory(key, at: origin))
                continue
            }
            let datum = datum(key, measure, scale)
            result.data.append(datum)
            result.rows.append(record(key, measure, row, index, datum.text))
        }
        return result
    }

    private func record(
        _ key: String, _ own: Measure, _ row: DataRow, _ index: Int, _ text: String
    ) -> ChartRecord.Row {
        var measure = own
        measure.unit = unit ?? own.unit
        measure.decimals = decimals
        return ChartRecord.Row(
            key: key, index: index, measure: measure, base: row["base"].key, date: row["date"].key,
            n: measure.withheld == nil ? row["n"].key : nil, source: row["source"].key, text: text)
    }

    private func datum(_ key: String, _ own: Measure, _ scale: ChartScale) -> Chart.Datum {
        var measure = own
        measure.unit = unit ?? own.unit
        measure.decimals = decimals
        var ratio: Chart.Ratio?
        if let part = measure.value, let whole = measure.of {
            ratio = context.numbers.ratio(part: part, whole: whole, isMore: measure.isMore)
        }
        let text = measure.withheld.map(context.numbers.mark) ?? texts[key] ?? text(of: measure, key)
        let drawn = measure.share.map { $0 * scale.ofRatios } ?? measure.value
        return Chart.Datum(
            key: key, label: context.labels.word(for: key, at: origin), detail: details[key],
            value: canBeDrawn(measure, key, scale) ? drawn : nil, text: text, ratio: ratio)
    }

    /// Whether a mark can show it as it is; a diagnostic says why not.
    private func canBeDrawn(_ measure: Measure, _ key: String, _ scale: ChartScale) -> Bool {
        if measure.withheld != nil {
            if texts[key] != nil { context.log.add(.suppressedText(key, at: origin)) }
            if kind.dividesWhole || statedWhole != nil { context.log.add(.suppressedPart(key, at: origin)) }
            return false
        }
        guard measure.value != nil else {
            // What has neither words nor a reason is told as a missing value.
            if kind.dividesWhole, measure.words != nil || (measure.missing != nil && scale.whole == nil) {
                context.log.addMissing(.partWithoutValue(key, at: origin))
            }
            return false
        }
        if measure.isMore, kind.showsShares {
            context.log.add(.openValue(key, at: origin))
            return false
        }
        return !measure.isFaulty
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

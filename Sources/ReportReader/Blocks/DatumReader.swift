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
    let rounding: RoundedSet.Rule?
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
        var note = RoundingNote()
    }

    func read(_ rows: [DataRow]) -> Result {
        var seen: Set<String> = []
        let measures = rows.map {
            Measure($0, valueColumn: value, at: { _ in origin }, context.log)
        }
        let scale = ChartScale(of: measures, kind: kind, unit: unit, statedWhole: statedWhole)
        if scale.units.count > 1 { context.log.add(.mixedUnits(scale.units, at: origin)) }
        var result = Result(data: [], whole: scale.whole, rows: [])
        let moved = rounded(rows, measures, scale, &result.note)
        for (index, (row, measure)) in zip(rows, measures).enumerated() {
            guard let key = row[category].key else {
                context.log.add(.missingCategory(category, at: origin))
                continue
            }
            guard seen.insert(key).inserted else {
                context.log.add(.duplicateCategory(key, at: origin))
                continue
            }
            let datum = datum(key, measure, scale, printed: moved[index])
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

    /// What is printed in the place of values that are moved so that all add up; marks stay as the data are.
    private func rounded(
        _ rows: [DataRow], _ measures: [Measure], _ scale: ChartScale, _ note: inout RoundingNote
    ) -> [Int: Quantity] {
        guard let rounding, let decimals else { return [:] }
        let known = measures.indices.filter { measures[$0].of == nil && measures[$0].quantity != nil }
        let quantities = known.compactMap { measures[$0].quantity }
        let isWhole = kind.dividesWhole && statedWhole == nil && scale.whole == nil
        let whole =
            scale.whole == 100 || unit == "%" || measures.contains(where: \.isPercent)
            ? RoundedSet.hundred(of: quantities) : nil
        // A chart that divides the sum of its values has that for a total.
        guard isWhole || whole != nil else {
            context.log.add(.roundingWithoutTotal(value, at: origin))
            return [:]
        }
        let set = RoundedSet(quantities, decimals: decimals, total: whole, rule: rounding)
        note.add(set)
        var moved: [Int: Quantity] = [:]
        for (index, row) in known.enumerated() {
            guard let printed = set.printed[index], let move = set.moves[index],
                let key = rows[row][category].key,
                texts[key] == nil
            else { continue }
            moved[row] = printed
            note.add(context.labels.quietWord(for: key), by: move)
        }
        return moved
    }

    private func datum(
        _ key: String, _ own: Measure, _ scale: ChartScale, printed: Quantity?
    ) -> Chart.Datum {
        var measure = own
        measure.unit = unit ?? own.unit
        measure.decimals = decimals
        var ratio: Chart.Ratio?
        if let part = measure.value, let whole = measure.of {
            ratio = context.numbers.ratio(part: part, whole: whole, isMore: measure.isMore)
        }
        let text =
            measure.withheld.map(context.numbers.mark) ?? texts[key]
            ?? text(of: printed.map(measure.printed) ?? measure, key)
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

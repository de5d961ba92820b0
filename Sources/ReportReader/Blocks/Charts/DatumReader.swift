import ReportModel

/// Makes a chart's categories of rows.
struct DatumReader {
    let context: EditionContext
    /// Where the rows are asked for.
    let origin: Origin
    /// What the rows are of.
    let source: BlockData
    let kind: Chart.Kind
    let channels: ChartChannels
    let unit: String?
    let decimals: Int?
    let rounding: RoundedSet.Rule?
    let statedWhole: Double?
    /// The author's words for values, and second lines of labels, by category.
    let texts: [String: String]
    let details: [String: String]
    /// Names of categories that a map gives; others are labels.
    var names: [String: String] = [:]

    struct Result {
        var data: [Chart.Datum]
        /// What they are parts of.
        var whole: Double?
        /// What the ledger keeps of each.
        var rows: [ChartRecord.Row]
        var note = RoundingNote()
        var series: [Chart.Name] = []
        var facets: [Chart.Name] = []
        var places: ChartPlaces.Kind?
        var isPercent = false
    }

    /// A value of a row, and what it measures.
    private struct Cell {
        var row: DataRow
        /// Of the row.
        var index: Int
        var column: String
        var measure: Measure
    }

    func read(_ rows: [DataRow]) -> Result {
        let nothing = DataRow(columns: [], values: [])
        let cells = rows.enumerated().flatMap { index, row in
            channels.values.map { column in
                let measured = kind == .timeline ? nothing : row
                return Cell(
                    row: row, index: index, column: column,
                    measure: source.measure(of: measured, column, at: { _ in origin }, context.log))
            }
        }
        let scale = ChartScale(
            of: cells.map(\.measure), kind: kind, unit: unit, statedWhole: statedWhole)
        if scale.units.count > 1 { context.log.add(.mixedUnits(scale.units, at: origin)) }
        var result = Result(data: [], whole: scale.whole, rows: [])
        result.isPercent = unit == "%" || (unit == nil && cells.contains { $0.measure.isPercent })
        let places = channels.x.map { x in ChartPlaces(rows.map { $0[x] }) }
        result.places = places?.kind
        let moved = rounded(cells, scale, &result.note)
        var seen: Set<String> = []
        var names = NameLists()
        result.data.reserveCapacity(cells.count)
        result.rows.reserveCapacity(cells.count)
        seen.reserveCapacity(kind.takesObservations ? 0 : cells.count)
        for (number, cell) in cells.enumerated() {
            guard var datum = datum(cell, number, scale, places, printed: moved[number]) else { continue }
            guard kind.takesObservations || seen.insert(datum.path).inserted else {
                context.log.add(.duplicateCategory(datum.path, at: origin))
                continue
            }
            add(&datum, cell, &names)
            result.data.append(datum)
            result.rows.append(record(datum.path, cell, datum.text))
        }
        (result.series, result.facets) = (names.series, names.facets)
        return result
    }

    /// Series and panels, in the order in which the data first have them.
    private struct NameLists {
        var series: [Chart.Name] = []
        var facets: [Chart.Name] = []
        var seen: Set<String> = []
    }

    private func add(_ datum: inout Chart.Datum, _ cell: Cell, _ names: inout NameLists) {
        if let key = datum.series, names.seen.insert("s" + key).inserted {
            names.series.append(Chart.Name(key: key, label: context.labels.word(for: key, at: origin)))
        }
        if let key = datum.facet, names.seen.insert("f" + key).inserted {
            names.facets.append(Chart.Name(key: key, label: context.labels.word(for: key, at: origin)))
        }
    }

    /// nil, with a diagnostic, where the row has no category or no series.
    private func datum(
        _ cell: Cell, _ number: Int, _ scale: ChartScale, _ places: ChartPlaces?, printed: Quantity?
    ) -> Chart.Datum? {
        let row = cell.row
        let x = channels.x.flatMap { places?.place(row[$0], context.numbers, context.words) }
        if let column = channels.x, x == nil {
            context.log.addOnce(.noPlaceAlong(column, row[column].key ?? "", at: origin))
            return nil
        }
        let key: String
        if let category = channels.category {
            guard let own = row[category].key else {
                context.log.add(.missingCategory(category, at: origin))
                return nil
            }
            key = own
        } else {
            key = channels.x.flatMap { kind.takesObservations ? nil : row[$0].key } ?? String(number + 1)
        }
        var datum =
            kind == .timeline
            ? Chart.Datum(
                key: key, label: name(of: key), detail: details[key], value: nil, text: x?.text ?? "")
            : datum(key, cell.measure, scale, printed: printed)
        datum.isRest = row.isRest
        datum.x = x
        datum.end = channels.end.flatMap { places?.place(row[$0], context.numbers, context.words) }
        datum.size = measured(channels.size, row)
        datum.low = measured(channels.low, row)
        datum.high = measured(channels.high, row)
        datum.target = measured(channels.target, row)
        datum.series = channels.isWide ? cell.column : channels.series.flatMap { row[$0].key }
        datum.facet = channels.facet.flatMap { row[$0].key }
        for column in [channels.isWide ? nil : channels.series, channels.facet].compactMap({ $0 })
        where row[column].key == nil {
            context.log.addOnce(.missingCategory(column, at: origin))
            return nil
        }
        return datum
    }

    /// The number of a column, in words too; what is no number is told.
    private func measured(_ column: String?, _ row: DataRow) -> Chart.Measured? {
        guard let column else { return nil }
        if source.computed.column(column) != nil {
            var measure = source.measure(of: row, column, at: { _ in origin }, context.log)
            measure.decimals = decimals ?? measure.decimals
            guard let value = measure.value,
                case .text(let text) = context.binder.measures.write(measure, at: origin)
            else { return nil }
            return Chart.Measured(value, text)
        }
        guard let quantity = row[column].quantity else {
            if let text = row[column].key {
                context.log.addOnce(.valueNotANumber(text, column: column, at: origin))
            }
            return nil
        }
        return Chart.Measured(quantity.double, context.numbers.number(quantity, decimals: decimals))
    }

    private func record(_ key: String, _ cell: Cell, _ text: String) -> ChartRecord.Row {
        var measure = cell.measure
        let row = cell.row
        measure.unit = unit ?? cell.measure.unit
        measure.decimals = decimals ?? cell.measure.decimals
        return ChartRecord.Row(
            key: key, index: cell.index, column: cell.column, measure: measure, base: row["base"].key,
            date: row["date"].key,
            n: measure.withheld == nil ? row["n"].key : nil, source: row["source"].key, text: text,
            shareBase: source.shareBase(of: cell.column, row))
    }

    /// What is printed in the place of values that are moved so that all add up; marks stay as the data are.
    private func rounded(
        _ cells: [Cell], _ scale: ChartScale, _ note: inout RoundingNote
    ) -> [Int: Quantity] {
        guard let rounding, let decimals else { return [:] }
        let measures = cells.map(\.measure)
        if channels.isWide || channels.series != nil || channels.facet != nil || channels.category == nil {
            context.log.add(.roundingWithoutTotal(channels.values[0], at: origin))
            return [:]
        }
        let known = measures.indices.filter { measures[$0].of == nil && measures[$0].quantity != nil }
        let quantities = known.compactMap { measures[$0].quantity }
        let isWhole = kind.dividesWhole && statedWhole == nil && scale.whole == nil
        let whole =
            scale.whole == 100 || unit == "%" || measures.contains(where: \.isPercent)
            ? RoundedSet.hundred(of: quantities) : nil
        // A chart that divides the sum of its values has that for a total.
        guard isWhole || whole != nil else {
            context.log.add(.roundingWithoutTotal(channels.values[0], at: origin))
            return [:]
        }
        let set = RoundedSet(quantities, decimals: decimals, total: whole, rule: rounding)
        note.add(set)
        var moved: [Int: Quantity] = [:]
        for (index, row) in known.enumerated() {
            guard let printed = set.printed[index], let move = set.moves[index],
                let key = channels.category.flatMap({ cells[row].row[$0].key }),
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
        measure.decimals = decimals ?? own.decimals
        var ratio: Chart.Ratio?
        if let part = measure.value, let whole = measure.of {
            ratio = context.numbers.ratio(part: part, whole: whole, isMore: measure.isMore)
        }
        let text =
            measure.withheld.map(context.numbers.mark) ?? texts[key]
            ?? text(of: printed.map(measure.printed) ?? measure, key)
        let drawn = measure.share.map { $0 * scale.ofRatios } ?? measure.value
        return Chart.Datum(
            key: key, label: name(of: key), detail: details[key],
            value: canBeDrawn(measure, key, scale) ? drawn : nil, text: text, ratio: ratio)
    }

    /// Observations without a name have none.
    private func name(of key: String) -> Chart.Label {
        if let name = names[key] { return .text(name) }
        return channels.category == nil && (kind.takesObservations || channels.x != nil)
            ? .text("") : context.labels.word(for: key, at: origin)
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
            if kind.dividesWhole,
                measure.words != nil || measure.isUndefined || (measure.missing != nil && scale.whole == nil)
            {
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
        guard let unit, !measure.isPercent, !measure.isPoints, !measure.isUndefined, measure.of == nil,
            measure.words == nil
        else { return text }
        return text + "\u{A0}" + unit
    }
}

import ReportModel
import Statistics

// What each measure makes of the rows.

extension Computation {
    /// The cells of each column that it makes.
    func cells(of column: ComputedColumn, _ table: inout ComputedTable) -> [[ComputedCell]] {
        func each(_ other: String, _ make: (ExactDecimal, ExactDecimal) -> ExactDecimal?) -> [ComputedCell] {
            rows.indices.map { row in
                ComputeInput.combine(input(row, column.column, table), input(row, other, table), make)
            }
        }
        switch column.measure {
        case .share(let base): return [shares(column, of: base, &table)]
        case .interval(let base, let confidence): return intervals(column, of: base, confidence, &table)
        case .rate(let population, let per):
            return [each(population) { Rate($0, population: $1, per: per)?.value }]
        case .change(let from, _):
            let change = Self.change(table, column, isPoints: isPoints(column, table))
            return [each(from) { change($1, $0) }]
        case .yearOnYear: return [yearOnYear(column, table)]
        case .index(let base): return [index(column, base: base, table)]
        case .movingMean(let mean): return [means(column, mean, table)]
        case .cumulative: return [cumulative(column, table)]
        case .rank(let isAscending): return [ranks(column, isAscending: isAscending, table)]
        }
    }

    private func isPoints(_ column: ComputedColumn, _ table: ComputedTable) -> Bool {
        switch column.measure {
        case .change(let from, let inPoints):
            inPoints ?? (isPercentage(column.column, table) && isPercentage(from, table))
        case .yearOnYear(let inPoints): inPoints ?? isPercentage(column.column, table)
        default: false
        }
    }

    private func isPercentage(_ name: String, _ table: ComputedTable) -> Bool {
        percents.contains(name) || table.formats[name]?.unit == .percent
    }

    /// From the earlier to the later.
    private static func change(
        _ table: ComputedTable, _ column: ComputedColumn, isPoints: Bool
    ) -> (ExactDecimal, ExactDecimal) -> ExactDecimal? {
        isPoints
            ? { PointChange(from: $0, to: $1)?.points } : { PercentChange(from: $0, to: $1)?.percent }
    }

    // MARK: Shares

    private func shares(
        _ column: ComputedColumn, of base: ComputedColumn.Base, _ table: inout ComputedTable
    ) -> [ComputedCell] {
        let wholes = wholes(column, base, &table)
        return rows.indices.map { row in
            let part = input(row, column.column, table)
            if let number = part.number, number < .zero {
                log.add(.negativePart(column.column, number.description, at: place(row, column.column)))
            }
            return ComputeInput.combine(part, wholes[row]) { Share($0, of: $1)?.percent }
        }
    }

    /// What each row's part is measured by; a total is kept, to be printed.
    private func wholes(
        _ column: ComputedColumn, _ base: ComputedColumn.Base, _ table: inout ComputedTable
    ) -> [ComputeInput] {
        var wholes = [ComputeInput](repeating: .missing, count: rows.count)
        var bases: [ComputedTable.Base] = []
        switch base {
        case .number(let number):
            wholes = wholes.map { _ in .number(number) }
            bases = [ComputedTable.Base(number: number)]
        case .column(let other): wholes = rows.indices.map { input($0, other, table) }
        case .total:
            for group in groups(column) {
                let total = total(column.column, group.key, group.rows, table)
                for row in group.rows { wholes[row] = total }
                if let number = total.number {
                    bases.append(ComputedTable.Base(group: group.key, number: number))
                }
            }
            for row in rows.indices where isDetail(rows[row]) {
                wholes[row] = detailWhole(column, row, wholes)
            }
        }
        for name in column.names { table.set(name, bases: bases) }
        return wholes
    }

    /// A detail is a part of what its group or the table adds up to.
    private func detailWhole(_ column: ComputedColumn, _ row: Int, _ wholes: [ComputeInput]) -> ComputeInput {
        let peer = rows.indices.first { other in
            !isDetail(rows[other]) && column.within.map { rows[other][$0] == rows[row][$0] } ?? true
        }
        return peer.map { wholes[$0] } ?? .missing
    }

    private func intervals(
        _ column: ComputedColumn, of base: ComputedColumn.Base, _ confidence: Proportion.Confidence,
        _ table: inout ComputedTable
    ) -> [[ComputedCell]] {
        let wholes = wholes(column, base, &table)
        let bounds = rows.indices.map { row -> (ComputedCell, ComputedCell) in
            let part = input(row, column.column, table), whole = wholes[row]
            guard let count = part.number, let of = whole.number else {
                let cell = ComputeInput.combine(part, whole) { one, _ in one }
                return (cell, cell)
            }
            if of == .zero { return (.undefined, .undefined) }
            guard let proportion = Proportion(count, of: of) else {
                log.add(
                    .partNotInWhole(count.description, of: of.description, at: place(row, column.column)))
                return (.undefined, .undefined)
            }
            let interval = proportion.interval(confidence)
            return (Self.percent(interval.lower), Self.percent(interval.upper))
        }
        return [bounds.map(\.0), bounds.map(\.1)]
    }

    /// To 9 decimals: bounds are made with a square root, and are no exact numbers.
    private static func percent(_ share: Double) -> ComputedCell {
        let units = (share * 1e11).rounded(.toNearestOrAwayFromZero)
        return Int64(exactly: units).map { .number(ExactDecimal(coefficient: $0, scale: 9)) } ?? .undefined
    }

    // MARK: Series

    /// Each series of a column in order, reckoned on; none where its periods are at fault.
    private func series(
        _ column: ComputedColumn, _ table: ComputedTable,
        check: (SeriesOrder) throws(SeriesOrder.Fault) -> Void = { _ throws(SeriesOrder.Fault) in },
        _ make: (SeriesOrder, [ComputeInput]) -> [ComputedCell]
    ) -> [ComputedCell] {
        var cells = [ComputedCell](repeating: .none, count: rows.count)
        for group in groups(column) {
            do throws(SeriesOrder.Fault) {
                let order = try SeriesOrder(group.rows) { row in
                    column.by.flatMap { rows[row][$0].key }
                }
                try check(order)
                let inputs = order.rows.map { input($0, column.column, table) }
                for (row, cell) in zip(order.rows, make(order, inputs)) { cells[row] = cell }
            } catch {
                tell(error, of: column)
            }
        }
        return cells
    }

    private func tell(_ fault: SeriesOrder.Fault, of column: ComputedColumn) {
        guard let by = column.by else { return }
        func text(_ row: Int) -> String { rows[row][by].key ?? "" }
        switch fault {
        case .noPeriod(let row): log.add(.noPeriod(rows[row][by].key, column: by, at: place(row, by)))
        case .otherKind(let row): log.add(.otherPeriod(text(row), column: by, at: place(row, by)))
        case .repeated(let row, let earlier):
            log.add(
                .repeatedPeriod(
                    text(row), column: by, hasWithin: column.within != nil, at: place(row, by),
                    place(earlier, by)))
        case .hole(let row, let earlier):
            log.add(
                .missingPeriod(
                    text(earlier), text(row), measure: column.name, column: by, at: place(row, by)))
        }
    }

    private func yearOnYear(_ column: ComputedColumn, _ table: ComputedTable) -> [ComputedCell] {
        let change = Self.change(table, column, isPoints: isPoints(column, table))
        return series(
            column, table, check: { order throws(SeriesOrder.Fault) in try order.checkYears() }
        ) { order, inputs in
            let known = Dictionary(uniqueKeysWithValues: zip(order.rows, inputs))
            return zip(order.yearsBefore, inputs).map { before, later in
                guard let earlier = before.flatMap({ known[$0] }) else { return .undefined }
                return ComputeInput.combine(earlier, later, change)
            }
        }
    }

    private func index(_ column: ComputedColumn, base: String, _ table: ComputedTable) -> [ComputedCell] {
        series(column, table) { order, inputs in
            let place = order.rows.firstIndex { row in column.by.map { rows[row][$0].key == base } ?? false }
            guard let place else {
                let valid = order.rows.compactMap { row in column.by.flatMap { rows[row][$0].key } }
                log.add(.noIndexBase(base, valid: valid, at: column.baseOrigin))
                return inputs.map { _ in .undefined }
            }
            if let mark = inputs[place].mark { return inputs.map { _ in .withheld(mark.asOther) } }
            guard let values = IndexSeries.values(inputs.map(\.number), base: place) else {
                log.add(.emptyIndexBase(base, column: column.column, at: column.baseOrigin))
                return inputs.map { _ in .undefined }
            }
            return zip(values, inputs).map { Self.cell($0, $1.mark) }
        }
    }

    private func means(
        _ column: ComputedColumn, _ mean: MovingMean, _ table: ComputedTable
    ) -> [ComputedCell] {
        series(
            column, table, check: { order throws(SeriesOrder.Fault) in try order.checkHoles(isUniform: true) }
        ) { _, inputs in
            let values = mean.values(inputs.map(\.number))
            return inputs.indices.map { place in
                let marks = mean.range(at: place).lazy.filter(inputs.indices.contains).compactMap {
                    inputs[$0].mark
                }
                return Self.cell(values[place], marks.first)
            }
        }
    }

    private func cumulative(_ column: ComputedColumn, _ table: ComputedTable) -> [ComputedCell] {
        series(column, table) { _, inputs in
            let values = CumulativeSum.values(inputs.map(\.number))
            var mark: WithheldMark?
            return zip(values, inputs).map { value, input in
                mark = mark ?? input.mark
                return Self.cell(value, mark)
            }
        }
    }

    private static func cell(_ number: ExactDecimal?, _ mark: WithheldMark?) -> ComputedCell {
        if let mark { return .withheld(mark.asOther) }
        return number.map(ComputedCell.number) ?? .undefined
    }

    // MARK: Ranks

    /// The place of what is hidden is between the places that are not: then none is told.
    private func ranks(_ column: ComputedColumn, isAscending: Bool, _ table: ComputedTable) -> [ComputedCell]
    {
        var cells = [ComputedCell](repeating: .none, count: rows.count)
        for group in groups(column) {
            let ranked = group.rows.filter { !rows[$0].isRest }
            let inputs = ranked.map { input($0, column.column, table) }
            if let mark = inputs.compactMap(\.mark).first {
                for row in ranked { cells[row] = .withheld(mark.asOther) }
                continue
            }
            let ranks = Ranking(inputs.map(\.number), isAscending: isAscending).ranks
            for (row, rank) in zip(ranked, ranks) {
                cells[row] = rank.map { .number(ExactDecimal(Int64($0))) } ?? .undefined
            }
        }
        return cells
    }
}

extension Proportion {
    /// nil where these are no counts, or no part of a whole.
    fileprivate init?(_ count: ExactDecimal, of base: ExactDecimal) {
        guard count.scale == 0, base.scale == 0 else { return nil }
        self.init(Int(count.coefficient), of: Int(base.coefficient))
    }
}

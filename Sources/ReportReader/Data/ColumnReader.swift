import ReportModel

/// Gives the cells of one column the type that was declared, or that they plainly have.
///
/// A declared column has no cell of another type: each one is an error. Without a declaration a column is one of numbers
/// if four cells in five are, and each other cell is warned of, and stays text.
struct ColumnReader {
    let name: String
    let declared: ColumnType?
    let form: NumberForm
    let isTyped: Bool
    /// Where the cell of a row stands.
    let place: (_ row: Int) -> Origin
    let log: DiagnosticLog

    struct Result {
        var values: [DataValue]
        /// Rows whose value was written as a percentage.
        var percents: Set<Int> = []
    }

    /// nil, with a diagnostic, where a cell is an error.
    func read(_ cells: [RawCell]) -> Result? {
        guard !tellFaults(cells) else { return nil }
        switch declared {
        case .text: return Result(values: cells.map { $0.characters.map(DataValue.text) ?? .missing })
        case .date, .mdy: return days(cells)
        case .number: return numbers(cells, readings(of: cells), isDeclared: true)
        case nil:
            // Each cell is read once: as a number where the column may be one of numbers.
            guard mayBeNumbers(cells) else { return Result(values: cells.map(ownValue)) }
            let readings = readings(of: cells)
            return areNumbers(cells, readings)
                ? numbers(cells, readings, isDeclared: false) : Result(values: cells.map(ownValue))
        }
    }

    private func tellFaults(_ cells: [RawCell]) -> Bool {
        var isFaulty = false
        for (row, cell) in cells.enumerated() {
            guard case .fault(let fault) = cell else { continue }
            log.add(.cellFault(fault, column: name, at: place(row)))
            isFaulty = true
        }
        return isFaulty
    }

    /// Without a type of its column: in a format without types a text, whatever it looks like.
    private func ownValue(_ cell: RawCell) -> DataValue {
        switch cell {
        case .number(let quantity), .percent(let quantity): quantity.value
        default: cell.characters.map(DataValue.text) ?? .missing
        }
    }

    // MARK: Numbers

    /// What each text says as a number; nil for cells that are none.
    private func readings(of cells: [RawCell]) -> [NumberReading?] {
        cells.map { if case .text(let text) = $0 { NumberReading(text, form) } else { nil } }
    }

    /// Whether one cell in five at most begins as no number does: a column of names is known without reading it.
    private func mayBeNumbers(_ cells: [RawCell]) -> Bool {
        var all = 0, names = 0
        for cell in cells where !cell.isEmpty {
            all += 1
            if case .text(let text) = cell, !NumberReading.mayBegin(text) { names += 1 }
        }
        return (all - names) * 5 >= all * 4
    }

    /// Whether four in five of its filled cells are numbers.
    private func areNumbers(_ cells: [RawCell], _ readings: [NumberReading?]) -> Bool {
        var all = 0, typed = 0, point = 0, comma = 0
        for (cell, reading) in zip(cells, readings) where !cell.isEmpty {
            all += 1
            switch cell {
            case .number, .percent: typed += 1
            case .text(let text):
                if !isTyped, NumberReading.isPadded(text) { return false }
                if reading?.point != nil { point += 1 }
                if reading?.comma != nil { comma += 1 }
            default: break
            }
        }
        if isTyped, typed == 0 { return false }
        let numbers = typed + max(point, comma)
        return numbers > 0 && numbers * 5 >= all * 4
    }

    private func numbers(
        _ cells: [RawCell], _ readings: [NumberReading?], isDeclared: Bool
    ) -> Result? {
        guard let isComma = decimalSign(cells, readings) else { return nil }
        var quantities: [Quantity?] = [], result = Result(values: []), isGood = true
        for (row, cell) in cells.enumerated() {
            let (quantity, isPercent) = number(cell, readings[row], isComma: isComma)
            quantities.append(quantity)
            if isPercent, quantity != nil { result.percents.insert(row) }
            guard quantity == nil, let text = cell.characters else { continue }
            if isDeclared {
                log.add(.wrongCell(text, .number, column: name, at: place(row)))
                isGood = false
            } else {
                log.add(.dirtyCell(text, column: name, at: place(row)))
            }
        }
        guard isGood else { return nil }
        let areWhole = quantities.allSatisfy { if case .real? = $0 { false } else { true } }
        result.values = zip(quantities, cells).map { quantity, cell in
            guard let quantity else { return cell.characters.map(DataValue.text) ?? .missing }
            return areWhole ? quantity.value : quantity.amongReals
        }
        return result
    }

    private func number(
        _ cell: RawCell, _ reading: NumberReading?, isComma: Bool
    ) -> (Quantity?, isPercent: Bool) {
        switch cell {
        case .number(let quantity): return (quantity, false)
        case .percent(let quantity): return (quantity, true)
        default: return (reading?[isComma], reading?.isPercent ?? false)
        }
    }

    /// Whether the decimals follow a comma, as more cells have it; nil, with a diagnostic, where that cannot be known
    /// and would matter.
    private func decimalSign(_ cells: [RawCell], _ readings: [NumberReading?]) -> Bool? {
        var point = 0, comma = 0, ambiguous: (row: Int, text: String)?
        for (row, cell) in cells.enumerated() {
            guard case .text(let text) = cell, let reading = readings[row] else { continue }
            if reading.point != nil { point += 1 }
            if reading.comma != nil { comma += 1 }
            if ambiguous == nil, reading.isAmbiguous { ambiguous = (row, text) }
        }
        if point == comma, let ambiguous {
            if form.isPointUsual, !ambiguous.text.contains(",") { return false }
            log.add(.ambiguousNumber(ambiguous.text, column: name, at: place(ambiguous.row)))
            return nil
        }
        return comma > point
    }

    // MARK: Days

    private func days(_ cells: [RawCell]) -> Result? {
        var values: [DataValue] = [], isGood = true
        for (row, cell) in cells.enumerated() {
            switch cell {
            case .empty: values.append(.missing)
            case .date(let text): values.append(.text(text))
            default:
                let text = cell.characters ?? ""
                if let iso = DaySyntax.iso(text, isMonthFirst: declared == .mdy) {
                    values.append(.text(iso))
                } else {
                    log.add(.wrongCell(text, declared ?? .date, column: name, at: place(row)))
                    isGood = false
                }
            }
        }
        return isGood ? Result(values: values) : nil
    }
}

extension Quantity {
    /// As SQL gets it.
    var value: DataValue {
        switch self {
        case .whole(let whole): .integer(whole)
        case .real(let real): .real(real)
        }
    }

    /// Whole numbers among reals are reals to SQL, unless that would cost them digits.
    fileprivate var amongReals: DataValue {
        if case .whole(let whole) = self, Self.needsAllDigits(whole) { return .integer(whole) }
        return .real(double)
    }
}

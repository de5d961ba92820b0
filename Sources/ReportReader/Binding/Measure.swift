import ReportModel

/// What a row of data measures: a number, or so many of so many, or words, or nothing.
struct Measure {
    private(set) var quantity: Quantity?
    /// Of how many, where the value is a count.
    var of: Double?
    /// The source says more than that.
    var isMore = false
    /// A label key, printed instead of a number.
    var words: String?
    /// A key; `%` is printed.
    var unit: String?
    /// A label key: why there is no value.
    var missing: String?
    var decimals: Int?
    /// Whether a number of it is wrong, which was told where it stands.
    var isFaulty = false
    /// What stands for its number where a table suppresses it; then nothing else of it is known.
    private(set) var withheld: WithheldMark?
    /// A change in points of percentages, which is no percentage.
    private(set) var isPoints = false
    /// A change: a rise has a plus sign.
    private(set) var isSigned = false
    /// Computed, and without a number because it cannot have one.
    private(set) var isUndefined = false

    /// A computed cell.
    init(computed column: String, of row: DataRow, _ format: ComputedFormat) {
        withheld = row.mark(column)
        decimals = format.decimals
        switch format.unit {
        case .percent: unit = "%"
        case .points: isPoints = true
        case .none: break
        }
        isSigned = format.isSigned
        if withheld != nil { return }
        quantity = row[column].quantity
        isUndefined = row.isUndefined(column)
    }

    /// From a row; text where a number belongs is a diagnostic.
    ///
    /// - Parameter place: where the cell of a column stands; for no column, where the row does.
    init(
        _ row: DataRow, valueColumn: String = "value", at place: (String?) -> Origin, _ log: DiagnosticLog
    ) {
        unit = row["unit"].key
        withheld = row.mark(valueColumn)
        if withheld != nil { return }
        quantity = row[valueColumn].quantity
        of = row["of"].number
        isMore = row["more"].truth ?? false
        words = row["words"].key
        missing = row["missing"].key
        for column in [valueColumn, "of"] {
            guard case .text(let text) = row[column], row[column].number == nil else { continue }
            log.addOnce(.valueNotANumber(text, column: column, at: place(column)))
            isFaulty = true
        }
        if let whole = of, whole <= 0 || whole != whole.rounded() || whole > 1e9 {
            log.addOnce(.badRatio(ScalarSyntax.plain(whole), at: place("of")))
            of = nil
            isFaulty = true
        }
        checkTruth(of: row["more"], at: place, log)
        checkRatio(at: place, log)
    }

    private mutating func checkTruth(of more: DataValue, at place: (String?) -> Origin, _ log: DiagnosticLog)
    {
        guard more.truth == nil, let text = more.key else { return }
        log.addOnce(.badTruth(text, column: "more", at: place("more")))
        isFaulty = true
    }

    /// A part is not negative and not more than its whole.
    private mutating func checkRatio(at place: (String?) -> Origin, _ log: DiagnosticLog) {
        guard let value, let whole = of, value < 0 || value > whole else { return }
        log.addOnce(
            .partNotInWhole(ScalarSyntax.plain(value), of: ScalarSyntax.plain(whole), at: place(nil)))
        of = nil
        isFaulty = true
    }

    /// With another number, that is printed in the place of its own.
    func printed(as quantity: Quantity) -> Measure {
        var measure = self
        measure.quantity = quantity
        return measure
    }

    var value: Double? { quantity?.double }

    var isPercent: Bool { unit == "%" }
    /// A year is a name of a year: its thousands are not grouped.
    var isYear: Bool { unit == "year" }

    /// As a share of one, where it is so many of so many.
    var share: Double? {
        guard let value, let of else { return nil }
        return value / of
    }
}

/// A measure as it is printed.
enum PrintedMeasure {
    case text(String)
    /// There is no value, and the data says why.
    case gap(Gap)
    /// There is no value, and nothing says why.
    case missing
}

/// Writes measures in the edition's language.
struct MeasureWriter {
    let numbers: NumberWriter
    let labels: LabelBook

    /// - Parameter withUnit: whether a percent sign is printed.
    func write(_ measure: Measure, withUnit: Bool = true, at origin: Origin) -> PrintedMeasure {
        if let words = measure.words {
            switch labels.word(for: words, at: origin) {
            case .text(let text): return .text(text)
            case .missing(let gap): return .gap(gap)
            }
        }
        if measure.isUndefined { return .text(numbers.undefinedMark) }
        guard let quantity = measure.quantity else { return noValue(measure, at: origin) }
        var number =
            withUnit && measure.isPercent && measure.of == nil
            ? numbers.percent(quantity, decimals: measure.decimals) : plain(quantity, measure)
        if withUnit, measure.isPoints { number = numbers.points(quantity, decimals: measure.decimals) }
        if measure.isSigned { number = NumberWriter.signed(number, quantity) }
        let text = measure.of.map { numbers.ratio(number, of: plain(.real($0), measure)) } ?? number
        return .text(measure.isMore ? numbers.moreThan(text) : text)
    }

    /// One number of a measure, without its unit.
    func plain(_ quantity: Quantity, _ measure: Measure) -> String {
        numbers.number(quantity, decimals: measure.decimals, isGrouped: !measure.isYear)
    }

    private func noValue(_ measure: Measure, at origin: Origin) -> PrintedMeasure {
        guard let missing = measure.missing else { return .missing }
        switch labels.word(for: missing, at: origin) {
        case .text(let text): return .gap(Gap(label: text, finalText: text))
        case .missing(let gap): return .gap(gap)
        }
    }
}

import Statistics

/// A number that is reckoned, or why there is none.
enum ComputedCell: Hashable {
    case number(ExactDecimal)
    /// A number that it needs is missing, or is zero where it is divided by it.
    case undefined
    /// A count that is suppressed could be told from it.
    case withheld(WithheldMark)
    /// It says nothing of this row: the rest of a ranking has no rank.
    case none

    /// What a computed cell is as one of the row's own.
    var value: DataValue {
        guard case .number(let number) = self else { return .missing }
        return number.scale == 0 ? .integer(number.coefficient) : .real(number.double)
    }
}

/// What a number is reckoned from.
enum ComputeInput: Hashable {
    case number(ExactDecimal)
    case missing
    case withheld(WithheldMark)

    /// Reckons with two numbers: what is withheld of either withholds the result, what is missing leaves it undefined.
    static func combine(
        _ one: ComputeInput, _ other: ComputeInput, _ make: (ExactDecimal, ExactDecimal) -> ExactDecimal?
    ) -> ComputedCell {
        switch (one, other) {
        case (.withheld(let mark), _), (_, .withheld(let mark)): .withheld(mark.asOther)
        case (.number(let one), .number(let other)): make(one, other).map(ComputedCell.number) ?? .undefined
        default: .undefined
        }
    }

    var number: ExactDecimal? { if case .number(let number) = self { number } else { nil } }
    var mark: WithheldMark? { if case .withheld(let mark) = self { mark } else { nil } }
}

extension WithheldMark {
    /// « x », where « < 5 » would speak of a number that is no count.
    var asOther: WithheldMark {
        if case .below(let threshold) = self { .other(threshold) } else { self }
    }
}

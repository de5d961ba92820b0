import ReportModel

/// Cells of the data, and how report.yaml says that they are read.
extension Diagnostic {
    // MARK: Options

    static func unsuitableOption(_ option: String, file: String, valid: [String], at origin: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .error, "unsuitable-option", "“\(option)” says nothing about “\(file)”",
            explanation: "For a file of this format there are \(valid.joined(separator: ", ")).", at: origin)
    }
    static func badDelimiter(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-value", "“\(text.prefix(20))” is no delimiter",
            explanation: "It is one sign of ASCII that is no letter, digit or quote, or the word tab.",
            at: origin, hint: "delimiter: \";\"")
    }
    static func sameSigns(_ sign: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "same-signs", "“\(sign)” cannot stand both before decimals and between thousands",
            at: origin)
    }
    static func badRange(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-range", "“\(text.prefix(40))” is no range of cells",
            explanation: "A range names two corners, its header row included: B3:F40.", at: origin)
    }

    // MARK: Cells

    static func wrongCell(_ text: String, _ type: ColumnType, column: String, at origin: Origin) -> Diagnostic
    {
        Diagnostic(
            .error, "wrong-cell",
            "“\(text.prefix(40))” stands in “\(column)”, where \(type.expected) belongs",
            explanation: "report.yaml declares the type of this column, under “types”.", at: origin,
            hint: "Mend the cell, or empty it.")
    }
    static func dirtyCell(_ text: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "value-not-a-number",
            "“\(text.prefix(40))” stands in “\(column)”, where a number belongs",
            explanation: "The other cells of this column are numbers; a sum in SQL would not count this one.",
            at: origin,
            hint: "Mend the cell or empty it; or declare the column: types: { \(column): text }.")
    }
    static func ambiguousNumber(_ text: String, column: String, at origin: Origin) -> Diagnostic {
        let sign = text.contains(".") ? "." : ",", other = sign == "." ? "," : "."
        return Diagnostic(
            .error, "ambiguous-number", "“\(text.prefix(40))” may have decimals or thousands",
            explanation:
                "Nothing in “\(column)” tells whether “\(sign)” stands before decimals or between thousands.",
            at: origin,
            hint:
                "Say decimal: \"\(sign)\" if these are decimals, decimal: \"\(other)\" if they are thousands."
        )
    }
    static func mixedPercentages(_ text: String, column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "mixed-percentages",
            "“\(text.prefix(40))” is no percentage, as others in “\(column)” are",
            explanation:
                "A cell that is written 53 % has the value 53: beside it 0.53 would be a hundred times too small.",
            at: origin, hint: "Write it with a percent sign, or give the cell the form of a percentage.")
    }
    static func unitConflict(_ unit: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unit-conflict", "The unit “\(unit)” stands beside a value in percent",
            explanation: "A value that is written with a percent sign has the unit %.", at: origin)
    }
    static func cellFault(_ fault: CellFault, column: String, at origin: Origin) -> Diagnostic {
        switch fault {
        case .error(let code):
            Diagnostic(
                .error, "formula-error", "This cell of “\(column)” shows \(code)",
                explanation: "The spreadsheet could not work out its formula: there is no value to print.",
                at: origin, hint: "Mend the formula, or empty the cell.")
        case .formulaWithoutValue:
            Diagnostic(
                .error, "formula-without-value", "The formula in this cell of “\(column)” has no value yet",
                explanation:
                    "Values are read as the spreadsheet saved them: formulas are not worked out here.",
                at: origin, hint: "Open the file in a spreadsheet and save it.")
        case .unreadable(let text):
            Diagnostic(
                .error, "unreadable-cell", "“\(text.prefix(40))” is no value of the type that this cell has",
                at: origin, hint: "Open the file in a spreadsheet and save it.")
        case .dateOutOfRange(let text):
            Diagnostic(
                .error, "date-out-of-range", "\(text.prefix(40)) is shown as a date, and is none",
                explanation: "Dates are those from 1900 (or 1904) to 9999.", at: origin,
                hint: "Give the cell another number format, or a date.")
        }
    }
}

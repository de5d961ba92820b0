/// How a message of the ledger writes numbers: as the data has them, with all their digits.
enum LedgerWords {
    static func number(_ measure: Measure) -> String {
        if let words = measure.words { return "in words alone (“\(words)”)" }
        guard let quantity = measure.quantity else { return "without a value" }
        var text = exact(quantity)
        if let whole = measure.of { text += " of " + ScalarSyntax.plain(whole) }
        if measure.isPercent, measure.of == nil { text += "%" }
        if let unit = measure.unit, unit != "%", unit != "year" { text += " " + unit }
        return measure.isMore ? "more than " + text : text
    }

    /// With a point before decimals, and no groups.
    static func exact(_ quantity: Quantity) -> String {
        switch quantity {
        case .whole(let whole): String(whole)
        case .real(let real): ScalarSyntax.plain(real)
        }
    }
}

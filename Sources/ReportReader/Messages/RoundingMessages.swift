import ReportModel

/// Rounding that is asked for where nothing adds up.
extension Diagnostic {
    static func roundingWithoutTotal(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "rounding-without-total",
            "“\(name)” is to be rounded so that it adds up, and has no total",
            explanation:
                "What adds up are the rows under a printed total, and percentages that make a hundred.",
            at: origin,
            hint: "Print the total with “footer: total” or “totals”, or leave “rounding” out.")
    }
    static func roundingWithoutDecimals(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "“rounding” needs “decimals”",
            explanation: "Numbers are printed with all their digits unless “decimals” says how many.",
            at: origin)
    }
}

import ReportModel

/// Charts that would show something else than their data say.
extension Diagnostic {
    static func mixedUnits(_ units: [ChartUnit], at origin: Origin) -> Diagnostic {
        let names = units.map { unit in
            switch unit {
            case .none: "no unit"
            case .named(let key): "“\(key)”"
            case .ratio: "so many of so many"
            }
        }
        return Diagnostic(
            .error, "mixed-units",
            "One axis, one unit: these values have \(names.joined(separator: " and "))",
            explanation: "Marks side by side are compared by their lengths.", at: origin,
            hint: "Choose rows of one unit with “where”.")
    }
    static func openValue(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "open-value",
            "“\(key)” is more than its number, and a share of a whole shows exactly that number",
            explanation: "What is drawn as the rest would be more than the rest.",
            at: origin, hint: "Use “kind: pictogram” or “kind: bar”, or give the exact value.")
    }
    static func partWithoutValue(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "part-without-value", "“\(key)” has words but no number, in a chart that divides a whole",
            explanation: "How large the other parts are cannot be drawn without it.", at: origin,
            hint:
                "Use “kind: bar”, which shows it as missing, or leave the row out with “where” and state the "
                + "“whole”.")
    }
}

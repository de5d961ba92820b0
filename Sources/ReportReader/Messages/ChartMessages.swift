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
    static func sparkOfOne(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "spark-of-one", "The line of a cell goes through at least two columns", at: origin,
            hint: "Write “spark: [y2019, y2020, y2021]” with columns of the data, in their order.")
    }
    static func oneSeries(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "one-series", "A list of series names at least two columns", at: origin,
            hint: "Name a single column with “value”.")
    }
    static func referenceWithoutPlace(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "reference-without-place", "A reference stands at an “x” or at a “y”, and not at both",
            at: origin,
            hint: "Write “y: 50” for a line at a value, “x: 2019” for one at a place along the chart.")
    }
    static func noPlaceAlong(_ column: String, _ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-place-along",
            text.isEmpty
                ? "A row of this chart has no “\(column)”"
                : "“\(text)” in “\(column)” is no number and no day",
            explanation: "A mark without a place along the chart cannot be drawn.", at: origin,
            hint: "Days are written 2021-03-25 or 2021-03. Leave rows out with “where”.")
    }
    static func keyWithoutUse(_ channel: Chart.Kind.Channel, _ kind: Chart.Kind, at origin: Origin)
        -> Diagnostic
    {
        let kinds = Chart.Kind.allCases.filter { $0.shows(channel) }.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .error, "key-without-use", "A chart of kind \(kind.rawValue) has no “\(channel.rawValue)”",
            explanation: channel == .series ? "It would show all of them as one." : "It would not be shown.",
            at: origin,
            hint: "These kinds have: \(kinds)."
                + (channel == .series ? " All have “facet”: a panel for each." : ""))
    }
    static func sizesWithoutColumn(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "size-axis-without-size", "No areas are there for “size-axis” to speak of", at: origin,
            hint: "Name the column that they show: “size: people”.")
    }
    static func noArrows(_ key: String, _ kind: Chart.Kind, at origin: Origin) -> Diagnostic {
        let kinds = Chart.Kind.allCases.filter(\.takesArrows).map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .error, "arrow-without-use", "No arrow goes to the marks of a chart of kind \(kind.rawValue)",
            explanation: "“\(key)” would do nothing.", at: origin, hint: "These kinds have arrows: \(kinds).")
    }
    static func arrowToItself(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "arrow-to-itself", "This arrow goes from a mark to itself", at: origin,
            hint: "Name another category with “to”, or another series with “to-series”.")
    }
    static func arrowContradicts(_ fault: ArrowCheck.Fault, says text: String, at origin: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .error, "arrow-contradicts",
            "The arrow says “\(text)”, and from \(fault.from) to \(fault.to) it is \(fault.change) %",
            at: origin,
            hint: "Write the change of the two values, rounded.")
    }
    static func chartWithout(_ key: String, _ kind: Chart.Kind, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "chart-without-\(key)", "A chart of kind \(kind.rawValue) needs “\(key)”", at: origin,
            hint: key == "x"
                ? "Name the column of its numbers, years or days: “x: start”."
                : "Name the column that tells them apart, or list several columns.")
    }
}

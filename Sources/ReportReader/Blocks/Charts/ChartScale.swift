import ReportModel

/// What the values of one chart are measured in, and what they are parts of.
struct ChartScale {
    /// The whole that the chart is drawn against: as it is stated; 100 of percentages and 1 of ratios, where the chart
    /// shows parts of a whole; nil otherwise.
    let whole: Double?
    /// What a ratio's share of one is multiplied by, to be drawn among the chart's other values.
    let ofRatios: Double
    /// Where they are several, one axis cannot show them: units as the data has them, nil for none.
    let units: [ChartUnit]

    /// - Parameters:
    ///   - measures: of the rows, with units of their own.
    ///   - unit: what the author says that all values are measured in.
    init(of measures: [Measure], kind: Chart.Kind, unit: String?, statedWhole: Double?) {
        let known = measures.filter { $0.value != nil }
        let isPercent = unit == "%" || (unit == nil && measures.contains(where: \.isPercent))
        let isRatios = !known.isEmpty && known.allSatisfy { $0.of != nil }
        ofRatios = statedWhole ?? (isPercent ? 100 : 1)
        let impliedWhole: Double? = isPercent ? 100 : isRatios ? 1 : nil
        whole = statedWhole ?? (kind.showsShares ? impliedWhole : nil)
        units = kind == .pictogram ? [] : Self.units(of: known, unit: unit, statedWhole: statedWhole)
    }

    /// The units that differ, in the order of the data. The chart's own is that of values without one, and another name
    /// for any but percent; a ratio is a percentage, or a part of a stated whole.
    private static func units(of measures: [Measure], unit: String?, statedWhole: Double?) -> [ChartUnit] {
        var units: [ChartUnit] = []
        for measure in measures {
            let own: ChartUnit = measure.of != nil ? .ratio : measure.unit.map(ChartUnit.named) ?? .none
            if !units.contains(own) { units.append(own) }
        }
        let percent = ChartUnit.named("%")
        if let unit {
            units.removeAll { $0 == .none }
            let isContrary = unit == "%" ? units.contains(where: \.isNamed) : units.contains(percent)
            if isContrary, !units.contains(.named(unit)) { units.append(.named(unit)) }
        }
        if statedWhole != nil || Set(units) == [percent, .ratio] || unit == "%" {
            units.removeAll { $0 == .ratio }
        }
        return units
    }
}

/// What a value of a chart is measured in.
enum ChartUnit: Hashable {
    case none
    /// By the key in the data.
    case named(String)
    /// So many of so many.
    case ratio

    var isNamed: Bool { if case .named = self { true } else { false } }
}

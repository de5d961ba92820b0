import ReportModel

/// Holds the percentage that an arrow says to the values that it goes from and to: « +28 % » from 198 to 253.
struct ArrowCheck {
    let data: [Chart.Datum]
    /// Whether the values are percentages: between these an author may tell points too.
    let isPercent: Bool

    /// What an arrow says wrongly.
    struct Fault: Equatable {
        var from: String
        var to: String
        /// In percent, with the decimals that are said, the sign of a fall.
        var change: String
    }

    /// nil where the words name no percentage, or one that fits.
    func fault(of annotation: Chart.Annotation) -> Fault? {
        guard annotation.isChange, let said = Self.percentage(in: annotation.text),
            let from = datum(annotation.category, annotation.series),
            let to = datum(
                annotation.to ?? annotation.category, annotation.toSeries ?? annotation.series),
            let start = from.value, let end = to.value, start != 0
        else { return nil }
        let change = (end - start) / abs(start) * 100, points = end - start
        let fits = { (number: Double) in abs(abs(number) - said.number) <= said.unit / 2 + 1e-9 }
        // « 11 %, contre 48 % » says where it comes from and goes to.
        let tells = isPercent && [start, end, points].contains(where: fits)
        if fits(change) || tells { return nil }
        let unit = 1 / said.unit, rounded = (change * unit).rounded(.toNearestOrAwayFromZero) / unit
        return Fault(from: from.text, to: to.text, change: ScalarSyntax.plain(rounded))
    }

    private func datum(_ key: String, _ series: String?) -> Chart.Datum? {
        let found = data.filter { $0.key == key && (series == nil || $0.series == series) }
        return found.count == 1 ? found[0] : nil
    }

    /// The only number before or behind a percent sign, without its sign, and one of its last decimal.
    private static func percentage(in text: String) -> (number: Double, unit: Double)? {
        guard text.contains(where: { "%٪".contains($0) }) else { return nil }
        var numbers: [String] = [], isOpen = false
        for character in text {
            if let digit = character.wholeNumberValue, digit < 10 {
                if isOpen {
                    numbers[numbers.count - 1].append("\(digit)")
                } else {
                    numbers.append("\(digit)")
                }
                isOpen = true
            } else if isOpen, ".,٫".contains(character) {
                numbers[numbers.count - 1].append(".")
            } else {
                isOpen = false
            }
        }
        guard numbers.count == 1 else { return nil }
        let parts = numbers[0].split(separator: ".")
        guard parts.count <= 2, let number = Double(parts.joined(separator: ".")) else { return nil }
        let decimals = parts.count == 2 ? parts[1].count : 0
        // « 1,234 % » is a thousand in one language and one in another.
        if decimals > 2 { return nil }
        return (number, (0..<decimals).reduce(1.0) { unit, _ in unit / 10 })
    }
}

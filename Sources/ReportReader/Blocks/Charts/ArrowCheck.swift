import ReportModel

/// Holds the percentage that an arrow says to the values that it goes from and to: « +28 % » from 198 to 253.
struct ArrowCheck {
    let data: [Chart.Datum]
    /// Whether the values are percentages: between these an author may tell points too.
    let isPercent: Bool
    /// Of the edition.
    let language: String

    /// What an arrow says wrongly.
    struct Fault: Equatable {
        var from: String
        var to: String
        /// In percent, with the decimals that are said, the sign of a fall.
        var change: String
    }

    /// nil where the words name no percentage, or one that fits.
    func fault(of annotation: Chart.Annotation) -> Fault? {
        guard annotation.isChange, let said = percentage(in: annotation.text),
            let from = datum(annotation.category, annotation.series),
            let to = datum(
                annotation.to ?? annotation.category, annotation.toSeries ?? annotation.series),
            let start = from.value, let end = to.value, start != 0
        else { return nil }
        let change = (end - start) / abs(start) * 100, points = end - start
        let fits = { (number: Double) in Self.fits(abs(number), said) }
        // « 11 %, contre 48 % » says where it comes from and goes to.
        let tells = isPercent && [start, end, points].contains(where: fits)
        if fits(change) || tells { return nil }
        let unit = 1 / said.unit
        let rounded = (change * unit).rounded(.toNearestOrAwayFromZero) / unit
        return Fault(from: from.text, to: to.text, change: ScalarSyntax.plain(rounded))
    }

    private func datum(_ key: String, _ series: String?) -> Chart.Datum? {
        let found = data.filter { $0.key == key && (series == nil || $0.series == series) }
        return found.count == 1 ? found[0] : nil
    }

    /// « 28 % » is from 27.5 to 28.5; « plus de 27 % » is beyond that, and « près de » a tenth away at most.
    private static func fits(_ number: Double, _ said: TypedNumber) -> Bool {
        switch said.reserve {
        case .about: abs(number - said.value) <= max(0.1 * said.value, said.unit)
        case .more: number > said.value
        case .less: number < said.value
        case .none: abs(number - said.value) <= said.unit / 2 + 1e-9
        }
    }

    /// The only number, where it is a percentage.
    private func percentage(in text: String) -> TypedNumber? {
        let numbers = NumberScanner(language: language).numbers(in: Array(text))
        return numbers.count == 1 && numbers[0].isPercent ? numbers[0] : nil
    }
}

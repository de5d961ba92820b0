import Charts
import Frames
import ReportModel
import Typography

func color(_ hex: String) -> Color { Color(hex: hex) ?? .black }

extension ChartStyle {
    /// The look of `annual`, for tests.
    static let annual: ChartStyle = {
        let nuit = color("#1B2060"), verm = color("#C93526"), encre = color("#1D1D1B"),
            ardoise = color("#5A6078")
        func inter(_ size: Double, _ weight: Int, _ color: Color = .black) -> TextStyle {
            TextStyle(families: ["Inter"], weight: weight, size: .pt(size), color: color)
        }
        func spartan(_ size: Double) -> TextStyle {
            TextStyle(families: ["League Spartan"], weight: 600, size: .pt(size), tracking: -10, color: nuit)
        }
        return ChartStyle(
            text: ChartTextStyles(
                label: inter(9, 500, encre), focusLabel: inter(9, 600, encre), detail: inter(8, 400, ardoise),
                value: inter(10, 600, nuit), bigValue: spartan(21), annotation: inter(8, 500, ardoise),
                gapReason: inter(9, 600, encre), numeral: spartan(36), numeralWords: spartan(13),
                panel: spartan(34)),
            colors: ChartColors(
                mark: nuit, focus: verm,
                palette: [
                    nuit, verm, color("#035E6F"), color("#C58700"), color("#790D3D"), color("#0688CB"),
                ],
                rest: color("#8A90A8"), track: color("#EEF1F8"), axis: nuit, onMark: .white, onLight: encre,
                gapField: color("#FFF3D2"), gapHatch: color("#FFDC7D"), gapBorder: verm))
    }()
}

func datum(
    _ label: String, _ value: Double?, _ text: String = "", detail: String? = nil, ratio: Chart.Ratio? = nil
) -> Chart.Datum {
    Chart.Datum(
        key: label, label: .text(label), detail: detail, value: value,
        text: text.isEmpty && value != nil ? percent(value ?? 0) : text, ratio: ratio)
}

func unnamed(_ value: Double, _ text: String) -> Chart.Datum {
    Chart.Datum(key: "", label: .missing(Gap(label: "libellé manquant")), value: value, text: text)
}

func percent(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))\u{202F}%" : "\(value)\u{202F}%"
}

/// The figures of the sample report.
enum Sample {
    static let education = Chart(
        kind: .bar, title: ["Près d’un·e mentee sur deux n’a pas de diplôme reconnu"],
        subtitle: ["Niveau de formation des mentees, en\u{A0}% du total"],
        data: [
            datum("Sans diplôme reconnu", 48), datum("Diplôme inférieur au CESS", 17), datum("CESS", 10),
            datum("Bachelier", 14), datum("Master", 11),
        ], focus: "Sans diplôme reconnu",
        annotations: [
            Chart.Annotation(
                category: "Sans diplôme reconnu",
                text: "dont plus de la moitié ont un diplôme supérieur au CESS dans leur pays d’origine")
        ], source: [])

    static let gender = Chart(
        kind: .split, title: ["Âge et genre"], subtitle: ["Part des mentees, en\u{A0}%"],
        data: [unnamed(53, "53\u{202F}%"), unnamed(47, "47\u{202F}%")], whole: 100, source: [])

    static let nationality = Chart(
        kind: .waffle, title: ["76 % de nationalité étrangère"],
        subtitle: ["Un disque = 1\u{202F}% des mentees"],
        data: [datum("Nationalité étrangère", 76), datum("Belges", 24)], whole: 100, source: [])

    static let status = Chart(
        kind: .part, title: ["Le regroupement familial, première porte d’entrée"],
        subtitle: ["Raison du séjour des mentees de nationalité étrangère"],
        data: [
            datum("Regroupement familial", 50, "1 jeune sur 2"),
            datum("Protection internationale", 42, detail: "réfugié·e·s, protection subsidiaire"),
        ], focus: "Regroupement familial", whole: 100, source: [])

    static func ratio(_ part: Int, of whole: Int, isMore: Bool = false) -> Chart.Ratio {
        Chart.Ratio(
            part: part, whole: whole, isMore: isMore, before: isMore ? "plus de" : "", after: "sur \(whole)")
    }

    static let outcome = Chart(
        kind: .pictogram, title: ["Plus de 7 jeunes sur 10 trouvent une solution positive"],
        subtitle: ["Emploi, stage ou formation, dans les 12 mois qui suivent l’accompagnement"],
        data: [datum("solution", 0.7, "plus de 7 sur 10", ratio: ratio(7, of: 10, isMore: true))],
        focus: "solution", source: [])

    static let job = Chart(
        kind: .pictogram, title: ["1 jeune sur 2 décroche un emploi stable"],
        subtitle: ["Contrat de 3 mois au minimum"],
        data: [datum("emploi stable", 0.5, "1 sur 2", ratio: ratio(1, of: 2))], source: [])

    static let project = Chart(
        kind: .pictogram, title: [],
        data: [datum("sans projet", 1.0 / 7, "1 sur 7", ratio: ratio(1, of: 7))], source: [])

    static let solutions = Chart(
        kind: .bar, title: ["Solutions emploi depuis 2013"], subtitle: ["Sur base déclarative"], data: [],
        source: [], gap: Gap(label: "Série manquante\u{A0}: aucune valeur dans la source"))
}

/// The widths of twelve, eight, six and four columns of `annual`.
let spans = [12, 8, 6, 4].map { Length.mm(Double($0) * 15 - 5) }

func setter(
    language: String = "fr-BE", isDraft: Bool = true, style: ChartStyle = .annual, colors: ColorScale? = nil
) -> ChartSetter {
    ChartSetter(style: style, text: FixedText(), language: language, isDraft: isDraft, colors: colors)
}

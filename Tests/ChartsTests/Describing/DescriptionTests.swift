import Charts
import ReportModel
import TestSupport
import Testing

@Suite struct DescriptionTests {
    private func translated(_ chart: Chart, subtitle: String, labels: [String], annotation: String) -> Chart {
        var chart = chart
        chart.subtitle = [.text(subtitle)]
        for index in labels.indices { chart.data[index].label = .text(labels[index]) }
        chart.annotations = chart.annotations.map { .init(category: $0.category, text: annotation) }
        return chart
    }

    @Test func barsInFrench() {
        #expect(
            ChartDescription(Sample.education, language: "fr-BE").alternative
                == "Diagramme en barres. Niveau de formation des mentees, en\u{A0}% du total. "
                + "Sans diplôme reconnu\u{A0}: 48\u{202F}%\u{202F}; Diplôme inférieur au CESS\u{A0}: 17\u{202F}%\u{202F}; "
                + "CESS\u{A0}: 10\u{202F}%\u{202F}; Bachelier\u{A0}: 14\u{202F}%\u{202F}; Master\u{A0}: 11\u{202F}%. "
                + "Sans diplôme reconnu\u{A0}: dont plus de la moitié ont un diplôme supérieur au CESS dans leur pays "
                + "d’origine.")
    }

    @Test func barsInDutchAndEnglish() {
        var chart = Sample.education
        chart.data = Array(chart.data.prefix(2))
        let dutch = translated(
            chart, subtitle: "Opleidingsniveau, in % van het totaal",
            labels: ["Zonder erkend diploma", "Lager dan CESS"],
            annotation: "meer dan de helft heeft er elders een")
        #expect(
            ChartDescription(dutch, language: "nl-BE").alternative
                == "Staafdiagram. Opleidingsniveau, in % van het totaal. Zonder erkend diploma: 48\u{202F}%; "
                + "Lager dan CESS: 17\u{202F}%. Zonder erkend diploma: meer dan de helft heeft er elders een."
        )
        let english = translated(
            chart, subtitle: "Level of education, % of all", labels: ["No recognised diploma", "Below CESS"],
            annotation: "more than half hold one elsewhere")
        #expect(
            ChartDescription(english, language: "en").alternative
                == "Bar chart. Level of education, % of all. No recognised diploma: 48\u{202F}%; "
                + "Below CESS: 17\u{202F}%. No recognised diploma: more than half hold one elsewhere.")
    }

    @Test func partsWithoutANameAreSaidToHaveNone() {
        #expect(
            ChartDescription(Sample.gender, language: "fr").alternative
                == "Barre divisée en parts d’un tout. Part des mentees, en\u{A0}%. "
                + "Part sans libellé dans la source\u{A0}: 53\u{202F}%\u{202F}; "
                + "part sans libellé dans la source\u{A0}: 47\u{202F}%.")
    }

    @Test func ratiosKeepTheirWords() {
        #expect(
            ChartDescription(Sample.outcome, language: "fr").alternative.hasSuffix(
                "Solution\u{A0}: plus de 7 sur 10."))
    }

    @Test func detailsAreInBrackets() {
        #expect(
            ChartDescription(Sample.status, language: "fr").alternative.contains(
                "Protection internationale (réfugié·e·s, protection subsidiaire)\u{A0}: 42\u{202F}%"))
    }

    @Test func missingValuesAreSaid() {
        var chart = Sample.education
        chart.data[2].value = nil
        chart.data[2].text = ""
        #expect(ChartDescription(chart, language: "fr").alternative.contains("CESS\u{A0}: valeur manquante"))
        #expect(ChartDescription(chart, language: "nl").alternative.contains("CESS: waarde ontbreekt"))
        #expect(ChartDescription(chart, language: "en").alternative.contains("CESS: value missing"))
    }

    @Test func aGapGivesItsReason() {
        #expect(
            ChartDescription(Sample.solutions, language: "fr").alternative
                == "Diagramme en barres. Sur base déclarative. Aucune valeur à représenter\u{A0}: "
                + "Série manquante\u{A0}: aucune valeur dans la source.")
    }

    @Test func manyCategoriesAreSummedUp() {
        var chart = Chart(
            kind: .bar, title: [], data: (1...24).map { datum("Commune \($0)", Double($0 * 3 % 70)) },
            focus: "Commune 7", source: [])
        chart.data[4].value = nil
        #expect(
            ChartDescription(chart, language: "en").alternative
                == "Bar chart. 24 categories. Highest value: Commune 23, 69\u{202F}%. "
                + "Lowest value: Commune 24, 2\u{202F}%. Highlighted: Commune 7, 21\u{202F}%. "
                + "Missing values: Commune 5. All values are in the table that follows.")
        #expect(
            ChartDescription(chart, language: "fr").alternative.contains(
                "24 catégories. Valeur la plus élevée\u{A0}: Commune 23, 69\u{202F}%."))
        #expect(
            ChartDescription(chart, language: "nl").alternative.contains(
                "24 categorieën. Hoogste waarde: Commune 23"))
    }

    @Test func theAuthorsOwnWordsWin() {
        var chart = Sample.education
        chart.description = "Près de la moitié n’a pas de diplôme reconnu."
        #expect(
            ChartDescription(chart, language: "nl").alternative
                == "Près de la moitié n’a pas de diplôme reconnu.")
        chart.description = ""
        #expect(ChartDescription(chart, language: "nl").alternative.hasPrefix("Staafdiagram."))
    }

    @Test func aLanguageWithoutGrammarGetsEnglish() {
        #expect(ChartDescription(Sample.nationality, language: "xx").alternative.hasPrefix("A hundred discs"))
    }
}

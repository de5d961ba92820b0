import ReportModel

/// The words and the punctuation that a language describes charts with. A new language is a new value in `tables`.
struct DescriptionGrammar {
    var kinds: [Chart.Kind: String]
    /// Before a colon, and before a semicolon.
    var beforeColon: String
    var beforeSemicolon: String
    /// « catégories », after their number.
    var categories: String
    var largest: String
    var smallest: String
    var focus: String
    var missing: String
    var missingValue: String
    /// A category without a name in the source.
    var unnamed: String
    var noData: String

    /// For a BCP 47 tag; English where the language has no table.
    static func forLanguage(_ tag: String) -> DescriptionGrammar {
        tables[String(tag.prefix { $0 != "-" && $0 != "_" })] ?? english
    }

    func kind(_ kind: Chart.Kind) -> String { kinds[kind] ?? "" }
    func pair(_ name: String, _ value: String) -> String { "\(name)\(beforeColon): \(value)" }
    func list(_ items: [String]) -> String {
        items.filter { !$0.isEmpty }.joined(separator: "\(beforeSemicolon); ")
    }
    func count(_ count: Int) -> String { "\(count) \(categories)" }
    func gap(_ reason: String) -> String { reason.isEmpty ? noData : pair(noData, reason) }

    /// Sentences, each with a capital, and with a full stop unless it ends with another mark.
    func text(_ sentences: [String]) -> String {
        sentences.compactMap { sentence in
            guard let first = sentence.first, let last = sentence.last else { return nil }
            return first.uppercased() + sentence.dropFirst() + (".!?…".contains(last) ? "" : ".")
        }.joined(separator: " ")
    }

    private static let tables: [String: DescriptionGrammar] = ["fr": french, "nl": dutch, "en": english]

    private static let french = DescriptionGrammar(
        kinds: [
            .bar: "Diagramme en barres", .split: "Barre divisée en parts d’un tout",
            .waffle: "Cent disques répartis entre les parts d’un tout",
            .donut: "Anneau divisé en parts d’un tout",
            .part: "Barres montrant chacune une part d’un tout", .pictogram: "Pictogramme",
        ],
        beforeColon: "\u{A0}", beforeSemicolon: "\u{202F}", categories: "catégories",
        largest: "Valeur la plus élevée", smallest: "Valeur la plus basse", focus: "Mise en évidence",
        missing: "Valeurs manquantes", missingValue: "valeur manquante",
        unnamed: "part sans libellé dans la source",
        noData: "Aucune valeur à représenter")

    private static let dutch = DescriptionGrammar(
        kinds: [
            .bar: "Staafdiagram", .split: "Balk verdeeld in delen van een geheel",
            .waffle: "Honderd schijfjes, verdeeld over de delen van een geheel",
            .donut: "Ring verdeeld in delen van een geheel",
            .part: "Balken die elk een deel van een geheel tonen", .pictogram: "Pictogram",
        ],
        beforeColon: "", beforeSemicolon: "", categories: "categorieën",
        largest: "Hoogste waarde", smallest: "Laagste waarde", focus: "Uitgelicht",
        missing: "Ontbrekende waarden", missingValue: "waarde ontbreekt",
        unnamed: "deel zonder naam in de bron",
        noData: "Geen waarden om te tonen")

    private static let english = DescriptionGrammar(
        kinds: [
            .bar: "Bar chart", .split: "Bar split into parts of a whole",
            .waffle: "A hundred discs shared among the parts of a whole",
            .donut: "Ring split into parts of a whole",
            .part: "Bars that each show a part of a whole", .pictogram: "Pictogram",
        ],
        beforeColon: "", beforeSemicolon: "", categories: "categories",
        largest: "Highest value", smallest: "Lowest value", focus: "Highlighted",
        missing: "Missing values", missingValue: "value missing",
        unnamed: "part without a name in the source",
        noData: "No values to show")
}

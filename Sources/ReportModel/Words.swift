/// The words that the program itself prints, by language. A new language is a new table.
public struct Words: Hashable, Sendable {
    public var figure: String
    public var table: String
    public var source: String
    /// « Tableau 1 (suite) »
    public var continued: String
    /// « Suite du tableau page suivante »
    public var continuesOnNextPage: String
    /// Of a subtotal: at the foot of the page it is taken from, at the head of the page it is taken to.
    public var carriedForward: String
    public var broughtForward: String
    public var total: String
    public var page: String
    /// « page {page} sur {pages} »
    public var pageOfPages: String
    /// In a cross reference: « voir figure 3, page 12 ».
    public var see: String
    public var figureInText: String
    public var tableInText: String
    /// « sur », for « 7 sur 10 ».
    public var of: String
    public var moreThan: String
    /// Marks in drafts, where no gap was declared.
    public var missingValue: String
    public var missingLabel: String
    /// Heading of the notes at a report's end.
    public var notes: String

    /// For a BCP 47 tag; English where the language has no table.
    public static func forLanguage(_ tag: String) -> Words {
        tables[String(tag.prefix { $0 != "-" && $0 != "_" })] ?? english
    }

    private static let tables: [String: Words] = ["fr": french, "nl": dutch, "en": english]

    private static let french = Words(
        figure: "Figure", table: "Tableau", source: "Source", continued: "(suite)",
        continuesOnNextPage: "Suite du tableau page suivante", carriedForward: "À reporter",
        broughtForward: "Report", total: "Total", page: "page", pageOfPages: "page {page} sur {pages}",
        see: "voir", figureInText: "figure", tableInText: "tableau", of: "sur",
        moreThan: "plus de", missingValue: "valeur manquante", missingLabel: "libellé manquant",
        notes: "Notes")
    private static let dutch = Words(
        figure: "Figuur", table: "Tabel", source: "Bron", continued: "(vervolg)",
        continuesOnNextPage: "Vervolg van de tabel op de volgende pagina", carriedForward: "Over te dragen",
        broughtForward: "Overgedragen", total: "Totaal", page: "pagina",
        pageOfPages: "pagina {page} van {pages}", see: "zie", figureInText: "figuur", tableInText: "tabel",
        of: "op de", moreThan: "meer dan", missingValue: "ontbrekende waarde",
        missingLabel: "ontbrekend label",
        notes: "Noten")
    private static let english = Words(
        figure: "Figure", table: "Table", source: "Source", continued: "(continued)",
        continuesOnNextPage: "Table continues on the next page", carriedForward: "Carried forward",
        broughtForward: "Brought forward", total: "Total", page: "page",
        pageOfPages: "page {page} of {pages}", see: "see", figureInText: "figure", tableInText: "table",
        of: "in", moreThan: "more than", missingValue: "missing value", missingLabel: "missing label",
        notes: "Notes")
}

extension LanguageTables {
    static let french = LanguageTables(
        common: .french, profiles: ["eu": .europeanFrench, "swiss": .swissFrench], subtags: ["ch": "swiss"])
}

extension LanguageTable {
    /// Common practice in Belgium and France: a narrow space before ; ! ? % and inside « », a whole one before the colon.
    fileprivate static let french = LanguageTable(
        outer: .french, inner: .double,
        marks: Marks(
            colon: .whole, semicolon: .narrow, exclamation: .narrow, question: .narrow, percent: .narrow),
        counted: frenchCounted, habits: .replacesCurly)

    /// The narrow space before the colon too.
    fileprivate static let swissFrench = LanguageTable(
        outer: .french, inner: .double,
        marks: Marks(
            colon: .narrow, semicolon: .narrow, exclamation: .narrow, question: .narrow, percent: .narrow),
        counted: frenchCounted, habits: .replacesCurly)

    /// The interinstitutional style guide of the European Union (6.4): nothing before : ; ! ?, and a whole space before the
    /// percent sign and inside « ».
    fileprivate static let europeanFrench = LanguageTable(
        outer: Quotes(open: 0xAB, close: 0xBB, space: Scalars.noBreakSpace), inner: .double,
        marks: Marks(colon: .none, semicolon: .none, exclamation: .none, question: .none, percent: .whole),
        counted: frenchCounted, habits: .replacesCurly)

    private static let frenchCounted: Set<String> = [
        "an", "ans", "mois", "jours", "heures", "euros", "millions", "milliards",
    ]
}

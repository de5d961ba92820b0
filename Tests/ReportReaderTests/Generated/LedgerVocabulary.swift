import TestSupport

/// What generated projects are made of, in three languages.
struct LedgerVocabulary {
    var language: String
    /// Counts: label key, label, unit key, base key.
    var counts: [(key: String, label: String)]
    var shares: [(key: String, label: String)]
    /// By key.
    var bases: [String: String]
    /// « des », « of the »
    var ofThe: String
    /// « 42 % de femmes »: between the sign and the label.
    var de: String
    /// « ont », between a base and a label.
    var have: String
    /// « sur », with its noun before.
    var outOf: String
    var period: String
    var traps: [String]

    static let all = [french, dutch, english]

    static let french = LedgerVocabulary(
        language: "fr",
        counts: [
            ("accompanied", "jeunes accompagné·e·s"), ("mentors", "mentors bénévoles"),
            ("workshops", "ateliers organisés"), ("partners", "entreprises partenaires"),
            ("meetings", "rencontres de duos"),
        ],
        shares: [
            ("women", "femmes"), ("diploma", "diplômés du secondaire"), ("city", "habitants de la capitale"),
            ("job", "emploi stable"), ("training", "formation qualifiante"),
        ],
        bases: ["youths": "jeunes", "volunteers": "bénévoles", "answers": "personnes interrogées"],
        ofThe: "des", de: "de ", have: "ont un", outOf: "sur", period: "2021",
        traps: [
            "Le rapport 2021 montre le chemin parcouru depuis 2013 et jusqu’en 2019-2020.",
            "Elles font un pas en avant, 2 pas en arrière, puis 3 sauts.",
            "Rue de la Loi 16, 1000 Bruxelles ; avenue Louise 120, 75011 Paris.",
            "Téléphone : +32 2 123 45 67 ou 02 123 45 67, le 12 mars 2021 à 14 h 30.",
            "Voir page 12, figures 3 et 4, tableau 15 et le chapitre 21.",
            "Le 1er janvier, la 20e rencontre, le 3ème duo : DUO 2.0 et Horizon 2020 continuent.",
            "L’article 27 de la loi du 3 juillet 1978, n° 145, § 18 ; étape 14.",
            "Le 24/7 n’existe pas ; la salle B12, le CO2, la Covid-19 et l’A380 non plus.",
            "Du 15 au 18 mai 2021, puis le 2021-09-30 et le 30/09/2021.",
            "En 2019, d’autres lieux ont ouvert ; les années 80 sont loin.",
            "Compte BE68 5390 0754 7034, version 1.4.2.",
            "Il y avait [37](literal \"compté dans la salle\") chaises et [8,5 tonnes](literal) de livres.",
        ])

    static let dutch = LedgerVocabulary(
        language: "nl",
        counts: [
            ("accompanied", "begeleide jongeren"), ("mentors", "vrijwillige mentoren"),
            ("workshops", "georganiseerde workshops"), ("partners", "partnerbedrijven"),
            ("meetings", "ontmoetingen"),
        ],
        shares: [
            ("women", "vrouwen"), ("diploma", "afgestudeerden"), ("city", "stadsbewoners"),
            ("job", "vaste baan"), ("training", "erkende opleiding"),
        ],
        bases: ["youths": "jongeren", "volunteers": "vrijwilligers", "answers": "ondervraagden"],
        ofThe: "van de", de: "", have: "heeft een", outOf: "op de", period: "2021",
        traps: [
            "Het verslag 2021 toont de weg sinds 2013 en tot in 2019-2020.",
            "Ze zetten een stap vooruit en 2 stappen terug.",
            "Wetstraat 16, 1000 Brussel; Kerkstraat 120, 9000 Gent.",
            "Telefoon: +32 2 123 45 67 of 02 123 45 67, op 12 maart 2021.",
            "Zie pagina 12, figuren 3 en 4, tabel 15 en hoofdstuk 21.",
            "De 1ste januari, de 20e ontmoeting, het 3de duo: DUO 2.0 en Horizon 2020 gaan door.",
            "Artikel 27 van de wet van 3 juli 1978, nr. 145, § 18; stap 14.",
            "Zaal B12, CO2, Covid-19 en A380; 24/7 bestaat niet.",
            "Van 15 tot 18 mei 2021, daarna op 2021-09-30 en 30/09/2021.",
            "De jaren 80 liggen ver; in 2019 ging een andere plaats open.",
            "Er stonden [37](literal \"geteld\") stoelen.",
        ])

    static let english = LedgerVocabulary(
        language: "en",
        counts: [
            ("accompanied", "young people supported"), ("mentors", "volunteer mentors"),
            ("workshops", "workshops held"), ("partners", "partner companies"),
            ("meetings", "duo meetings"),
        ],
        shares: [
            ("women", "women"), ("diploma", "secondary graduates"), ("city", "city dwellers"),
            ("job", "stable job"), ("training", "recognised training"),
        ],
        bases: ["youths": "young people", "volunteers": "volunteers", "answers": "respondents"],
        ofThe: "of the", de: "", have: "have a", outOf: "out of", period: "2021",
        traps: [
            "The 2021 report shows how far we came since 2013 and until 2019-2020.",
            "They take a step forward and 2 steps back.",
            "Call +32 2 123 45 67 or 02 123 45 67 on 12 March 2021 or on March 14.",
            "See page 12, figures 3 and 4, table 15 and chapter 21.",
            "The 1st of January, the 20th meeting, the 3rd duo: DUO 2.0 and Horizon 2020 go on.",
            "Article 27 of the act of 3 July 1978, no. 145, § 18; step 14.",
            "Room B12, CO2, Covid-19 and A380; nobody works 24/7.",
            "From 15 to 18 May 2021, then on 2021-09-30.",
            "The early 1980s are far; another place opened in 2019.",
            "There were [37](literal \"counted\") chairs.",
        ])
}

import Foundation
import ReportModel
import Synchronization

/// What a language writes beside numbers that are no figures of a report, and beside those that are. Folded: small
/// letters without diacritics.
struct NumberWords {
    /// Before a number that names a place of the text, a version, a house.
    var references: Set<String>
    var months: Set<String>
    var ages: Set<String>
    /// Before an age: « aged 20 », « à 20 ans ».
    var ageOpeners: Set<String>
    var percents: [String]
    var factors: [String: Double]
    /// « sur », « op de ».
    var of: [[String]]
    var more: [[String]]
    var less: [[String]]
    var about: [[String]]
    /// Between two numbers of one kind: « pages 12 à 15 ».
    var joints: Set<String>
    /// Between what is counted: « 350 bénévoles et 20 salariés ».
    var conjunctions: Set<String>
    /// Before a year.
    var yearOpeners: Set<String>
    /// Of a sentence that speaks of another year than the report: « l’an passé ».
    var otherTimes: [String]
    /// Endings and words of streets.
    var streets: Set<String>

    static func forLanguage(_ tag: String) -> NumberWords {
        let language = String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
        var words = common
        words.months = months(of: tag).union(months(of: "en"))
        guard let own = tables[language] else { return words }
        words.join(own)
        return words
    }

    /// The locale's own names, full and short.
    private static func months(of tag: String) -> Set<String> {
        knownMonths.withLock { known in
            if let months = known[tag] { return months }
            let months = readMonths(of: tag)
            known[tag] = months
            return months
        }
    }

    /// They take the locale data a while.
    private static let knownMonths = Mutex<[String: Set<String>]>([:])

    private static func readMonths(of tag: String) -> Set<String> {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: tag)
        let names =
            calendar.monthSymbols + calendar.shortMonthSymbols + calendar.standaloneMonthSymbols
            + calendar.shortStandaloneMonthSymbols
        return Set(names.map { PhraseTokens.folded($0).filter { $0 != "." } }.filter { $0.count > 2 })
    }

    private mutating func join(_ other: NumberWords) {
        references.formUnion(other.references)
        ages.formUnion(other.ages)
        ageOpeners.formUnion(other.ageOpeners)
        percents += other.percents
        factors.merge(other.factors) { $1 }
        of += other.of
        more += other.more
        less += other.less
        about += other.about
        joints.formUnion(other.joints)
        conjunctions.formUnion(other.conjunctions)
        otherTimes += other.otherTimes
        yearOpeners.formUnion(other.yearOpeners)
        streets.formUnion(other.streets)
    }

    private init(
        references: String = "", ages: String = "", ageOpeners: String = "", percents: [String] = [],
        factors: [String: Double] = [:], of: [String] = [], more: [String] = [], less: [String] = [],
        about: [String] = [], joints: String = "", conjunctions: String = "", yearOpeners: String = "",
        otherTimes: [String] = [], streets: String = ""
    ) {
        func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
        func phrases(_ texts: [String]) -> [[String]] {
            texts.map { $0.split(separator: " ").map(String.init) }
        }
        (self.references, self.ages, self.ageOpeners) = (set(references), set(ages), set(ageOpeners))
        (self.percents, self.factors, months) = (percents, factors, [])
        (self.of, self.more, self.less) = (phrases(of), phrases(more), phrases(less))
        (self.about, self.joints) = (phrases(about), set(joints))
        (self.conjunctions, self.otherTimes) = (set(conjunctions), otherTimes)
        (self.yearOpeners, self.streets) = (set(yearOpeners), set(streets))
    }

    /// Signs and words that several languages share.
    private static let common = NumberWords(
        references:
            "p pp page pages fig figure table chapter section note art article n no nr v version § annex appendix",
        percents: ["%"], of: ["/"], more: [">"], less: ["<"], about: ["~", "≈", "±", "ca", "circa"],
        joints: "- – — & + et a au en tot to and und bis y e ,")

    private static let tables: [String: NumberWords] = [
        "fr": NumberWords(
            references:
                "page pages figures figure tableau tableaux chapitre chapitres section sections annexe annexes articles "
                + "notes numero numeros paragraphe etape etapes loi boite bte etage salle lot phase niveau point points question "
                + "questions objectif objectifs odd axe tome volume annees fiche module classe groupe",
            ages: "an ans annee", ageOpeners: "a age agee ages agees",
            percents: ["pour cent", "pourcent", "pour-cent"],
            factors: [
                "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
            ],
            of: ["sur"], more: ["plus de", "plus d", "au moins", "au-dela de", "minimum"],
            less: ["moins de", "moins d", "au plus", "jusqu a", "maximum"],
            about: ["pres de", "pres d", "environ", "quelque", "quelques", "presque", "autour de"],
            conjunctions: "et",
            yearOpeners: "en depuis fin debut annee l annee jusqu des avant apres mi",
            otherTimes: [
                "l'an passe", "l'an dernier", "annee passee", "annee derniere", "annee precedente",
                "un an plus tot",
                "l'an prochain", "annee prochaine", "annee suivante", "auparavant",
            ],
            streets: "rue avenue boulevard place chaussee quai allee impasse square cours route"),
        "nl": NumberWords(
            references:
                "pagina paginas blz figuur figuren tabel tabellen hoofdstuk hoofdstukken sectie bijlage bijlagen artikel "
                + "artikels noot noten nummer nummers paragraaf stap stappen wet bus verdieping zaal lot fase niveau punt vraag "
                + "vragen doelstelling sdg jaren deel klas groep",
            ages: "jaar jaren jarige", ageOpeners: "op leeftijd", percents: ["procent", "percent"],
            factors: ["duizend": 1e3, "miljoen": 1e6, "miljard": 1e9],
            of: ["op de", "op", "van de"], more: ["meer dan", "minstens", "ruim", "minimaal", "minimum"],
            less: ["minder dan", "hoogstens", "maximaal", "maximum", "tot"],
            about: ["bijna", "ongeveer", "zowat", "een", "zo n", "rond de", "omstreeks"], joints: "tm",
            conjunctions: "en",
            yearOpeners: "in sinds eind begin jaar vanaf na voor van sedert midden",
            otherTimes: [
                "vorig jaar", "vorige jaar", "verleden jaar", "jaar eerder", "jaar voordien", "volgend jaar",
                "destijds",
            ],
            streets: "straat laan weg plein lei steenweg kaai dreef"),
        "en": NumberWords(
            references:
                "page pages figures figure tables table chapter chapters section sections annexes appendices articles notes "
                + "number numbers paragraph step steps act box floor room lot phase level point points question questions goal "
                + "goals sdg volume part class group",
            ages: "year years yearold yearsold", ageOpeners: "at aged age",
            percents: ["per cent", "percent"],
            factors: ["thousand": 1e3, "million": 1e6, "billion": 1e9],
            of: ["in", "out of", "in every"], more: ["more than", "over", "at least", "above", "minimum"],
            less: ["less than", "fewer than", "under", "at most", "below", "up to", "maximum"],
            about: ["about", "nearly", "almost", "around", "some", "roughly", "close to", "approximately"],
            conjunctions: "and",
            yearOpeners: "in since of by from until for late early year during after before mid",
            otherTimes: [
                "last year", "previous year", "prior year", "year before", "year earlier", "next year",
                "following year",
            ],
            streets: "street road avenue lane square drive"),
        "de": NumberWords(
            references:
                "seite seiten abbildung tabelle kapitel abschnitt anhang artikel nummer absatz schritt",
            ages: "jahr jahre jahren", ageOpeners: "mit im alter", percents: ["prozent"],
            factors: ["tausend": 1e3, "million": 1e6, "millionen": 1e6, "milliarden": 1e9],
            of: ["von", "von je"], more: ["mehr als", "uber", "mindestens"],
            less: ["weniger als", "unter", "hochstens"], about: ["etwa", "rund", "fast", "knapp"],
            conjunctions: "und", yearOpeners: "im in seit ende anfang jahr bis",
            otherTimes: ["vorjahr", "letztes jahr", "letzten jahr", "nachstes jahr", "nachsten jahr"],
            streets: "strasse weg platz allee"),
    ]
}

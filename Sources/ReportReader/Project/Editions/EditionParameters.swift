import ReportModel

/// The values by which editions differ: in queries `:country`, in text `{{ edition.country }}`, in conditions
/// `country=BE`, in names `{country}`.
enum EditionParameters {
    /// Those that every edition has of itself. The language is without its region; the year is the period where that is
    /// a year, or else the year of the report's date.
    static func all(of edition: Edition, in manifest: ProjectManifest) -> [String: String] {
        let own = ["language": edition.primaryLanguage, "edition": edition.id]
        var parameters = edition.parameters.merging(own) { stated, _ in stated }
        parameters["year"] = parameters["year"] ?? year(of: manifest, for: edition.language)
        return parameters
    }

    /// The parameters that any edition has, and their values where there are few enough to be told in a message.
    static func values(in manifest: ProjectManifest) -> [String: [String]] {
        var values: [String: Set<String>] = ["country": [], "audience": []]
        for edition in manifest.editions {
            for (name, value) in all(of: edition, in: manifest) {
                let isFull = values[name, default: []].count > mostTold
                if !isFull { values[name, default: []].insert(value) }
            }
        }
        return values.mapValues { $0.count > mostTold ? [] : $0.sorted() }
    }

    private static let mostTold = 50

    /// What is the edition's own cannot be stated.
    static func mayBeNamed(_ name: String) -> Bool { name != "edition" }

    private static func year(of manifest: ProjectManifest, for language: String) -> String {
        if let period = manifest.period.value(for: language), period.count == 4,
            period.allSatisfy({ ("0"..."9").contains($0) })
        {
            return period
        }
        return String(CalendarDate(secondsSince1970: manifest.date).year)
    }
}

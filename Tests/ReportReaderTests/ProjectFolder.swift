import Foundation
import ReportModel
import ReportReader

/// A project in a folder of its own, removed when the value goes.
final class ProjectFolder {
    let path: String
    private(set) var files: [String: String]

    init(_ files: [String: String]) throws {
        self.files = files
        path = NSTemporaryDirectory() + "project-" + UUID().uuidString
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ data: Data) throws {
        let full = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: full)
    }

    var reader: ProjectReader { ProjectReader(folder: path) }
    func report(_ edition: String = "en", draft: Bool = false) -> (Report?, [Diagnostic]) {
        reader.report(edition: edition, draft: draft)
    }

    /// « report.yaml:3:5 »
    func place(of origin: Origin) -> String {
        guard let position = SourceMap(folder: path).position(of: origin) else { return "nowhere" }
        return "\(position.path):\(position.line):\(position.column)"
    }
}

extension ProjectFolder {
    /// A project of one dataset, one edition and one file of text; its labels are those of no language.
    ///
    /// - Parameter keys: what report.yaml has besides.
    convenience init(
        dataset name: String, _ csv: String, language: String, keys: String = "", content: String
    ) throws {
        var files = Sound.files
        for language in ["en", "fr"] {
            files["content/\(language)/labels.yaml"] = nil
            files["content/\(language)/01-people.md"] = nil
        }
        files["data/\(name).csv"] = csv
        files["report.yaml"] = """
            title: Report
            organisation: Witness
            period: "2021"
            date: 2022-05-01
            layout: annual
            editions: { \(language): { language: \(language) } }
            datasets: { \(name): data/\(name).csv }
            \(keys)
            """
        files["content/\(language)/01-people.md"] = content
        try self.init(files)
    }
}

/// A small project without a fault, for tests to damage.
enum Sound {
    static let files = [
        "report.yaml": manifest, "data/figures.csv": figures, "content/en/01-people.md": people,
        "content/en/labels.yaml": labels, "content/fr/01-people.md": "# Les mentees\n",
        "content/fr/labels.yaml": "total: Total\n", "pictures/duo.svg": "<svg/>",
    ]

    static let manifest = """
        title: { en: Yearly report, fr: Rapport annuel }
        organisation: Témoin
        period: "2021"
        date: 2022-05-01
        layout: annual
        editions:
          en: { language: en-GB }
          fr: { language: fr-BE }
        datasets:
          figures: data/figures.csv
        facts:
          mentees: { data: figures, key: id }
          share: { sql: "SELECT value FROM figures WHERE id = 'foreign'", unit: "%" }

        """

    static let figures = """
        id,grp,level,value,of,more,words,unit,missing,figure
        total,people,0,4034,,,,persons,,
        foreign,origin,0,76,,,,%,,origin
        belgian,origin,0,24,,,,%,,origin
        positive,results,0,7,10,true,,,,
        most,results,1,,,,majority,,,
        series,results,0,,,,,,no-series,

        """

    static let people = """
        # Les mentees {#mentees}

        Voilà {{ mentees.total }} jeunes, dont {{ share }} étranger·ère·s[^base]. {.lead}

        [^base]: En {{ report.period }}.

        ```chart
        id: origin
        kind: split
        title: "{{ mentees.foreign }} étranger·ère·s"
        data: figures
        where: "grp = 'origin'"
        whole: 100
        focus: foreign
        source: Témoin
        ```

        Voir [la figure](#origin).

        """

    static let labels = """
        total: Total
        foreign: Étranger·ère·s
        belgian: Belges
        positive: Solution positive
        most: La plupart
        series: Série
        people: Personnes
        origin: Origine
        results: Résultats
        persons: personnes
        majority: plus de la moitié
        no-series: { gap: série manquante, final: sans valeur }

        """
}

import Foundation
import ReportModel
import ReportReader
import Testing

/// A small project in French with a Dutch translation that is in order, for tests to damage.
final class TranslatedProject {
    let folder: ProjectFolder

    static let french = """
        # Les mentees {#mentees}

        Voilà {{ mentees.total }} jeunes[^base]. {.lead}

        Un deuxième paragraphe.

        [^base]: En {{ report.period }}.

        ## Résultats {#results}

        ```chart
        id: origin
        kind: bar
        title: "Une origine"
        note: Base
        data: figures
        where: "grp = 'origin'"
        source: Témoin
        ```

        - Un
        - Deux

        """

    static let dutch = """
        # De mentees {#mentees}

        Hier zijn {{ mentees.total }} jongeren[^base]. {.lead}

        Een tweede alinea.

        [^base]: In {{ report.period }}.

        ## Resultaten {#results}

        ```chart
        id: origin
        kind: bar
        title: "Een herkomst"
        note: Basis
        data: figures
        where: "grp = 'origin'"
        source: Getuige
        ```

        - Eén
        - Twee

        """

    static let labels = "total: Totaal\nforeign: Buitenlands\nbelgian: Belgisch\n"

    /// - Parameter declaration: what stands under `translations`.
    init(_ changes: [String: String] = [:], declaration: String = "{ source: fr }") throws {
        var files = [
            "report.yaml": """
            title: { fr: Rapport annuel, nl: Jaarverslag }
            organisation: Témoin
            period: "2021"
            date: 2022-05-01
            translations: \(declaration)
            editions:
              fr: { language: fr-BE }
              nl: { language: nl-BE }
            datasets:
              figures: data/figures.csv
            facts:
              mentees: { data: figures, key: id }

            """,
            "data/figures.csv": "id,grp,value\ntotal,people,4034\nforeign,origin,76\nbelgian,origin,24\n",
            "content/fr/01.md": Self.french, "content/nl/01.md": Self.dutch,
            "content/fr/labels.yaml": "total: Total\nforeign: Étrangers\nbelgian: Belges\n",
            "content/nl/labels.yaml": Self.labels,
        ]
        files.merge(changes) { $1 }
        folder = try ProjectFolder(files.filter { !$0.value.isEmpty })
    }

    var desk: TranslationDesk { TranslationDesk(folder: folder.path) }

    /// Confirms, and writes the record into the project.
    @discardableResult func confirm(_ order: ConfirmationOrder = ConfirmationOrder()) throws
        -> [ConfirmationResult]
    {
        let (confirmations, files, diagnostics) = desk.confirm(order)
        #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.summary))")
        for file in files { try folder.write(file.path, Data(file.bytes)) }
        return confirmations
    }

    func write(_ name: String, _ text: String) throws { try folder.write(name, Data(text.utf8)) }

    /// What is told of the Dutch edition, but for what is not confirmed.
    func findings() -> [Diagnostic] {
        folder.report("nl").1.filter { $0.code != "unconfirmed-translation" }
    }
}

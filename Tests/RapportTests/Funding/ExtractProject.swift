import Foundation
import Rapport
import TestSupport

/// A report of two chapters and four sections, and extracts of it: written by a test.
struct ExtractProject {
    let folder: TestFolder

    /// - Parameters:
    ///   - profiles: lines under `profiles:`.
    ///   - edition: what the edition `dossier` says.
    ///   - more: Markdown after the report's own.
    init(
        profiles: String = "", edition: String, layout: String = "funding", more: String = ""
    ) throws {
        folder = try TestFolder()
        let own = profiles.isEmpty ? "" : "profiles:\n" + profiles.indented + "\n"
        try folder.write(
            """
            title: Rapport
            organisation: Association
            period: "2021"
            date: 2022-01-31
            layout: \(layout)
            \(own)editions:
              dossier: { language: fr, \(edition) }

            """, to: "report.yaml")
        try folder.write(Self.text + more, to: "content/fr/01.md")
    }

    static let sentence = "Le programme accompagne des jeunes vers un emploi qui leur ressemble. "

    private static let text = """
        ```contents
        title: Sommaire
        figures: Figures
        ```

        # Premier {#premier}

        Une entrée en matière.

        ## Qui {#qui}

        \(sentence)[ailleurs](#suites)[^1]

        ```chart
        id: niveaux
        kind: bar
        title: Les niveaux
        gap: { label: manque, final: La série manque. }
        source: "Nous."
        ```

        ## Suites {#suites}

        \(sentence)

        ### Détail {#detail}

        Un détail.

        # Second {#second}

        ## Comptes {#comptes}

        \(sentence)

        [^1]: La note de qui.


        """

    func render(as format: OutputFormat = .pdf, edition: String = "dossier") -> Rendering {
        Renderer().render(ReportProject(folder: folder.path("")), edition: edition, as: format)
    }

    /// The readable log, and what was found.
    func log() -> (text: String, faults: [Diagnostic]) {
        let rendering = render(as: .log)
        return (String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self), rendering.diagnostics)
    }

    /// A picture that does not become small: thousands of coloured squares, as PNG.
    static func colours(seed: UInt64 = 1) throws -> [UInt8] {
        var dice = Dice(seed)
        let squares = (0..<2400).map { index in
            let color = String(dice.next() & 0xFFFFFF | 0x1000000, radix: 16).dropFirst()
            return "<rect x='\(index % 60)' y='\(index / 60)' width='1' height='1' fill='#\(color)'/>"
        }
        let small = try SmallProject(
            "![a](pictures/a.svg)\n", own: SmallProject.smallPages([("top: 12mm", "top: 4mm")]))
        try Data(
            ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'>" + squares.joined() + "</svg>")
                .utf8
        ).write(to: URL(fileURLWithPath: small.path("pictures/a.svg")))
        return small.render(as: .png(dpi: 300)).files.first?.bytes ?? []
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try folder.write("", to: name)
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path(name)))
    }
}

extension String {
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    }
}

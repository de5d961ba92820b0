import Foundation
import Frames
import Testing

@testable import Typography

/// Inclusive forms are one word: broken in their stem or after a slash, nowhere else.
@Suite struct InclusiveFormTests {
    /// All places of a word where a line may end: `-` where a hyphen is added, `|` elsewhere.
    private func broken(_ word: String, language: String = "fr") throws -> String {
        let content = try makeTypesetter().shape(
            Paragraph([TextSpan(word, .vollkorn())], style: .justified, language: language)
        ).content
        var bytes = content.store.text, offset = 0
        for opportunity in content.opportunities where opportunity.kind != .end && opportunity.kind != .space
        {
            bytes.insert(
                contentsOf: (opportunity.kind == .hyphen ? "-" : "|").utf8, at: Int(opportunity.byte) + offset
            )
            offset += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("accompagné·e·s", "ac-com-pa-gné·e·s"), ("bienveillant·e", "bien-veillant·e"),
        ("tous·tes", "tous·tes"),
        ("un·e", "un·e"), ("acteur·rice·s", "ac-teur·rice·s"),
        ("l’accompagnateur·trice", "l’ac-com-pa-gna-teur·trice"),
        ("étudiant‧e‧s", "étu-diant‧e‧s"), ("étudiant•e•s", "étu-diant•e•s"),
        ("étudiant(e)s", "étu-diant(e)s"), ("accompagnateur(trice)s", "ac-com-pa-gna-teur(trice)s"),
        ("étudiant.e.s", "étu-diant.e.s"), ("citoyen.ne.s", "ci-toyen.ne.s"),
        ("salarié-e-s", "sa-la-rié-e-s"), ("tous-tes", "tous-|tes"),
        ("chercheur-euse-s", "cher-cheur-euse-s"),
        ("professionnel-le-s", "pro-fes-sion-nel-le-s"), ("citoyen-ne-s", "ci-toyen-ne-s"),
        ("Ils/Elles", "Ils/|Elles"), ("retirent-ils/elles", "re-tirent-|ils/|elles"), ("km/h", "km/h"),
        ("étudiant/e", "étu-diant/e"), ("court/moyen/long", "court/|moyen/|long"),
        // No inclusive forms.
        ("donne-le", "donne-|le"), ("est-ce", "est-|ce"), ("www.mentorat.be", "www.mentorat.be"),
        ("mentorat.es", "mentorat.es"), ("vis-à-vis", "vis-|à-|vis"),
    ])
    func frenchForms(word: String, wanted: String) throws {
        let found = try broken(word)
        #expect(found == wanted)
    }

    @Test(arguments: [
        ("Mitarbeiter*innen", "Mit-ar-bei-ter*innen"), ("Mitarbeiter:innen", "Mit-ar-bei-ter:innen"),
        ("Mitarbeiter_innen", "Mit-ar-bei-ter_innen"), ("Mitarbeiter/-innen", "Mit-ar-bei-ter/-innen"),
    ])
    func germanForms(word: String, wanted: String) throws {
        let found = try broken(word, language: "de")
        #expect(found == wanted)
    }

    /// All forms of the report that this began with, and more of their kinds.
    private static let forms = """
        accompagné·e·s arrivé·e·s âgé·e·s confronté·e·s bienveillant·e un·e Un·e tous·tes Ils/Elles ils/elles retirent-ils/elles \
        sont-ils/elles court/moyen/long réfugié·e·s mentoré·e·s étudiant(e)s salarié-e-s l’accompagné·e \
        d’accompagnateur·trice·s qu’ils/elles l’individualisé·e socio-professionnel·le·s
        """

    /// Nothing overruns in a ragged column of 150 points, in any of the faces, whatever stands beside the form.
    @Test(arguments: [150.0, 120])
    func noFormOverrunsANarrowRaggedColumn(width: Double) throws {
        let typesetter = try makeTypesetter()
        let forms = InclusiveFormTests.forms.split { $0.isWhitespace }.map(String.init)
        let fillers = ["", "avec ", "dans le ", "les jeunes ", "l’insertion professionnelle des "]
        for style in [TextStyle.vollkorn(), .inter(10.5), TextStyle(families: ["Lato"], size: .pt(10.5))] {
            for text in forms.flatMap({ form in fillers.map { $0 + form + " " + $0 + form } }) {
                let lines = typesetter.lines(
                    Paragraph([TextSpan(text, style)], style: .hyphenated, language: "fr"),
                    measure: .pt(width))
                for line in lines {
                    #expect(line.overrun == .zero, "\(line.text)")
                    #expect(!line.text.hasPrefix("·") && !line.text.hasPrefix("-"), "\(line.text)")
                }
            }
        }
    }

    @Test func noParagraphOfTheSourceOverrunsANarrowRaggedColumn() throws {
        let typesetter = try makeTypesetter()
        for text in try Seed.paragraphs() {
            let lines = typesetter.lines(
                Paragraph([TextSpan(text, .inter(10.5))], style: .hyphenated, language: "fr"),
                measure: .pt(150))
            #expect(lines.allSatisfy { $0.overrun == .zero }, "\(text)")
        }
    }

    /// A form that is wider than its line is torn as a last resort, but not at its points.
    @Test func aTornFormKeepsItsPoints() throws {
        let typesetter = try makeTypesetter()
        for width in stride(from: 14.0, to: 40, by: 2) {
            let lines = typesetter.lines(
                Paragraph([TextSpan("accompagné·e·s", .inter())], style: .ragged, language: "fr"),
                measure: .pt(width))
            #expect(lines.allSatisfy { !$0.text.hasPrefix("·") && !$0.text.hasSuffix("·") })
        }
    }
}

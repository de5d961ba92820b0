import Frames
import Testing

@testable import Typography

/// Where real words may be broken, by language.
@Suite struct HyphenationTests {
    private func broken(
        _ text: String, language: String = "fr", exceptions: [String] = [],
        _ change: (inout ParagraphStyle) -> Void = { _ in }
    ) throws -> String {
        let typesetter = try makeTypesetter()
        typesetter.exceptions[language] = HyphenExceptions(exceptions)
        var style = ParagraphStyle(leading: .mm(5), alignment: .justified, hyphenates: true)
        change(&style)
        let content = typesetter.shape(
            Paragraph([TextSpan(text, .vollkorn())], style: style, language: language)
        ).content
        var bytes = content.store.text, offset = 0
        for opportunity in content.opportunities where opportunity.kind != .end && opportunity.kind != .space
        {
            let mark = opportunity.kind == .hyphen ? "-" : "|"
            bytes.insert(contentsOf: mark.utf8, at: Int(opportunity.byte) + offset)
            offset += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The breaks that each language's dictionary and minima allow. Unlike a dictionary of words, patterns leave some
    /// good places out; they must not add bad ones.
    @Test(arguments: [
        ("fr", "accompagnement", "ac-com-pa-gne-ment"), ("fr", "l’accompagnement", "l’ac-com-pa-gne-ment"),
        ("fr", "aujourd’hui", "au-jourd’hui"), ("fr", "lorsqu’il", "lorsqu’il"),
        ("fr", "égalité", "éga-lité"),
        ("fr", "bien-être", "bien-|être"), ("fr", "socio-professionnelle", "so-cio-|pro-fes-sion-nelle"),
        ("nl", "begeleiding", "be-ge-lei-ding"), ("nl", "financiële", "fi-nan-ciële"),
        ("nl", "samenleving", "sa-men-le-ving"),
        ("de", "Begleitung", "Be-glei-tung"), ("de", "Gesellschaft", "Ge-sell-schaft"),
        ("en", "mentoring", "men-tor-ing"), ("en", "accompaniment", "ac-com-pa-ni-ment"),
        ("es", "acompañamiento", "acom-pa-ña-mien-to"), ("it", "accompagnamento", "ac-com-pa-gna-men-to"),
        ("it", "dell’amministrazione", "dell’am-mi-ni-stra-zio-ne"),
        ("pt", "acompanhamento", "acom-pa-nha-men-to"), ("uk", "наставництво", "на-ставни-цтво"),
        ("uk", "об’єднання", "об’єдна-н-ня"),
    ])
    func wordsBreakWhereTheirLanguageBreaksThem(language: String, word: String, wanted: String) throws {
        let found = try broken(word, language: language)
        #expect(found == wanted)
    }

    @Test func aStyleMayAskForMore() throws {
        let word = "accompagnement"
        #expect(try broken(word) { ($0.hyphenLeft, $0.hyphenRight) = (5, 6) } == "accom-pa-gnement")
        #expect(try broken(word) { $0.hyphenWord = 15 } == word)
        // In ragged text, short words stay whole.
        #expect(try broken("égalité matin") == "éga-lité ma-tin")
        #expect(try broken("égalité matin") { $0.alignment = .start } == "éga-lité matin")
    }

    @Test func anAuthorKnowsBetter() throws {
        let exceptions = ["accom-pagne-ment", "aujourd'hui", "DUO", "Duchesne", "bruxel-les"]
        func set(_ text: String) throws -> String { try broken(text, exceptions: exceptions) }
        #expect(try set("l’accompagnement") == "l’accom-pagne-ment")
        #expect(try set("Accompagnement") == "Accom-pagne-ment")
        #expect(try set("aujourd’hui") == "aujourd’hui")
        #expect(try set("Bruxelles") == "Bruxel-les")
        #expect(try set("Duchesne et duchesne") == "Duchesne et du-chesne")
    }

    @Test(arguments: [
        "", "-", "a--b", "-ab", "ab-", "a b", "a1", "a.b", "'ab", String(repeating: "a", count: 70),
    ])
    func whatIsNoWordIsNoException(word: String) { #expect(!HyphenExceptions.isWord(word)) }

    @Test func namesStayWholeOnRequest() throws {
        let text = "Madame Vandenbroucke accompagne"
        #expect(try broken(text).contains("Van-den"))
        #expect(try broken(text) { $0.hyphenatesNames = false } == "Madame Vandenbroucke ac-com-pagne")
        // Every noun of German has a capital.
        #expect(try broken("Begleitung", language: "de") { $0.hyphenatesNames = false } == "Be-glei-tung")
    }

    /// A compound is broken at its own hyphen first: all that is added in it costs more.
    @Test func compoundsBreakAtTheirHyphenFirst() throws {
        let content = try makeTypesetter().shape(
            Paragraph(
                [TextSpan("insertion socio-professionnelle", .vollkorn())], style: .justified, language: "fr")
        ).content
        let compound = Int32("insertion ".utf8.count)
        let own = content.opportunities.filter { $0.kind == .dash }
        let added = content.opportunities.filter { $0.kind == .hyphen }
        #expect(own.count == 1 && added.contains { $0.byte < compound })
        for opportunity in added { #expect(opportunity.isReluctant == (opportunity.byte > compound)) }
    }
}

import Frames
import Testing

@testable import Typography

@Suite struct ParagraphTests {
    private func lines(
        _ text: String, _ style: ParagraphStyle, _ text2: TextStyle = .vollkorn(), measure: Length
    ) throws -> [String] {
        try makeTypesetter().lines(
            Paragraph([TextSpan(text, text2)], style: style, language: "fr-BE"), measure: measure
        )
        .map { $0.text + ($0.endsWithHyphen ? "-" : "") }
    }

    /// What stands before the first break of a word at any measure.
    private func parts(_ word: String, _ style: ParagraphStyle, language: String = "fr-BE") throws -> Set<
        String
    > {
        let typesetter = try makeTypesetter()
        let shaped = typesetter.shape(
            Paragraph([TextSpan(word, .vollkorn())], style: style, language: language))
        var parts: Set<String> = []
        for width in stride(from: shaped.minimumWidth.units, to: shaped.naturalWidth.units, by: 512) {
            let lines = typesetter.lines(of: shaped, measure: Length(units: width))
            guard lines.count > 1, lines[0].overrun == .zero else { continue }
            parts.insert(lines[0].text + (lines[0].endsWithHyphen ? "-" : ""))
        }
        return parts
    }

    @Test func hyphenationStartsAfterTheApostrophe() throws {
        let parts = try parts("l’accompagnement", .hyphenated)
        #expect(parts.contains("l’accom-") && parts.contains("l’accompa-"))
        #expect(!parts.contains { $0.hasPrefix("l’") && $0.count < "l’ac-".count })
    }

    @Test func inclusiveFormsAreOneWord() throws {
        let parts = try parts("accompagné·e·s", .hyphenated)
        #expect(!parts.isEmpty && parts.allSatisfy { !$0.contains("·") })
        #expect(try self.parts("bienveillant·e·s", .hyphenated).allSatisfy { !$0.contains("·") })
        #expect(try self.parts("tous·tes", .hyphenated).isEmpty)
        #expect(try self.parts("un·e", .hyphenated).isEmpty)
    }

    @Test func fixedWordsStayWhole() throws {
        #expect(try parts("aujourd’hui", .hyphenated).allSatisfy { $0 == "au-" })
        #expect(try parts("@communicationduo", .hyphenated).isEmpty)
        #expect(try parts("communication@duoforajob.be", .hyphenated).allSatisfy { !$0.hasSuffix("-") })
        #expect(
            try parts("https://www.duoforajob.be/accompagnement", .hyphenated).allSatisfy {
                !$0.hasSuffix("-")
            })
        #expect(try parts("accompagnement", .ragged).isEmpty)
    }

    /// The line ends of the source text at many measures: the last word of each, and what the next begins
    /// with.
    private func lineEnds(_ style: ParagraphStyle) throws -> [(
        word: String, next: String, isHyphenated: Bool
    )] {
        let typesetter = try makeTypesetter()
        return try Seed.paragraphs().flatMap { text in
            let shaped = typesetter.shape(
                Paragraph([TextSpan(text, .vollkorn())], style: style, language: "fr"))
            return stride(from: 60.0, through: 110, by: 10).flatMap { measure in
                let lines = typesetter.lines(of: shaped, measure: .mm(measure))
                return zip(lines, lines.dropFirst()).map { line, next in
                    let words = line.text.split(separator: " "), following = next.text.split(separator: " ")
                    return (String(words.last ?? ""), String(following.first ?? ""), line.endsWithHyphen)
                }
            }
        }
    }

    @Test func namesAndInclusiveFormsAreBrokenWithReluctance() throws {
        let hyphenated = try lineEnds(.hyphenated).filter(\.isHyphenated)
        let reluctant = hyphenated.filter { $0.word.contains(where: \.isUppercase) || $0.next.contains("·") }
        #expect(hyphenated.count > 20 && reluctant.count * 15 < hyphenated.count)
    }

    /// « … sur 2 » and « … à » read on: fewer lines end with such words than chance would have it.
    @Test func shortWordsEndFewLines() throws {
        func isShort(_ word: String) -> Bool {
            word.count < 3 && word.allSatisfy { $0.isLetter || $0.isNumber }
        }
        let ends = try lineEnds(.ragged), words = try Seed.text().split { $0.isWhitespace }.map(String.init)
        let byChance = Double(words.count(where: isShort)) / Double(words.count)
        #expect(Double(ends.count { isShort($0.word) }) / Double(ends.count) < byChance * 0.75)
    }

    @Test func minimaAreKept() throws {
        var style = ParagraphStyle.hyphenated
        (style.hyphenLeft, style.hyphenRight) = (5, 6)
        let parts = try parts("accompagnement", style)
        #expect(!parts.isEmpty)
        #expect(parts.allSatisfy { $0.count >= 6 && $0.count <= "accompagnement".count - 6 + 1 })
        style.hyphenWord = 15
        #expect(try self.parts("accompagnement", style).isEmpty)
    }

    @Test func softHyphensAreTheAuthorsAndAreNotRead() throws {
        let parts = try parts("accompagne\u{AD}ment", .hyphenated)
        #expect(parts == ["accompagne-"])
    }

    @Test(arguments: ["fr-BE", "fr", "nl-BE", "nl", "en", "en-GB", "en-US", "de", "es", "it", "uk", "pt"])
    func dictionariesAreFound(_ language: String) throws {
        #expect(try makeTypesetter().canHyphenate(language: language))
    }

    /// The Dutch patterns are in ISO 8859-1, the Ukrainian ones in UTF-8.
    @Test func patternsAreReadInTheirEncoding() throws {
        let parts = try parts("financiële", .hyphenated, language: "nl")
        #expect(!parts.isEmpty && parts.isSubset(of: ["fi-", "finan-"]))
        #expect(try !self.parts("наставництво", .hyphenated, language: "uk").isEmpty)
    }

    @Test func aLanguageWithoutADictionaryIsNotHyphenated() throws {
        #expect(try !makeTypesetter().canHyphenate(language: "ti"))
        #expect(try parts("accompagnement", .hyphenated, language: "ti").isEmpty)
    }

    @Test func aSlashMayEndALineButNotOfAHeading() throws {
        let text = "Ils/Elles présentent"
        let measure = try makeTypesetter().width("Ils/", .vollkorn(), language: "fr") + .pt(1)
        #expect(try lines(text, .ragged, measure: measure)[0] == "Ils/")
        let heading = try lines(
            "Que retirent-ils/elles de cette expérience ?", .heading, .spartan(), measure: .mm(100))
        #expect(heading.count == 2 && heading.allSatisfy { !$0.hasSuffix("/") && !$0.hasSuffix("-") })
    }

    @Test func spacesThatMayNotBreakDoNot() throws {
        let text = "On compte 4\u{202F}034 jeunes, dont 48 % en « 2021 » : voilà ! Et > CESS, trop …"
        for width in stride(from: 20.0, to: 200, by: 7) {
            for line in try lines(text, .ragged, measure: .pt(width)) where !line.isEmpty {
                let first = line[line.startIndex], last = line.drop { _ in false }.last
                #expect(!"%»:!…".contains(first), "\(line)")
                #expect(last != "«" && last != ">", "\(line)")
            }
        }
    }

    /// Balanced lines are no more than needed, and as equal as any way to break makes them.
    @Test func balancedTitlesAreEven() throws {
        let typesetter = try makeTypesetter()
        let titles = [
            "Quelles que soient les caractéristiques de genre, l’accompagnement augmente l’accès à l’emploi",
            "Que retirent-ils/elles de cette expérience ?", "Statut juridique et titres de séjours",
            "Plus de 7 jeunes sur 10 trouvent une solution positive dans les 12 mois",
        ]
        for title in titles {
            for measure in [Length.mm(85), .mm(100), .mm(120)] {
                func set(_ isBalanced: Bool) -> [SetLine] {
                    var style = ParagraphStyle.heading
                    style.isBalanced = isBalanced
                    return typesetter.lines(
                        Paragraph([TextSpan(title, .spartan(20))], style: style, language: "fr"),
                        measure: measure)
                }
                let even = set(true), plain = set(false)
                #expect(even.count <= plain.count)
                func spread(_ lines: [SetLine]) -> Length {
                    (lines.map(\.width).max() ?? .zero) - (lines.map(\.width).min() ?? .zero)
                }
                if even.count == plain.count { #expect(spread(even) <= spread(plain) + .pt(1), "\(title)") }
                if even.count > 1 {
                    #expect(spread(even) < measure * 0.45, "\(title) at \(measure.millimetres)")
                }
            }
        }
    }

    @Test func raggedTextIsHyphenatedSparingly() throws {
        let typesetter = try makeTypesetter()
        var hyphens = 0, lines = 0
        for text in try Seed.paragraphs() {
            let set = typesetter.lines(
                Paragraph([TextSpan(text, .vollkorn())], style: .hyphenated, language: "fr"),
                measure: .mm(100))
            lines += set.count
            hyphens += set.filter(\.endsWithHyphen).count
            for (a, b) in zip(set, set.dropFirst()) { #expect(!(a.endsWithHyphen && b.endsWithHyphen)) }
        }
        #expect(lines > 60 && hyphens * 10 <= lines)
    }
}

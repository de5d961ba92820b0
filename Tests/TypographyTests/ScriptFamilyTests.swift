import Frames
import TestSupport
import Testing

@testable import Typography

/// Fonts by script: what a layout names, and nothing else.
@Suite struct ScriptFamilyTests {
    static let scripts: [String: [String]] = [
        "Arab": ["Noto Naskh Arabic"], "Cyrl": ["Manrope"], "Deva": ["Noto Serif Devanagari"],
        "Ethi": ["Noto Serif Ethiopic"], "Grek": ["Inter"], "Hans": ["WenQuanYi Micro Hei"],
        "Hebr": ["Noto Serif Hebrew"],
    ]
    static let languages: [(language: String, script: String)] = [
        ("ar", "Arab"), ("fa", "Arab"), ("uk", "Cyrl"), ("hi", "Deva"), ("ti", "Ethi"), ("el", "Grek"),
        ("zh", "Hans"), ("he", "Hebr"),
    ]

    private func style(_ scripts: [String: [String]] = Self.scripts) -> TextStyle {
        TextStyle(families: ["Vollkorn"], scripts: scripts, size: .pt(12), features: "liga=0")
    }

    private func lines(_ text: String, _ language: String, _ style: TextStyle, _ typesetter: Typesetter)
        -> [SetLine]
    {
        typesetter.lines(
            Paragraph([TextSpan(text, style)], style: .ragged, language: language), measure: .mm(120))
    }

    /// Letters of a script are drawn in its own families, digits and marks among them too, Latin words in the style's.
    @Test(arguments: languages)
    func eachScriptHasItsFamilies(_ language: String, _ script: String) throws {
        let typesetter = try makeTypesetter()
        for text in try #require(SampleTexts.own[language]) {
            for line in lines(text, language, style(), typesetter) {
                for run in line.runs.map(\.run) {
                    let isLatin = run.text.contains { $0.isASCII && $0.isLetter }
                    let families = isLatin ? ["Vollkorn"] : Self.scripts[script] ?? []
                    let hasLetters = run.text.contains { $0.isLetter }
                    #expect(
                        !hasLetters || families.contains(run.face.family), "\(run.text) in \(run.face.family)"
                    )
                }
            }
        }
        #expect(typesetter.missing.map(\.scalar) == [])
    }

    /// Without a family for the script every letter is an error with its code and place: no font is guessed.
    @Test(arguments: languages)
    func aScriptWithoutFamiliesIsReported(_ language: String, _ script: String) throws {
        let typesetter = try makeTypesetter(), text = try #require(SampleTexts.own[language]?.first)
        var style = style(Self.scripts.filter { $0.key != script })
        style.families = ["Lato"]
        if script == "Cyrl" || script == "Grek" {
            (style.families, style.scripts) = (["League Spartan"], [:])
        }
        _ = lines(text, language, style, typesetter)
        let letters = Set(
            text.unicodeScalars.filter { $0.properties.isAlphabetic && !$0.isASCII && $0 != "·" })
        let missing = Set(typesetter.missing.map(\.scalar))
        #expect(!letters.isEmpty && letters.isSubset(of: missing), "\(letters.subtracting(missing))")
        #expect(typesetter.missing.allSatisfy { $0.context.unicodeScalars.contains($0.scalar) })
        #expect(typesetter.missing.allSatisfy { $0.families.first == style.families.first })
    }

    /// A book of a layout looks at the fonts of scripts when a text needs them, and finds the same as one that has them open.
    @Test func scriptsAreOpenedWhenTheyAreMet() throws {
        let reserve = Self.scripts.values.joined().sorted()
        let configuration = FontConfiguration.standard(families: ["Vollkorn"], reserve: reserve)
        let fonts = try FontBook(configuration), typesetter = Typesetter(fonts: fonts)
        let latin = lines("un mot", "fr", style(), typesetter)
        #expect(fonts.has(family: "Vollkorn") && !fonts.has(family: "Noto Serif Hebrew"))
        let mixed = lines("un mot 中 et שלום", "fr", style(), typesetter)
        #expect(
            fonts.families.contains("WenQuanYi Micro Hei") && fonts.families.contains("Noto Serif Hebrew"))
        #expect(typesetter.missing.map(\.scalar) == [])
        let open = try makeTypesetter(), expected = lines("un mot 中 et שלום", "fr", style(), open)
        #expect(mixed.map(\.width) == expected.map(\.width))
        #expect(lines("un mot", "fr", style(), typesetter).map(\.width) == latin.map(\.width))
    }

    @Test func aFamilyThatIsNotThereLetsTheReserveStandIn() throws {
        let fonts = try FontBook(.standard(families: ["Vollkorn", "No Such Family"], reserve: ["Manrope"]))
        #expect(fonts.has(family: "Manrope") && fonts.has(family: "Vollkorn"))
    }

    @Test func ideographsAreReadByTheLanguage() {
        func codes(_ text: String, _ language: String) -> [String] {
            var marked = MarkedText()
            marked.append(text)
            return ScriptRuns(ComposedText(marked), language: language).runs.map(\.code)
        }
        #expect(codes("a中b", "zh") == ["Latn", "Hans", "Latn"])
        #expect(codes("第217条", "zh") == ["Hans", "Zyyy", "Hans"])
        #expect(codes("中", "zh-Hant-TW") == ["Hant"] && codes("中か", "ja") == ["Jpan", "Jpan"])
        #expect(codes("مرحبا (2021) abc", "ar") == ["Arab", "Latn"])
    }
}

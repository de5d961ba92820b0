import Foundation
import ReportModel
import Testing

@testable import ReportReader

@Suite struct XLIFFTests {
    private static let path = "/tmp/nl.xlf"

    private func exported(_ project: TranslatedProject, _ language: String = "nl") throws -> String {
        let (bytes, diagnostics) = project.desk.export(language)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        return String(decoding: try #require(bytes), as: UTF8.self)
    }

    private func write(_ files: [TranslationDesk.File], _ project: TranslatedProject) throws {
        for file in files { try project.folder.write(file.path, Data(file.bytes)) }
    }

    @Test func aUnitHasItsCodesItsStateAndItsContext() throws {
        let project = try TranslatedProject()
        try project.confirm(ConfirmationOrder(units: ["mentees:p1"]))
        let text = try exported(project)
        #expect(
            text.contains(
                """
                    <unit id="mentees:p1">
                      <notes>
                        <note category="context">paragraph, section “mentees”</note>
                      </notes>
                      <originalData>
                        <data id="d1">{{ mentees.total }}</data>
                        <data id="d2">[^base]</data>
                      </originalData>
                      <segment state="final">
                        <source>Voilà <ph id="1" dataRef="d1" type="other" subType="xlf:var" canDelete="no" disp="{{ mentees.total }}"/> jeunes<ph id="2" dataRef="d2" type="other" disp="[^base]"/>.</source>
                        <target>Hier zijn <ph id="1" dataRef="d1" type="other" subType="xlf:var" canDelete="no" disp="{{ mentees.total }}"/> jongeren<ph id="2" dataRef="d2" type="other" disp="[^base]"/>.</target>
                      </segment>
                    </unit>

                """), "\(text)")
        #expect(text.contains("<unit id=\"mentees:p2\">") && text.contains("state=\"translated\""))
    }

    /// What comes back as it went out changes no byte of a shipped project.
    @Test(arguments: [("rapport-annuel-2021", "fr"), ("gallery", "fr"), ("gallery", "en")])
    func whatIsExportedIsImportedWithoutAChange(_ name: String, _ source: String) throws {
        let folder = try Self.copy(of: name, source: source)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = TranslationDesk(folder: folder)
        let languages = try #require(ProjectReader(folder: folder).manifest().0).languages
        for language in languages where language != source {
            let (bytes, _) = desk.export(language)
            let (result, files, diagnostics) = desk.importing(try #require(bytes), path: Self.path)
            #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
            #expect(result?.changed == 0 && files.isEmpty)
        }
    }

    /// A language's folder made of its XLIFF has the same texts.
    @Test(arguments: [("rapport-annuel-2021", "fr"), ("gallery", "fr"), ("gallery", "en")])
    func aFolderIsMadeOfItsExport(_ name: String, _ source: String) throws {
        let folder = try Self.copy(of: name, source: source)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = TranslationDesk(folder: folder)
        let languages = try #require(ProjectReader(folder: folder).manifest().0).languages
        for language in languages where language != source {
            let before = LanguageText.read(language, of: desk.files)
            let own = LanguageText.read(source, of: desk.files)
            let (bytes, _) = desk.export(language)
            try FileManager.default.removeItem(atPath: folder + "/content/" + language)
            let (_, files, diagnostics) = desk.importing(try #require(bytes), path: Self.path)
            #expect(
                !diagnostics.hasErrors, "\(diagnostics.map { "\($0.summary) \($0.origin.place)" }.prefix(5))")
            for file in files {
                let url = URL(fileURLWithPath: folder + "/" + file.path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
            let after = LanguageText.read(language, of: desk.files)
            for file in own.files {
                let was = before.file(file.name)?.byKey ?? [:], is_ = after.file(file.name)?.byKey ?? [:]
                for unit in file.units where unit.hasWords {
                    #expect(is_[unit.key]?.text == was[unit.key]?.text, "\(file.name) \(unit.key)")
                }
            }
        }
    }

    private static func copy(of name: String, source: String) throws -> String {
        let folder = NSTemporaryDirectory() + "project-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: ShippedProjects.folder(name), toPath: folder)
        let path = folder + "/report.yaml"
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("translations:") }
        try (lines.joined(separator: "\n") + "\ntranslations: { source: \(source) }\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
        return folder
    }

    @Test func onlyTheBytesOfATextThatChangedAreWritten() throws {
        let project = try TranslatedProject()
        let text = try exported(project)
            .replacing("Een tweede alinea.", with: "Een tweede &amp; derde * alinea_.")
            .replacing("Een herkomst", with: "Herkomst: \"hier\"")
        let (result, files, diagnostics) = project.desk.importing(Array(text.utf8), path: Self.path)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(result?.changed == 2 && files.map(\.path) == ["content/nl/01.md"])
        let expected = TranslatedProject.dutch
            .replacing("Een tweede alinea.", with: "Een tweede & derde * alinea_.")
            .replacing("\"Een herkomst\"", with: "\"Herkomst: \\\"hier\\\"\"")
        #expect(files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
    }

    @Test func aMissingBlockIsPutWhereItsSourceStands() throws {
        let whole = try TranslatedProject()
        let text = try exported(whole)
        let project = try TranslatedProject([
            "content/nl/01.md": TranslatedProject.dutch.replacing("Een tweede alinea.\n\n", with: ""),
            "content/nl/labels.yaml": TranslatedProject.labels.replacing("foreign: Buitenlands\n", with: ""),
        ])
        let (_, files, diagnostics) = project.desk.importing(Array(text.utf8), path: Self.path)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        try write(files, project)
        #expect(project.findings().map(\.summary) == [])
        let labels = files.first { $0.path.hasSuffix("labels.yaml") }
        #expect(labels.map { String(decoding: $0.bytes, as: UTF8.self) } == TranslatedProject.labels)
    }

    @Test func aFootnoteThatIsMissingComesWithItsLabel() throws {
        let text = try exported(try TranslatedProject())
        let project = try TranslatedProject([
            "content/nl/01.md": TranslatedProject.dutch.replacing("[^base]. {.lead}", with: ". {.lead}")
                .replacing("[^base]: In {{ report.period }}.\n\n", with: "")
        ])
        let (_, files, diagnostics) = project.desk.importing(Array(text.utf8), path: Self.path)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        try write(files, project)
        #expect(project.findings().map(\.summary) == [])
        let narrative = try #require(files.first { $0.path.hasSuffix("01.md") })
        #expect(
            String(decoding: narrative.bytes, as: UTF8.self).contains("\n[^base]: In {{ report.period }}."))
    }

    /// What must be refused, each with its code and the line of the file.
    static let refusals: [(old: String, new: String, code: String, line: String)] = [
        (
            " jongeren<ph id=\"2\" dataRef=\"d2\" type=\"other\" disp=\"[^base]\"/>.</target>",
            " jongeren.</target>",
            "differs-in-facts", "<unit id=\"mentees:p1\">"
        ),
        ("Een tweede alinea.", "# Een titel {#weg}", "xliff-unfit", "<unit id=\"mentees:p2\">"),
        ("Een tweede alinea.", "Een {{ mentees.total }}", "differs-in-facts", "<unit id=\"mentees:p2\">"),
        ("<unit id=\"mentees:p2\">", "<unit id=\"mentees:p9\">", "unknown-text", "<unit id=\"mentees:p9\">"),
        ("<unit id=\"mentees:p2\">", "<unit id=\"mentees:p1\">", "repeated-text", "Een tweede"),
        ("<file id=\"01.md\"", "<file id=\"1.md\"", "unknown-text", "<unit id=\"mentees:heading\">"),
        ("srcLang=\"fr\"", "srcLang=\"de\"", "xliff-language", "<?xml"),
        ("trgLang=\"nl\"", "trgLang=\"../nl\"", "xliff-language", "<?xml"),
        ("dataRef=\"d2\"", "dataRef=\"d7\"", "bad-xliff", "<source>Voilà"),
        ("<xliff ", "<!DOCTYPE a [<!ENTITY b \"ha\">]>\n<xliff ", "bad-xliff", "<!DOCTYPE"),
        ("Een tweede", "&lol; tweede", "bad-xliff", "&lol;"),
        (
            "urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:1.2", "bad-xliff",
            "<xliff"
        ),
        ("</target>", "</tarjet>", "bad-xliff", "</tarjet>"),
    ]

    @Test(arguments: refusals.indices) func whatDoesNotFitIsRefusedAtItsPlace(_ index: Int) throws {
        let (old, new, code, line) = Self.refusals[index]
        let project = try TranslatedProject()
        let text = try exported(project)
        #expect(text.contains(old))
        let isOnce = code != "repeated-text"
        let changed = text.replacing(old, with: new, maxReplacements: isOnce ? 1 : .max)
        let (_, files, diagnostics) = project.desk.importing(Array(changed.utf8), path: Self.path)
        #expect(files.isEmpty)
        let found = diagnostics.first { $0.code == code && $0.severity == .error }
        guard
            case .file(Self.path, let bytes) = try #require(found, "\(diagnostics.map(\.code))").origin.place
        else {
            Issue.record("no place in the file")
            return
        }
        let source = SourceFile(path: Self.path, bytes: Array(changed.utf8))
        let told = source.string(source.line(source.lineIndex(of: bytes.lowerBound)))
        #expect(isOnce ? told.contains(line) : told.contains("mentees:p1"), "\(told)")
    }

    @Test func aFileThatIsCutOffAnywhereIsRefused() throws {
        let project = try TranslatedProject()
        let bytes = Array(try exported(project).utf8)
        for length in stride(from: 0, to: bytes.count - 2, by: 97) {
            let (_, files, diagnostics) = project.desk.importing(Array(bytes[..<length]), path: Self.path)
            #expect(files.isEmpty && diagnostics.hasErrors, "\(length)")
        }
        let deep = String(repeating: "<a>", count: 100_000)
        let (_, files, diagnostics) = project.desk.importing(Array(deep.utf8), path: Self.path)
        #expect(files.isEmpty && diagnostics.map(\.code) == ["bad-xliff"])
    }

    @Test func anOlderSourceIsToldAndTheTextTaken() throws {
        let project = try TranslatedProject()
        let text = try exported(project).replacing("Een tweede alinea.", with: "Nog een alinea.")
        try project.write(
            "content/fr/01.md", TranslatedProject.french.replacing("Un deuxième", with: "Encore un deuxième"))
        let (result, files, diagnostics) = project.desk.importing(Array(text.utf8), path: Self.path)
        #expect(diagnostics.map(\.code) == ["xliff-older"] && result?.changed == 1 && files.count == 1)
    }

    /// Words that Markdown, YAML or a table would take for their own come back as they were.
    @Test(arguments: [
        "a * b_c_ [d] <e> & `f`", "1. niet een lijst", "- ook niet", "# niet", "a | b", "\\ en *", "{ a } b",
        "~~x~~",
        "2021", "é “ç” : — …", "true",
    ]) func wordsStayWords(_ words: String) throws {
        let project = try TranslatedProject()
        let escaped = XLIFFWriter.escaped(words)
        var text = try exported(project)
        for old in ["Een tweede alinea.", "Een herkomst", "Eén", "Totaal"] {
            text = text.replacing("<target>\(old)</target>", with: "<target>\(escaped)</target>")
        }
        let (result, files, diagnostics) = project.desk.importing(Array(text.utf8), path: Self.path)
        #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.summary))")
        #expect(result?.changed == 4)
        try write(files, project)
        let again = try exported(project)
        #expect(again.components(separatedBy: "<target>\(escaped)</target>").count == 5)
    }
}

import Foundation
import PDFReading
import Rapport
import TestSupport
import Testing

/// A report of one edition, written by a test.
struct SmallProject {
    private let folder: TestFolder
    private let edition: String

    /// - Parameters:
    ///   - own: a layout of the project's own, as text; it is used instead of `layout`.
    init(
        _ markdown: String, language: String = "fr", layout: String = "plain", own: String? = nil
    ) throws {
        folder = try TestFolder()
        edition = language
        try folder.writeManifest(layout: own == nil ? layout : "own", "editions: { \(language): {} }")
        try folder.write(markdown, to: "content/\(language.prefix { $0 != "-" })/01.md")
        if let own { try folder.write(own, to: "layouts/own/layout.yaml") }
        try folder.write(
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 19"><rect width="21" height="19"/></svg>"#,
            to: "pictures/a.svg")
    }

    func render(as format: OutputFormat = .pdf, draft: Bool = false) -> Rendering {
        Renderer().render(
            ReportProject(folder: folder.path("")), edition: edition, as: format, draft: draft)
    }

    /// With each page's construction drawn over it, as a file.
    func rendersConstruction(as format: OutputFormat = .pdf) throws -> Rendering {
        let rendering = Renderer().render(
            ReportProject(folder: folder.path("")), edition: edition, as: format, construction: true)
        try folder.write(rendering.files)
        return rendering
    }

    /// The words of the PDF, each of its spaces a plain one.
    func words() throws -> String {
        let rendering = render()
        #expect(rendering.diagnostics.map(\.summary) == [])
        try folder.write(rendering.files)
        return try Tool.text("pdftotext", ["-raw", folder.path(edition + ".pdf"), "-"])
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func path(_ name: String) -> String { folder.path(name) }

    /// The layout `plain` on pages of 100 × 80 mm, changed further.
    static func smallPages(_ changes: [(String, String)] = []) throws -> String {
        let path = Renderer().layouts + "/plain/layout.yaml"
        let plain = try String(contentsOfFile: path, encoding: .utf8)
        let size = "width: 210mm, height: 297mm, inner: 22mm, outer: 22mm, top: 25mm, bottom: 22mm"
        let small = "width: 100mm, height: 80mm, inner: 10mm, outer: 10mm, top: 12mm, bottom: 12mm"
        return ([(size, small), ("covers: true", "covers: false")] + changes).reduce(plain) { text, change in
            #expect(text.contains(change.0), "the layout has no “\(change.0)”")
            return text.replacing(change.0, with: change.1)
        }
    }
}

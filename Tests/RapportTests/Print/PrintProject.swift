import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// A small report for a print shop, written by a test.
struct PrintProject {
    private let folder: TestFolder

    /// - Parameters:
    ///   - layout: the project's own layout, which extends a shipped one.
    ///   - language: of the one edition, `print`.
    init(
        _ markdown: String = "# Titre\n\nTexte.", layout: String, language: String = "fr-BE",
        edition: String = ""
    ) throws {
        folder = try TestFolder()
        try folder.writeManifest(
            layout: "own",
            """
            profiles: { short: { pages: 4 } }
            editions: { print: { language: \(language)\(edition) }, screen: { language: \(language), layout: plain } }
            """)
        let language = language.prefix { $0 != "-" }
        try folder.write(markdown, to: "content/\(language)/01.md")
        try folder.write(layout, to: "layouts/own/layout.yaml")
        try folder.write("", to: "pictures/none")
    }

    /// Puts a file into the project.
    @discardableResult
    func with(_ bytes: [UInt8], at path: String) throws -> PrintProject {
        try folder.write("", to: path)
        try Data(bytes).write(to: URL(filePath: folder.path(path)))
        return self
    }

    func render(_ edition: String = "print", as format: OutputFormat = .pdf) -> Rendering {
        Renderer().render(ReportProject(folder: folder.path("")), edition: edition, as: format)
    }

    /// Files on disk, as long as this lives.
    struct Printed {
        var rendering: Rendering
        fileprivate var project: PrintProject
        /// The path of one of them.
        func path(_ index: Int = 0) -> String { project.path(rendering.files[index].name) }
    }

    /// The files on disk.
    func printed() throws -> Printed {
        let rendering = render()
        try #require(!rendering.files.isEmpty, "\(rendering.faults)")
        try folder.write(rendering.files)
        return Printed(rendering: rendering, project: self)
    }

    func path(_ name: String) -> String { folder.path(name) }

    /// `plain`, for print, without a cover.
    static func plain(_ print: String = "", more: String = "") -> String {
        "extends: plain\nrules: { covers: false }\n\(more)\nprint: { \(print) }\n"
    }
}

extension Rendering {
    /// `code: summary` of what was told, without notes.
    var faults: [String] {
        diagnostics.filter { $0.severity != .note }.map { "\($0.severity) \($0.code): \($0.summary)" }
    }

    /// The inks of one of its files.
    func reading(_ index: Int = 0) throws -> InkReading {
        try InkReading(try #require(files.indices.contains(index) ? files[index] : nil).bytes)
    }
}

extension SamplePictures {
    /// 8 × 8 pixels, red, each half transparent.
    static let transparentPNG = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAEklEQVR42mM4oSHXgA8zjAwFAG5FY4EsPNujAAAAAElFTkSuQmCC"
    )

    private static func decoded(_ base64: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: base64) ?? Data())
    }
}

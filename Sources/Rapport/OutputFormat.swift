/// What an edition is rendered to.
public enum OutputFormat: Hashable, Sendable {
    /// The finished file: PDF/UA-1 and PDF/A-2a.
    case pdf
    /// One picture a page, at this many pixels an inch.
    case png(dpi: Int)
    /// One drawing a page.
    case svg
    /// What stands where on each page, as readable text: one file.
    case log
}

/// A finished file that is not yet on the disk.
public struct RenderedFile: Hashable, Sendable {
    /// Without a folder: `fr-BE.pdf`, `fr-BE-003.png`.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// What came of rendering an edition. There are files only where no diagnostic is an error, or where pages show their
/// construction.
public struct Rendering: Sendable {
    public var files: [RenderedFile]
    public var diagnostics: [Diagnostic]

    public init(files: [RenderedFile] = [], diagnostics: [Diagnostic]) {
        (self.files, self.diagnostics) = (files, diagnostics)
    }
}

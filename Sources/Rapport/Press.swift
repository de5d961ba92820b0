internal import Frames
internal import Painting
internal import Publishing
internal import Typography

/// Makes files of laid out pages.
struct Press {
    private let fonts: FontBook
    private var document: PagedDocument
    private let name: String
    /// From 1; nil for all of them.
    private let pages: ClosedRange<Int>?
    private let enclosures: Enclosures
    /// What was found when the file was made.
    private(set) var findings: [Diagnostic] = []
    /// What the file claims, where annexes may have made that less than it was to.
    private(set) var claims: [FileStandard]

    init(
        fonts: FontBook, document: consuming PagedDocument, name: String, pages: ClosedRange<Int>?,
        enclosures: Enclosures = Enclosures()
    ) {
        self.enclosures = enclosures
        claims = enclosures.conformance.standards
        self.fonts = fonts
        self.document = document
        self.name = name
        self.pages = pages
    }

    mutating func files(_ format: OutputFormat) throws -> [RenderedFile] {
        switch format {
        case .pdf: return [RenderedFile(name: "\(name).pdf", bytes: try finished())]
        case .png(let dpi):
            return try each("png") { try PNGPainter.paint($0, fonts: fonts, dpi: Double(dpi)) }
        case .svg: return try each("svg") { try SVGPainter.paint($0, fonts: fonts) }
        case .log:
            var wanted = document
            wanted.pages = chosen
            return [RenderedFile(name: "\(name).log", bytes: Array(LogPainter.paint(wanted).utf8))]
        }
    }

    private mutating func finished() throws -> [UInt8] {
        guard let annexes = enclosures.annexes else {
            return try Finisher.finish(
                try painted(), attachments: enclosures.attachments, enclosures.options)
        }
        do {
            let finished = try Finisher.finish(
                try painted(), annexes: annexes.documents, attachments: enclosures.attachments,
                enclosures.options)
            claims = claims.filter { finished.claims.compactMap(FileStandard.init).contains($0) }
            findings = annexes.findings(finished, asked: enclosures.options.claims)
            return finished.bytes
        } catch FinishingError.annex(let index, let refusal) {
            findings = [annexes.refusal(index, refusal)]
            return []
        }
    }

    /// Pages are let go as they are painted: of a long report, their memory is the finisher's.
    mutating func painted() throws -> PaintedDocument {
        var painter = try PDFPainter(document.information, fonts: fonts, structure: document.structure)
        document.pages.reverse()
        while let page = document.pages.popLast() { try painter.paint(page) }
        return try painter.finish(structure: document.structure, outline: document.outline)
    }

    private var chosen: [Page] {
        guard let pages else { return document.pages }
        return document.pages.filter { pages.contains($0.number) }
    }

    /// One file a page, numbered so that names sort as pages do.
    private func each(_ suffix: String, _ paint: (Page) throws -> [UInt8]) throws -> [RenderedFile] {
        let digits = max(3, String(document.pages.count).count)
        return try chosen.map { page in
            let number = String(page.number)
            let padded = String(repeating: "0", count: digits - number.count) + number
            return RenderedFile(name: "\(name)-\(padded).\(suffix)", bytes: try paint(page))
        }
    }
}

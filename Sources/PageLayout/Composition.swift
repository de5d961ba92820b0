import Foundation
import Charts
import Frames
import ReportModel
import Typography

/// What the blocks of one edition share while they are set: styles, the typesetter, the structure tree, the numbering.
///
/// One composition belongs to one renderer and one thread.
final class Composition {
    let report: Report
    private(set) var styles: StyleBook
    private(set) var grid: Grid
    /// The language of the text that is being set and the profile of its spaces and quotes, as one tag.
    var language: String { blockLanguage.isEmpty ? editionLanguage : blockLanguage }
    private let editionLanguage: String
    /// Of a block that is in another language than the edition; empty in all others.
    private var blockLanguage = ""
    /// Whether the edition is written from right to left: pages are laid out as ever, and mirrored in the end.
    let isMirrored: Bool
    let words: Words
    let typesetter: Typesetter
    let pictures: [String: PictureSource]
    let numbering: Numbering
    private let spoken: SpokenForms
    private(set) var charts: ChartSetter
    /// What numbers in tables are aligned on.
    private(set) var decimalSign: String
    var structure = StructureTree()
    /// Headings by their elements. Where elements were taken back and their places taken by others, the last one counts.
    var headings: [StructureID: OutlinedHeading] = [:]
    var diagnostics: [Diagnostic] = []
    /// Index in the report of the block that is being set.
    var currentIndex = 0
    /// What is printed for a place in the report: labels of pages, known after the first pass.
    var pageLabels: [String: String] = [:]
    let targets: ReferenceTargets
    /// Of the titles that are being printed in references, each in the one before it.
    var openTitles: Set<String> = []
    /// Whether pages show how they came about.
    var showsConstruction = false
    /// Of the flow that is being set.
    var traces = FlowTraces()
    private var reportedGlyphs = 0
    /// The footnotes that were called, in order, and those that a line already brings to its page.
    private var calledNotes: [String] = []
    private var takenNotes: Set<String> = []

    init(
        report: Report, spec: LayoutSpec, typesetter: Typesetter, pictures: [String: PictureSource]
    ) {
        self.report = report
        styles = StyleBook(spec)
        grid = Grid(spec: spec)
        let language = report.edition.typographicLanguage(in: spec)
        editionLanguage = language
        isMirrored = LanguageRules.isRightToLeft(language: language)
        words = report.words
        decimalSign = Locale(identifier: report.edition.language).decimalSeparator ?? "."
        self.typesetter = typesetter
        typesetter.isMirrored = isMirrored
        typesetter.exceptions = [language: HyphenExceptions(report.hyphenation)]
        self.pictures = pictures
        spoken = SpokenForms(report.spoken)
        numbering = Numbering(report, hasCover: spec.rules.covers && report.edition.hasCover)
        targets = ReferenceTargets(report, numbering)
        calledNotes = report.notes.isEmpty ? [] : NoteOrder(report).keys
        charts = Self.chartSetter(
            report, styles, typesetter, language: language, words: words)
    }

    private func chartSetter(in language: String, words: Words) -> ChartSetter {
        Self.chartSetter(report, styles, typesetter, language: language, words: words)
    }

    private static func chartSetter(
        _ report: Report, _ styles: StyleBook, _ typesetter: Typesetter, language: String, words: Words
    ) -> ChartSetter {
        let style = ChartStyle(styles)
        return ChartSetter(
            style: style, text: typesetter, language: language, words: words, isDraft: report.isDraft,
            colors: ColorScale(training: report.charts, count: style.colors.parts.count))
    }

    var spec: LayoutSpec { styles.spec }

    /// The printed number of a footnote; the next one when it is called for the first time.
    func noteNumber(_ key: String) -> Int {
        if let index = calledNotes.firstIndex(of: key) { return index + 1 }
        calledNotes.append(key)
        return calledNotes.count
    }

    /// The notes that the end of the report prints, in the order of their calls.
    var endNoteKeys: [String] { calledNotes.filter { takenNotes.contains($0) } }

    /// Whether this is the first line that calls the note.
    func takeNote(_ key: String) -> Bool {
        guard takenNotes.insert(key).inserted else { return false }
        traces.takenNotes.insert(key)
        return true
    }

    /// The lines that brought these notes are set again.
    func release(_ notes: Set<String>) { takenNotes.subtract(notes) }

    /// Sets something in the layout shrunk by these factors.
    func shrunk<Result>(_ factors: FitRanges, _ set: () -> Result) -> Result {
        if factors.isEmpty { return set() }
        let full = (styles, grid)
        defer { (styles, grid) = full }
        let spec = spec.fitted(factors)
        (styles, grid) = (StyleBook(spec), Grid(spec: spec))
        return set()
    }

    /// Sets a block in its own language where that is not the edition's, and says so in the structure. Its words are the
    /// author's: what the program prints beside them (« Figure 3 ») stays in the edition's language.
    func inLanguage<Result>(of block: Block, _ set: () -> Result) -> Result {
        guard let language = block.attributes.language else { return set() }
        let outer = (blockLanguage, charts, decimalSign), first = structure.nodes.count
        defer { (blockLanguage, charts, decimalSign) = outer }
        blockLanguage = Edition(id: "", language: language).typographicLanguage(in: spec)
        charts = chartSetter(in: blockLanguage, words: .forLanguage(language))
        decimalSign = Locale(identifier: language).decimalSeparator ?? "."
        let result = set()
        for index in first..<max(first, structure.nodes.count) {
            let id = StructureID(index)
            if let parent = structure[id].parent, parent.index < first { structure[id].language = language }
        }
        return result
    }

    /// A text as it is read aloud; as it is written in a block of another language.
    func spokenParts(of text: String) -> [SpokenForms.Part] {
        blockLanguage.isEmpty ? spoken.parts(of: text) : [SpokenForms.Part(text: text[...])]
    }

    /// Collects a diagnostic, once.
    func report(_ diagnostic: Diagnostic) {
        if let last = diagnostics.last, last.summary == diagnostic.summary, last.code == diagnostic.code {
            return
        }
        diagnostics.append(diagnostic)
    }

    /// Characters without a glyph that no paragraph reported: of labels, which have no place of their own.
    func reportRemainingGlyphs() {
        let remaining = typesetter.missing.dropFirst(reportedGlyphs)
        if !remaining.isEmpty { report(LayoutMessages.missingGlyphs(Array(remaining), at: .unknown)) }
    }

    // MARK: Text

    /// Sets inlines as lines of a style; the element they belong to is `node`.
    func lines(
        _ inlines: [Inline], _ style: Style, measure: Length, node: StructureID, at origin: Origin,
        initial: Initial? = nil
    ) -> [SetLine] {
        let spans = InlineSetter(composition: self, style: style, node: node).spans(inlines)
        return lines(spans, style, measure: measure, at: origin, initial: initial)
    }

    func lines(
        _ spans: [TextSpan], _ style: Style, measure: Length, at origin: Origin, initial: Initial? = nil
    ) -> [SetLine] {
        let known = typesetter.missing.count
        var lines = typesetter.lines(
            Paragraph(spans, style: style.paragraph, language: language, initial: initial), measure: measure)
        if typesetter.missing.count > known {
            report(LayoutMessages.missingGlyphs(Array(typesetter.missing[known...]), at: origin))
            reportedGlyphs = typesetter.missing.count
        }
        for line in lines where line.overrun > .zero {
            report(
                LayoutMessages.overrun(line.overrunText ?? "", by: line.overrun, measure: measure, at: origin)
            )
        }
        if showsConstruction { Construction.markOverruns(in: &lines, measure: measure) }
        return lines
    }

    /// One line that is read on into another: a number before its title. The space between them is in the text, not in
    /// the frame's width.
    func label(_ text: String, _ style: Style, node: StructureID) -> Frame {
        let span = TextSpan(text + " ", style.text, tag: .node(node))
        let shaped = typesetter.shape(
            Paragraph([span], style: ParagraphStyle(leading: style.leading), language: language))
        guard let line = typesetter.lines(of: shaped, measure: shaped.naturalWidth + style.text.size).first
        else {
            return Frame(size: .zero)
        }
        var frame = line.frame
        frame.size.width = line.width
        return frame
    }

    /// Lines stacked at their leading, without regard to the grid: inside figures, panels and cells.
    func stack(_ lines: [SetLine], width: Length) -> Frame {
        var frame = Frame(size: Size(width, .zero)), y = Length.zero
        for line in lines {
            if frame.baseline == nil { frame.baseline = line.frame.baseline }
            for item in line.frame.items {
                var moved = item
                moved.origin.y += y
                frame.items.append(moved)
            }
            y += line.frame.size.height
        }
        frame.size.height = y
        return frame
    }

    /// A title as large as its style says, or in steps down to half of that where it would be too high or a word too wide.
    func fittedFrame(
        _ inlines: [Inline], _ style: Style, in size: Size, node: StructureID, at origin: Origin
    ) -> Frame {
        for percent in stride(from: 100, through: 55, by: -5) {
            let scaled = style.scaled(Double(percent) / 100), saved = (structure, diagnostics)
            let lines = lines(inlines, scaled, measure: size.width, node: node, at: origin)
            let frame = stack(lines, width: size.width)
            let below = frame.size.height - (frame.baseline ?? .zero)
            if below <= size.height, diagnostics.count == saved.1.count { return frame }
            (structure, diagnostics) = saved
        }
        return textFrame(inlines, style.scaled(0.5), width: size.width, node: node, at: origin)
    }

    func textFrame(
        _ inlines: [Inline], _ style: Style, width: Length, node: StructureID, at origin: Origin
    ) -> Frame {
        stack(lines(inlines, style, measure: width, node: node, at: origin), width: width)
    }
}

public import Frames

/// A layout as a designer writes it: page, grid, colours, fonts, styles and masters. Data, not code.
public struct LayoutSpec: Hashable, Sendable {
    public var name: String
    public var page: PageSpec
    public var grid: GridSpec
    /// Named colours.
    public var colors: [String: Color]
    /// Names of the colours that chart categories take, in turn.
    public var palette: [String]
    /// Font families by voice (`display`, `text`, `data`), in order of preference.
    public var fonts: [String: [String]]
    /// Families that come first for the letters of a script (`Scripts`), by its code and by voice.
    public var scripts: [String: [String: [String]]]
    /// Sizes of a script's letters beside those of the voice, by its code and by voice; 1 where nothing is said.
    public var scriptSizes: [String: [String: Double]] = [:]
    public var styles: [String: StyleSpec]
    public var masters: [String: MasterSpec]
    /// Spaces between blocks, by name (`paragraph`, `figure`, `section` …).
    public var spaces: [String: Length]
    public var rules: LayoutRules
    /// How far things may shrink to fit fewer pages.
    public var fit = FitRanges()
    /// Of pictures' natural width in the text.
    public var pictureScale = 1.0
    /// What the print shop is told; nil: its editions are for the screen.
    public var print: PrintSpec?
    /// Names of the inks that colours are printed with alone, by the colours' names.
    public var spots: [String: String] = [:]
    /// The profile of spaces and quotes (`TypographyProfiles`) by the language's subtag, for editions that pick none.
    public var typography: [String: String]

    public init(
        name: String, page: PageSpec, grid: GridSpec, colors: [String: Color], palette: [String],
        fonts: [String: [String]], scripts: [String: [String: [String]]] = [:], styles: [String: StyleSpec],
        masters: [String: MasterSpec],
        spaces: [String: Length], rules: LayoutRules, typography: [String: String] = [:]
    ) {
        self.name = name
        self.page = page
        self.grid = grid
        self.colors = colors
        self.palette = palette
        self.fonts = fonts
        self.scripts = scripts
        self.styles = styles
        self.masters = masters
        self.spaces = spaces
        self.rules = rules
        self.typography = typography
    }

    /// The first font family of each voice, sorted: what most text is set in.
    public var leadingFamilies: [String] { Set(fonts.values.compactMap(\.first)).sorted() }

    /// Every other font family that it names, for what those lack and for scripts, sorted.
    public var furtherFamilies: [String] {
        Set(fonts.values.joined()).union(scripts.values.flatMap { $0.values.joined() })
            .subtracting(leadingFamilies).sorted()
    }

    /// How far colours run over the page's edge, where they reach it. On a screen nobody sees it.
    public var bleed: Length { print?.bleed ?? .mm(3) }

    /// The families of a voice, by script.
    public func scripts(ofVoice voice: String) -> [String: [String]] {
        scripts.compactMapValues { $0[voice] }
    }

    /// The sizes of a voice's letters, by script, where they are not its own.
    public func scriptSizes(ofVoice voice: String) -> [String: Double] {
        scriptSizes.compactMapValues { $0[voice] }
    }
}

public struct PageSpec: Hashable, Sendable {
    public var width: Length
    public var height: Length
    public var inner: Length
    public var outer: Length
    public var top: Length
    public var bottom: Length
    public init(width: Length, height: Length, inner: Length, outer: Length, top: Length, bottom: Length) {
        self.width = width
        self.height = height
        self.inner = inner
        self.outer = outer
        self.top = top
        self.bottom = bottom
    }
}

public struct GridSpec: Hashable, Sendable {
    public var columns: Int
    public var gutter: Length
    /// Distance of the lines of the baseline grid; zero for none.
    public var baseline: Length
    /// From the top of the page to the first line of the grid.
    public var firstBaseline: Length
    /// Columns that narrative takes, and the first column (from 1) and span of the side column.
    public var narrative: Int
    public var sideColumn: Int
    public var sideSpan: Int
    public init(
        columns: Int, gutter: Length, baseline: Length, firstBaseline: Length, narrative: Int,
        sideColumn: Int,
        sideSpan: Int
    ) {
        self.columns = columns
        self.gutter = gutter
        self.baseline = baseline
        self.firstBaseline = firstBaseline
        self.narrative = narrative
        self.sideColumn = sideColumn
        self.sideSpan = sideSpan
    }
}

/// How one kind of text looks. Every value is settled: `extends` is resolved by the reader.
public struct StyleSpec: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable, CaseIterable { case start, center, end, justified }

    /// A voice in `LayoutSpec.fonts`.
    public var font: String
    public var weight: Int
    public var isItalic: Bool
    public var size: Length
    public var leading: Length
    /// Thousandths of an em.
    public var tracking: Double
    public var features: String
    /// A name in `LayoutSpec.colors`.
    public var color: String
    public var alignment: Alignment
    public var indent: Length
    public var hyphenates: Bool
    /// Letters kept before and after a hyphen, and letters a word must have to be hyphenated at all; nil: as is the
    /// custom of the edition's language.
    public var hyphenLeft: Int?
    public var hyphenRight: Int?
    public var hyphenWord: Int?
    /// Whether words with a capital may be hyphenated.
    public var hyphenatesNames: Bool
    /// Small letters as small capitals, the font's own or scaled ones.
    public var smallCaps: Bool
    /// Whether the endings of ordinals are raised (1er, 2e), and 1/2 set as a fraction by fonts that have them.
    public var raisesOrdinals: Bool
    public var buildsFractions: Bool
    /// Lines that the first letter of a `.drop` paragraph is as high as.
    public var dropLines: Int
    public var isBalanced: Bool
    /// Space before and after, at least; the baseline grid may add to it.
    public var before: Length
    public var after: Length
    /// Columns of the grid its lines may take; nil: all that its block has.
    public var span: Int?
    public var hangs: Bool
    public var expansion: Double
    public var trackingAllowance: Double
    /// The size that neither fitting nor a narrow chart goes below.
    public var leastSize = Length.zero

    public init(
        font: String, weight: Int = 400, isItalic: Bool = false, size: Length, leading: Length,
        tracking: Double = 0,
        features: String = "", color: String, alignment: Alignment = .start, indent: Length = .zero,
        hyphenates: Bool = false, hyphenLeft: Int? = nil, hyphenRight: Int? = nil, hyphenWord: Int? = nil,
        hyphenatesNames: Bool = true, smallCaps: Bool = false, raisesOrdinals: Bool = false,
        buildsFractions: Bool = false, dropLines: Int = 3, isBalanced: Bool = false, before: Length = .zero,
        after: Length = .zero,
        span: Int? = nil, hangs: Bool = false, expansion: Double = 0, trackingAllowance: Double = 0
    ) {
        self.font = font
        self.weight = weight
        self.isItalic = isItalic
        self.size = size
        self.leading = leading
        self.tracking = tracking
        self.features = features
        self.color = color
        self.alignment = alignment
        self.indent = indent
        self.hyphenates = hyphenates
        (self.hyphenLeft, self.hyphenRight, self.hyphenWord) = (hyphenLeft, hyphenRight, hyphenWord)
        self.hyphenatesNames = hyphenatesNames
        self.smallCaps = smallCaps
        (self.raisesOrdinals, self.buildsFractions) = (raisesOrdinals, buildsFractions)
        self.dropLines = dropLines
        self.isBalanced = isBalanced
        self.before = before
        self.after = after
        self.span = span
        self.hangs = hangs
        self.expansion = expansion
        self.trackingAllowance = trackingAllowance
    }
}

/// A side of the spread.
public enum ChapterSide: String, Hashable, Sendable, CaseIterable { case any, recto, verso }

/// How blocks behave on pages in this layout.
public struct LayoutRules: Hashable, Sendable {
    /// Whether chapters open with a spread of their own (masters `opening-verso` and `opening-recto`).
    public var chapterOpenings: Bool
    /// Whether sections (level 2) begin a page.
    public var sectionsOpenPages: Bool
    /// Whether stories take a spread (masters `story-verso` and `story-recto`).
    public var storySpreads: Bool
    /// Whether the cover and the back cover are set.
    public var covers: Bool
    /// Whether the page after the cover is left blank, so that the contents stand on a recto.
    public var contentsOnRecto: Bool
    /// How the text ends at a page's foot, where its master does not say.
    public var foot: PageFoot
    /// How many columns running text is set in, where its heading does not say: 1 to 4.
    public var columns: Int
    /// The page that chapters begin on where they have no opening spread; the one before it may stay blank.
    public var chapterOpens = ChapterSide.any
    /// Where footnotes stand.
    public var notes: NotePlace
    /// Pixels an inch that pictures have at most in a file for the screen; those that have more are lowered to it.
    public var resolution = 300
    /// Lines of a paragraph that may not stand alone at a page's foot and head.
    public var orphans: Int
    public var widows: Int

    public init(
        chapterOpenings: Bool, sectionsOpenPages: Bool, storySpreads: Bool, covers: Bool,
        contentsOnRecto: Bool,
        foot: PageFoot = .flush, columns: Int = 1, notes: NotePlace = .foot, orphans: Int = 2, widows: Int = 2
    ) {
        self.chapterOpenings = chapterOpenings
        self.sectionsOpenPages = sectionsOpenPages
        self.storySpreads = storySpreads
        self.covers = covers
        self.contentsOnRecto = contentsOnRecto
        self.foot = foot
        self.columns = columns
        self.notes = notes
        self.orphans = orphans
        self.widows = widows
    }
}

/// Where the notes of a text stand.
public enum NotePlace: String, Hashable, Sendable, CaseIterable {
    /// At the foot of the page, or of the column, that calls them.
    case foot
    /// In the side column, beside the line that calls them.
    case side
    /// Together at the report's end.
    case end
}

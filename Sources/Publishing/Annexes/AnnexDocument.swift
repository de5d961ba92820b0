/// Another PDF whose pages follow a document's own.
public struct AnnexDocument: Hashable, Sendable {
    /// The whole file.
    public var bytes: [UInt8]
    /// What it is called in the outline and in the structure.
    public var title: String
    /// What stands for a page of it that has no structure, for those who cannot see it: “Budget, page {page}”.
    public var pageWords: String
    /// BCP 47, of an annex that does not say its language; nil: the document's.
    public var language: String?
    /// Which of its pages, from 1; nil: all of them.
    public var pages: ClosedRange<Int>?
    /// Whether the document may claim less than it was to, where the annex does not conform.
    public var mayDropClaim: Bool

    public init(
        bytes: [UInt8], title: String, pages: ClosedRange<Int>? = nil, mayDropClaim: Bool = false,
        pageWords: String, language: String? = nil
    ) {
        self.language = language
        self.bytes = bytes
        self.title = title
        self.pages = pages
        self.mayDropClaim = mayDropClaim
        self.pageWords = pageWords
    }
}

extension AnnexDocument {
    /// How many of its pages are taken; nothing is made of them yet.
    public func pageCount() throws(AnnexRefusal) -> Int {
        let all = try bytes.withUnsafeBufferPointer { bytes throws(AnnexRefusal) in
            try AnnexSource(bytes).pages.count
        }
        guard let pages else { return all }
        guard pages.upperBound <= all else { throw .pagesOutside(count: all) }
        return pages.count
    }
}

/// Why an annex cannot be appended at all.
public enum AnnexRefusal: Error, Hashable, Sendable {
    case notPDF
    /// It opens with a password, or forbids things without one.
    case encrypted
    /// qpdf's own words, or what does not fit together.
    case damaged(String)
    case withoutPages
    /// It has fewer pages than are asked for.
    case pagesOutside(count: Int)
    /// Fields that are filled in: an XFA form, or fields that nothing draws.
    case form(xfa: Bool)
    /// Layers, some of which are hidden.
    case layers
    /// It is larger than anything honest, or leads in circles; what was found.
    case hostile(String)
}

/// What of an annex breaks the standards that its document was to conform to.
public enum AnnexFault: Hashable, Sendable {
    case fontNotEmbedded(String)
    /// A program that would run, or an action that reaches outside: `JavaScript`, `Launch` …
    case action(String)
    /// An annotation that is no link, in a page without structure; its kind.
    case annotation(String)
    /// A way of packing that archives do not take: `LZWDecode`.
    case filter(String)
    /// Four inks without a profile, which the file's intent says nothing of.
    case inks
    /// Content in a way that archives forbid: `PS`, `OPI`, `TR` …
    case content(String)
    /// A figure without words for those who cannot see it.
    case figureWithoutWords
    /// Structure in a type that no standard type stands for.
    case structureType(String)
    /// A rule of a standard that the finished file was judged by; the page, from 1, of those that were taken.
    case rule(names: [String], summary: String, page: Int?)

    /// Whether it breaks the standards of accessibility alone.
    var concernsAccessibilityAlone: Bool {
        switch self {
        case .figureWithoutWords, .annotation, .structureType: true
        case .fontNotEmbedded, .action, .filter, .inks, .content: false
        case .rule(let names, _, _): names.allSatisfy { $0.hasPrefix("UA") }
        }
    }
}

/// What became of an annex.
public struct AnnexOutcome: Hashable, Sendable {
    /// How many pages were appended.
    public var pages: Int
    /// Whether it brought its structure; without, each page is a figure.
    public var isTagged: Bool
    /// Whether it had fields, which are carried as they look and cannot be filled in any more.
    public var hasFields: Bool
    /// Files that are attached to it, which are not taken along.
    public var attachedFiles: Int
    /// Each once, in the order they were met.
    public var faults: [AnnexFault]
}

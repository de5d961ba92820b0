/// A file under inspection: what was read of it, and what was found wrong.
///
/// Each family of rules is an extension in a file of its own.
struct Inspection {
    let objects: PDFObjects
    /// Whether it is also asked what the file is.
    let isDescribed: Bool
    var judgement: Judgement
    let pages: [PageReading]
    private let pageFaults: [(object: Int, words: String)]
    var metadata = XMPReading()
    var structure = StructureReading()
    var content = ContentFacts()
    var fonts: [Int: FontReading] = [:]
    /// nil where the document says none.
    let documentLanguage: String?
    /// The numbers of pages, from 1, by their objects.
    let pageNumbers: [Int: Int]
    /// Of the name tree, by their bytes.
    let namedDestinations: [[UInt8]: PDFValue]

    init(
        _ objects: PDFObjects, _ standards: [InspectedStandard], metadata: XMPReading, isDescribed: Bool
    ) {
        let tree = PageTree(objects)
        self.objects = objects
        judgement = Judgement(standards)
        (self.pages, self.metadata, self.isDescribed) = (tree.pages, metadata, isDescribed)
        pageFaults = tree.faults
        documentLanguage = objects.value(objects.catalog, "Lang").text.flatMap { $0.isEmpty ? nil : $0 }
        pageNumbers = Dictionary(
            pages.map { ($0.object, $0.number) }, uniquingKeysWith: { first, _ in first })
        let names = objects.value(objects.catalog, "Names").entries["Dests"] ?? .null
        namedDestinations = Dictionary(
            TreeReading.pairs(names, "Names", objects).compactMap { pair in
                pair.key.bytes.map { ($0, pair.value) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Every check, in the order in which a reader would look at the file.
    mutating func run() {
        for fault in pageFaults.prefix(100) {
            report(.pageTree, fault.words, object: fault.object == 0 ? nil : fault.object)
        }
        checkFile()
        checkCatalog()
        checkMetadata()
        structure = StructureReading(objects)
        content = readContents()
        checkContents()
        checkResources()
        checkFonts()
        checkStructure()
        checkAnnotations()
        checkActions()
        checkNavigation()
        checkAttachments()
        checkOptionalContent()
    }

    mutating func report(
        _ rule: Rule, _ detail: @autoclosure () -> String = "", object: Int? = nil, page: Int? = nil
    ) {
        judgement.report(rule, detail(), object: object, page: page)
    }

    /// Whether one of these is judged by.
    func judges(_ standards: Set<InspectedStandard>) -> Bool {
        !standards.isDisjoint(with: judgement.standards)
    }
}

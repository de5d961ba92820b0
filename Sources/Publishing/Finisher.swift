public import Frames

/// Makes a painted document whole: a PDF that everybody can read and that keeps.
///
/// What Cairo wrote becomes tagged, linked, outlined and described: PDF/UA-1 and PDF/A-2a in one file, 3a where files are
/// attached; or, where that is claimed, PDF/UA-2 and PDF/A-4 in PDF 2.0.
public enum Finisher {
    /// How a file is finished.
    public struct Options: Hashable, Sendable {
        /// The standards that the file says it conforms to. Those of PDF 2.0 decide that it is written in it.
        public var claims: Set<Standard>
        /// zlib's level, from 1 (fast) to 9 (small).
        public var compression: Int
        /// The program that the file names as its maker.
        public var producer: String

        public init(
            claims: Set<Standard> = [.pdfUA1, .pdfA2a], compression: Int = 5, producer: String = "Rapport"
        ) {
            (self.claims, self.compression, self.producer) = (claims, compression, producer)
        }
    }

    /// The finished file. The same document, attachments and options give the same bytes.
    ///
    /// - Parameter attachments: files that it carries; their names are unique.
    /// - Throws: what is wrong with the painted document, which is a defect of its painter; what the file would break of the
    ///   standards that it claims.
    public static func finish(
        _ painted: consuming PaintedDocument, attachments: [Attachment] = [], _ options: Options = Options()
    ) throws(FinishingError) -> [UInt8] {
        try finish(painted, annexes: [], attachments: attachments, options).bytes
    }

    /// A finished file, and what became of the annexes behind its pages.
    public struct Finished: Sendable {
        public var bytes: [UInt8]
        public var annexes: [AnnexOutcome]
        /// The standards that it claims: fewer than it was to, where an annex that may make it so breaks them.
        public var claims: Set<Standard>
    }

    /// The finished file with the pages of annexes behind its own: with their structure, outline, links and labels.
    ///
    /// - Throws: also what is wrong with an annex that cannot be appended at all. What breaks the standards is told in the
    ///   outcome: where the annex may not drop the claims, the file claims what is not true and is not to be used.
    public static func finish(
        _ painted: consuming PaintedDocument, annexes: [AnnexDocument], attachments: [Attachment] = [],
        _ options: Options = Options()
    ) throws(FinishingError) -> Finished {
        try painted.checkConsistency()
        let check = SelfCheck(pageCount: painted.sheets.count)
        guard annexes.isEmpty else {
            return try appended(painted, annexes, attachments, options, check)
        }
        let bytes = painted.bytes
        painted.bytes = []
        let product = try Finishing(painted: consume painted, attachments: attachments, options: options)
            .product(bytes)
        _ = try check.faults(of: product)
        return product.file
    }

    /// With annexes: they may break claims, and the file is then written again with those that are left.
    private static func appended(
        _ painted: consuming PaintedDocument, _ annexes: [AnnexDocument], _ attachments: [Attachment],
        _ options: Options, _ check: SelfCheck
    ) throws(FinishingError) -> Finished {
        let bytes = painted.bytes
        painted.bytes = []
        var finishing = Finishing(
            painted: painted, annexes: annexes, attachments: attachments, options: options)
        var broken = annexes.map { _ in [AnnexFault]() }
        while true {
            var product = try finishing.product(bytes)
            let faults = try check.faults(of: product)
            for index in annexes.indices {
                broken[index] += faults[index].filter { !broken[index].contains($0) }
                product.file.annexes[index].faults += broken[index]
            }
            let mayDrop = annexes.indices.allSatisfy {
                annexes[$0].mayDropClaim || product.file.annexes[$0].faults.isEmpty
            }
            let kept = product.file.claims.kept(by: product.file.annexes)
            if kept == product.file.claims || !mayDrop { return product.file }
            finishing.options.claims = kept
        }
    }
}

extension Set<Standard> {
    /// What remains of the claims where annexes break some of them: nothing is claimed that is not true.
    fileprivate func kept(by annexes: [AnnexOutcome]) -> Set<Standard> {
        annexes.flatMap(\.faults).reduce(self) { claims, fault in
            claims.filter { $0.concernsArchiving && fault.concernsAccessibilityAlone }
        }
    }
}

/// The steps of finishing.
struct Finishing {
    let painted: PaintedDocument
    var annexes: [AnnexDocument] = []
    let attachments: [Attachment]
    var options: Finisher.Options
    /// What a file for a print shop asks besides.
    var print: PrintJob?

    private var isOfPDF2: Bool { options.claims.areOfPDF2 }

    /// A file with what was put into it.
    struct Product {
        var file: Finisher.Finished
        var grafts: [AnnexGraft]
    }

    /// - Parameter bytes: the painted file.
    func product(_ bytes: [UInt8]) throws(FinishingError) -> Product {
        // qpdf reads from this memory until the file is assembled.
        try bytes.withUnsafeBufferPointer { bytes throws(FinishingError) in try product(bytes) }
    }

    private func product(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) -> Product {
        let source = try PaintedFile(bytes)
        try source.check(pageCount: painted.sheets.count)
        var numbers = source.numbers
        var assembly = FileAssembly(
            reserving: bytes.count + bytes.count / 4, version: print?.version ?? (isOfPDF2 ? .v2_0 : .v1_7))
        var pool = ObjectPool()

        let marks = try MarksByPage(painted.marks, pageCount: painted.sheets.count)
        let contents = try PageContent.rewriting(
            try source.contentStreams(), marks: marks, structure: painted.structure,
            level: options.compression, separator: print?.separator)
        if let print {
            for (page, content) in contents.enumerated() { print.note(content.uses, page: page) }
        }

        let files = try AttachmentWriter(attachments, date: painted.information.date, numbers: &numbers)
        let annotations = numbers.take(painted.links.count)
        let plan = try StructurePlan(
            painted.structure, contents: contents.map(\.contents), links: painted.links, marks: marks)
        let structure = StructureWriter(
            plan, painted: painted, pageNumbers: source.pageNumbers, annotationNumbers: annotations,
            files: files.bySource, isOfPDF2: isOfPDF2, numbers: &numbers)
        let destinations = Destinations(
            anchors: painted.anchors, sheets: painted.sheets, pageNumbers: source.pageNumbers,
            element: isOfPDF2 ? structure.elementNumber(of:) : nil)
        let links = LinkAnnotations(links: painted.links, numbers: annotations, destinations: destinations)

        let separator = print.map { print in
            let objects = PageObjects(source)
            return ObjectSeparator(
                print, screenProfile: numbers.take(), level: options.compression,
                pagesShowing: { objects.pages[$0] ?? [] })
        }
        try source.copy(
            contents, additions: pageAdditions(links), to: &assembly, &pool, level: options.compression,
            separator: separator, pageTree: !annexes.isEmpty)
        if let separator, separator.usesScreenProfile {
            try addScreenProfile(separator.screenProfile, to: &assembly)
        }
        let grafts = try addAnnexes(
            structure, pageTree: source.pageTreeNumber, to: &assembly, &pool, numbers: &numbers)
        if !grafts.isEmpty {
            pool.add(source.pageTreeNumber) {
                writePageTree(source.pageNumbers + grafts.flatMap(\.pageNumbers), to: &$0)
            }
        }
        try links.write(to: &pool, parentKey: structure.parentKey(ofLink:))
        let root = try structure.write(to: &pool, grafts: grafts) { pool throws(FinishingError) in
            try assembly.addPool(pool, numbers: &numbers, level: options.compression)
            pool = ObjectPool()
        }
        try files.write(to: &assembly, &pool, numbers: &numbers, level: options.compression)
        let outline = Outline(
            try OutlineItem.items(of: painted.outline, destinations) + grafts.flatMap(\.outline)
        )?.write(to: &pool, numbers: &numbers)
        let claims = options.claims.kept(by: grafts.map(\.outcome))
        let catalog = Catalog(
            language: painted.information.language,
            labels: PageLabels(painted.sheets.map(\.label) + grafts.flatMap(\.labels)),
            destinations: destinations, pages: source.pageTreeNumber, structure: root,
            metadata: addMetadata(claims, to: &assembly, &numbers),
            profile: try addProfile(to: &assembly, &numbers),
            outline: outline, attachments: files, condition: print?.options.condition)
        let catalogNumber = numbers.take()
        pool.add(catalogNumber, catalog.write)
        let informationNumber = addInformation(to: &pool, &numbers)
        try assembly.addPool(pool, numbers: &numbers, level: options.compression)
        let whole = try assembly.finished(
            catalog: catalogNumber, information: informationNumber, numbers: numbers,
            level: options.compression)
        return Product(
            file: Finisher.Finished(bytes: whole, annexes: grafts.map(\.outcome), claims: claims),
            grafts: grafts)
    }
}

// MARK: Annexes

extension Finishing {
    private func addAnnexes(
        _ structure: StructureWriter, pageTree: Int, to assembly: inout FileAssembly,
        _ pool: inout ObjectPool,
        numbers: inout ObjectNumbers
    ) throws(FinishingError) -> [AnnexGraft] {
        var grafts: [AnnexGraft] = []
        for (index, annex) in annexes.enumerated() {
            let firstKey = grafts.last?.nextKey ?? structure.nextKey
            do throws(AnnexRefusal) {
                // qpdf reads from this memory until the annex is taken over.
                let graft = try annex.bytes.withUnsafeBufferPointer { bytes throws(AnnexRefusal) in
                    var transfer = try AnnexTransfer(
                        annex, bytes, number: index + 1, firstKey: firstKey, isOfPDF2: isOfPDF2,
                        numbers: numbers)
                    let graft = try transfer.run(
                        parent: structure.documentNumber, pageTree: pageTree,
                        namespaces: structure.namespaces, document: painted.information.language,
                        to: &assembly, &pool, level: options.compression)
                    numbers = transfer.numbers
                    return graft
                }
                grafts.append(graft)
            } catch { throw .annex(index, error) }
        }
        return grafts
    }

    private func writePageTree(_ pages: [Int], to text: inout PDFText) {
        text.raw("<</Type/Pages/Kids[")
        for page in pages { text.reference(page) }
        text.raw("]/Count")
        text.spaced(pages.count)
        text.raw(">>")
    }
}

extension Finishing {
    /// What each page gains: its key in the parent tree, the order of its tabs, its links and its boxes.
    private func pageAdditions(_ links: LinkAnnotations) -> [PDFText] {
        let annotations = links.byPage
        return painted.sheets.enumerated().map { index, sheet in
            var text = PDFText()
            text.raw("/StructParents")
            text.spaced(index)
            text.raw("/Tabs/S")
            if let annotations = annotations[index] {
                text.raw("/Annots")
                text.append(annotations)
            }
            writeBoxes(of: sheet, to: &text)
            return text
        }
    }

    /// A page with a bleed says where it is cut, and how far its colour runs.
    private func writeBoxes(of sheet: PaintedDocument.Sheet, to text: inout PDFText) {
        guard sheet.bleed > .zero || print != nil else { return }
        let space = PageSpace(sheet), trim = Rect(.zero, sheet.size)
        text.raw("/TrimBox")
        space.write(trim, to: &text)
        text.raw("/BleedBox")
        space.write(trim.inset(by: -sheet.bleed), to: &text)
    }

    /// PDF/A-4 has the metadata alone (ISO 19005-4, 6.1.3): nil there.
    private func addInformation(to pool: inout ObjectPool, _ numbers: inout ObjectNumbers) -> Int? {
        if isOfPDF2 { return nil }
        let number = numbers.take()
        let information = InformationDictionary(
            information: painted.information, producer: options.producer,
            additions: print.map { PrintMetadata(options: $0.options).information } ?? PDFText())
        pool.add(number, information.write)
        return number
    }

    private func addMetadata(
        _ claims: Set<Standard>, to assembly: inout FileAssembly, _ numbers: inout ObjectNumbers
    ) -> Int {
        let number = numbers.take()
        let packet = XMPPacket(
            information: painted.information, producer: options.producer, claims: claims)
        // Plain, so that it can be found by programs that know nothing of PDF.
        var entries = PDFText()
        entries.raw("/Type/Metadata/Subtype/XML")
        let bytes =
            print.map { PrintMetadata(options: $0.options).packet(over: packet.bytes) } ?? packet.bytes
        assembly.addStream(number, entries: entries, data: bytes)
        return number
    }

    private func addProfile(
        to assembly: inout FileAssembly, _ numbers: inout ObjectNumbers
    ) throws(FinishingError) -> Int {
        let number = numbers.take()
        var deflater = try Deflater(level: options.compression)
        let data = try deflater.deflate(print?.options.profile.bytes ?? ColorProfile.sRGB)
        let entries = print == nil ? OutputIntent.profileEntries : PrintIntent.profileEntries
        assembly.addStream(number, entries: entries, data: data)
        return number
    }

    /// The profile of pictures that keep their RGB.
    private func addScreenProfile(_ number: Int, to assembly: inout FileAssembly) throws(FinishingError) {
        var deflater = try Deflater(level: options.compression)
        let data = try deflater.deflate(ColorProfile.sRGB)
        assembly.addStream(number, entries: OutputIntent.profileEntries, data: data)
    }
}
